"""Advice in English."""

from __future__ import annotations

_COUNT = (
    "{member}, {category}: {holding} held ({as_of}), {on_order} on order, {leaving} leaving, "
    "{own} from this plan make {after} of {ceiling} allowed; {cautious} if nothing leaves. "
    "Source of the holding: {holding_source}."
)

ENGLISH: dict[str, tuple[str, str]] = {
    "CEILING_KEPT": ("Ceiling kept", _COUNT),
    "CEILING_KEPT_IF_GONE": ("Ceiling kept only if the leaving items have left", _COUNT),
    "CEILING_EXCEEDED": ("Ceiling exceeded", _COUNT),
    "CEILING_NO_HOLDING": (
        "Ceiling not checked: no holding known",
        "{member} may hold {ceiling} of {category}; this plan adds {own}. Enter its holding.",
    ),
    "CEILING_UNKNOWN": (
        "No ceiling known",
        "For {member} no ceiling of {category} is known; this plan adds {own}.",
    ),
    "NOT_A_PARTY": (
        "Not a party: no ceiling",
        (
            "{member} is not a party to the agreement of 1996: no ceiling holds for its {own} of "
            "{category}. It may report them voluntarily."
        ),
    ),
    "LEGAL_REVIEW": (
        "Treaty category disputed",
        (
            "Whether {system} counts under the agreement of 1996 needs a lawyer. Buyers: "
            "{buyers}. Remark: {remark}"
        ),
    ),
    "TREATY_CONDITION": (
        "Treaty category depends on a condition",
        "{system} counts as {category} under this condition: {condition}",
    ),
    "NO_TREATY_MAPPING": (
        "Treaty category not known",
        ("Item {item} (system: {system}) has no treaty category on record. A person must decide."),
    ),
    "FUNDING_ELIGIBLE": (
        "Funding: the group meets the rules on record",
        "{title}: {buyers} buying from {supplier} meet its rules on buyers and parts.",
    ),
    "FUNDING_NOT_ELIGIBLE": (
        "Funding: the group does not meet the rules",
        "{title}: {buyers} buying from {supplier} fail at: {failing}. Missing: {missing}.",
    ),
    "FUNDING_UNDECIDED": (
        "Funding: not decided",
        "{title}: for {buyers} buying from {supplier} it is not known: {unknown}.",
    ),
    "FUNDING_CLOSED": (
        "Funding closed",
        "{title} is not open on this day. First day: {opens_on}; last day: {closes_on}.",
    ),
    "FUNDING_WOULD_CHANGE": (
        "Funding: one more buyer would change it",
        (
            "{title}: with {candidate} beside {buyers}, the purchase from {supplier} would not "
            "fail its rules on record."
        ),
    ),
    "ORIGIN_EXCLUDES": (
        "Origin and funding exclude each other",
        (
            "Offer {offer} of {supplier} comes from {origin}; {title} allows at most {max_pct} % "
            "of parts from outside. One excludes the other."
        ),
    ),
    "FMS_NOTICE": (
        "Notice to the US Congress",
        (
            "{member} at {supplier}: USD {mde_usd_cents} of major defence equipment (notice from "
            "USD {mde_from_usd_cents}), USD {total_usd_cents} in all (from USD "
            "{total_from_usd_cents}). Group {group}: {days} days of notice."
        ),
    ),
    "FMS_UNDECIDED": (
        "Notice to the US Congress not checked",
        "For {member} at {supplier} this is missing: {unknown}.",
    ),
    "FMS_FEES": (
        "Fees of a US sale",
        (
            "On {currency} {goods_cents} of {member} at {supplier}: administrative surcharge "
            "{surcharge_pct} % = {surcharge_cents}; contract administration {administration_pct} "
            "% = {administration_cents}. Only if the offer does not contain them."
        ),
    ),
    "VEHICLE_FITS": (
        "Way to buy: fits the group",
        "{title} ({vehicle}): {buyers} meet its rules for buying from {supplier}.",
    ),
    "VEHICLE_DOES_NOT_FIT": (
        "Way to buy: does not fit the group",
        (
            "{title} ({vehicle}): {buyers} buying from {supplier} fail at: {failing}. Missing: "
            "{missing}."
        ),
    ),
    "VEHICLE_UNDECIDED": (
        "Way to buy: not decided",
        ("{title} ({vehicle}): for {buyers} buying from {supplier} it is not known: {unknown}."),
    ),
    "VEHICLE_BY_INVITATION": (
        "Way to buy: by invitation",
        "{title} ({vehicle}): {holder} must let {buyers} in before they buy from {supplier}.",
    ),
    "VEHICLE_UNKNOWN": (
        "Way to buy not known",
        "The rulebook does not know the way '{vehicle}' named by {supplier}.",
    ),
    "LEAD_TIME_IMPLAUSIBLE": (
        "Lead time shorter than ever seen",
        (
            "Offer {offer} promises {offered_days} days; the shortest of {cases} known cases of "
            "{system} took {shortest_days}."
        ),
    ),
    "LEAD_TIME_EVIDENCE": (
        "Lead time against evidence",
        (
            "Offer {offer} promises {offered_days} days; the shortest of {cases} known cases of "
            "{system} took {shortest_days}."
        ),
    ),
    "PRICE_IS_NOT_A_PRICE": (
        "Not a price",
        (
            "Offer {offer}: {currency} {unit_price_cents} is of the kind '{kind}', not a price. "
            "Savings calculated from it are not savings of a contract."
        ),
    ),
    "PRICE_BELOW_EVIDENCE": (
        "Price below evidence",
        (
            "Offer {offer}: {currency} {unit_price_cents} for one {system}; the lowest "
            "comparable price is {evidence_cents}."
        ),
    ),
    "PRICE_ABOVE_EVIDENCE": (
        "Price above evidence",
        (
            "Offer {offer}: {currency} {unit_price_cents} for one {system}; the highest "
            "comparable price is {evidence_cents}."
        ),
    ),
    "BUDGET_EXCEEDED": (
        "Budget exceeded",
        (
            "{member}, {from_on} to {until_on}: {currency} {excess_cents} above the budget of "
            "{amount_cents}."
        ),
    ),
    "CAPACITY_OF_MEMBER": (
        "A member sells",
        "{supplier} belongs to {member}, which decides on its own capacity.",
    ),
}
