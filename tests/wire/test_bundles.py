"""By file: what a bundle brings is what a pull brings; receipts travel back; gaps are named."""

from __future__ import annotations

import json

from foedus.kernel.logs import log_id
from foedus.node import receipts
from foedus.node.state import state
from foedus.node.write import withdraw
from wirebook import notice, pull, said, sees


def known(place):
    """All that a node knows of ALB and HRV."""
    whole = json.loads(state(place.node))
    logs = [log for log in whole["logs"] if not log["log"].startswith("XKX")]
    return logs, [record for record in whole["records"] if record["owner"] != "XKX"]


def test_a_bundle_brings_what_a_pull_brings_and_receipts_go_back(
    alb, hrv, xkx, twin, foedus, tmp_path
):
    record = said(alb, "XKX", text="by hand")
    gone = said(hrv, "ALB", "XKX", text="withdrawn")
    withdraw(hrv.node, gone, reason="issued in error", by="minister")
    for owner in (alb, hrv):
        file, back = tmp_path / f"{owner.member}.fxb", tmp_path / f"{owner.member}.receipts"
        written = foedus(owner, "export", file, "--to", "XKX", "--everything", "--json")
        assert written.exit_code == 0, written.output
        for _ in range(2):
            taken = foedus(twin, "import", file, "--receipts", back, "--json")
            assert taken.exit_code == 0, taken.output
        assert pull(xkx, owner) == {}
        carried = foedus(owner, "import", back, "--json")
        assert carried.exit_code == 0, carried.output
        for receipt in json.loads(carried.stdout)["receipts"]:
            assert receipts.held_by(owner.node, receipt["log"])["XKX"] == receipt["size"]
        again = foedus(owner, "export", file, "--to", "XKX", "--json")
        assert json.loads(again.stdout)["files"] == []
    assert known(twin) == known(xkx)
    assert sees(twin, record) == notice("by hand")
    assert sees(twin, gone) is None


def test_a_gap_names_what_is_missing(alb, xkx, twin, foedus, tmp_path):
    everything, lost, part = (tmp_path / name for name in ("everything", "lost", "part"))
    said(alb, "XKX", text="came by hand")
    foedus(alb, "export", everything, "--to", "XKX", "--everything")
    assert foedus(twin, "import", everything).exit_code == 0
    said(alb, "XKX", text="lost on the way")
    foedus(alb, "export", lost, "--to", "XKX", "--everything")
    pull(xkx, alb)  # its receipt makes the next export begin after what was lost
    said(alb, "XKX", text="after it")
    foedus(alb, "export", part, "--to", "XKX")

    refused = foedus(twin, "import", part, "--json")
    assert refused.exit_code == 1
    (told,) = json.loads(refused.stdout)["refusals"]
    log = log_id("ALB", ("ALB", "XKX"))
    held = size_of(twin, log)
    assert (told["code"], told["facts"]) == (
        "missing-range",
        {"log": log, "first": held, "last": held},
    )
    assert foedus(twin, "import", lost).exit_code == 0
    assert foedus(twin, "import", part).exit_code == 0
    assert size_of(twin, log) == size_of(alb, log)


def size_of(place, log):
    with place.node.reading("ingest") as connection:
        return connection.execute("SELECT size FROM tree WHERE log = %s", [log]).fetchone()[0]


def test_files_that_are_none_are_refused(alb, foedus, tmp_path):
    for number, content in enumerate((b"", b"FXB1\n", b"PK\x03\x04", b'{"receipts":[1],"v":1}')):
        file = tmp_path / str(number)
        file.write_bytes(content)
        refused = foedus(alb, "import", file, "--json")
        assert refused.exit_code == 1
        assert json.loads(refused.stdout)["refusals"][0]["cure"]


def test_a_bundle_for_somebody_else_is_refused(alb, twin, foedus, tmp_path):
    said(alb, "HRV")
    foedus(alb, "export", tmp_path / "b.fxb", "--to", "HRV", "--everything")
    refused = foedus(twin, "import", tmp_path / "b.fxb")
    assert refused.exit_code == 1
    assert "reader-not-recipient" in refused.output


def test_an_export_for_a_stranger_is_refused(alb, foedus, tmp_path):
    refused = foedus(alb, "export", tmp_path / "b.fxb", "--to", "BGR")
    assert refused.exit_code == 1
    assert not (tmp_path / "b.fxb").exists()
