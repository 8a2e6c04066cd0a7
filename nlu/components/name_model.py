"""Names of schemes and titles of accounts, by a small spaCy network trained on our own messages.

The network sees a word by its spelling or sound only if the training messages use it elsewhere too;
of other words it sees the shape, the ends and the neighbours. A name nobody has used before is then
no stranger than those it was trained on. Needs no Rasa.
"""

from __future__ import annotations

import random
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from nlu.text.names import known_name
from nlu.text.phonetic import skeleton
from nlu.text.schemes import find_schemes
from nlu.text.tokens import Token, tokenise

WORDS = Path(__file__).with_name("names.toml")
LONGEST_TEXT = 4000
"""Characters; the bot takes no longer message."""
COMMON = 2
"""A word or sound that occurs so often outside names is shown as it is."""
SEED = 7
PASSES = 8
"""Over all messages with a name; as many as a minute on one core allows."""
NAMELESS = 2_400
"""So many messages without a name serve as counterexamples, drawn at random: as many as a minute of
one core allows, however much training data there will be."""
SHARE = 3
"""Each pass takes another one in so many of them."""
REVIEW = 3
"""After so many passes the messages are sought anew in which a name is wrongly seen."""
KEPT = 0.4
"""Share of the messages with a name that a pass shows as written; others get another name."""
HIDDEN = 0.1
"""Share of all words shown as unknown ones, or else every unknown word looks like a name."""
FIRMS = 0.3
"""Share of other titles that are taken from the names of schemes: firms have accounts too."""
QUOTED = 0.25
"""Share of the names so shown that are put in quotation marks."""
_QUOTES = ("'", '"')
_UNKNOWN = "?"
_DROPOUT = 0.3
_BATCH = 32
_SETTINGS: dict[str, Any] = {
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": 64,
                # LEMMA holds the word's sound, TAG what kind of word it is (see _read).
                "attrs": ["NORM", "LEMMA", "TAG", "SUFFIX", "SHAPE"],
                "rows": [2000, 2000, 50, 1000, 500],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": 64,
                "depth": 3,
                "window_size": 1,
                "maxout_pieces": 3,
            },
        },
    }
}


class Name(NamedTuple):
    """Where a name stands in a message, and whose it is: "scheme" or "account_title"."""

    start: int
    end: int
    label: str


class Marked(NamedTuple):
    """A training message and the names marked in it."""

    text: str
    names: list[Name]


class NameModel:
    """Finds names by the words around them and by how they are written."""

    def __init__(self, nlp: Language, common: frozenset[str]) -> None:
        self._nlp = nlp
        self._common = common

    @classmethod
    def from_bytes(cls, stored: bytes) -> NameModel:
        """Read what ``to_bytes`` wrote."""
        nlp = _blank()
        nlp.from_bytes(stored)
        return cls(nlp, frozenset(nlp.meta["common"]))

    def to_bytes(self) -> bytes:
        """The network and the list of common words; some 3 MB, no code in it."""
        self._nlp.meta["common"] = sorted(self._common)
        stored: bytes = self._nlp.to_bytes()
        return stored

    @classmethod
    def fit(cls, messages: Sequence[Marked], passes: int = PASSES) -> NameModel:
        """Learn from messages, most of them without any name.

        Raises:
            ValueError: If no message has a name.
        """
        fix_random_seed(SEED)
        model = cls(_blank(), _common_words(messages))
        _Training(model, messages, random.Random(SEED)).run(passes)  # noqa: S311
        return model

    def read(self, text: str) -> list[Name]:
        """Return the names in a message, in the order of the text."""
        with self._nlp.memory_zone():  # keeps no word of a message
            doc, tokens = self.document(text)
            if not tokens:
                return []
            self._nlp.get_pipe("ner")(doc)
            return [
                Name(tokens[span.start].start, tokens[span.end - 1].end, span.label_)
                for span in doc.ents
            ]

    def document(
        self, text: str, hidden: Callable[[], bool] = lambda: False
    ) -> tuple[Doc, list[Token]]:
        """A message as the network sees it, and where its words stand.

        Args:
            text: The message.
            hidden: Says of each word in turn whether it is to be shown as an unknown one.
        """
        tokens = tokenise(text[:LONGEST_TEXT])
        seen = [self._look(token, token.kind == "word" and hidden()) for token in tokens]
        doc = Doc(
            self._nlp.vocab,
            words=[text[token.start : token.end] for token in tokens],
            spaces=[not token.glued for token in tokens[1:]] + [False] * bool(tokens),
            lemmas=[look.sound for look in seen],
            tags=[look.kind for look in seen],
        )
        for word, look in zip(doc, seen, strict=True):
            word.norm_ = look.norm
        return doc, tokens

    def _look(self, token: Token, hide: bool) -> _Look:
        if token.kind != "word":
            norm = token.norm if token.norm in self._common else _UNKNOWN
            return _Look(norm, token.kind, token.kind)
        sound = _sound(token.norm)
        spelled = token.norm in self._common and not hide
        heard = _heard(sound) in self._common and not hide
        known = "+" if spelled else "~" if heard else _UNKNOWN
        return _Look(
            token.norm if spelled else _UNKNOWN,
            sound if heard else _UNKNOWN,
            _listed(token.norm) + known,
        )


class _Look(NamedTuple):
    norm: str
    sound: str
    kind: str


def _blank() -> Language:
    nlp = spacy.blank("xx")
    nlp.add_pipe("ner", config=_SETTINGS)
    return nlp


def _common_words(messages: Sequence[Marked]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for text, names in messages:
        for token in tokenise(text):
            if not any(name.start <= token.start < name.end for name in names):
                counts[token.norm] += 1
                if token.kind == "word":
                    counts[_heard(_sound(token.norm))] += 1
    return frozenset(word for word, count in counts.items() if count >= COMMON)


def _heard(sound: str) -> str:
    return f"/{sound}"


@lru_cache(maxsize=8192)
def _sound(norm: str) -> str:
    return skeleton(norm)


@lru_cache(maxsize=8192)
def _listed(norm: str) -> str:
    for kind, words in _lists().items():
        if norm in words:
            return kind
    return "known" if known_name(norm) else ""


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    lists = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return {
        kind: frozenset(token.norm for token in tokenise(words)) for kind, words in lists.items()
    }


class _Training:
    """Passes over the messages, with what the network gets wrong shown more often."""

    def __init__(self, model: NameModel, messages: Sequence[Marked], chance: random.Random) -> None:
        self._model = model
        self._chance = chance
        self._named = [one for one in messages if one.names]
        if not self._named:
            raise ValueError("no name is marked in the training messages")
        # A name found by its writing that nobody marked was overlooked: it is no counterexample.
        nameless = [one for one in messages if not one.names]
        chance.shuffle(nameless)
        kept = (one for one in nameless if not find_schemes(one.text))
        self._nameless = [self._example(one) for one in islice(kept, NAMELESS)]
        self._pool: dict[tuple[str, bool], list[str]] = {}
        for text, names in self._named:
            for name in names:
                word = text[name.start : name.end]
                self._pool.setdefault((name.label, word.isascii()), []).append(word)

    def run(self, passes: int) -> None:
        """Train; the mean of the weights over all steps is what stays."""
        nlp = self._model._nlp
        first = [self._example(one) for one in self._named]
        nlp.initialize(lambda: first)
        steps = Adam(0.001, L2=0.01, grad_clip=1.0, L2_is_weight_decay=True, use_averages=True)
        wrong: list[Example] = []
        for turn in range(passes):
            if turn and turn % REVIEW == 0:
                wrong = self._wrong()
            shown = [self._example(self._varied(one), hide=True) for one in self._named]
            shown += [self._hidden(one) for one in self._nameless[turn % SHARE :: SHARE]] + wrong
            self._chance.shuffle(shown)
            for start in range(0, len(shown), _BATCH):
                nlp.update(shown[start : start + _BATCH], drop=_DROPOUT, sgd=steps)
        with nlp.use_params(steps.averages):
            stored = nlp.to_bytes()
        nlp.from_bytes(stored)

    def _wrong(self) -> list[Example]:
        copies = [one.predicted.copy() for one in self._nameless]
        ner: Any = self._model._nlp.get_pipe("ner")
        found = ner.pipe(copies, batch_size=128)
        return [one for one, doc in zip(self._nameless, found, strict=True) if doc.ents]

    def _hides(self) -> bool:
        return self._chance.random() < HIDDEN

    def _hidden(self, one: Example) -> Example:
        return self._example(Marked(one.predicted.user_data["text"], []), hide=True)

    def _example(self, one: Marked, hide: bool = False) -> Example:
        doc, tokens = (
            self._model.document(one.text, self._hides) if hide else self._model.document(one.text)
        )
        doc.user_data["text"] = one.text
        right = doc.copy()
        spans = []
        for name in one.names:
            inside = [i for i, t in enumerate(tokens) if name.start <= t.start < name.end]
            if inside:
                spans.append(Span(right, inside[0], inside[-1] + 1, name.label))
        right.set_ents(spans)
        return Example(doc, right)

    def _varied(self, one: Marked) -> Marked:
        """The message with other names."""
        if self._chance.random() < KEPT:
            return one
        pieces, names, at, length = [], [], 0, 0
        for name in sorted(one.names):
            word = self._another(one.text[name.start : name.end], name.label)
            before = one.text[at : name.start]
            quote = self._chance.choice(_QUOTES) if self._chance.random() < QUOTED else ""
            if quote and before[-1:] not in _QUOTES:
                before += quote
            else:
                quote = ""
            length += len(before)
            names.append(Name(length, length + len(word), name.label))
            length += len(word) + len(quote)
            pieces += [before, word, quote]
            at = name.end
        return Marked("".join([*pieces, one.text[at:]]), names)

    def _another(self, word: str, label: str) -> str:
        """Another name of that kind and script, in small or capital letters."""
        if self._chance.random() > KEPT:
            if label == "account_title" and self._chance.random() < FIRMS:
                label = "scheme"
            word = self._chance.choice(self._pool.get((label, word.isascii()), [word]))
        return self._chance.choice([word, word, word, word.lower(), word.title(), word.upper()])
