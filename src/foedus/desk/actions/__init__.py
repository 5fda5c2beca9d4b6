"""What people do with records: one function for each verb, each one transaction.

What is saved stays in the own ministry. Whatever leaves it is asked for by one person and
confirmed by another (`release`); taking back what partners have is the one act that does not wait.
"""

from foedus.desk.actions.record import save, withdraw
from foedus.desk.actions.release import ask_release, case_of, decide_request
from foedus.desk.actions.talk import answer_change, comment, propose_change

__all__ = [
    "answer_change",
    "ask_release",
    "case_of",
    "comment",
    "decide_request",
    "propose_change",
    "save",
    "withdraw",
]
