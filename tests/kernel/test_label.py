"""Labels and log names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.kernel.label import CLASSIFICATIONS, Label, join
from foedus.kernel.logs import LogName, is_log, is_member, log_id, owner_of
from foedus.kernel.refusals import Refused

MEMBERS = ("ALB", "BGR", "HRV", "XKX")


def some_of(names):
    return st.sets(st.sampled_from(names)).map(lambda chosen: tuple(sorted(chosen)))


LABELS = st.builds(
    Label,
    st.just("FOEDUS"),
    st.sampled_from(CLASSIFICATIONS[1:]),
    some_of(("CYBER", "PRICES", "TLP:AMBER")),
    some_of(MEMBERS),
)


@pytest.mark.parametrize(
    ("field", "label"),
    [
        ("cls", ("foedus", "INTERNAL", (), ("ALB",))),
        ("cls", ("FOEDUS", "SECRET", (), ("ALB",))),
        ("cat", ("FOEDUS", "INTERNAL", ("b",), ("ALB",))),
        ("cat", ("FOEDUS", "INTERNAL", ("B", "A"), ("ALB",))),
        ("cat", ("FOEDUS", "INTERNAL", tuple(f"C{i:02}" for i in range(65)), ("ALB",))),
        ("rel", ("FOEDUS", "INTERNAL", (), ("alb",))),
        ("rel", ("FOEDUS", "INTERNAL", (), ("HRV", "ALB"))),
        ("pub", ("FOEDUS", "INTERNAL", (), ("ALB",), True)),
    ],
)
def test_a_bad_label_is_refused(field, label):
    with pytest.raises(Refused) as caught:
        Label(*label)
    assert caught.value.refusals[0].code == "label-shape"
    assert caught.value.refusals[0].facts["field"] == field


def test_a_join_of_nothing_is_refused():
    with pytest.raises(Refused, match="label-nothing"):
        join()


def test_a_join_across_policies_is_refused():
    with pytest.raises(Refused, match="label-policies"):
        join(Label("A", "PUBLIC", (), ("ALB",)), Label("B", "PUBLIC", (), ("ALB",)))


def test_a_join_takes_the_strictest_of_everything():
    one = Label("FOEDUS", "PUBLIC", ("CYBER",), ("ALB", "HRV"), public=True)
    two = Label("FOEDUS", "RESTRICTED", ("PRICES",), ("ALB", "XKX"))
    assert join(one, two) == Label("FOEDUS", "RESTRICTED", ("CYBER", "PRICES"), ("ALB",))
    assert join(one) == one


@given(LABELS, LABELS, LABELS)
def test_join_is_a_least_upper_bound(a, b, c):
    assert join(a, a) == a
    assert join(a, b) == join(b, a)
    assert join(a, join(b, c)) == join(join(a, b), c) == join(a, b, c)
    assert join(a, join(a, b)) == join(a, b)


@given(LABELS.filter(lambda label: label.releasable_to))
def test_a_label_reads_back(label):
    assert Label.read(label.wire()) == label


@pytest.mark.parametrize("value", [None, 7, "", "alb", "ALBA", "AL", "AL1", "ALB\n", ["ALB"]])
def test_not_a_member(value):
    assert not is_member(value)


@pytest.mark.parametrize(
    "name", ["", "ALB", "ALB/46d2228f/0", "ALB/46d2228f/01", "ALB/46D2228F/1", "ALB/46d2228f/1\n"]
)
def test_not_a_log(name):
    assert not is_log(name)
    with pytest.raises(Refused, match="log-name"):
        LogName.read(name)


def test_the_owner_belongs_to_the_audience():
    with pytest.raises(Refused, match="log-name"):
        log_id("ALB", ("HRV", "XKX"))


def test_a_log_s_name_depends_on_the_set_of_members_alone():
    name = log_id("ALB", ("HRV", "ALB", "HRV"))
    assert name == log_id("ALB", ("ALB", "HRV")) == "ALB/46d2228f/1"
    assert name != log_id("ALB", ("ALB",))
    assert owner_of(name) == "ALB"
    assert str(LogName.read(log_id("ALB", ("ALB",), 12))).endswith("/12")
