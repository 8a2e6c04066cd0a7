"""The secrets file."""

from __future__ import annotations

import dataclasses
import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from storage.errors import SecretsExposedError, SecretsUnreadableError
from storage.secrets import Secrets, add_data_key, load_or_create


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "secrets.json"


def test_the_first_run_makes_a_private_file_and_the_next_reads_it(path: Path) -> None:
    made = load_or_create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert load_or_create(path) == made
    assert [file.name for file in path.parent.iterdir()] == ["secrets.json"]


def test_two_services_have_nothing_in_common(path: Path, tmp_path: Path) -> None:
    one, other = load_or_create(path), load_or_create(tmp_path / "other.json")
    for field in dataclasses.fields(Secrets):
        assert getattr(one, field.name) != getattr(other, field.name), field.name


def test_every_key_is_another(path: Path) -> None:
    made = load_or_create(path)
    values = [made.index_key, made.intake_secret, made.callback_secret, *made.data_keys.values()]
    texts = [made.tracker_key, made.action_token, made.session_key, made.operator_key]
    assert len(set(values)) == len(values)
    assert len(set(texts)) == len(texts)
    assert made.intake_key_id != made.callback_key_id


def test_processes_that_start_together_agree(path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: load_or_create(path), range(16)))
    assert all(secrets == made[0] for secrets in made)
    assert [file.name for file in path.parent.iterdir()] == ["secrets.json"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660, 0o601])
def test_a_file_that_others_can_use_is_refused(path: Path, mode: int) -> None:
    load_or_create(path)
    path.chmod(mode)
    with pytest.raises(SecretsExposedError, match="0600"):
        load_or_create(path)


def test_a_stricter_mode_is_fine(path: Path) -> None:
    made = load_or_create(path)
    path.chmod(0o400)
    assert load_or_create(path) == made


@pytest.mark.parametrize("content", ["", "{}", "[]", "null", '{"data_keys": "do-not-log"', '"x"'])
def test_a_damaged_file_is_refused_and_kept(path: Path, content: str) -> None:
    load_or_create(path)
    path.write_text(content)
    with pytest.raises(SecretsUnreadableError) as caught:
        load_or_create(path)
    assert "do-not-log" not in str(caught.value)
    assert path.read_text() == content


# Any text will do for these.
_FREE = {"intake_key_id", "callback_key_id", "action_token", "session_key", "operator_key"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (field.name, value)
        for field in dataclasses.fields(Secrets)
        for value in (None, "", "wrong", {"a": "b"}, 7)
        if value != "wrong" or field.name not in _FREE
    ],
)
def test_every_field_is_checked(path: Path, field: str, value: object) -> None:
    load_or_create(path)
    data = json.loads(path.read_text())
    path.write_text(json.dumps(data | {field: value}))
    with pytest.raises(SecretsUnreadableError):
        load_or_create(path)


def test_a_repr_shows_no_secret(path: Path) -> None:
    made = load_or_create(path)
    assert f"{made!r} {made}" == "Secrets(...) Secrets(...)"


def test_the_keys_are_usable(path: Path) -> None:
    made = load_or_create(path)
    fernet = Fernet(made.tracker_key)
    assert fernet.decrypt(fernet.encrypt(b"x")) == b"x"
    ring = made.keyring()
    assert ring.decrypt(ring.encrypt(b"x", b"c"), b"c") == b"x"


def test_a_new_data_key_joins_the_old_ones(path: Path) -> None:
    before = load_or_create(path)
    token = before.keyring().encrypt(b"x", b"c")
    after = add_data_key(path)
    assert load_or_create(path) == after
    assert len(after.data_keys) == 2
    assert after.current_data_key != before.current_data_key
    assert after.keyring().decrypt(token, b"c") == b"x"
    assert after.index_key == before.index_key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
