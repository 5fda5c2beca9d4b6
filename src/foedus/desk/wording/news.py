"""The words of news, of the desk's own tasks, and of the daily mail."""

from __future__ import annotations

from foedus.desk.phrases import Phrase

PHRASES = {
    "news.title": Phrase("News", "Të rejat", "Novosti", "Novosti"),
    "news.waiting": Phrase("Waiting for you", "Ju presin", "Čeka na vas", "Čeka na vas"),
    "news.nothing_waits": Phrase(
        "Nothing waits for you.",
        "Asgjë nuk ju pret.",
        "Ništa ne čeka na vas.",
        "Ništa ne čeka na vas.",
    ),
    "news.due": Phrase("by {day}", "deri më {day}", "do {day}", "do {day}"),
    "news.changed": Phrase(
        "Changed since you said “seen”",
        "Ndryshuar që kur thatë “pashë”",
        "Promijenjeno otkad ste rekli “viđeno”",
        "Promenjeno otkad ste rekli “viđeno”",
    ),
    "news.none": Phrase(
        "Nothing has changed since then.",
        "Që atëherë asgjë nuk ka ndryshuar.",
        "Otad se ništa nije promijenilo.",
        "Otad se ništa nije promenilo.",
    ),
    "news.seen": Phrase("Seen", "Pashë", "Viđeno", "Viđeno"),
    "news.batch": Phrase(
        "{kind}: {count} at once",
        "{kind}: {count} njëherësh",
        "{kind}: {count} odjednom",
        "{kind}: {count} odjednom",
    ),
    "news.withdrawn": Phrase("withdrawn", "i tërhequr", "povučeno", "povučeno"),
    "news.cut": Phrase(
        "There is more: only the newest are shown.",
        "Ka më shumë: shfaqen vetëm më të rejat.",
        "Ima ih još: prikazane su samo najnovije.",
        "Ima ih još: prikazane su samo najnovije.",
    ),
    "task.request": Phrase(
        "A release waits for a second person: {count}",
        "Një lëshim pret një person të dytë: {count}",
        "Ustupanje čeka drugu osobu: {count}",
        "Ustupanje čeka drugu osobu: {count}",
    ),
    "task.proposal": Phrase(
        "A partner proposes a change to our records: {count}",
        "Një partner propozon ndryshim te regjistrat tanë: {count}",
        "Partner predlaže izmjenu naših zapisa: {count}",
        "Partner predlaže izmenu naših zapisa: {count}",
    ),
    "digest.subject": Phrase(
        "Foedus: {waiting} waiting, {changed} changed",
        "Foedus: {waiting} në pritje, {changed} të ndryshuara",
        "Foedus: na čekanju {waiting}, promijenjeno {changed}",
        "Foedus: na čekanju {waiting}, promenjeno {changed}",
    ),
    "digest.waiting": Phrase(
        "Waiting for you: {count}",
        "Ju presin: {count}",
        "Čeka na vas: {count}",
        "Čeka na vas: {count}",
    ),
    "digest.changed": Phrase(
        "Changed since the last mail: {count}",
        "Ndryshuar që nga posta e fundit: {count}",
        "Promijenjeno od zadnje poruke: {count}",
        "Promenjeno od poslednje poruke: {count}",
    ),
    "digest.saved": Phrase(
        "New in a saved list: {count}",
        "Të reja në një listë të ruajtur: {count}",
        "Novo na spremljenom popisu: {count}",
        "Novo na sačuvanom spisku: {count}",
    ),
    "digest.why": Phrase(
        "This mail carries counts only: what they are about is read at the node. You can stop it"
        " in your account.",
        "Kjo postë mban vetëm numra: për çfarë bëhet fjalë lexohet te nyja. Mund ta ndalni te"
        " llogaria juaj.",
        "Ova poruka nosi samo brojeve: o čemu je riječ čita se na čvoru. Možete je isključiti u"
        " svom računu.",
        "Ova poruka nosi samo brojeve: o čemu je reč čita se na čvoru. Možete je isključiti na"
        " svom nalogu.",
    ),
}
