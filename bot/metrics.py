"""Figures for the operator's Prometheus: how much, how fast, what waits; never whose it is.

``GET /metrics`` answers on this machine only. Labels come from fixed lists, so that nothing a
citizen wrote can become one.
"""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from sqlalchemy import ColumnElement, Engine, func
from sqlmodel import col, select
from starlette.concurrency import run_in_threadpool

from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import Addition, Complaint, Message

REGISTRY: Final = CollectorRegistry()
LOOPBACK: Final = ("127.0.0.1", "::1")
_FORWARDED: Final = ("forwarded", "x-forwarded-for", "x-real-ip")

ANSWERED: Final = Histogram(
    "khabardar_turn_seconds",
    "Seconds from taking a message to having stored its answer.",
    buckets=(0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2, 4, 10, 60, 600),
    registry=REGISTRY,
)
FAILED: Final = Counter(
    "khabardar_failures_total",
    "Tries that failed: rasa_away, turn, fetch (a file), send_later, send_never, undelivered_...",
    ["kind"],
    registry=REGISTRY,
)
SENT: Final = Counter(
    "khabardar_sent_total", "Messages a channel took.", ["channel"], registry=REGISTRY
)
REFUSED: Final = Counter(
    "khabardar_refused_total",
    "Requests and messages refused: signature, secret, limit.",
    ["channel", "reason"],
    registry=REGISTRY,
)


def metrics_router(engine: Engine) -> APIRouter:
    """The route that Prometheus reads.

    Args:
        engine: The database; what waits is counted when it is asked for.
    """
    router = APIRouter(include_in_schema=False)

    @router.get("/metrics")
    async def metrics(request: Request) -> Response:
        """All figures in Prometheus' text format; 404 for whoever is not on this machine."""
        near = request.client is not None and request.client.host in LOOPBACK
        if not near or any(name in request.headers for name in _FORWARDED):
            return PlainTextResponse("not found", status_code=404)
        waiting = await run_in_threadpool(_waiting, engine)
        return Response(generate_latest(REGISTRY) + waiting, media_type=CONTENT_TYPE_LATEST)

    return router


def _waiting(engine: Engine) -> bytes:
    """How much waits in each queue, and how old the oldest of it is."""
    registry = CollectorRegistry()
    waiting = Gauge("khabardar_waiting", "What waits.", ["queue"], registry=registry)
    oldest = Gauge(
        "khabardar_oldest_seconds", "Age of the oldest of it.", ["queue"], registry=registry
    )
    said = col(Message.direction)
    queues: dict[str, tuple[ColumnElement[bool], type[Message | Complaint | Addition]]] = {
        "unanswered": ((said == "in") & (col(Message.state) == "received"), Message),
        "unsent": ((said == "out") & (col(Message.state) == "pending"), Message),
        "unfiled": (col(Complaint.state) == "confirmed", Complaint),
        "unsent_additions": (col(Addition.sent_at).is_(None), Addition),
    }
    with session_scope(engine, read_only=True) as session:
        for name, (condition, table) in queues.items():
            since = col(Complaint.confirmed_at if table is Complaint else table.created_at)
            found = session.exec(select(func.count(), func.min(since)).where(condition)).one()
            waiting.labels(name).set(found[0])
            age = (utc_now() - found[1]).total_seconds() if found[1] else 0.0
            oldest.labels(name).set(max(0.0, age))
    return generate_latest(registry)
