"""Money, percentages and other numbers with decimals, in forms and on pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.test_forms import posted
from foedus.desk import showing
from foedus.desk.forms.decimals import read_decimal, write_decimal
from foedus.desk.forms.picks import FixedPicks
from foedus.desk.forms.record import RecordForm
from foedus.desk.phrases import LANGUAGES
from foedus.desk.records.shape import column_name, decimals_of
from foedus.pillars.procurement.records.market import Offer, Rate, Supplier
from foedus.pillars.procurement.records.needs import Budget
from needsbook import BODIES


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("1200", 120_000),
        ("1 200,5", 120_050),
        ("1\u202f200.50", 120_050),
        ("-3.07", -307),
        ("0,01", 1),
        ("1.234", "1.234"),
        ("1,234.50", "1,234.50"),
        ("12,", "12,"),
        ("EUR 5", "EUR5"),
        ("", None),
        ("99999999999999999", "99999999999999999"),
    ],
)
def test_an_amount_is_read_exactly_or_kept_as_text(raw, read):
    assert read_decimal(raw, decimals=2) == read


@given(
    st.integers(-(2**53) + 1, 2**53 - 1),
    st.sampled_from([2, 6]),
    st.sampled_from(LANGUAGES),
)
def test_what_a_form_shows_it_reads_back(value, decimals, language):
    shown = write_decimal(value, decimals=decimals, language=language)
    assert read_decimal(shown, decimals=decimals) == value


@pytest.mark.parametrize(
    ("name", "column", "decimals"),
    [
        ("amount_cents", "amount", 2),
        ("discount_bp", "discount_pct", 2),
        ("per_unit_micros", "per_unit", 6),
        ("quantity", "quantity", 0),
    ],
)
def test_a_name_says_how_its_number_is_written(name, column, decimals):
    assert (column_name(name), decimals_of(name)) == (column, decimals)


def form(model, noun, **fields):
    data = posted(RecordForm(model, FixedPicks("hr"), was=BODIES[noun]))
    for name, value in fields.items():
        data[f"f-{name}"] = value
    return RecordForm(model, FixedPicks("hr"), data)


@pytest.mark.parametrize(
    ("amount", "said"),
    [("12,345", "najviše 2 decimala"), ("-1", "Upišite 0,00 ili više"), ("pet", "1200,50")],
)
def test_a_wrong_amount_is_refused_in_its_own_writing(amount, said):
    filled = form(Budget, "budget", amount_cents=amount)
    assert not filled.is_right
    (fault,) = filled.faults
    assert fault.anchor == "id_f-amount_cents"
    assert said in fault.text


def test_a_right_amount_is_stored_in_cents():
    filled = form(Budget, "budget", amount_cents="1 500,5")
    assert filled.is_right
    assert filled.body["amount_cents"] == 150_050


def shown(body, name, language="en"):
    return next(row for row in showing.rows(body, language) if row.name == name)


def test_an_amount_is_shown_with_the_currency_of_its_record():
    offer = Offer.read(
        BODIES["offer"]
        | {"currency": "USD", "price_breaks": [{"from_quantity": 5, "unit_price_cents": 9_99}]}
    )
    assert shown(offer, "unit_price_cents").text == "USD\u00a0100.00"
    (step,) = shown(offer, "price_breaks", "sq").rows
    assert [part.text for part in step if part.name == "unit_price_cents"] == ["USD\u00a09,99"]


def test_a_percentage_and_a_rate_are_shown_with_their_decimals():
    supplier = Supplier.read(BODIES["supplier"] | {"outside_parts_bp": 3_525})
    assert shown(supplier, "outside_parts_bp", "hr").text == "35,25\u00a0%"
    assert shown(Rate.read(BODIES["rate"]), "per_unit_micros").text == "1.082500"
