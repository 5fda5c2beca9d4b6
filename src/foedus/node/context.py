"""The context of a signed-in user for Django's queries (protocol.md 4.2, trap 8).

`guarded` is middleware: within a request a query on labelled rows without a context is an error
of ours, not an empty page. PostgreSQL would give no rows in any case; this says why.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from foedus.kernel.label import CLASSIFICATIONS
from foedus.node.records import Reader
from foedus.node.schema.access import WEB, policies

_signed_in: ContextVar[bool] = ContextVar("signed_in", default=False)
_TABLES = sorted({policy.table for policy in policies() if policy.role == WEB})
_LABELLED = re.compile(rf'\b(?:FROM|JOIN)\s+"?({"|".join(_TABLES)})\b', re.IGNORECASE)


class NoContext(RuntimeError):  # noqa: N818  (style.md 4.1)
    """A query on labelled rows outside `signed_in`: a forgotten context, or a late evaluation."""


@contextlib.contextmanager
def signed_in(reader: Reader, using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """One transaction in which queries see what this user may see.

    The context ends with it: results must be read inside. Not to be nested: a savepoint's setting
    would outlive the savepoint.
    """
    clearance = str(CLASSIFICATIONS.index(reader.clearance))
    with transaction.atomic(using, durable=True):
        with connections[using].cursor() as cursor:
            cursor.execute(
                "SELECT set_config('foedus.clearance', %s, true),"
                " set_config('foedus.categories', %s, true)",
                [clearance, ",".join(reader.categories)],
            )
        token = _signed_in.set(True)
        try:
            yield
        finally:
            _signed_in.reset(token)


def refuse_without_context(
    execute: Callable[..., Any],
    sql: Any,
    params: Any,
    many: bool,  # noqa: FBT001  (Django's signature)
    context: Any,
) -> Any:
    """A wrapper for `connection.execute_wrapper`."""
    found = None if _signed_in.get() else _LABELLED.search(str(sql))
    if found:
        raise NoContext(found[1])
    return execute(sql, params, many, context)


def guarded(get_response: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Django middleware."""

    def handle(request: Any) -> Any:
        with connections[DEFAULT_DB_ALIAS].execute_wrapper(refuse_without_context):
            return get_response(request)

    return handle
