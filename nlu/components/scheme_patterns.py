"""Names of apps, companies and groups, by spaCy's tokeniser and token patterns.

The parsers of ``nlu.text`` find names that are quoted or capitalised. Citizens write "goldrise naam
ki app" all in lower case; there the words around the name give it away. Needs no Rasa.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.util import filter_spans

from nlu.text.tokens import tokenise

WORDS = Path(__file__).with_name("patterns.toml")
NAMES = Path(__file__).with_name("names.toml")
NEAR = 3
"""Words on either side of a name in which an app, a company or "called" is looked for."""
# spaCy cuts a chunk without blanks once for every bracket or dot in it.
_NO_WORD = re.compile(r"\S{120,}")
LONGEST_TEXT = 4000
"""Characters; the bot takes no longer message."""


@lru_cache(maxsize=1)
def _matcher() -> tuple[Language, Matcher, frozenset[str]]:
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    nlp = spacy.blank("xx")
    matcher = Matcher(nlp.vocab)
    thing = {"LOWER": {"IN": words["things"]}}
    named = {"LOWER": {"IN": words["named"]}}
    name_word = {"LOWER": {"IN": words["name_words"]}}
    of = {"LOWER": {"IN": words["of"]}}
    never = {"NOT_IN": words["never_names"]}
    name = {"IS_ALPHA": True, "LENGTH": {">=": 3}, "LOWER": never}
    # app called goldrise | goldrise naam ki app | app ka naam goldrise
    matcher.add("called", [[thing, named, name], [thing, of, name_word, name]])
    matcher.add("name_of", [[name, name_word, of, thing]])
    context = frozenset(
        word for key in ("things", "named", "name_words", "of") for word in words[key]
    )
    return nlp, matcher, context


def _blanks(found: re.Match[str]) -> str:
    """Blanks in place of what is no word, so that offsets stay."""
    return " " * len(found.group())


def schemes(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, name) of each app, company or group that is called by its name."""
    nlp, matcher, context = _matcher()
    document = nlp.make_doc(_NO_WORD.sub(_blanks, text[:LONGEST_TEXT]))
    found = []
    for span in filter_spans(matcher(document, as_spans=True)):
        for token in span:
            if token.lower_ not in context and token.is_alpha:
                found.append((token.idx, token.idx + len(token), token.text))
    return found


@lru_cache(maxsize=1)
def _hints() -> tuple[frozenset[str], frozenset[str]]:
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    around = " ".join(word for key in ("things", "named", "name_words") for word in words[key])
    inside = tomllib.loads(NAMES.read_text(encoding="utf-8"))["businesses"]
    return _norms(around), _norms(inside)


def _norms(text: str) -> frozenset[str]:
    return frozenset(token.norm for token in tokenise(text) if token.kind == "word")


def hinted(text: str, start: int, end: int) -> bool:
    """Whether the words in a name, or those around it, are of an app, a company or a group."""
    around, inside = _hints()
    words = [token for token in tokenise(text[:LONGEST_TEXT]) if token.kind == "word"]
    before = [token.norm for token in words if token.end <= start][-NEAR:]
    after = [token.norm for token in words if token.start >= end][:NEAR]
    return bool(around.intersection(before + after) or inside & _norms(text[start:end]))
