"""Rights: what a role gives, and what a weak session takes away again."""

from __future__ import annotations

import pytest

from foedus.desk.permit import ROLES, STRONG, Right, Staff, permit
from foedus.node.reading import Reader


def staff(*roles, is_strong=True):
    return Staff("a.person", "A Person", roles, Reader(), is_strong=is_strong)


def test_a_page_for_nobody_is_an_error():
    with pytest.raises(ValueError, match="nobody"):
        permit()


def test_an_unknown_role_gives_nothing():
    assert staff("commanding").rights == frozenset()
    assert staff().rights == frozenset()


@pytest.mark.parametrize("role", ROLES)
def test_without_a_second_factor_nothing_strong_is_left(role):
    weak = staff(role, is_strong=False)
    assert weak.rights == ROLES[role] - STRONG
    assert staff(role).rights == ROLES[role]


def test_who_administers_reads_no_records():
    assert staff("administering").rights == {Right.ADMINISTER}
