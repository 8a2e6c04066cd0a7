"""A stand-in for NCCIA's intake: keeps what it stored, fails on script."""

from __future__ import annotations

import asyncio
import hashlib
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from actions.signing import BadSignatureError, verify

KEY_ID, SECRET = "intake-test", b"s" * 32


@dataclass
class Intake:
    """Stores each complaint and each addition once, whatever it answers.

    A step is a number (that status, nothing stored), "stored" (stored, then a timeout), "garbage"
    (stored, then an unreadable answer) or "throttle" (429 with Retry-After).
    """

    steps: deque[Any] = field(default_factory=deque)
    complaints: dict[str, dict[str, Any]] = field(default_factory=dict)
    evidence: dict[str, bytes] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)
    additions: dict[str, dict[str, Any]] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)

    def reset(self) -> None:
        self.__dict__.update(Intake().__dict__)

    def app(self) -> FastAPI:
        app = FastAPI()
        path = "/intake/v1/complaints"
        app.add_api_route(path, self.file, methods=["POST"])
        app.add_api_route(f"{path}/{{id_}}/additions", self.add, methods=["POST"])
        app.add_api_route(f"{path}/{{id_}}/evidence/{{sha256}}", self.upload, methods=["PUT"])
        return app

    async def file(self, request: Request) -> JSONResponse:
        body = await request.body()
        try:
            verify(request.headers, "POST", request.url.path, body, {KEY_ID: SECRET})
        except BadSignatureError:
            return JSONResponse({"error": {"code": "signature"}}, status_code=401)
        document = await request.json()
        id_ = str(document["complaint_id"])
        assert request.headers["Idempotency-Key"] == id_
        self.calls.append(id_)
        step = self.steps.popleft() if self.steps else None
        if isinstance(step, int):
            return JSONResponse({"error": {"code": "scripted"}}, status_code=step)
        if step == "throttle":
            return JSONResponse({}, status_code=429, headers={"Retry-After": "0"})
        if id_ not in self.complaints:
            self.complaints[id_] = document
            self.stored.append(id_)
        if step == "stored":
            await asyncio.sleep(1.0)
        if step == "garbage":
            return JSONResponse(["?"])
        number = f"CMP-{self.stored.index(id_) + 1:06d}"
        return JSONResponse({"nccia_number": number, "received_at": "2026-11-22T05:00:00Z"})

    async def add(self, request: Request, id_: str) -> JSONResponse:
        body = await request.body()
        try:
            verify(request.headers, "POST", request.url.path, body, {KEY_ID: SECRET})
        except BadSignatureError:
            return JSONResponse({"error": {"code": "signature"}}, status_code=401)
        document = await request.json()
        addition_id = str(document["addition_id"])
        assert request.headers["Idempotency-Key"] == addition_id
        assert document["complaint_id"] == id_
        self.calls.append(addition_id)
        step = self.steps.popleft() if self.steps else None
        if isinstance(step, int):
            return JSONResponse({"error": {"code": "scripted"}}, status_code=step)
        if step == "throttle":
            return JSONResponse({}, status_code=429, headers={"Retry-After": "0"})
        if id_ not in self.complaints:
            return JSONResponse({"error": {"code": "unknown"}}, status_code=404)
        known = self.additions.setdefault(addition_id, document)
        if known != document:
            return JSONResponse({"error": {"code": "conflict"}}, status_code=409)
        repeated = addition_id in self.added
        if not repeated:
            self.added.append(addition_id)
        if step == "stored":
            await asyncio.sleep(1.0)
        if step == "garbage":
            return JSONResponse(["?"])
        answer = {"addition_id": addition_id, "received_at": "2026-11-22T05:00:00Z"}
        return JSONResponse(answer, status_code=200 if repeated else 201)

    async def upload(self, request: Request, id_: str, sha256: str) -> JSONResponse:
        content = await request.body()
        assert hashlib.sha256(content).hexdigest() == sha256
        assert id_ in self.complaints
        self.evidence[sha256] = content
        return JSONResponse({}, status_code=200)
