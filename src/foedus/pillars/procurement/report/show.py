"""From a plan to what its report shows: the decision in one sentence, numbers, stories."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from foedus.desk.charts.bars import Bar, Group
from foedus.desk.charts.gantt import Span
from foedus.desk.charts.scatter import Point
from foedus.desk.phrases import say
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Gain, Plan, Reason, Verdict
from foedus.pillars.procurement.plan.shares.result import FairShares
from foedus.pillars.procurement.report.accession import accessions_shown
from foedus.pillars.procurement.report.lexicon import Lexicon
from foedus.pillars.procurement.report.proof import proof_table
from foedus.pillars.procurement.report.scales import scales
from foedus.pillars.procurement.report.shares import shown_shares
from foedus.pillars.procurement.report.shown import (
    AdviceText,
    Answer,
    BigNumber,
    ItemStory,
    Judgement,
    MemberStory,
    Report,
)
from foedus.pillars.procurement.report.tables import alone_cents, separate_cents, tables
from foedus.pillars.procurement.wording.headings import DECISIONS
from foedus.pillars.procurement.wording.reasons import (
    REASONS,
    RULES,
    STATUSES,
    VERDICT_SENTENCES,
    VERDICTS,
)

WORTH = ("joint", "subset", "only_joint")


def show(
    case: Case,
    plan: Plan,
    *,
    language: str = "en",
    advice: tuple[AdviceText, ...] = (),
    shares: FairShares | None = None,
) -> Report:
    """Return what is shown of `plan`; `case` is reduced to the members taking part."""
    lexicon = Lexicon(case, plan, language)
    shared = None if shares is None else shown_shares(lexicon, shares)
    about_shares = {} if shared is None else {"shares": shared.shares, "leaving": shared.leaving}
    answer = answer_of(plan)
    return Report(
        language=language,
        figures=lexicon.figures,
        order=case.order.order,
        title=case.order.title,
        order_on=case.order.order_on,
        demo=case.order.demo,
        interrupted=plan.proof.status == "interrupted",
        answer=answer,
        decision=decision(lexicon, answer),
        numbers=tuple(numbers(lexicon)),
        warnings=tuple(warnings(lexicon)),
        judgements=tuple(judgement(lexicon, verdict) for verdict in plan.verdicts),
        against=tuple(against(lexicon)),
        scales=tuple(scales(lexicon)),
        stories=tuple(stories(lexicon)),
        front=tuple(front_points(lexicon)),
        status=say(STATUSES, plan.proof.status, language),
        own_bill=lexicon.note("own_bill", rule=say(RULES, plan.joint.activation_rule, language)),
        guarantee=lexicon.note("capped" if plan.joint.capped else "uncapped"),
        digest=plan.joint.case_digest,
        advice=advice,
        accessions=accessions_shown(lexicon, plan.accessions),
        tables=tables(lexicon, advice) | {"proof": proof_table(lexicon)} | about_shares,
        words=lexicon.words(),
        shares=shared,
    )


def answer_of(plan: Plan) -> Answer:
    """Whether to order together: the answer that the decision puts into words."""
    compared = [verdict for verdict in plan.verdicts if verdict.code != "single"]
    worth = [verdict for verdict in compared if verdict.code in WORTH]
    if not plan.verdicts:
        return "unknown"
    if not worth:
        return "not_worth"
    whole = all(verdict.code != "subset" for verdict in worth)
    return "joint" if whole and len(worth) == len(compared) else "partly"


def decision(lexicon: Lexicon, answer: Answer) -> str:
    """The decision in one or two sentences."""
    compared = [verdict.code for verdict in lexicon.plan.verdicts if verdict.code != "single"]
    worth = sum(code in WORTH for code in compared)
    first = say(DECISIONS, answer, lexicon.language, worth=worth, all=len(compared))
    separate = separate_cents(lexicon)
    if separate is None:
        return f"{first} {lexicon.note('no_comparison')}"
    saving = separate - lexicon.plan.joint.total_cents
    figure = lexicon.figures.short_money(abs(saving))
    if saving < 0:
        return f"{first} {lexicon.note('dearer', saving=figure)}"
    share = lexicon.figures.share(_parts(saving, separate))
    return f"{first} {lexicon.note('saves', saving=figure, share=share)}"


def _parts(part: int, whole: int) -> int:
    return round(10_000 * part / whole) if whole else 0


def numbers(lexicon: Lexicon) -> Iterator[BigNumber]:
    """The three big numbers: cost, saving, days."""
    total, figures = lexicon.plan.joint.total_cents, lexicon.figures
    separate = separate_cents(lexicon)
    against = lexicon.note("not_alone")
    saving, share = "\u2013", against
    if separate is not None:
        against = lexicon.note("against", separate=figures.short_money(separate))
        saving = figures.short_money(separate - total, signed=True)
        parts = figures.share(_parts(separate - total, separate))
        share = lexicon.note("of_separate", share=parts)
    yield BigNumber(lexicon.column("joint"), figures.short_money(total), against)
    yield BigNumber(lexicon.column("saving"), saving, share)
    days = [g.days_gained for g in lexicon.plan.gains if g.days_gained is not None]
    mean = round(sum(days) / len(days)) if days else None
    note = lexicon.note(
        "mean_over",
        count=len(days),
        earlier=sum(day > 0 for day in days),
        later=sum(day < 0 for day in days),
    )
    yield BigNumber(lexicon.column("days"), figures.write("days", mean), note)


def warnings(lexicon: Lexicon) -> Iterator[str]:
    """What to mind: limits not kept, ceilings that are no prices."""
    plan, figures = lexicon.plan, lexicon.figures
    if plan.proof.status != "optimal":
        yield say(STATUSES, plan.proof.status, lexicon.language)
    for excess in plan.joint.budget_excesses:
        yield lexicon.note(
            "over_budget",
            member=lexicon.member(excess.member),
            until=excess.until_on.isoformat(),
            excess=figures.money(excess.cents),
        )
    for bill in plan.joint.bills:
        own = alone_cents(lexicon, bill.member, "pro_rata")
        if own is not None and bill.total_cents > own:
            loss = figures.money(bill.total_cents - own)
            yield lexicon.note("loses", member=lexicon.member(bill.member), loss=loss)
    if plan.joint.separate:
        names = "; ".join(lexicon.offer(code) for code in plan.joint.separate)
        yield lexicon.note("separate", offers=names)
    used = {line.offer for line in plan.joint.lines}
    ceilings = [o for o in lexicon.case.offers if o.offer in used and o.value_kind == "ceiling"]
    if ceilings:
        names = "; ".join(f"{lexicon.item(o.item)}, {lexicon.offer(o.offer)}" for o in ceilings)
        yield lexicon.note("ceilings", offers=names)


def judgement(lexicon: Lexicon, verdict: Verdict) -> Judgement:
    """One verdict in words."""
    figures = lexicon.figures
    together = verdict.joint_cents + verdict.joining_cents
    sentence = say(
        VERDICT_SENTENCES,
        verdict.code,
        lexicon.language,
        saving=figures.short_money(verdict.saving_cents or 0),
        loss=figures.short_money(-(verdict.saving_cents or 0)),
        better=figures.short_money(together - (verdict.best_cents or together)),
        joining=figures.short_money(verdict.joining_cents),
        best=lexicon.all_members(verdict.best),
        members=lexicon.all_members(verdict.coalitions[-1].members if verdict.coalitions else ()),
    )
    tag = say(VERDICTS, verdict.code, lexicon.language)
    return Judgement(verdict.code, tag, lexicon.all_items(verdict.items), sentence)


def against(lexicon: Lexicon) -> Iterator[Group]:
    """Bars for each member: together, and alone under both readings."""
    for bill in lexicon.plan.joint.bills:
        readings = {
            "joint": bill.total_cents,
            "pro_rata": alone_cents(lexicon, bill.member, "pro_rata"),
            "whole": alone_cents(lexicon, bill.member, "whole"),
        }
        bars = tuple(
            Bar(
                lexicon.column(code),
                cents,
                lexicon.note("impossible")
                if cents is None
                else lexicon.figures.short_money(cents),
            )
            for code, cents in readings.items()
        )
        yield Group(lexicon.member(bill.member), bars)


def stories(lexicon: Lexicon) -> Iterator[MemberStory]:
    """The members that gain or lose something, with their items and deliveries."""
    known = _Beside(lexicon)
    found: dict[str, list[Gain]] = {}
    for gain in lexicon.plan.gains:
        found.setdefault(gain.member, []).append(gain)
    for row in lexicon.case.members:
        mine = found.get(row.member, ())
        if not mine:
            continue
        yield MemberStory(
            row.member,
            row.name,
            tuple(_item_story(lexicon, gain) for gain in mine),
            tuple(known.span(lexicon, gain) for gain in mine),
        )


def _item_story(lexicon: Lexicon, gain: Gain) -> ItemStory:
    figures = lexicon.figures
    parts = [f"{figures.count(gain.joint.quantity)} \u00d7 {lexicon.unit(gain.item)}"]
    parts.append(figures.short_money(gain.joint.cents))
    if gain.saving_cents is not None:
        saving = figures.short_money(gain.saving_cents, signed=True)
        parts.append(f"{lexicon.column('saving').lower()} {saving}")
    reasons = tuple(reason_text(lexicon, reason) for reason in gain.reasons)
    return ItemStory(lexicon.item(gain.item), " \u00b7 ".join(parts), reasons)


def reason_text(lexicon: Lexicon, reason: Reason) -> str:
    """Word a reason; its facts are codes and cents, written here for people."""
    facts: dict[str, object] = dict(reason.facts)
    if reason.code == "price_step":
        by_value = bool(reason.facts.get("by_value"))
        facts["scale"] = lexicon.scale(str(facts["scale"]))
        facts["threshold"] = lexicon.volume(int(str(facts["threshold"])), by_value=by_value)
    if reason.code in ("cheaper_source", "dearer_source"):
        for side in ("joint", "alone"):
            facts[side] = ", ".join(lexicon.offer(code) for code in str(facts[side]).split())
    if "members" in facts:
        facts["members"] = lexicon.all_members(str(facts["members"]).split())
    if "supplier" in facts:
        facts["supplier"] = lexicon.supplier(str(facts["supplier"]))
    for name in ("joint_cents", "alone_cents"):
        if name in facts:
            facts[name] = lexicon.figures.short_money(int(str(facts[name])))
    return say(REASONS, reason.code, lexicon.language, **facts)


class _Beside:
    """What stands beside a gain on the scale of time, looked up once for all of them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.last: dict[tuple[str, str], date] = {}
        for alone in lexicon.plan.alone:
            for cost in alone.items if alone.reading == "pro_rata" else ():
                key = alone.member, cost.item
                self.last[key] = max(cost.last_on, self.last.get(key, cost.last_on))
        self.needed: dict[tuple[str, str], date] = {}
        for need in lexicon.case.requirements:
            key = need.member, need.item
            self.needed[key] = min(need.needed_on, self.needed.get(key, need.needed_on))
        self.late = {
            (line.member, line.item) for line in lexicon.plan.joint.lines if line.late_periods
        }

    def span(self, lexicon: Lexicon, gain: Gain) -> Span:
        key = gain.member, gain.item
        return Span(
            label=lexicon.item(gain.item),
            first_on=gain.joint.first_on,
            last_on=gain.joint.last_on,
            other_on=self.last.get(key),
            needed_on=self.needed.get(key),
            late=key in self.late,
        )


def front_points(lexicon: Lexicon) -> Iterator[Point]:
    """The cost-delivery front, the plan of this report marked."""
    joint, figures = lexicon.plan.joint, lexicon.figures
    for point in lexicon.plan.front:
        yield Point(
            across=point.lateness,
            up=point.total_cents,
            across_figure=figures.count(point.lateness),
            up_figure=figures.short_money(point.total_cents),
            chosen=(point.total_cents, point.lateness) == (joint.total_cents, joint.lateness),
        )
