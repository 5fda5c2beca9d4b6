"""What a refusal says to people: what is wrong, and the cure.

Sentences may quote a refusal's `value` and facts by name. No language lacks one (tests count).
"""

from __future__ import annotations

from foedus.desk.wording.cells import cells_in
from foedus.kernel.refusals import Refusal
from foedus.pillars.procurement.wording.refusals_hr import CROATIAN
from foedus.pillars.procurement.wording.refusals_sq import ALBANIAN
from foedus.pillars.procurement.wording.refusals_sr import SERBIAN

ENGLISH: dict[str, tuple[str, str]] = {
    **cells_in("en"),
    "FILE_MISSING": ("There is no such file or folder.", "Check the name and the path."),
    "FOLDER_EMPTY": (
        "There is no table in it.",
        "Put CSV files named after the tables there, or start from `foedus plan --template`.",
    ),
    "WRONG_EXTENSION": (
        "'{value}' is not a table file that can be read.",
        "Give a folder of .csv files or one .xlsx workbook; save older formats as .xlsx first.",
    ),
    "TOO_MANY_ROWS": ("The table has {rows} rows; at most {limit} are read.", "Split the order."),
    "UNKNOWN_TABLE": (
        "There is no table called '{value}'.",
        "Did you mean '{meant}'? Tables: {known}. Begin the name with help or _ to leave it out.",
    ),
    "TABLE_TWICE": ("The table '{value}' is there twice.", "Keep one of them."),
    "TABLE_MISSING": (
        "The table '{value}' is missing.",
        "Add it; the template shows its columns.",
    ),
    "TABLE_EMPTY": ("The table '{value}' has no rows.", "Fill in at least one row."),
    "TWO_ORDERS": ("There is more than one order.", "Keep one row in the table 'order'."),
    "BAD_FORM": (
        "'{value}' does not have the form of this column ({pattern}).",
        "Use letters, digits, point, hyphen and slash; members by their three capital letters.",
    ),
    "NO_MEMBER": ("No state takes part as a member.", "Write 'member' for at least one."),
    "DUPLICATE_ROW": (
        "'{value}' was already given in row {first}.",
        "Remove one of the two rows or give it another code.",
    ),
    "UNKNOWN_REFERENCE": (
        "'{value}' is not in the table '{needs}'.",
        "Use one of {known}, or add it there.",
    ),
    "UNKNOWN_MEMBER": ("'{value}' is not a member of this order.", "Use one of {known}, or *."),
    "BEFORE_ORDER": (
        "{value} is before the day of the order, {order_on}.",
        "Write a later day or order earlier.",
    ),
    "AFTER_END": (
        "{value} is after the end of the plan, {end}.",
        "Give the order more periods or write an earlier day.",
    ),
    "LATEST_BEFORE_NEEDED": (
        "The latest day {value} is before the day it is needed, {needed_on}.",
        "Exchange the two or leave the latest day empty.",
    ),
    "UNTIL_BEFORE_FROM": ("The budget ends before it begins.", "Exchange the two days."),
    "BUDGETS_OVERLAP": (
        "This budget overlaps the one in row {first}.",
        "Let each day belong to one budget of a member.",
    ),
    "CURRENCY_WITHOUT_RATE": (
        "There is no rate for {value}.",
        "Add it to the table 'rates'; known: {known}.",
    ),
    "RATE_OF_OWN_CURRENCY": (
        "{value} is the order's own currency and needs no rate.",
        "Remove this row.",
    ),
    "EQUIVALENT_TO_ITSELF": ("'{value}' is named as its own equivalent.", "Remove this row."),
    "ONE_THRESHOLD": (
        "A step begins at a quantity or at a value, not at both or at neither.",
        "Fill exactly one of from_quantity and from_value.",
    ),
    "MIXED_THRESHOLDS": (
        "The steps of one scale mix quantities and values.",
        "Use the same basis in all its rows.",
    ),
    "BREAK_OVERLAPS": (
        "A step at {value} was already given in row {first}.",
        "Let every step begin at another point.",
    ),
    "BREAK_AT_START": (
        "The step at {value} is not above the least order of {least}: it is the base price.",
        "Put this price into the offer and remove the step, or let it begin later.",
    ),
    "BREAK_RISES": (
        "The price {value} is not below {before}, the price before this step.",
        "Order the steps so that the price falls, or check the figure.",
    ),
    "DISCOUNT_FALLS": (
        "The discount {value} % is not above {before} %, the one before this step.",
        "Order the steps so that the discount grows.",
    ),
    "TWO_SCALES": (
        "The offer '{value}' has steps of its own although {supplier} has a scale on its total.",
        "Keep one of the two scales.",
    ),
    "INCREMENTAL_BASIS": (
        "An incremental scale here counts {needs}.",
        "Give the steps in {needs}, or make the scale all_units.",
    ),
    "AND_MORE": ("There are {more} more errors.", "Repair these first and read again."),
}

WORDING: dict[str, dict[str, tuple[str, str]]] = {
    "en": ENGLISH,
    "sq": ALBANIAN,
    "hr": CROATIAN,
    "sr": SERBIAN,
}
SUGGESTIONS = (
    "Did you mean '{meant}'? ",
    "Mos deshët '{meant}'? ",
    "Jeste li mislili '{meant}'? ",
    "Da li ste mislili '{meant}'? ",
)
"""Left out where nothing similar is known."""


def refusal_text(refusal: Refusal, language: str = "en") -> tuple[str, str]:
    """Return what is wrong and the cure, in a language, falling back to English."""
    wrong, cure = WORDING.get(language, ENGLISH).get(refusal.code, ENGLISH[refusal.code])
    facts = {**refusal.facts, "value": refusal.value}
    if not facts.get("meant", "?"):
        for suggestion in SUGGESTIONS:
            cure = cure.replace(suggestion, "")
    return wrong.format(**facts), cure.format(**facts)
