"""The context of a user for Django: without one an error, inside the rows, after it nothing."""

from __future__ import annotations

import threading

import pytest
from django.db import connections, transaction

from cast import NOTICE
from foedus.node.context import NoContext, guarded, refuse_without_context, signed_in
from foedus.node.database.server import WEB
from foedus.node.models import RecordRow
from foedus.node.records import Reader
from foedus.node.write import Marking, write

USER = Reader("INTERNAL")


@pytest.fixture
def web(alb):
    """Django's default connection as the role of our own users, with one record to be seen."""
    database = alb.sessions.database.django(WEB)
    before = connections.settings["default"]
    connections.settings["default"] = connections.configure_settings({"default": database})[
        "default"
    ]
    forget()
    write(alb, NOTICE, {"title": "inner"}, by="clerk")
    secret = Marking(classification="RESTRICTED")
    write(alb, NOTICE, {"title": "secret"}, by="clerk", marking=secret)
    yield connections["default"]
    forget()
    connections.settings["default"] = before


def forget():
    """The connection object keeps the settings that it was made with."""
    connections["default"].close()
    del connections["default"]


def titles():
    return [row.body["title"] for row in RecordRow.objects.all()]


def test_a_query_without_a_context_is_an_error(web):
    with web.execute_wrapper(refuse_without_context), pytest.raises(NoContext, match="record"):
        titles()


def test_middleware_guards_a_request(web):
    with pytest.raises(NoContext):
        guarded(lambda _request: titles())(None)
    assert guarded(lambda _request: web.is_usable())(None)


def test_even_unguarded_there_are_no_rows(web):
    assert titles() == []


def test_inside_the_rows_of_the_clearance_are_seen(web):
    with web.execute_wrapper(refuse_without_context), signed_in(USER):
        assert titles() == ["inner"]


def test_the_context_ends_with_its_transaction(web):
    with signed_in(USER):
        late = RecordRow.objects.all()
    assert list(late) == []
    with transaction.atomic():
        assert titles() == []


def test_another_thread_has_no_context(web):
    seen = []

    def look():
        seen.append(titles())
        connections["default"].close()

    with signed_in(USER):
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
    assert seen == [[]]


def test_it_does_not_nest(web):
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic(), signed_in(USER):
        pass


def test_nothing_can_be_written_by_a_page(web):
    with pytest.raises(Exception, match="permission denied"), signed_in(USER):
        RecordRow.objects.update(kind="desk.other")
