"""The key ring and the encrypted types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.crypto import EncryptedJSON, EncryptedText, KeyRing, key_id_of
from storage.errors import DecryptionError, UnknownKeyError
from tests.builders import make_keyring

RING = make_keyring()


@given(data=st.binary(), context=st.binary())
def test_what_is_encrypted_can_be_decrypted(data: bytes, context: bytes) -> None:
    assert RING.decrypt(RING.encrypt(data, context), context) == data


def test_equal_values_look_different() -> None:
    assert RING.encrypt(b"same", b"") != RING.encrypt(b"same", b"")


def test_every_altered_byte_is_noticed() -> None:
    token = RING.encrypt(b"data", b"context")
    for position in range(len(token)):
        bad = bytearray(token)
        bad[position] ^= 1
        with pytest.raises((DecryptionError, UnknownKeyError)):
            RING.decrypt(bytes(bad), b"context")


@given(token=st.binary(max_size=60))
def test_rubbish_is_refused_in_an_orderly_way(token: bytes) -> None:
    with pytest.raises((DecryptionError, UnknownKeyError)):
        RING.decrypt(token, b"")


def test_cut_tokens_are_refused() -> None:
    token = RING.encrypt(b"data", b"")
    for length in range(len(token)):
        with pytest.raises(DecryptionError):
            RING.decrypt(token[:length], b"")


def test_another_context_is_refused() -> None:
    with pytest.raises(DecryptionError):
        RING.decrypt(RING.encrypt(b"data", b"a.b"), b"a.c")


def test_an_error_holds_no_data() -> None:
    with pytest.raises(DecryptionError) as caught:
        RING.decrypt(RING.encrypt(b"very personal", b"a"), b"b")
    assert "personal" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_rotation() -> None:
    both = make_keyring(keys={"test": b"k" * 32, "new": b"n" * 32}, current="new")
    only_new = make_keyring(keys={"new": b"n" * 32}, current="new")
    old = RING.encrypt(b"data", b"c")
    assert both.decrypt(old, b"c") == b"data"
    new = both.reencrypt(old, b"c")
    assert key_id_of(new) == "new"
    assert both.reencrypt(new, b"c") is new
    assert only_new.decrypt(new, b"c") == b"data"
    with pytest.raises(UnknownKeyError, match="'test'"):
        only_new.decrypt(old, b"c")


def test_another_key_under_the_same_id_does_not_decrypt() -> None:
    with pytest.raises(DecryptionError):
        make_keyring(keys={"test": b"x" * 32}).decrypt(RING.encrypt(b"data", b""), b"")


@pytest.mark.parametrize(
    "wrong",
    [
        {"current": "absent"},
        {"keys": {"test": b"short"}},
        {"index_key": b"short"},
        {"keys": {"": b"k" * 32}, "current": ""},
        {"keys": {"x" * 33: b"k" * 32}, "current": "x" * 33},
        {"keys": {"é": b"k" * 32}, "current": "é"},
    ],
)
def test_wrong_keys_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="key"):
        make_keyring(**wrong)


def test_a_repr_shows_no_key() -> None:
    assert repr(RING) == "KeyRing(ids=['test'], current='test')"


def test_the_ring_keeps_its_own_copy() -> None:
    keys = {"a": b"k" * 32}
    ring = KeyRing(keys, "a", b"i" * 32)
    keys.clear()
    assert ring.decrypt(ring.encrypt(b"x", b""), b"") == b"x"


def test_blind_indexes_are_equal_only_for_equal_values_and_purposes() -> None:
    index = RING.blind_index("+923001234567", "phone")
    assert index == RING.blind_index("+923001234567", "phone")
    assert len(index) == 64
    others = {
        RING.blind_index("+923001234568", "phone"),
        RING.blind_index("+923001234567", "address"),
        RING.blind_index("hone+923001234567", "p"),
        make_keyring(index_key=b"j" * 32).blind_index("+923001234567", "phone"),
    }
    assert len(others) == 4
    assert index not in others


def test_blind_indexes_survive_a_rotation_of_data_keys() -> None:
    rotated = make_keyring(keys={"new": b"n" * 32}, current="new")
    assert RING.blind_index("x", "y") == rotated.blind_index("x", "y")


@given(text=st.text(st.characters()))
def test_any_text_survives(text: str) -> None:
    column = EncryptedText("a.b")
    assert column.load(column.dump(text)) == text


def test_text_with_a_lone_surrogate_survives() -> None:
    column = EncryptedText("a.b")
    assert column.load(column.dump("\ud83d")) == "\ud83d"


@pytest.mark.parametrize("value", [1, b"x", {"a": 1}])
def test_a_text_column_takes_text_only(value: object) -> None:
    with pytest.raises(TypeError, match="str"):
        EncryptedText("a.b").dump(value)


def test_json_keeps_the_order_of_keys() -> None:
    column = EncryptedJSON("a.b")
    assert list(column.load(column.dump({"b": 1, "a": 2}))) == ["b", "a"]


def test_json_refuses_what_is_none() -> None:
    with pytest.raises(ValueError, match="JSON"):
        EncryptedJSON("a.b").dump(float("inf"))
    with pytest.raises(TypeError):
        EncryptedJSON("a.b").dump({1, 2})
