from __future__ import annotations

import httpx
import pytest

from actions.signing import (
    IDEMPOTENCY_HEADER,
    KEY_HEADER,
    SIGNATURE_HEADER,
    TIMESTAMP_HEADER,
    BadSignatureError,
    Refusal,
    SigningAuth,
    signature,
    signed_headers,
    verify,
)

NOW = 1_795_000_000.0
KEYS = {"k1": b"one secret", "k2": b"another secret"}


def signed(**changes: object) -> httpx.Headers:
    headers = signed_headers(
        "k1", KEYS["k1"], "POST", "/a?b=c", b"body", idempotency_key="i", now_s=NOW
    )
    headers.update({key: str(value) for key, value in changes.items()})
    return httpx.Headers(headers, encoding="latin-1")


def test_a_known_answer_so_that_others_can_check_their_own_code() -> None:
    assert (
        signature(b"secret", "post", "/intake/v1/complaints?x=1", "1795000000", "abc", b"{}")
        == "fbc024bef67af1bb3aa852b5987b259b9f5ce730a96e6ce03ceb0591224f04aa"
    )


def test_a_good_signature_names_its_key() -> None:
    assert verify(signed(), "POST", "/a?b=c", b"body", KEYS, now_s=NOW) == "k1"


@pytest.mark.parametrize("late_s", [-300, 300])
def test_the_window_is_300_s_on_both_sides(late_s: int) -> None:
    assert verify(signed(), "POST", "/a?b=c", b"body", KEYS, now_s=NOW + late_s)
    with pytest.raises(BadSignatureError, match=Refusal.STALE):
        verify(signed(), "POST", "/a?b=c", b"body", KEYS, now_s=NOW + late_s * 1.01)


@pytest.mark.parametrize(
    ("method", "target", "body"),
    [("PUT", "/a?b=c", b"body"), ("POST", "/a?b=d", b"body"), ("POST", "/a?b=c", b"other")],
)
def test_method_target_and_body_are_covered(method: str, target: str, body: bytes) -> None:
    with pytest.raises(BadSignatureError, match=Refusal.WRONG):
        verify(signed(), method, target, body, KEYS, now_s=NOW)


@pytest.mark.parametrize(
    ("header", "value", "code"),
    [
        (KEY_HEADER, "k2", Refusal.WRONG),
        (KEY_HEADER, "k3", Refusal.UNKNOWN_KEY),
        (KEY_HEADER, "", Refusal.MISSING),
        (IDEMPOTENCY_HEADER, "j", Refusal.WRONG),
        (TIMESTAMP_HEADER, str(int(NOW) + 1), Refusal.WRONG),
        (TIMESTAMP_HEADER, "soon", Refusal.STALE),
        (TIMESTAMP_HEADER, "-1795000000", Refusal.STALE),
        (SIGNATURE_HEADER, "0" * 64, Refusal.WRONG),
        (SIGNATURE_HEADER, "\u00e9", Refusal.WRONG),
    ],
)
def test_headers_are_covered(header: str, value: str, code: Refusal) -> None:
    headers = signed(**{header: value})
    with pytest.raises(BadSignatureError, match=code):
        verify(headers, "POST", "/a?b=c", b"body", KEYS, now_s=NOW)


def test_the_client_signs_what_goes_over_the_wire() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        target = request.url.raw_path.decode()
        verify(request.headers, request.method, target, request.content, KEYS, now_s=NOW)
        return httpx.Response(200)

    auth = SigningAuth("k2", KEYS["k2"], clock=lambda: NOW)
    with httpx.Client(transport=httpx.MockTransport(answer), auth=auth) as client:
        url = "http://desk/intake/v1/complaints/é?x=a b"
        client.put(url, content=b"\x00\xff", headers={IDEMPOTENCY_HEADER: "abc"})
        client.get(url)
