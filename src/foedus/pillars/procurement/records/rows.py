"""Types of fields that the kinds of this pillar share.

Money is integer cents of the record's own `currency`; forms and sheets take and show an amount
with two decimals for a field that ends in `_cents`, a percentage for one in `_bp`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from foedus.desk.records.fields import Ref, To

Name = Annotated[str, Field(min_length=1, max_length=200)]
Source = Annotated[str, Field(max_length=500)]
Url = Annotated[str, Field(pattern=r"^https?://[^\s]{1,500}$")]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
"""ISO 3166 alpha-3 of any state, such as a supplier's seat."""
Cents = Annotated[int, Field(ge=0, le=10**15)]
PositiveCents = Annotated[int, Field(ge=1, le=10**15)]
Units = Annotated[int, Field(ge=0, le=10**9)]
PositiveUnits = Annotated[int, Field(ge=1, le=10**9)]
Days = Annotated[int, Field(ge=0, le=36_500)]
BasisPoints = Annotated[int, Field(ge=0, le=10_000)]
Year = Annotated[int, Field(ge=2000, le=2100)]
Readiness = Annotated[int, Field(ge=1, le=9)]
"""Technology readiness level, 1 to 9 (Horizon 2020 work programme, general annex G)."""
StockNumber = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{3}-\d{4}$")]
"""NATO Stock Number (STANAG 3150, 3151): class, country of codification, item."""
Ncage = Annotated[str, Field(pattern=r"^[0-9A-Z]{5}$")]
"""NATO Commercial and Government Entity code (STANAG 3150)."""

Unit = Literal[
    "piece",
    "set",
    "system",
    "vehicle",
    "aircraft",
    "vessel",
    "missile",
    "round",
    "thousand_rounds",
    "hundred_thousand_rounds",
    "kilogram",
    "tonne",
    "litre",
    "metre",
    "square_metre",
    "course",
    "person_day",
    "month",
    "year",
]
"""Units of issue; a quantity in another unit cannot be added to anybody's."""

Family = Literal[
    "air_defence",
    "aircraft",
    "ammunition",
    "anti_armour",
    "armoured_vehicles",
    "artillery",
    "cbrn",
    "communications",
    "engineering",
    "infrastructure",
    "logistics",
    "medical",
    "naval",
    "other",
    "sensors",
    "small_arms",
    "soldier_equipment",
    "training",
    "unmanned_systems",
]
"""Item families: by these demand is held against capacity (P13). In alphabetical order, as
lists of them are."""

Part = Literal["equipment", "infrastructure", "sustainment", "training"]
"""The four parts of a capability that are needed together (P17)."""

Category = Literal[
    "battle_tank",
    "armoured_combat_vehicle",
    "artillery_75mm_plus",
    "combat_aircraft",
    "attack_helicopter",
]
"""Categories of the 1996 Agreement, article II."""

Discount = Literal["all_units", "incremental"]
ValueKind = Literal["ceiling", "estimate", "offer", "contract", "paid"]
Origin = Literal["US", "EU", "TR", "GB", "MEMBER", "OTHER"]

ItemRef = Annotated[Ref, To("procurement.item")]
RequirementRef = Annotated[Ref, To("procurement.requirement")]
SupplierRef = Annotated[Ref, To("procurement.supplier")]
OfferRef = Annotated[Ref, To("procurement.offer")]
CompanyRef = Annotated[Ref, To("procurement.company")]


class Row(BaseModel):
    """A row inside a record. Fields that we do not know are left to those who do."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")
