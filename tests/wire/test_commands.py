"""The commands of a node: exit codes, JSON, places and cures."""

from __future__ import annotations

import json

import pytest

from foedus.exchange import pulling
from foedus.kernel.identity import Identity
from foedus.kernel.keys import Ed25519Signer
from foedus.node.database.server import ADMIN
from foedus.node.state import state
from wirebook import notice, pull, said, sees

ABSENT = "00000000-0000-4000-8000-000000000000"


def told(done, code=0):
    assert done.exit_code == code, done.output
    return json.loads(done.stdout)


@pytest.fixture
def body(tmp_path):
    file = tmp_path / "notice.json"
    file.write_text(json.dumps(notice("By command.")))
    return file


@pytest.fixture
def stranger_file(tmp_path):
    """The identity file of BGR, and its identity."""
    key = Ed25519Signer.from_secret(bytes(31) + b"\x07").public
    identity = Identity("BGR", "Bulgaria", key, "https://bgr.example:8443")
    file = tmp_path / "bgr.json"
    file.write_bytes(identity.to_bytes())
    return file, identity


WRONG_USE = [
    ("record", "write"),
    ("record", "release", ABSENT),
    ("record", "withdraw", ABSENT),
    ("export", "file"),
    ("import", "no-such-file"),
    ("state",),
    ("peer", "add", "no-such-file"),
    ("serve", "--certificate", "pyproject.toml"),
    ("serve", "--listen", "nowhere"),
    ("demo", "--data", "no-such-folder"),
    ("certificate", "pyproject.toml"),
]


@pytest.mark.parametrize("command", WRONG_USE, ids=" ".join)
def test_wrong_use_is_two(alb, foedus, command):
    assert foedus(alb, *command).exit_code == 2


REFUSED = {
    "no-such-record": ("record", "show", ABSENT),
    "not-canonical": ("certificate", "{body}", "--identity", "{body}"),
    "unknown-kind": ("record", "write", "desk.unheard", "{body}"),
    "notice-shape": ("record", "write", "desk.notice", "{other}"),
    "body-not-json": ("record", "write", "desk.notice", "{broken}"),
    "unknown-member": ("state", "--canonical", "--reader", "ZZZ"),
    "identity-shape": ("peer", "add", "{other}", "--fingerprint", "0"),
}


@pytest.mark.parametrize("code", REFUSED)
def test_a_refusal_is_one_with_code_and_cure(alb, foedus, body, tmp_path, code):
    (tmp_path / "other.json").write_text('{"title":"x"}')
    (tmp_path / "broken.json").write_text("{")
    files = {"body": body, "other": tmp_path / "other.json", "broken": tmp_path / "broken.json"}
    command = [part.format(**files) for part in REFUSED[code]]
    (refusal,) = told(foedus(alb, *command, "--json"), 1)["refusals"]
    assert refusal["code"] == code
    assert refusal["cure"]
    spoken = foedus(alb, *command)
    assert spoken.exit_code == 1
    assert code in spoken.stdout


def test_no_node_is_refused_with_its_cure(alb, foedus, tmp_path):
    done = foedus(alb, "record", "list", "--home", tmp_path / "nowhere")
    assert done.exit_code == 1
    assert "foedus init" in done.output


def test_a_node_is_not_made_twice(alb, foedus):
    done = foedus(alb, "init", "--member", "ALB", "--home", alb.home.folder, "--json")
    assert told(done, 1)["refusals"][0]["code"] == "node-exists"


def test_the_database_of_another_node_is_refused_and_nothing_is_left(alb, foedus, tmp_path):
    done = foedus(alb, "init", "--member", "BGR", "--home", tmp_path / "n", "--json")
    assert told(done, 1)["refusals"][0]["code"] == "database-of-another"
    assert not (tmp_path / "n").exists()


def test_a_database_that_does_not_answer_is_refused_with_its_cure(alb, foedus, monkeypatch):
    away = alb.database_url.replace("/data", "/nowhere")
    monkeypatch.setattr(alb, "database_url", away)
    done = told(foedus(alb, "record", "list", "--json"), 1)
    assert done["refusals"][0]["code"] == "database-away"


@pytest.mark.parametrize("url", ["http://alb.example", "https://alb.example/path", "ftp://x"])
def test_a_node_gets_no_unsafe_address(alb, foedus, tmp_path, url):
    done = foedus(alb, "init", "--member", "ALB", "--home", tmp_path / "n", "--url", url, "--json")
    assert told(done, 1)["refusals"][0]["code"] == "address-unsafe"
    assert not (tmp_path / "n").exists()


def test_a_record_is_written_released_shown_and_withdrawn(alb, hrv, foedus, body):
    written = told(foedus(alb, "record", "write", "desk.notice", body, "--to", "HRV", "--json"))
    record = written["id"]
    assert told(foedus(hrv, "pull", "--once", "--json"))["pulled"]["ALB"]
    assert sees(hrv, record) == notice("By command.")
    released = told(foedus(alb, "record", "release", record, "--to", "XKX", "--json"))
    assert released["ver"] == written["ver"]
    shown = told(foedus(alb, "record", "show", record, "--json"))
    assert shown["body"] == notice("By command.")
    listed = told(foedus(alb, "record", "list", "--owner", "ALB", "--json"))["records"]
    assert record in {one["id"] for one in listed}
    told(foedus(alb, "record", "withdraw", record, "--reason", "issued in error", "--json"))
    pull(hrv, alb)
    assert told(foedus(alb, "record", "show", record, "--json"))["acknowledged"] == ["HRV"]
    assert "withdrawn" in foedus(hrv, "record", "show", record, "--owner", "ALB").output


def test_a_partner_is_pinned_only_with_the_right_fingerprint(alb, foedus, stranger_file):
    file, identity = stranger_file
    refused = told(foedus(alb, "peer", "add", file, "--fingerprint", "0" * 60, "--json"), 1)
    assert refused["refusals"][0]["code"] == "fingerprint-differs"
    unsure = foedus(alb, "peer", "add", file, input="n\n")
    assert unsure.exit_code == 1
    assert identity.spoken() in unsure.output
    listed = told(foedus(alb, "peer", "list", "--json"))["peers"]
    assert [one["member"] for one in listed] == ["HRV", "XKX"]


def test_the_state_of_a_reader_is_what_it_is_served(alb, hrv, foedus):
    said(alb, "HRV")
    said(alb, "XKX", text="for XKX alone")
    done = foedus(alb, "state", "--canonical", "--reader", "HRV")
    assert done.exit_code == 0
    assert done.stdout_bytes == state(alb.node, "HRV") + b"\n"
    assert "for XKX alone" not in done.stdout


def test_what_a_superuser_changed_is_found_and_a_projection_rebuilt(alb, foedus):
    record = said(alb, "HRV", text="as it was said")
    assert told(foedus(alb, "verify", "--json")) == {"findings": []}
    with alb.node.sessions.database.connect(ADMIN) as admin:
        change = (
            "UPDATE record SET body = jsonb_set(body, '{text,en}', '\"changed\"') WHERE id = %s"
        )
        admin.execute(change, [record])
    (finding,) = told(foedus(alb, "verify", "--json"), 1)["findings"]
    assert (finding["code"], finding["record"]) == ("record-differs", record)
    assert told(foedus(alb, "rebuild", "--json"))["held"] == 0
    assert foedus(alb, "verify").exit_code == 0
    assert sees(alb, record) == notice("as it was said")


def test_a_peer_that_fails_is_one_and_the_others_are_pulled(alb, hrv, xkx, foedus, monkeypatch):
    record = said(alb, "HRV", text="while another fails")
    plain = pulling.Pulling.line

    def line(self, peer):
        made = plain(self, peer)
        if peer.member == "XKX":
            made._url = "http://127.0.0.1:1"
        return made

    monkeypatch.setattr(pulling.Pulling, "line", line)
    done = told(foedus(hrv, "pull", "--once", "--json"), 1)
    (refusal,) = done["refusals"]
    assert (refusal["code"], refusal["facts"]["peer"]) == ("peer-unreachable", "XKX")
    assert sees(hrv, record) == notice("while another fails")
    failing = told(foedus(hrv, "peer", "list", "--json"))["peers"][1]["failing"]
    assert failing[0]["code"] == "peer-unreachable"
