"""The sheet of a complaint: what the citizen gets as a PDF, in Urdu and English at once.

It is made from the complaint document, so that citizen and officer hold the same, and on demand:
nothing of it is stored. Its shape follows what a written complaint to NCCIA names (who complains,
what happened in the complainant's words, money, whoever did it, enclosures).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from actions.document import PAKISTAN, Complaint, Forums, Observable, Transfer
from actions.sheet_code import Stamp, fingerprint
from actions.sheet_paper import MARGIN, Paper
from actions.sheet_text import LRI, PDI, isolated
from content.catalogue import Catalogue

NOTHING: Final = "\u2013"
_QR_SIDE: Final = 34.0  # millimetres; a phone reads it from a hand's width away
_HASH_SIZE: Final = 7.0  # points; 64 digits on one line
# Lists whose entries have a name in the catalogue, such as "wallet-easypaisa".
_NAMED: Final = ("platform", "wallet", "bank")
_ROLES: Final = {"suspect": "suspect", "own": "own", "": "unknown"}


def make(document: Complaint, stamp: Stamp, catalogue: Catalogue) -> bytes:
    """Return the sheet as a PDF.

    Takes some tenths of a second of computing: call it in a thread.

    Args:
        document: The complaint as it was filed.
        stamp: What is not in the document.
        catalogue: The wording.
    """
    return _Sheet(document, stamp, catalogue).made()


class _Sheet:
    def __init__(self, document: Complaint, stamp: Stamp, catalogue: Catalogue) -> None:
        self._document = document
        self._stamp = stamp
        self._catalogue = catalogue
        self._paper = Paper(f"Khabardar {document.tracking_number}", stamp.at)

    def made(self) -> bytes:
        """Lay out every part and draw it."""
        self._head()
        self._complainant()
        self._incident()
        self._money()
        self._suspects()
        self._narrative()
        self._evidence()
        self._next()
        self._check()
        return self._paper.finished(self._foot)

    def _both(self, message: str, **args: object) -> tuple[str, str]:
        """A message in English and in Urdu."""
        text = self._catalogue.text
        return text("en", message, **args), text("ur", message, **args)

    def _row(self, label: str, *values: str, **options: Any) -> None:
        english, urdu = self._both(f"paper-{label}")
        self._paper.row(english, urdu, values or (NOTHING,), **options)

    def _own(self, label: str, value: str | None) -> None:
        """A row with the citizen's own value."""
        self._row(label, isolated(value) if value else NOTHING)

    def _named(self, kind: str, slug: str) -> tuple[str, ...]:
        """A name in both languages, once when they are the same; the slug when it has none."""
        message = f"{kind}-{slug}"
        if not self._catalogue.has("en", message):
            return (_held(slug.replace("_", " ")),)
        return tuple(dict.fromkeys(self._both(message)))

    def _head(self) -> None:
        paper, document = self._paper, self._document
        kind = "" if document.kind == "complaint" else "-tip-off"
        english, urdu = self._both(f"paper-title{kind}")
        paper.title(english, urdu)
        paper.notice(self._both(f"paper-not-fir{kind}"))
        top = paper.y
        paper.qr(self._stamp.address, MARGIN, top, _QR_SIDE)
        left = MARGIN + _QR_SIDE + 4
        self._row("tracking", _held(document.tracking_number), left=left, size=11.5)
        number = self._stamp.nccia_number
        waits = self._both("paper-nccia-none")
        self._row("nccia", *((_held(number),) if number else waits), left=left)
        self._row("filed", _moment(document.confirmed_at), left=left)
        self._row("code", _held(self._stamp.code), left=left, size=11.5)
        paper.y = max(paper.y, top + _QR_SIDE + 1)
        self._row("category", *self._named("category-name", document.category))
        if document.subtype:
            self._row("subtype", *self._named("subtype-name", document.subtype))
        self._row("state", *self._named("state", self._stamp.state))

    def _complainant(self) -> None:
        who = self._document.complainant
        self._heading("complainant")
        self._own("name", who.name)
        self._own("cnic", who.cnic)
        self._own("phone", who.phone)
        self._own("city", who.city)
        victim = self._document.victim
        if victim is not None and victim.name:
            self._own("victim", victim.name)

    def _incident(self) -> None:
        document = self._document
        self._heading("incident")
        at = (_day_or_moment(document.incident_time),) if document.incident_time else ()
        said = (isolated(document.incident_time_text),) if document.incident_time_text else ()
        self._row("incident-time", *at, *said)
        for label in ("platform", "impersonated", "scheme"):
            value = getattr(document, label)
            if value:
                self._row(label, *self._name_of(value))
        if document.threat is not None:
            self._row("threat", *self._both("paper-yes" if document.threat else "paper-no"))
        if document.forums is not None:
            self._forums(document.forums)

    def _forums(self, forums: Forums) -> None:
        """Who was told already, in the complainant's words."""
        said = (isolated(forums.said),) if forums.said else ()
        names = tuple(line for name in forums.names for line in self._name_of(name))
        self._row("forums", *(said or names or self._both("paper-forums-none")))
        if forums.reference:
            self._row("forums-reference", _held(forums.reference))

    def _transfer(self, number: int, one: Transfer) -> None:
        """A payment: sum, way, transaction number, day."""
        sums = [f"Rs {one.amount_pkr:,}"] if one.amount_pkr is not None else []
        sums += [one.amount_foreign] if one.amount_foreign else []
        way = " > ".join(part for part in (one.sent_from, one.sent_to) if part)
        at = [_day_or_moment(one.at)] if one.at else []
        english, urdu = self._both("paper-transfer", number=number)
        values = (
            *map(_held, [*sums, way]),
            *([_held(one.transaction_id)] if one.transaction_id else []),
            *at,
        )
        self._paper.row(english, urdu, tuple(value for value in values if value != _held("")))

    def _name_of(self, value: str) -> tuple[str, ...]:
        slug = value.replace(" ", "-")
        for kind in _NAMED:
            if self._catalogue.has("en", f"{kind}-{slug}"):
                return self._named(kind, slug)
        return (isolated(value),)

    def _money(self) -> None:
        document = self._document
        ids = [item for item in document.observables if item.type == "transaction_id"]
        lost = document.amount_lost_pkr
        if lost is None and not (document.amounts_foreign or document.transaction or ids):
            return
        self._heading("money")
        rupees = (_held(f"Rs {lost:,}"),) if lost is not None else ()
        self._row("amount", *rupees, *map(_held, document.amounts_foreign))
        if document.transaction:
            self._own("transaction", document.transaction)
        for number, one in enumerate(document.transfers, start=1):
            self._transfer(number, one)
        if ids:
            self._row("transaction-id", *(_held(item.value) for item in ids))

    def _suspects(self) -> None:
        listed = [item for item in self._document.observables if item.type != "transaction_id"]
        self._heading("suspects")
        self._paper.note(*self._both("paper-suspects-note"))
        for item in listed:
            english, urdu = self._observable(item)
            self._paper.row(english, urdu, self._observable_value(item))
        if not listed:
            self._row("suspects-none")

    def _observable(self, item: Observable) -> tuple[str, str]:
        type_ = self._both(f"desk-type-{item.type.replace('_', '-')}")
        role = self._both(f"desk-role-{_ROLES[item.role]}")
        return f"{type_[0]} ({role[0]})", f"{type_[1]} ({role[1]})"

    def _observable_value(self, item: Observable) -> tuple[str, ...]:
        if item.type in ("bank", "wallet"):
            return self._name_of(item.value)
        return (isolated(item.value),)

    def _narrative(self) -> None:
        self._heading("narrative")
        for statement in self._document.narrative:
            self._paper.room(24)
            told = _moment(statement.received_at)
            self._paper.note(*self._both("paper-told", at=told))
            self._paper.paragraph(isolated(statement.text), size=10.5)
            self._paper.space(2)

    def _evidence(self) -> None:
        files = self._document.evidence
        self._heading("evidence")
        if not files:
            self._row("evidence-none")
        for number, item in enumerate(files, start=1):
            english, urdu = self._both("paper-file", number=number)
            size = f"{item.media_type} \u00b7 {item.size_bytes:,} bytes \u00b7 SHA-256:"
            values = (isolated(item.name), _held(size), _held(item.sha256))
            self._paper.row(english, urdu, values, size=_HASH_SIZE)

    def _next(self) -> None:
        self._heading("next")
        for message in ("paper-next-steps", "paper-next-keep", "paper-next-never"):
            self._paper.pair(*self._both(message))
        self._paper.pair(*self._both("paper-next-contact"))

    def _check(self) -> None:
        self._heading("check")
        self._paper.pair(*self._both("paper-check-how"))
        self._row("check-address", _held(self._stamp.address), size=8.5)
        self._row(
            "fingerprint", _held("SHA-256:"), _held(fingerprint(self._document)), size=_HASH_SIZE
        )
        if self._paper.marked:
            self._paper.pair(*self._both("paper-marked"))

    def _heading(self, part: str) -> None:
        self._paper.heading(*self._both(f"paper-part-{part}"))

    def _foot(self, number: int, count: int) -> tuple[str, str]:
        at = _moment(self._stamp.at)
        tracking = self._document.tracking_number
        return self._both("paper-foot", page=number, pages=count, tracking=tracking, at=at)


def _held(value: str) -> str:
    """A value of ours, which runs from left to right wherever it stands."""
    return f"{LRI}{value}{PDI}"


def _moment(at: datetime) -> str:
    return _held(at.astimezone(PAKISTAN).strftime("%d-%m-%Y %H:%M"))


def _day_or_moment(at: datetime) -> str:
    local = at.astimezone(PAKISTAN)
    # Midnight is how a day without a time of day is kept.
    return _held(local.strftime("%d-%m-%Y")) if local.time() == local.min.time() else _moment(at)
