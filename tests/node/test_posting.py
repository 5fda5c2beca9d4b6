"""What an index may give, and what of it is kept: nothing that the table could not take."""

from __future__ import annotations

import pytest

from foedus.kernel.kinds import Index, Kind, Kinds
from foedus.node.database.server import ADMIN
from foedus.node.folding import MOST_WORDS
from foedus.node.posting import LONGEST_NAME, LONGEST_VALUE, MOST_KEYS, postings
from foedus.node.rebuild import rebuild
from foedus.node.verify import verify
from listbook import CLERK, KINDS, SECRET, STEP, put, titles


def filed_under(index):
    return postings(Kind("test.kind", lambda *_: (), index=lambda _: index), {})


BROKEN = {
    "a column of words": Index({"": "x"}),
    "a column without end": Index({"x" * 65: "x"}),
    "a NUL in a column": Index({"a\0": "x"}),
    "a NUL in a key": Index({"a": "x\0"}),
    "half a letter": Index({"a": "\ud800"}),
    "a number": Index({"a": 7}),
    "no text": Index({"a": None}),
    "a number among several": Index({"a": ("x", 7)}),
    "too many keys": Index({"a": tuple(map(str, range(MOST_KEYS + 1)))}),
    "no words": Index({"a": "x"}, None),
    "no index at all": None,
}


@pytest.mark.parametrize("index", BROKEN.values(), ids=BROKEN)
def test_an_index_that_cannot_be_kept_gives_nothing(index):
    assert filed_under(index) == []


def test_keys_are_cut_and_words_are_single():
    long = "č" * 1_000
    kept = filed_under(Index({"a": long, "b": ("x", "y", "x")}, "Do do DO"))
    assert kept == [
        ("a", long[:LONGEST_VALUE], True),
        ("b", "x", False),
        ("b", "y", False),
        ("", "do", False),
    ]


def test_the_longest_index_fits_into_the_table(make_node):
    long = "\U0001f600" * 1_000
    several = tuple(f"{n:03}{long}" for n in range(MOST_KEYS - 1))
    words = " ".join(f"{n}" * 70 for n in range(3_000))
    index = Index({"title": long, "x" * LONGEST_NAME: several}, words)
    kinds = Kinds({STEP: Kind(STEP, lambda *_: (), index=lambda _: index)})
    node = make_node("ALB", kinds=kinds)
    put(node, "one")
    assert titles(node) == ["one"]
    with node.reading("ingest") as connection:
        (kept,) = connection.execute("SELECT count(*) FROM posting").fetchone()
    assert kept == MOST_KEYS + MOST_WORDS


@pytest.fixture
def alb(make_node):
    return make_node("ALB", knows=("HRV",), kinds=KINDS)


ONE_MORE = """
INSERT INTO posting SELECT kind, 'more', value, owner, id, cls, categories, sorts
FROM posting WHERE name = 'title'
"""


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM posting WHERE name = 'title'",
        "UPDATE posting SET value = 'zzz' WHERE name = 'title'",
        "UPDATE posting SET cls = 0 WHERE name = ''",
        ONE_MORE,
    ],
)
def test_a_change_of_the_keys_is_named_and_rebuild_cures_it(alb, statement):
    said = put(alb, "one", marking=SECRET)
    put(alb, "two")
    with alb.sessions.database.connect(ADMIN) as admin:
        admin.execute(statement)
    found = list(verify(alb))
    assert {one.code for one in found} == {"keys-differ"}
    assert said.id in {one.record for one in found}
    rebuild(alb)
    assert list(verify(alb)) == []
    assert titles(alb, CLERK) == ["two"]
