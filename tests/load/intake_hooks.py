"""Hooks for Schemathesis: sign every request, and name the complaint in the idempotency key."""

from __future__ import annotations

import os
import threading
from typing import Any

import requests
import schemathesis
from requests.auth import AuthBase
from schemathesis import GenerationMode
from schemathesis.core.parameters import ParameterLocation

from actions.signing import IDEMPOTENCY_HEADER, signed_headers

KEY_ID = os.environ["INTAKE_KEY_ID"]
SECRET = bytes.fromhex(os.environ["INTAKE_SECRET_HEX"])
FILED = os.environ["INTAKE_FILED_COMPLAINT"]


unsigned = threading.local()


class Signing(AuthBase):
    """Signs what goes over the wire."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if getattr(unsigned, "this_one", False):
            return request
        body: Any = request.body or b""
        content = body.encode() if isinstance(body, str) else bytes(body)
        key = request.headers.get(IDEMPOTENCY_HEADER, "")
        text = key.decode("latin-1") if isinstance(key, bytes) else str(key)
        headers = signed_headers(
            KEY_ID,
            SECRET,
            request.method or "GET",
            request.path_url,
            content,
            idempotency_key=text.strip(),
        )
        headers.pop(IDEMPOTENCY_HEADER, None)
        request.headers.update(headers)
        return request


schemathesis.auth.set_from_requests(Signing())  # type: ignore[attr-defined]


@schemathesis.hook
def before_call(context: Any, case: schemathesis.Case[Any], kwargs: Any) -> None:
    """Sign, unless missing headers are what is tried; and keep the rules OpenAPI cannot state.

    Those rules: the idempotency key is the document's own id, and an addition names the complaint
    of its address, which is one that was filed.
    """
    meta = case.meta
    negative = meta is not None and meta.generation.mode is GenerationMode.NEGATIVE
    header = meta.components.get(ParameterLocation.HEADER) if meta is not None else None
    unsigned.this_one = header is not None and header.mode is GenerationMode.NEGATIVE
    if negative or not isinstance(case.body, dict):
        return
    if "addition_id" in case.body:
        case.headers[IDEMPOTENCY_HEADER] = case.body["addition_id"]
        case.body["complaint_id"] = case.path_parameters["complaint_id"] = FILED
    elif "complaint_id" in case.body:
        case.headers[IDEMPOTENCY_HEADER] = case.body["complaint_id"]
