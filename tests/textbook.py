"""Cooperative games whose nucleolus and Shapley value are in the literature.

Games of gains are told as costs below nothing. Sources are at each game.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from foedus.pillars.procurement.plan.shares.game import Amount, TableGame


@dataclass(frozen=True)
class Known:
    """A game, and what each member gets (of gains) or pays (of costs)."""

    game: TableGame
    nucleolus: tuple[Amount, ...]
    shapley: tuple[Amount, ...]
    sign: int = 1


def worth(members: str, value: Callable[[frozenset[str]], Amount]) -> TableGame:
    return TableGame.of_worth(members, value)


def airport(costs: Sequence[int]) -> TableGame:
    """A runway costs what the largest plane needs: Littlechild, Owen, Management Science 20
    (1973); nucleolus by Littlechild, Int. J. of Game Theory 3 (1974)."""
    need = dict(zip("abcdefgh", costs, strict=False))
    return TableGame("abcdefgh"[: len(costs)], lambda s: max((need[i] for i in s), default=0))


def bankruptcy(estate: int, claims: Sequence[int]) -> TableGame:
    """Aumann, Maschler, J. of Economic Theory 36 (1985): the Talmud's estates; the Shapley value
    is O'Neill's random arrival, Math. Social Sciences 2 (1982)."""
    claim = dict(zip("abc", claims, strict=False))
    names = "abc"[: len(claims)]
    return worth(names, lambda s: max(0, estate - sum(claim[i] for i in names if i not in s)))


def gloves(left: str, right: str) -> TableGame:
    """Shapley, Shubik, J. of Economic Theory 1 (1969)."""
    return worth(left + right, lambda s: min(len(s & set(left)), len(s & set(right))))


def voting(quota: int, weights: Sequence[int]) -> TableGame:
    """Shapley, Shubik, American Political Science Review 48 (1954); nucleolus of constant-sum
    games by Peleg, Proc. Am. Math. Soc. 19 (1968): the minimal weights."""
    weight = dict(zip("abcdefgh", weights, strict=False))
    names = "abcdefgh"[: len(weights)]
    return worth(names, lambda s: int(sum(weight[i] for i in s) >= quota))


def spanning_tree(members: str, length: dict[str, int]) -> TableGame:
    """Bird, Networks 6 (1976): members are connected to a source "0" among themselves. Where the
    tree is a chain, it is an airport game (Megiddo, Math. of OR 3, 1978)."""

    def cost(group: frozenset[str]) -> int:
        reached, total = {"0"}, 0
        while not group <= reached:
            step, nearest = min(
                (length["".join(sorted(a + b))], b) for a in reached for b in group - reached
            )
            reached.add(nearest)
            total += step
        return total

    return TableGame(members, cost)


def tennessee() -> TableGame:
    """The Tennessee Valley Authority: navigation, flood control, power, in thousand dollars
    (Straffin, Heaney, Int. J. of Game Theory 10, 1981)."""
    table = {
        "n": 163_520, "f": 140_826, "p": 250_096,
        "nf": 301_607, "np": 378_821, "fp": 367_370, "nfp": 412_584,
    }  # fmt: skip
    return TableGame.of("nfp", table)


def market_of_three() -> TableGame:
    """A seller, a buyer for 10, a buyer for 6: an assignment game (Shapley, Shubik, Int. J. of
    Game Theory 1, 1971; nucleolus by Solymosi, Raghavan, Int. J. of Game Theory 23, 1994)."""
    pays = {"b": 10, "c": 6}
    return worth("abc", lambda s: max((pays[i] for i in s - {"a"}), default=0) * ("a" in s))


def unanimity() -> TableGame:
    """Shapley (1953): a gain only for those who hold all of "ab"."""
    return worth("abc", lambda s: int(s >= {"a", "b"}))


def two_persons() -> TableGame:
    """The standard solution: what is saved is halved (Hart, Mas-Colell, Econometrica 57, 1989)."""
    return TableGame.of("ab", {"a": 7, "b": 5, "ab": 9})


def landing_fees() -> tuple[Amount, ...]:
    """Littlechild, Owen: each piece of runway is shared by those who need it."""
    return Fraction(1, 3), Fraction(5, 6), Fraction(17, 6)


CHAIN = {"0a": 1, "0b": 2, "0c": 3, "ab": 1, "ac": 2, "bc": 1}
STAR = {"".join(pair): 1 for pair in combinations("0abc", 2)}

TEXTBOOK = {
    "airport": Known(
        airport([1, 2, 4]), (Fraction(1, 2), Fraction(3, 4), Fraction(11, 4)), landing_fees()
    ),
    "bankruptcy of 100": Known(
        bankruptcy(100, [100, 200, 300]), (Fraction(100, 3),) * 3, (Fraction(100, 3),) * 3, -1
    ),
    "bankruptcy of 200": Known(
        bankruptcy(200, [100, 200, 300]),
        (50, 75, 75),
        (Fraction(100, 3), Fraction(250, 3), Fraction(250, 3)),
        -1,
    ),
    "bankruptcy of 300": Known(
        bankruptcy(300, [100, 200, 300]), (50, 100, 150), (50, 100, 150), -1
    ),
    "contested garment": Known(bankruptcy(4, [4, 2]), (3, 1), (3, 1), -1),
    "one left glove": Known(
        gloves("a", "bc"), (1, 0, 0), (Fraction(2, 3), Fraction(1, 6), Fraction(1, 6)), -1
    ),
    "two left gloves": Known(
        gloves("ab", "cde"), (1, 1, 0, 0, 0), (Fraction(13, 20),) * 2 + (Fraction(7, 30),) * 3, -1
    ),
    "majority of three": Known(
        voting(2, [1, 1, 1]), (Fraction(1, 3),) * 3, (Fraction(1, 3),) * 3, -1
    ),
    "voting with a veto": Known(
        voting(3, [2, 1, 1]), (1, 0, 0), (Fraction(2, 3), Fraction(1, 6), Fraction(1, 6)), -1
    ),
    "apex voting": Known(
        voting(3, [2, 1, 1, 1]),
        (Fraction(2, 5), *(Fraction(1, 5),) * 3),
        (Fraction(1, 2), *(Fraction(1, 6),) * 3),
        -1,
    ),
    "spanning tree, a chain": Known(
        spanning_tree("abc", CHAIN),
        (Fraction(1, 2), Fraction(3, 4), Fraction(7, 4)),
        (Fraction(1, 3), Fraction(5, 6), Fraction(11, 6)),
    ),
    "spanning tree, a star": Known(spanning_tree("abc", STAR), (1, 1, 1), (1, 1, 1)),
    "Tennessee valley": Known(
        tennessee(),
        (116_234, 93_540, 202_810),
        (117_829, Fraction(201_513, 2), Fraction(387_997, 2)),
    ),
    "assignment": Known(market_of_three(), (8, 2, 0), (6, 3, 1), -1),
    "unanimity": Known(
        unanimity(), (Fraction(1, 2), Fraction(1, 2), 0), (Fraction(1, 2), Fraction(1, 2), 0), -1
    ),
    "two persons": Known(
        two_persons(), (Fraction(11, 2), Fraction(7, 2)), (Fraction(11, 2), Fraction(7, 2))
    ),
}
