"""The class that a record kind is: a frozen pydantic model and what lists and forms show of it."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict

from foedus.kernel import canonical


class Body(BaseModel):
    """A record's body. Fields that we do not know are left to those who do (protocol.md, P27).

    `columns` are the fields that a list shows, the record's name first; `filters` those with few
    values, by which a list is narrowed down; by `found_by` pages look for records, people do not.
    Of the fields in `once` no two records of an owner have the same value; with `code` among them
    a code alone says which record is meant; a kind without code and title is `known_by` columns,
    so that a sheet that comes again finds its records. What `stays_home` is never for anybody but
    its owner.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    kind: ClassVar[str]
    columns: ClassVar[tuple[str, ...]] = ("title",)
    filters: ClassVar[tuple[str, ...]] = ()
    found_by: ClassVar[tuple[str, ...]] = ()
    once: ClassVar[tuple[str, ...]] = ()
    known_by: ClassVar[tuple[str, ...]] = ()
    stays_home: ClassVar[bool] = False

    @classmethod
    def read(cls, body: dict[str, Any]) -> Self:
        """Strictly, from the JSON of the ledger. Raises pydantic's ValidationError."""
        return cls.model_validate_json(canonical.encode(body))

    def wire(self) -> dict[str, Any]:
        """For the ledger: JSON's own types only."""
        wire: dict[str, Any] = self.model_dump(mode="json", exclude_none=True)
        return wire
