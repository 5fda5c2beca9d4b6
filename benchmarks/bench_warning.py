"""Warning lists: values a second that are looked up in exact texts, domains and networks.

    python benchmarks/bench_warning.py [--values 200000] [--entries 100000]

The lists are made here: as many exact texts, domains and networks as asked, next to ours. Values
are a mix as in threat data; one in ten is on a list. CPU seconds of this process.
"""

from __future__ import annotations

import argparse
import time

import numpy as np

from foedus.pillars.hybrid_threats.values.spelling import spelt
from foedus.pillars.hybrid_threats.values.value import Value
from foedus.pillars.hybrid_threats.values.warning import Listed, Warnings
from foedus.pillars.hybrid_threats.warning_lists import shipped

SEED = 7
GOAL = 100_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--values", type=int, default=200_000)
    parser.add_argument("--entries", type=int, default=100_000)
    asked = parser.parse_args()
    chance = np.random.default_rng(SEED)
    start = time.process_time()
    lists = Warnings((*shipped(), *made(chance, asked.entries)))
    loaded = time.process_time() - start
    values = [value(chance, number) for number in range(asked.values)]
    start = time.process_time()
    marked = sum(1 for one in values if lists.marks(one))
    spent = time.process_time() - start
    print(f"{3 * asked.entries:,} entries made ready in {loaded:.2f} s")
    print(
        f"{asked.values:,} values in {spent:.2f} s: {asked.values / spent:,.0f}/s, goal {GOAL:,}"
    )
    print(f"{marked:,} marked")


def made(chance: np.random.Generator, entries: int) -> tuple[Listed, ...]:
    texts = tuple(chance.bytes(16).hex() for _ in range(entries))
    names = tuple(f"n{number}.listed.example" for number in range(entries))
    networks = tuple(
        f"{chance.integers(1, 224)}.{n % 256}.{n // 256 % 256}.0/24" for n in range(entries)
    )
    return (
        Listed("texts", "", "string", texts),
        Listed("names", "", "hostname", names),
        Listed("networks", "", "cidr", networks),
    )


def value(chance: np.random.Generator, number: int) -> Value:
    """Addresses, domains, URLs and hashes in turn."""
    shape, is_listed = number % 4, number % 10 == 0
    if shape == 0:
        text = (
            "192.0.2.7" if is_listed else ".".join(str(chance.integers(1, 255)) for _ in range(4))
        )
        found = spelt("ipv4-addr", text)
    elif shape == 1:
        found = spelt("domain-name", f"www.n{number}.{'listed.example' if is_listed else 'org'}")
    elif shape == 2:
        found = spelt(
            "url", f"https://www.n{number}.{'example.org' if is_listed else 'net'}/a?b=c"
        )
    else:
        found = spelt("md5", chance.bytes(16).hex())
    assert found is not None
    return found


if __name__ == "__main__":
    main()
