"""The evidence store."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import (
    EvidenceDamagedError,
    EvidenceEmptyError,
    EvidenceMissingError,
    EvidenceTooLargeError,
    UnknownKeyError,
)
from storage.evidence import CHUNK_BYTES, EvidenceStore
from tests.builders import make_keyring

LIMIT = 10 * CHUNK_BYTES


@pytest.fixture
def store(tmp_path: Path) -> EvidenceStore:
    return EvidenceStore(tmp_path / "evidence", make_keyring())


def _file(tmp_path: Path, sha256: str) -> Path:
    return tmp_path / "evidence" / sha256[:2] / sha256


def _read(store: EvidenceStore, sha256: str) -> bytes:
    return b"".join(store.open(sha256))


@pytest.mark.parametrize("delta", [-1, 0, 1])
@pytest.mark.parametrize("frames", [1, 2, 3])
def test_what_is_stored_comes_back(store: EvidenceStore, frames: int, delta: int) -> None:
    content = os.urandom(frames * CHUNK_BYTES + delta)
    stored = store.put([content], LIMIT)
    assert stored.sha256 == hashlib.sha256(content).hexdigest()
    assert stored.size_bytes == len(content)
    assert _read(store, stored.sha256) == content
    assert all(len(piece) <= CHUNK_BYTES for piece in store.open(stored.sha256))


@given(pieces=st.lists(st.binary(max_size=3 * 1024), min_size=1).filter(any))
def test_how_the_bytes_arrive_does_not_matter(pieces: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as directory:
        store = EvidenceStore(Path(directory), make_keyring())
        stored = store.put(iter(pieces), LIMIT)
        assert _read(store, stored.sha256) == b"".join(pieces)
        assert stored == store.put([b"".join(pieces)], LIMIT)


def test_the_disk_shows_nothing_to_others(store: EvidenceStore, tmp_path: Path) -> None:
    stored = store.put([b"secret words " * 10_000], LIMIT)
    path = _file(tmp_path, stored.sha256)
    assert b"secret words" not in path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700


def test_storing_twice_changes_nothing(store: EvidenceStore, tmp_path: Path) -> None:
    first = store.put([b"same"], LIMIT)
    before = _file(tmp_path, first.sha256).read_bytes()
    assert store.put([b"sa", b"me"], LIMIT) == first
    assert _file(tmp_path, first.sha256).read_bytes() == before
    assert not list((tmp_path / "evidence" / "incoming").iterdir())


@pytest.mark.parametrize("chunks", [[], [b""], [b"", b""]])
def test_nothing_is_not_evidence(store: EvidenceStore, chunks: list[bytes]) -> None:
    with pytest.raises(EvidenceEmptyError):
        store.put(chunks, LIMIT)


def test_too_large_leaves_nothing(store: EvidenceStore, tmp_path: Path) -> None:
    assert store.put([b"x" * 100], 100).size_bytes == 100
    with pytest.raises(EvidenceTooLargeError, match="100"):
        store.put([b"y" * 101], 100)
    assert not list((tmp_path / "evidence" / "incoming").iterdir())


def test_too_large_stops_reading(store: EvidenceStore) -> None:
    def endless() -> object:
        while True:
            yield b"x" * CHUNK_BYTES

    with pytest.raises(EvidenceTooLargeError):
        store.put(endless(), LIMIT)  # type: ignore[arg-type]


def test_a_broken_upload_leaves_nothing(store: EvidenceStore, tmp_path: Path) -> None:
    def breaks() -> object:
        yield b"x" * (2 * CHUNK_BYTES)
        raise ConnectionError

    with pytest.raises(ConnectionError):
        store.put(breaks(), LIMIT)  # type: ignore[arg-type]
    assert [path for path in (tmp_path / "evidence").rglob("*") if path.is_file()] == []


def test_every_altered_byte_is_noticed(store: EvidenceStore, tmp_path: Path) -> None:
    stored = store.put([b"evidence"], LIMIT)
    path = _file(tmp_path, stored.sha256)
    good = path.read_bytes()
    for position in range(len(good)):
        bad = bytearray(good)
        bad[position] ^= 1
        path.write_bytes(bad)
        with pytest.raises((EvidenceDamagedError, UnknownKeyError)):
            _read(store, stored.sha256)


@pytest.mark.parametrize("size", [0, 3, 20, 60, 100, CHUNK_BYTES, 2 * CHUNK_BYTES])
def test_a_cut_file_is_noticed(store: EvidenceStore, tmp_path: Path, size: int) -> None:
    stored = store.put([os.urandom(3 * CHUNK_BYTES)], LIMIT)
    path = _file(tmp_path, stored.sha256)
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises((EvidenceDamagedError, UnknownKeyError)):
        _read(store, stored.sha256)


def test_a_file_cut_between_frames_is_noticed(store: EvidenceStore, tmp_path: Path) -> None:
    stored = store.put([os.urandom(3 * CHUNK_BYTES)], LIMIT)
    path = _file(tmp_path, stored.sha256)
    path.write_bytes(path.read_bytes()[: -(CHUNK_BYTES + 16)])
    with pytest.raises(EvidenceDamagedError):
        _read(store, stored.sha256)


def test_swapped_frames_are_noticed(store: EvidenceStore, tmp_path: Path) -> None:
    stored = store.put([os.urandom(3 * CHUNK_BYTES)], LIMIT)
    path = _file(tmp_path, stored.sha256)
    content = path.read_bytes()
    frame = CHUNK_BYTES + 16
    start = len(content) - 3 * frame
    swapped = content[start + frame : start + 2 * frame] + content[start : start + frame]
    path.write_bytes(content[:start] + swapped + content[start + 2 * frame :])
    with pytest.raises(EvidenceDamagedError):
        _read(store, stored.sha256)


def test_a_file_under_another_name_gives_out_no_byte(store: EvidenceStore, tmp_path: Path) -> None:
    one, other = store.put([b"one"], LIMIT), store.put([b"other"], LIMIT)
    _file(tmp_path, one.sha256).write_bytes(_file(tmp_path, other.sha256).read_bytes())
    with pytest.raises(EvidenceDamagedError):
        next(store.open(one.sha256))


def test_sending_again_repairs_a_damaged_file(store: EvidenceStore, tmp_path: Path) -> None:
    stored = store.put([b"evidence"], LIMIT)
    _file(tmp_path, stored.sha256).write_bytes(b"damaged")
    store.put([b"evidence"], LIMIT)
    assert _read(store, stored.sha256) == b"evidence"


def test_a_missing_key_is_not_mistaken_for_damage(store: EvidenceStore, tmp_path: Path) -> None:
    # Otherwise storing again would replace what the lost key still opens.
    stored = store.put([b"evidence"], LIMIT)
    other = EvidenceStore(
        tmp_path / "evidence", make_keyring(keys={"other": b"o" * 32}, current="other")
    )
    with pytest.raises(UnknownKeyError):
        other.put([b"evidence"], LIMIT)
    assert _read(store, stored.sha256) == b"evidence"


def test_old_files_open_after_a_key_change(store: EvidenceStore, tmp_path: Path) -> None:
    stored = store.put([b"evidence"], LIMIT)
    ring = make_keyring(keys={"test": b"k" * 32, "new": b"n" * 32}, current="new")
    assert _read(EvidenceStore(tmp_path / "evidence", ring), stored.sha256) == b"evidence"


@pytest.mark.parametrize("name", ["0" * 64, "A" * 64, "../../etc/passwd", "", "0" * 63 + "\n"])
def test_what_is_not_there_is_missing(store: EvidenceStore, name: str) -> None:
    with pytest.raises(EvidenceMissingError):
        _read(store, name)


def test_exists(store: EvidenceStore) -> None:
    stored = store.put([b"evidence"], LIMIT)
    assert store.exists(stored.sha256)
    assert not store.exists("0" * 64)


def test_remove_spares_what_was_just_stored(store: EvidenceStore, tmp_path: Path) -> None:
    stored = store.put([b"evidence"], LIMIT)
    assert not store.remove(stored.sha256)
    os.utime(_file(tmp_path, stored.sha256), (0, 0))
    store.put([b"evidence"], LIMIT)  # somebody sent it again
    assert not store.remove(stored.sha256)
    os.utime(_file(tmp_path, stored.sha256), (0, 0))
    assert store.remove(stored.sha256)
    assert not store.exists(stored.sha256)
    assert not store.remove(stored.sha256)


def test_the_sweep_spares_uploads_under_way(store: EvidenceStore, tmp_path: Path) -> None:
    left = tmp_path / "evidence" / "incoming" / "tmpleft"
    left.write_bytes(b"half")
    assert store.sweep() == 0
    os.utime(left, (0, 0))
    assert store.sweep() == 1
    assert not left.exists()
