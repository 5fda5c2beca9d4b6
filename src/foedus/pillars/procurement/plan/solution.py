"""What a solver says of a market: a purchase, a bound, and how the search ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from foedus.pillars.procurement.plan.certificate import Certificate
from foedus.pillars.procurement.plan.market import Purchase

Status = Literal["optimal", "limit", "interrupted", "infeasible"]


@dataclass(frozen=True, eq=False)
class Solution:
    """The best purchase found, None without one; no purchase costs less than `bound_cents`.

    The certificate proves its own bound, which may be below `bound_cents` where the search's
    proof rests on HiGHS; None without a certificate.
    """

    purchase: Purchase | None
    bound_cents: int
    certificate: Certificate | None
    status: Status
    nodes: int
