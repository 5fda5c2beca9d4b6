"""The shelf: what is damaged or unfinished is not there, what is there is whole."""

from __future__ import annotations

import hashlib

import pytest

from foedus.engine.shelf import Shelf
from foedus.kernel.refusals import Refused

DIGEST = hashlib.sha256(b"input").hexdigest()


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", DIGEST.upper(), DIGEST + "0"])
def test_what_is_no_digest_is_an_error(tmp_path, digest):
    with pytest.raises(ValueError, match="not a digest"):
        Shelf(tmp_path).get(digest)


def test_a_folder_that_cannot_be_one_is_refused(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(Refused, match="shelf-unusable"):
        Shelf(tmp_path / "file")


def test_a_full_disk_is_refused_and_leaves_no_piece(tmp_path, monkeypatch):
    shelf = Shelf(tmp_path)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(Refused) as caught:
        shelf.put(DIGEST, b"result")
    assert caught.value.refusals[0].facts["error"] == "No space left on device"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_result_is_kept_and_replaced(tmp_path):
    shelf = Shelf(tmp_path / "new" / "folder")
    assert shelf.get(DIGEST) is None
    for content in (b"", b"first\nsecond\n", b"other"):
        shelf.put(DIGEST, content)
        assert Shelf(tmp_path / "new" / "folder").get(DIGEST) == content


def test_any_change_of_one_byte_is_as_if_nothing_were_there(tmp_path):
    shelf = Shelf(tmp_path)
    shelf.put(DIGEST, b"result")
    (path,) = (path for path in tmp_path.rglob("*") if path.is_file())
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert shelf.get(DIGEST) is None
        path.write_bytes(whole[:place])
        assert shelf.get(DIGEST) is None
