"""What is said in passing and changes how a complaint is taken.

A child, intimate pictures, a threat, a wish to stay unnamed, somebody else as the victim. What is
heard (``content/hints.toml``) is noted in the draft; what there is to say about it is said once.
Files are never taken where they might show a child.
"""

from __future__ import annotations

from typing import Final

from rasa_sdk.executor import CollectingDispatcher

from actions import drafts
from actions.fields import UNKNOWN
from actions.inbound import Inbound
from actions.reply import say
from content.catalogue import Catalogue
from storage.tables import Complaint

ANONYMOUS: Final = "anonymous"
MINOR: Final = "minor"
INTIMATE: Final = "intimate"
THREAT: Final = "threat"
ACCESS: Final = "account_access"
RELATION: Final = "relation"
_SAID: Final = "care_said"
_IMAGES: Final = frozenset({"sextortion"})
# Here the relative is the one who was pretended, or whose account wrote.
_ABOUT_RELATIVES: Final = frozenset({"friend_hacked_account", "relative_in_trouble"})
_LONGEST_WISH: Final = 12  # words; a longer message is a story with a wish in it
_UNNAMED: Final = ("name", "cnic")
WHO: Final = ("name", "cnic", "phone")


def notice(
    draft: Complaint, inbound: Inbound, catalogue: Catalogue, asked: str = "narrative"
) -> list[str]:
    """Note what a message says in passing.

    Args:
        draft: The complaint under way.
        inbound: The message.
        catalogue: Knows the words.
        asked: The field that is open.

    Returns:
        What was heard, also when it was known already.
    """
    text, hints = inbound.text, catalogue.hints
    if not text:
        return []
    heard = []
    for name, patterns in ((MINOR, hints.minor), (INTIMATE, hints.intimate)):
        if text in patterns:
            drafts.note(draft, name, True)
            heard.append(name)
    if text in hints.anonymous or (asked in WHO and text in hints.anonymous_short):
        heard.append(ANONYMOUS)
        leave_unnamed(draft)
    if text in hints.threat and asked != THREAT and _asks_threat(draft, catalogue):
        heard.append(THREAT)
        if not drafts.settled(draft, THREAT):
            drafts.put(draft, THREAT, "yes")
    if ACCESS in drafts.order(draft, catalogue) and not drafts.settled(draft, ACCESS):
        # Heard without a word: the question is only spared.
        if text in hints.let_in:
            drafts.put(draft, ACCESS, "yes")
        elif text in hints.locked_out:
            drafts.put(draft, ACCESS, "no")
    relation = hints.relation(text)
    if relation and draft.subtype not in _ABOUT_RELATIVES and asked in ("narrative", "consent"):
        drafts.note(draft, RELATION, relation)
        heard.append(RELATION)
    return heard


def is_wish(inbound: Inbound) -> bool:
    """Whether a message is short enough to be only the wish to stay unnamed."""
    return inbound.words <= _LONGEST_WISH


def _asks_threat(draft: Complaint, catalogue: Catalogue) -> bool:
    return THREAT in drafts.order(draft, catalogue)


def leave_unnamed(draft: Complaint) -> None:
    """Make it a tip-off: no name, no CNIC; a number only if the citizen likes."""
    drafts.note(draft, ANONYMOUS, True)
    for field in _UNNAMED:
        drafts.put(draft, field, None, UNKNOWN)


def is_tip_off(draft: Complaint) -> bool:
    """Whether the citizen wished to stay unnamed and has given no name since."""
    return bool(drafts.noted(draft, ANONYMOUS)) and drafts.value(draft, "name") is None


def is_required(draft: Complaint, field: str) -> bool:
    """Whether a field that must be answered must be so here."""
    return not (is_tip_off(draft) and field in WHO)


def fast_lane(draft: Complaint) -> str:
    """Why it comes first: "minor", "intimate" or ""."""
    if drafts.noted(draft, MINOR):
        return MINOR
    return INTIMATE if _has_images(draft) else ""


def takes_no_files(draft: Complaint) -> bool:
    """Whether files are refused: what they show might be a child."""
    return bool(drafts.noted(draft, MINOR)) and _has_images(draft)


def _has_images(draft: Complaint) -> bool:
    return bool(drafts.noted(draft, INTIMATE)) or draft.subtype in _IMAGES


def speak(draft: Complaint, inbound: Inbound, field: str, dispatcher: CollectingDispatcher) -> None:
    """Say what there is to say about what was noted, each once, before a field is asked.

    A turn that is played again says the same: what was said is kept by the message's number.
    """
    said = dict(drafts.noted(draft, _SAID) or {})
    for msg in _to_say(draft, field):
        if said.setdefault(msg, inbound.message_id) == inbound.message_id:
            say(dispatcher, msg)
    if said != (drafts.noted(draft, _SAID) or {}):
        drafts.note(draft, _SAID, said)


def _to_say(draft: Complaint, field: str) -> list[str]:
    messages = []
    if takes_no_files(draft):
        messages.append("care-minor-images")
    elif drafts.noted(draft, MINOR):
        messages.append("care-minor")
    elif _has_images(draft) and field == "evidence":
        messages.append("care-intimate")
    if drafts.value(draft, THREAT) == "yes":
        messages.append("care-threat")
    if is_tip_off(draft):
        messages.append("tip-off-noted")
    return messages
