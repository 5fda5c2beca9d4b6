"""A plan as a workbook for the tests of the intake: 200 good rows, twelve ways to spoil one."""

from __future__ import annotations

import io
from datetime import date, timedelta

import xlsxwriter

SIZES = (8, 30, 160)
"""Objectives, measures, steps."""
AREAS = ("capabilities", "interoperability", "hybrid_threats", "integration")
HEADS = {
    "instrument": ("title (en)", "title (sq)", "form", "binding", "signed_on", "parties"),
    "plan": ("title (en)", "instrument", "starts_on", "ends_on", "members"),
    "objective": ("plan", "area", "code", "title (en)", "title (hr)"),
    "measure": ("objective", "code", "title (en)"),
    "step": (
        *("record", "measure", "code", "title (en)", "title (hr)", "lead", "participants"),
        *("starts_on", "due_on", "depends_on"),
    ),
}


def plan_rows(mark="A", sizes=SIZES):
    """Sheet -> rows by column name; 200 in all. `mark` keeps one test's codes from another's."""
    objectives, measures, steps = sizes
    due = date(2026, 1, 31)
    rows = {
        "instrument": [
            {
                "title (en)": f"Declaration {mark}",
                "title (sq)": f"Deklarata {mark}",
                "form": "declaration",
                "binding": "political",
                "signed_on": date(2025, 3, 18),
                "parties": "XKX ALB HRV",
            }
        ],
        "plan": [
            {
                "title (en)": f"Plan {mark}",
                "instrument": f"Declaration {mark}",
                "starts_on": date(2025, 4, 1),
                "ends_on": date(2028, 12, 31),
                "members": "ALB HRV XKX",
            }
        ],
        "objective": [],
        "measure": [],
        "step": [],
    }
    for n in range(objectives):
        area = AREAS[n % len(AREAS)]
        row = {"plan": f"Plan {mark}", "area": area, "code": f"{mark}{n}"}
        row |= {"title (en)": f"Objective {n}", "title (hr)": f"Cilj {n}"}
        rows["objective"].append(row)
    for n in range(measures):
        parent = f"{mark}{n % objectives}"
        row = {"objective": parent, "code": f"{parent}.{n}", "title (en)": f"Measure {n}"}
        rows["measure"].append(row)
    for n in range(steps):
        parent = rows["measure"][n % measures]["code"]
        row = {"measure": parent, "code": f"{parent}.s{n}", "title (en)": f"Step {n}"}
        row |= {"lead": "HRV", "participants": "HRV ALB", "due_on": due + timedelta(days=n)}
        if n:
            row["depends_on"] = rows["step"][-1]["code"]
        rows["step"].append(row)
    return rows


# Sheet, index of the row, column, what is planted, the code that must name it.
PLANTED = (
    ("step", 3, "due_on", "31.02.2027", "NOT_A_DATE"),
    ("step", 10, "lead", "Croatia", "BAD_FORM"),
    ("step", 17, "measure", "X9", "REFERENCE_UNKNOWN"),
    ("step", 25, "depends_on", "ZZ", "REFERENCE_UNKNOWN"),
    ("step", 40, "participants", "ALB HRVX", "BAD_FORM"),
    ("step", 55, "title (en)", "x" * 201, "TOO_LONG"),
    ("step", 70, "due_on", None, "MISSING_VALUE"),
    ("step", 90, "record", "no id of ours", "RECORD_UNKNOWN"),
    ("step", 111, "lead", "XKX", "lead-not-a-participant"),
    ("measure", 4, "title (en)", None, "MISSING_VALUE"),
    ("objective", 6, "area", "defence", "NOT_A_CHOICE"),
    ("plan", 0, "ends_on", date(2024, 1, 1), "days-reversed"),
)


def planted(rows):
    """The same rows with the twelve errors in them."""
    for sheet, index, column, value, _ in PLANTED:
        rows[sheet][index][column] = value
    return rows


def book_of(rows, heads=None):
    """The workbook; `heads` adds a row of headings below the names, as the template has it."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, listed in rows.items():
            sheet = book.add_worksheet(name)
            names = HEADS[name]
            sheet.write_row(0, 0, names)
            for at, row in enumerate(listed, start=1):
                for column, head in enumerate(names):
                    value = row.get(head)
                    if isinstance(value, date):
                        sheet.write_datetime(at, column, value, day)
                    elif value is not None:
                        sheet.write(at, column, value)
    return file.getvalue()


def cells_of(rows, sheet, index):
    """The row number that a person sees."""
    return index + 2
