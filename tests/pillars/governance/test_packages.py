"""A package freezes a plan exactly, and two packages compare the same both ways round."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foedus.pillars.governance.packages import compare, freeze, hidden_from
from foedus.pillars.governance.records import Package
from foedus.pillars.governance.tree import Records, grow
from pillars.governance.planbook import ALL, BODIES, codes, frozen, known, report, step

PLAN = known("plan", 2)


def tree(*steps):
    records = Records(
        (known("objective", 3),),
        (known("measure", 4),),
        steps,
        (report(20, 5, "done", "2027-02-01"),),
    )
    return grow(PLAN, records)


def package(rows):
    return Package.read(BODIES["package"] | {"contents": rows})


def test_what_is_frozen_is_accepted_by_the_rules():
    rows = freeze(tree(step(6), step(5, owner="XKX", ver=4)))
    assert codes("package", contents=[row.model_dump() for row in rows]) == []
    assert [(row.owner, row.kind.removeprefix("governance."), row.ver) for row in rows] == [
        ("ALB", "plan", 1),
        ("ALB", "objective", 1),
        ("ALB", "measure", 1),
        ("ALB", "step", 1),
        ("XKX", "step", 4),
    ]


def test_what_a_decider_cannot_see_is_named():
    secret = step(5, to=("ALB", "HRV"))
    (hidden,) = hidden_from(tree(secret, step(6)), ALL)
    assert (hidden.record, hidden.members) == (secret, ("XKX",))
    assert hidden_from(tree(secret), ("ALB", "HRV")) == ()


def test_a_new_version_with_the_same_content_changes_nothing():
    before = package([frozen(2), frozen(3)])
    after = package([frozen(2, ver=2), frozen(3, ver=2, digest="b" * 64)])
    found = compare(before, after)
    assert [new.id for _, new in found.changed] == [frozen(3)["id"]]
    assert (found.added, found.removed, found.same) == ((), (), 1)


ROWS = st.dictionaries(
    st.integers(min_value=3, max_value=12), st.sampled_from(["a", "b"]), max_size=8
)


@given(ROWS, ROWS)
def test_a_comparison_is_the_mirror_of_the_other_way_round(one, other):
    before, after = (
        package([frozen(2), *(frozen(n, digest=d * 64) for n, d in sorted(rows.items()))])
        for rows in (one, other)
    )
    there, back = compare(before, after), compare(after, before)
    assert (there.added, there.removed, there.same) == (back.removed, back.added, back.same)
    assert there.changed == tuple((old, new) for new, old in back.changed)
    total = len(there.added) + len(there.changed) + there.same
    assert total == len(after.contents)
