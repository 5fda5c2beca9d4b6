"""What the wire tests do at the nodes: write, pull, look; and a client that breaks the rules."""

from __future__ import annotations

import secrets
import ssl
import time
from urllib.parse import urlencode

import httpx

from foedus.exchange.address import authority_of
from foedus.exchange.pulling import Pulling
from foedus.exchange.signature import Request, sign
from foedus.node import members, records
from foedus.node.write import write

KIND = "desk.notice"
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def notice(text="In May."):
    return {"title": {"en": "Exercise"}, "text": {"en": text}}


def said(place, *to, text="In May."):
    """Write a record for these members; return its id."""
    return write(place.node, KIND, notice(text), to=to, by="clerk").id


def pull(place, *sources):
    """Pull once from these nodes over HTTP; return the codes of what failed."""
    pulling = Pulling(place.node, lambda _: None)
    failed = {}
    for source in sources:
        identity = members.find(place.node, source.member)
        failed |= {log: refusal.code for log, refusal in pulling.once(identity).items()}
    return failed


def sees(place, record):
    """The body of a record as this node shows it, whoever owns it, or None."""
    reader = records.EVERYTHING_UNCATEGORISED
    shown_here = (
        records.find(place.node, reader, record, owner=owner) for owner in ("ALB", "HRV", "XKX")
    )
    return next((found.body for found in shown_here if found), None)


def wait_for(happened, seconds=30):
    until = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.05)


class Stranger:
    """A client below the client: it signs rightly, and what is sent may then be changed."""

    def __init__(self, url, member, signer):
        self.url, self.member, self.signer = url, member, signer

    def ask(self, name, method="GET", body=b"", *, change=None, **query):
        """Ask; `change` gets what is sent: method, path, query, body, fields."""
        sent = self.signed(name, method, body, **query)
        (change or (lambda _: None))(sent)
        url = f"{self.url}{sent['path']}"
        url += f"?{sent['query']}" if sent["query"] else ""
        with httpx.Client(trust_env=False, verify=NO_TLS, timeout=20) as client:
            return client.request(
                sent["method"], url, content=sent["body"], headers=sent["fields"]
            )

    def signed(self, name, method="GET", body=b"", *, now=None, signer=None, **query):
        asked = Request(
            method, authority_of(self.url), f"/fx/1/{name}", urlencode(query, safe="/"), body
        )
        fields = sign(
            asked,
            member=self.member,
            signer=signer or self.signer,
            now=int(time.time()) if now is None else now,
            nonce=secrets.token_bytes(16),
        )
        parts = {"method": method, "path": asked.path, "query": asked.query, "body": body}
        return {**parts, "fields": fields}


def shown(answer):
    """All of an answer that a peer can compare: status, body, and the fields but the date."""
    fields = {name: value for name, value in answer.headers.items() if name != "date"}
    return answer.status_code, answer.content, fields
