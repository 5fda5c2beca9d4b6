"""The form kit: what it refuses, that nothing is lost, and that every record passes unchanged."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.desk.forms.picks import FixedPicks
from foedus.desk.forms.questions import read_day, read_number
from foedus.desk.forms.record import RecordForm
from foedus.desk.phrases import LANGUAGES
from foedus.desk.records.fields import Ref
from formbook import Colour, Everything, Visit

IDS = [f"0f8fad5b-d9cb-469f-a165-7086772895{n:02}" for n in range(6)]
REFS = [f"ALB/{id_}" for id_ in IDS]
PICKS = FixedPicks(
    codes=("ALB", "HRV", "XKX"),
    offers={"test.everything": tuple((ref, f"Record {n}") for n, ref in enumerate(REFS))},
)
GOOD = {
    "f-title_en": "A title",
    "f-line": "A line",
    "f-on": "2026-03-18",
    "f-seats": "12",
    "f-ready": "0",
    "f-colour": "red",
    "f-lead": "ALB",
    "f-members": ["HRV", "ALB"],
    "f-about": REFS[0],
}


def sent(changes=None, **more):
    data = QueryDict(mutable=True)
    for name, value in {**GOOD, **(changes or {}), **more}.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return data


def filled(changes=None, picks=PICKS, **kwargs):
    return RecordForm(Everything, picks, sent(changes), **kwargs)


def texts_of(form):
    return {fault.anchor: fault.text for fault in form.faults}


REFUSED = [
    ({"f-title_en": ""}, "id_f-title_0", "needed"),
    ({"f-title_en": "x" * 201}, "id_f-title_0", "longer than 200"),
    ({"f-line": "  "}, "id_f-line", "needed"),
    ({"f-line": "x" * 301}, "id_f-line", "longer than 300"),
    ({"f-spare": "x" * 21}, "id_f-spare", "longer than 20"),
    ({"f-on": "2026-02-30"}, "id_f-on", "no such day"),
    ({"f-on": "soon"}, "id_f-on", "no such day"),
    ({"f-on": ""}, "id_f-on", "needed"),
    ({"f-until": "1.13.2026"}, "id_f-until", "no such day"),
    ({"f-seats": "many"}, "id_f-seats", "whole number"),
    ({"f-seats": "1.5"}, "id_f-seats", "whole number"),
    ({"f-seats": "99999999999999999999"}, "id_f-seats", "whole number"),
    ({"f-seats": "0"}, "id_f-seats", "1 or more"),
    ({"f-seats": "101"}, "id_f-seats", "100 or less"),
    ({"f-colour": "blue"}, "id_f-colour_0", "none of the choices"),
    ({"f-colour": ""}, "id_f-colour_0", "needed"),
    ({"f-tone": "z"}, "id_f-tone", "none of the choices"),
    ({"f-lead": "Albania"}, "id_f-lead", "form that is expected"),
    ({"f-members": []}, "id_f-members_0", "needed"),
    ({"f-about": "elsewhere"}, "id_f-about", "form that is expected"),
    ({"f-others": REFS[:4]}, "id_f-others_0", "at most 3"),
    ({"f-codes": "a\nb\nc\nd\ne"}, "id_f-codes", "at most 4"),
]


@pytest.mark.parametrize(("changes", "anchor", "text"), REFUSED)
def test_refuses_with_the_place_and_the_cure(changes, anchor, text):
    form = filled(changes)
    assert not form.is_right
    assert text in texts_of(form)[anchor]
    assert len(form.faults) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("changes", "anchor", "_text"), REFUSED)
def test_refuses_in_every_language(language, changes, anchor, _text):
    changes = {name.replace("_en", f"_{language}"): value for name, value in changes.items()}
    named = {f"f-title_{language}": "T", "f-title_en": ""}
    form = filled({**named, **changes}, picks=FixedPicks(language, PICKS.codes, PICKS.offers))
    assert anchor in texts_of(form)


def test_an_empty_form_names_everything_that_is_needed():
    form = RecordForm(Everything, PICKS, QueryDict("act=check"))
    needed = {"title", "line", "on", "seats", "colour", "lead", "members", "about"}
    assert set(form.errors) == needed


def test_accepts_and_puts_sets_in_order():
    form = filled({"f-codes": "b\na\r\nb"})
    assert form.is_right, form.faults
    assert form.record.members == ("ALB", "HRV")
    assert form.record.codes == ("a", "b")
    assert form.record.about == Ref(owner="ALB", id=IDS[0])


def test_a_refused_form_keeps_what_was_written():
    html = str(filled({"f-on": "soon", "f-title_sq": "Një titull"}))
    assert 'value="soon"' in html
    assert "Një titull" in html


def test_other_languages_are_open_where_the_own_one_is_missing_or_wrong():
    assert '<details class="others" open>' in str(filled({"f-title_en": ""})["title"])
    assert '<details class="others" open>' in str(
        filled({"f-title_en": "", "f-title_hr": "Naslov"})["title"]
    )
    assert '<details class="others">' in str(filled({"f-title_hr": "Naslov"})["title"])


def test_a_choice_that_is_not_offered_is_not_lost():
    assert 'value="BGR" selected' in str(filled({"f-lead": "BGR"}))


ROW = {
    "f-visits": ["0"],
    "f-visits-0-host": "ALB",
    "f-visits-0-on": "2026-01-02",
    "f-visits-0-title_en": "One",
}


def test_refuses_a_row_at_its_part():
    form = filled({**ROW, "f-visits-0-on": ""})
    assert texts_of(form) == {"id_f-visits-0-on": "This is needed. Fill it in."}
    assert form.faults[0].label.endswith("(1)")


def test_refuses_too_many_rows_at_their_head():
    rows = {name.replace("-0-", f"-{n}-"): v for n in range(4) for name, v in ROW.items()}
    form = filled({**rows, "f-visits": ["0", "1", "2", "3"]})
    assert texts_of(form) == {"rows-f-visits": "There may be at most 3. Remove some."}


def test_a_row_left_blank_is_no_row():
    form = filled({**ROW, "f-visits": ["0", "1"]})
    assert form.is_right, form.faults
    assert len(form.record.visits) == 1


def test_an_error_after_a_blank_row_finds_its_row():
    moved = {name.replace("-0-", "-5-"): value for name, value in ROW.items()}
    form = filled({**moved, "f-visits": ["2", "5"], "f-visits-5-on": ""})
    assert list(texts_of(form)) == ["id_f-visits-5-on"]


def test_add_and_remove_change_the_rows_and_judge_nothing():
    form = RecordForm(Everything, PICKS, sent({**ROW, "act": "add:visits", "f-line": ""})).hold()
    assert [row.key for row in form.rows["visits"].forms] == ["0", "1"]
    assert form.faults == []
    fewer = RecordForm(Everything, PICKS, sent({**ROW, "act": "remove:visits:0"})).hold()
    assert fewer.rows["visits"].forms == []


def test_a_row_may_have_a_field_that_is_called_like_what_the_row_remembers():
    visit = {"host": "ALB", "on": "2026-05-01", "title": {"en": "x"}, "source": "a letter"}
    drawn = str(RecordForm(Everything, PICKS, given={"visits": [visit]}))
    assert 'name="f-visits-0-from" value="0"' in drawn
    assert 'name="f-visits-0-source" value="a letter"' in drawn


def test_a_form_never_grows_beyond_its_rows():
    many = {**ROW, "f-visits": ["0", "1", "2"]}
    assert "add:visits" not in str(filled(many))
    assert "add:visits" in str(filled(ROW))


def test_what_this_version_does_not_know_stays():
    was = {
        "title": {"en": "Old"},
        "line": "L",
        "on": "2026-01-01",
        "seats": 3,
        "lead": "ALB",
        "colour": "red",
        "members": ["ALB"],
        "about": {"owner": "ALB", "id": IDS[0]},
        "future": {"a": 1},
        "visits": [
            {"host": "ALB", "on": "2026-01-02", "title": {"en": "One"}, "later": "kept"},
            {"host": "HRV", "on": "2026-01-03", "title": {"en": "Two"}, "later": "gone"},
        ],
    }
    form = filled({**ROW, "f-visits-0-from": "0"}, was=was)
    assert form.is_right, form.faults
    assert form.body["future"] == {"a": 1}
    assert [row.get("later") for row in form.body["visits"]] == ["kept"]
    assert form.body["title"] == {"en": "A title"}


def test_many_records_are_searched():
    many = tuple((f"ALB/{n:036}", f"Record {n}") for n in range(300))
    picks = FixedPicks(codes=("ALB",), offers={"test.everything": many})
    form = RecordForm(Everything, picks)
    assert 'name="find-f-about"' in str(form)
    found = RecordForm(Everything, picks, sent({"find-f-about": "299", "f-about": REFS[0]})).hold()
    assert "Record 299" in str(found["about"])
    assert REFS[0] in str(found["about"])


def test_values_to_begin_with():
    form = RecordForm(Everything, PICKS, given={"about": REFS[1], "lead": "HRV"})
    assert f'value="{REFS[1]}" selected' in str(form["about"])
    assert 'value="HRV" selected' in str(form["lead"])


@pytest.mark.parametrize(
    ("raw", "read"), [("18.3.2026", "2026-03-18"), ("1. 2. 2026.", "2026-02-01"), ("", None)]
)
def test_a_day_may_be_written_as_people_do(raw, read):
    assert read_day(raw) == read


@pytest.mark.parametrize(
    ("raw", "read"), [("1 200", 1200), ("\u22125", -5), ("1,5", "1,5"), ("", None)]
)
def test_a_number_is_an_integer_or_stays_text(raw, read):
    assert read_number(raw) == read


plain = st.characters(blacklist_categories=("C", "Z"))
words = st.text(plain, min_size=1, max_size=20)
titles = st.dictionaries(st.sampled_from(LANGUAGES), words, min_size=1)
days = st.dates(date(1900, 1, 1), date(2999, 12, 31))
refs = st.sampled_from(IDS).map(lambda id_: Ref(owner="ALB", id=id_))
codes = st.sampled_from(["ALB", "HRV", "XKX"])


def ascending(values, key=None):
    return tuple(sorted(values, key=key))


visits = st.builds(
    Visit,
    host=codes,
    on=days,
    title=titles,
    seats=st.none() | st.integers(0, 500),
    source=st.just("") | words,
    step=st.none() | refs,
)
bodies = st.builds(
    Everything,
    title=titles,
    prose=st.dictionaries(st.sampled_from(LANGUAGES), words),
    line=words,
    spare=st.none() | words,
    remark=st.just("") | st.lists(words, min_size=1, max_size=3).map("\n".join),
    on=days,
    until=st.none() | days,
    seats=st.integers(1, 100),
    ready=st.booleans(),
    colour=st.sampled_from(Colour),
    tone=st.none() | st.sampled_from("abcdef"),
    lead=codes,
    state=st.none() | st.sampled_from(["BGR", "ALB"]),
    members=st.sets(codes, min_size=1).map(ascending),
    about=refs,
    others=st.sets(refs, max_size=3).map(lambda those: ascending(those, lambda ref: ref.id)),
    codes=st.sets(st.from_regex(r"[A-Za-z0-9][a-z0-9]{0,5}", fullmatch=True), max_size=4).map(
        ascending
    ),
    visits=st.lists(visits, max_size=3).map(tuple),
)


def posted(form):
    """What a browser would send of the form as it is drawn."""
    data = QueryDict(mutable=True)
    for name, rows in form.rows.items():
        data.setlist(f"f-{name}", [row.key for row in rows.forms])
        for row in rows.forms:
            data[f"{row.prefix}-from"] = row.source
            _posted(data, row)
    _posted(data, form)
    return data


def _posted(data, form):
    for field in form:
        for one in _inputs(field):
            data.setlist(one[0], one[1])


def _inputs(field):
    context = field.field.widget.get_context(field.html_name, field.value(), {})["widget"]
    if inner := context.get("subwidgets"):
        return [(one["name"], [(one["value"] or "").replace("\n", "\r\n")]) for one in inner]
    value = context["value"]
    many = value if isinstance(value, list) else [value or ""]
    return [(field.html_name, [str(one).replace("\n", "\r\n") for one in many])]


@settings(deadline=None, max_examples=60)
@given(bodies)
def test_any_record_passes_the_form_unchanged(record):
    wire = record.wire()
    again = RecordForm(
        Everything, PICKS, posted(RecordForm(Everything, PICKS, was=wire)), was=wire
    )
    assert again.is_right, again.faults
    assert again.record == record
    assert again.body == wire
