"""Fair shares as the report shows them: the rules side by side, who would leave, sentences."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.desk.figures import Value
from foedus.desk.phrases import say
from foedus.pillars.procurement.plan.shares.result import (
    CostGame,
    FairShares,
    RuleShares,
    Stability,
)
from foedus.pillars.procurement.report.lexicon import Lexicon
from foedus.pillars.procurement.report.shown import Column, SharesShown, Table
from foedus.pillars.procurement.wording.shares import (
    LEAVING,
    SHARE_COLUMNS,
    SHARE_HEADINGS,
    SHARE_READINGS,
    SHARE_RULES,
)


def shown_shares(lexicon: Lexicon, shares: FairShares) -> SharesShown:
    """Word the shares in the report's language."""
    return SharesShown(
        heading=say(SHARE_HEADINGS, "shares", lexicon.language),
        intro=say(LEAVING, "intro", lexicon.language),
        thousands=say(
            LEAVING, "thousands", lexicon.language, currency=lexicon.case.order.currency
        ),
        sentences=tuple(
            _sentence(lexicon, told, stable)
            for told in shares.rules
            for stable in told.stability
            if stable.reading == shares.reading
        ),
        notes=tuple(_notes(lexicon, shares)),
        shares=_share_table(lexicon, shares),
        leaving=_leaving_table(lexicon, shares),
    )


def _sentence(lexicon: Lexicon, told: RuleShares, stable: Stability) -> str:
    code = "leaves" if stable.gain_cents > 0 else "open" if stable.most_cents > 0 else "stays"
    money = lexicon.figures.short_money
    return say(
        LEAVING,
        code,
        lexicon.language,
        rule=say(SHARE_RULES, told.rule, lexicon.language),
        reading=say(SHARE_READINGS, stable.reading, lexicon.language),
        members=lexicon.all_members(stable.members),
        gain=money(stable.gain_cents),
        loss=money(-stable.gain_cents),
        most=money(stable.most_cents),
    )


def _notes(lexicon: Lexicon, shares: FairShares) -> Iterator[str]:
    for game in shares.games:
        if game.least_core_cents is not None:
            yield _core(lexicon, game, game.least_core_cents)
    for told in shares.rules:
        if told.half_width_cents:
            width = lexicon.figures.short_money(told.half_width_cents)
            yield say(LEAVING, "sampled", lexicon.language, width=width)
    if shares.cut_short:
        yield say(LEAVING, "cut", lexicon.language)


def _core(lexicon: Lexicon, game: CostGame, least_cents: int) -> str:
    return say(
        LEAVING,
        "empty" if game.core_is_empty else "not_empty",
        lexicon.language,
        reading=say(SHARE_READINGS, game.reading, lexicon.language),
        least=lexicon.figures.short_money(least_cents),
        margin=lexicon.figures.short_money(-least_cents),
    )


def _share_table(lexicon: Lexicon, shares: FairShares) -> Table:
    currency = lexicon.case.order.currency
    rules = tuple(
        Column(f"{say(SHARE_RULES, told.rule, lexicon.language)}, {currency}", "money")
        for told in shares.rules
    )
    rows: list[tuple[Value, ...]] = [
        (lexicon.member(row.member), *(told.cents[row.member] for told in shares.rules))
        for row in lexicon.case.members
    ]
    heading = say(SHARE_HEADINGS, "shares", lexicon.language)
    return Table("shares", heading, (_column(lexicon, "member"), *rules), tuple(rows))


def _leaving_table(lexicon: Lexicon, shares: FairShares) -> Table:
    currency = lexicon.case.order.currency
    money = tuple(
        Column(f"{say(SHARE_COLUMNS, code, lexicon.language)}, {currency}", "saving")
        for code in ("gain", "most", "certified")
    )
    words = tuple(_column(lexicon, code) for code in ("rule", "reading", "group"))
    rows: list[tuple[Value, ...]] = [
        (
            say(SHARE_RULES, told.rule, lexicon.language),
            say(SHARE_READINGS, stable.reading, lexicon.language),
            lexicon.all_members(stable.members),
            stable.gain_cents,
            stable.most_cents,
            stable.certified_most_cents,
        )
        for told in shares.rules
        for stable in told.stability
    ]
    heading = say(SHARE_HEADINGS, "leaving", lexicon.language)
    return Table("leaving", heading, (*words, *money), tuple(rows))


def _column(lexicon: Lexicon, code: str) -> Column:
    return Column(say(SHARE_COLUMNS, code, lexicon.language))
