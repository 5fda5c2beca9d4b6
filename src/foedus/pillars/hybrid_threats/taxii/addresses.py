"""The addresses of the TAXII server, behind its gate."""

from __future__ import annotations

from django.urls import URLPattern, path, re_path

from foedus.node.node import Node
from foedus.pillars.hybrid_threats.taxii.gate import Gate, nothing_here
from foedus.pillars.hybrid_threats.taxii.limits import PREFIX, ROOT
from foedus.pillars.hybrid_threats.taxii.posting import Writing
from foedus.pillars.hybrid_threats.taxii.views import Views


def patterns(node: Node, title: str) -> list[URLPattern]:
    """All of TAXII 2.1; every other address under the prefix is a TAXII error too."""
    gate, views, writing = Gate(node), Views(node, title), Writing(node)
    start = PREFIX.lstrip("/")
    root = f"{start}{ROOT}/"
    one = f"{root}collections/<str:collection>/"
    object_ = f"{one}objects/<str:id>/"
    return [
        path(start, gate.guard(GET=views.discovery)),
        path(root, gate.guard(GET=views.root)),
        path(f"{root}status/<str:status>/", gate.guard(GET=views.status)),
        path(f"{root}collections/", gate.guard(GET=views.collections)),
        path(one, gate.guard(GET=views.collection)),
        path(f"{one}manifest/", gate.guard(GET=views.manifest)),
        path(f"{one}objects/", gate.guard(GET=views.objects, POST=writing.add)),
        path(object_, gate.guard(GET=views.object, DELETE=writing.delete)),
        path(f"{object_}versions/", gate.guard(GET=views.versions)),
        re_path(rf"^{start}.*$", gate.guard(GET=nothing_here, POST=nothing_here)),
    ]
