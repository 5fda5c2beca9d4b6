"""What a check of a plan can find: a code, a place and the facts, never prose.

The codes are listed with their meaning in docs/reference/verify.md; a test keeps the two equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Facts = Mapping[str, str | int]


class FaultCode(StrEnum):
    """Grouped by the numbered check that gives them."""

    # 1: this case
    ORDER_DIFFERS = "order_differs"
    DIGEST_DIFFERS = "digest_differs"
    MEMBERS_DIFFER = "members_differ"
    RULE_DIFFERS = "rule_differs"
    # 2: lines
    LINE_UNKNOWN = "line_unknown"
    LINE_DISAGREES = "line_disagrees"
    LINE_QUANTITY = "line_quantity"
    LINE_TWICE = "line_twice"
    LINE_ORDER = "line_order"
    BUYER_NOT_ALLOWED = "buyer_not_allowed"
    ITEM_NOT_ACCEPTED = "item_not_accepted"
    OFFER_EXPIRED = "offer_expired"
    # 3: periods
    PERIOD_OUTSIDE = "period_outside"
    BEFORE_LEAD_TIME = "before_lead_time"
    AFTER_LATEST = "after_latest"
    DATE_WRONG = "date_wrong"
    # 4: needs
    NEED_UNMET = "need_unmet"
    SURPLUS_NOT_FORCED = "surplus_not_forced"
    # 5, 6: what an offer allows
    CAPACITY_EXCEEDED = "capacity_exceeded"
    MINIMUM_ORDER_BROKEN = "minimum_order_broken"
    LOT_BROKEN = "lot_broken"
    # 7: steps
    STEP_MISSING = "step_missing"
    STEP_TWICE = "step_twice"
    STEP_UNUSED = "step_unused"
    STEP_VOLUME = "step_volume"
    STEP_NOT_REACHED = "step_not_reached"
    STEP_NOT_GRANTED = "step_not_granted"
    STEP_THRESHOLD = "step_threshold"
    STEP_MEMBERS = "step_members"
    STEP_FIXED = "step_fixed"
    SEPARATE_WITHOUT_CAUSE = "separate_without_cause"
    # 8: goods
    GOODS_WRONG = "goods_wrong"
    # 9: activation
    ACTIVATION_UNKNOWN = "activation_unknown"
    ACTIVATION_TWICE = "activation_twice"
    ACTIVATION_NOT_BUYER = "activation_not_buyer"
    ACTIVATION_NOT_CHARGED = "activation_not_charged"
    ACTIVATION_SUM = "activation_sum"
    ACTIVATION_SPLIT = "activation_split"
    CAP_IMPOSSIBLE = "cap_impossible"
    # 10: bills
    BILL_MISSING = "bill_missing"
    BILL_TWICE = "bill_twice"
    BILL_UNKNOWN = "bill_unknown"
    BILL_GOODS = "bill_goods"
    BILL_ACTIVATION = "bill_activation"
    BILL_TOTAL = "bill_total"
    TOTAL_WRONG = "total_wrong"
    # 11: the guarantee
    PAYS_MORE_THAN_ALONE = "pays_more_than_alone"
    # 12: lateness
    LATE_PERIODS_WRONG = "late_periods_wrong"
    LATENESS_WRONG = "lateness_wrong"
    # 13: budgets
    BUDGET_HIDDEN = "budget_hidden"
    BUDGET_INVENTED = "budget_invented"
    BUDGET_WRONG = "budget_wrong"
    # 14: the comparison
    ALONE_MISSING = "alone_missing"
    ALONE_TWICE = "alone_twice"
    ALONE_UNKNOWN = "alone_unknown"
    ALONE_STATE = "alone_state"
    ALONE_ITEMS = "alone_items"
    ALONE_SUM = "alone_sum"
    ALONE_BOUND = "alone_bound"
    ITEM_COST = "item_cost"
    GAIN_MISSING = "gain_missing"
    GAIN_TWICE = "gain_twice"
    GAIN_UNKNOWN = "gain_unknown"
    GAIN_JOINT = "gain_joint"
    GAIN_SUM = "gain_sum"
    SAVING_WRONG = "saving_wrong"
    DAYS_GAINED_WRONG = "days_gained_wrong"
    VERDICT_ITEMS = "verdict_items"
    VERDICT_COALITION = "verdict_coalition"
    VERDICT_ALONE = "verdict_alone"
    VERDICT_SUM = "verdict_sum"
    VERDICT_CODE = "verdict_code"
    FRONT_DOMINATED = "front_dominated"
    FRONT_BELOW_BOUND = "front_below_bound"
    # 15: the proof
    PROOF_COST = "proof_cost"
    BOUND_ABOVE_COST = "bound_above_cost"
    CERTIFIED_ABOVE_BOUND = "certified_above_bound"
    GAP_WRONG = "gap_wrong"
    NOT_OPTIMAL = "not_optimal"
    KEPT_WRONG = "kept_wrong"
    CERTIFICATE_UNREADABLE = "certificate_unreadable"
    BOUND_NOT_PROVEN = "bound_not_proven"


class ShareFaultCode(StrEnum):
    """What a check of fair shares can find."""

    SHARES_ORDER = "shares_order"
    SHARES_MEMBERS = "shares_members"
    SHARES_SUM = "shares_sum"
    SHARES_RULE = "shares_rule"
    GROUP_UNKNOWN = "group_unknown"
    GROUP_MISSING = "group_missing"
    GROUP_PURCHASE = "group_purchase"
    GROUP_BOUND = "group_bound"
    LEAVING_GAIN = "leaving_gain"
    LEAVING_BOUND = "leaving_bound"
    LEAST_CORE = "least_core"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in which a plan does not hold.

    `place` names what is wrong, as `line 3` (lines count from 1), `step offer RADIO-A`,
    `supplier S1`, `bill ALB`. `facts` are what the plan says (`found`) and what the records give
    (`expected`), in cents, units, periods or codes.
    """

    code: FaultCode | ShareFaultCode
    place: str
    facts: Facts = field(default_factory=dict)
