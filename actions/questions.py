"""How each field is asked for, with its buttons."""

from __future__ import annotations

from typing import Final

from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session

from actions import belonging, care, drafts, payments, summary
from actions.clock import watch_of
from actions.reply import say
from actions.services import Services
from storage.tables import Complaint

CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "consent": ("file", "not-now"),
    "victim": ("for-me", "dont-know"),
    "threat": ("yes", "no", "dont-know"),
    "account_access": ("yes", "no", "dont-know"),
    "incident_time": ("today", "yesterday", "dont-know"),
    "amount": ("no-loss", "dont-know"),
    "transaction": ("dont-know",),
    "forums": ("not-yet", "dont-know"),
    "impersonated": ("dont-know",),
    "scheme": ("dont-know",),
    "platform": ("dont-know",),
    "suspect": ("dont-know",),
    "evidence": ("done", "skip", "how-export"),
    "cnic": ("skip",),
    "confirm": ("confirm", "fix", "cancel"),
    "start_over": ("continue", "start-over"),
}


def ask(
    session: Session,
    draft: Complaint,
    field: str,
    services: Services,
    dispatcher: CollectingDispatcher,
    again: bool = False,
) -> None:
    """Ask for a field.

    Args:
        session: Open session.
        draft: The complaint under way.
        field: The field, or "fix" (which line?) or "start_over" (really?).
        services: Shared parts.
        dispatcher: Collects the replies of this turn.
        again: It was asked just before; long texts are left out.
    """
    choices = CHOICES.get(field, ())
    if field == "evidence" and not again:
        _coach(draft, services, dispatcher)
    if field == "confirm":
        summary.show(session, draft, services.catalogue, dispatcher, brief=again)
    elif field == "consent" and again:
        say(dispatcher, "ask-consent-again", choices, field)
    elif field == "consent":
        say(dispatcher, "ask-consent", choices, field, operator=services.operator_name)
    elif field == "fix" and drafts.next_field(draft, services.catalogue) != "confirm":
        summary.choose_line(session, draft, services.catalogue, dispatcher)
    elif field == "transaction" and payments.asks_more(draft):
        say(dispatcher, "ask-transaction-more", (payments.NO_MORE,), field)
    elif field == "victim":
        say(dispatcher, "ask-victim", choices, field, relation=drafts.noted(draft, "relation"))
    elif field in ("phone", "name") and care.is_tip_off(draft):
        say(dispatcher, f"ask-{field}", ("skip",), field)
    elif field == belonging.FIELD and belonging.ask(draft, session, dispatcher):
        return
    elif field == belonging.FIELD:
        say(dispatcher, "unfinished", choices, field)
    elif field == "evidence" and (count := len(drafts.files(session, draft.id))):
        say(dispatcher, "ask-evidence-more", ("done",), field, count=count)
    elif field == "forums" and watch_of(draft).done:
        say(dispatcher, "ask-forums-reference", choices, field)
    elif field in ("incident_time", "amount", "suspect", "evidence"):
        say(dispatcher, f"ask-{field}", choices, field, category=draft.category or "")
    else:
        say(dispatcher, f"ask-{field}", choices, field)


def _coach(draft: Complaint, services: Services, dispatcher: CollectingDispatcher) -> None:
    """What to photograph for this kind of fraud."""
    topic = services.catalogue.coach.topic(draft.category, draft.subtype)
    if topic:
        say(dispatcher, f"coach-{topic}")
