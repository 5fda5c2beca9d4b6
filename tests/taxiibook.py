"""The TAXII server of the served node: collections, tokens, and clients that others wrote."""

from __future__ import annotations

import itertools
import json

import httpx

from foedus.pillars.hybrid_threats.collections import Collection, define
from foedus.pillars.hybrid_threats.taxii.tokens import Scope, issue

MEDIA = "application/taxii+json;version=2.1"
_count = itertools.count(1)


class Desk:
    """One collection of a node, and machines that use it over HTTP."""

    def __init__(self, node, url, *, members=(), classification="INTERNAL"):
        self.node, self.url = node, url
        self.name = f"lab-{next(_count)}"
        self.collection = Collection(
            self.name, f"Laboratory {self.name}", "For tests.", classification, tuple(members)
        )
        define(node, self.collection)
        self.at = f"/taxii2/threats/collections/{self.collection.id}/"

    def token(self, *verbs, **scope):
        """Name and secret of a new token for this collection."""
        name = f"machine_{next(_count)}"
        stated = {"member": self.node.member, "categories": (), **scope}
        made = Scope((self.name, *stated.pop("also", ())), verbs or ("read",), **stated)
        return name, issue(self.node, name, made, by="test")

    def machine(self, *verbs, **scope):
        return Machine(self.url, self.token(*verbs, **scope), self.at)


class Machine(httpx.Client):
    """A client with a token; `objects` and the like speak to its collection."""

    def __init__(self, url, auth, at=""):
        super().__init__(
            base_url=url,
            auth=auth,
            headers={"Accept": MEDIA},
            timeout=60,
            trust_env=False,
            limits=httpx.Limits(max_keepalive_connections=0),
        )
        self.at = at

    def add(self, *values, **more):
        return self.send_raw(json.dumps({"objects": values}).encode(), **more)

    def send_raw(self, body, *, media=MEDIA):
        return self.post(f"{self.at}objects/", content=body, headers={"Content-Type": media})

    def objects(self, **parameters):
        return self.get(f"{self.at}objects/", params=named(parameters))

    def manifest(self, **parameters):
        return self.get(f"{self.at}manifest/", params=named(parameters))

    def ids(self, **parameters):
        return [one["id"] for one in self.objects(**parameters).json().get("objects", [])]


def named(parameters):
    """`match_type="x"` as match[type]."""
    return {
        f"match[{name.removeprefix('match_')}]" if name.startswith("match_") else name: value
        for name, value in parameters.items()
    }
