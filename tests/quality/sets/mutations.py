"""One fact of a sentence altered by hand of chance: what a slip on deadline would do.

    31 barges  → 37 barges        Fernhold → Fernhild      “a wet summer” → “a wet garden”
    …, he said. → ….              did not reach → did reach        illegally dumped → dumped

The finders here know nothing of the program's own: they are plain patterns over the words.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.model import DetailKind
from reader.text.languages.lexicon import DEFAULT
from reader.text.languages.word_lists import listed

_NUMBER_WORDS = listed("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty")
_COMMON = frozenset(
    listed("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mr mrs ms dr gov sen rep president minister secretary governor mayor sheriff
    chief judge foreign prime state general
    """)
)
_PLAIN_WORDS = listed("letters weather garden harbour evening question carefully nothing planned written")
_ATTRIBUTIONS = (
    re.compile(r",[”\"]? (?:(?:he|she|they|it|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}|[a-z]+ (?:officials|witnesses)) "
               r"(?:said|says|claimed|told reporters)|according to [^,.;]+)(?=[.,;])"),
    re.compile(r"^(?:[A-Z][\w.’'-]+ ){1,4}said (?:that )?(?=[a-z])"),
)  # fmt: skip
_NEGATIONS = re.compile(r" (?:not|never)(?= )|(?<=did|oes|has|was|had)n[’']t\b|\b(?:no) (?=[a-z]{3})")
_QUOTED = re.compile(r"“[^“”]{3,}[”]|\"[^\"]{3,}\"|«[^«»]{3,}»")


@dataclass(frozen=True, slots=True)
class Mutation:
    """A sentence and what became of it; an alert of one of `kinds` is due."""

    kinds: frozenset[DetailKind]
    before: str
    after: str


def mutations(sentence: str, chance: random.Random, german: bool = False) -> list[Mutation]:
    """One of each sort where the sentence offers a place for it."""
    return [
        Mutation(kinds, sentence, after)
        for kinds, mutate in _SORTS
        if not (german and mutate in (_attribution, _name))
        for after in [mutate(sentence, chance)]
        if after is not None and after != sentence
    ]


def _number(text: str, chance: random.Random) -> str | None:
    places = [m.span() for m in re.finditer(r"\d", text)]
    words = [m for m in re.finditer(r"[a-z]+", text) if m[0] in _NUMBER_WORDS]
    if places and (not words or chance.random() < 0.7):
        start, end = chance.choice(places)
        return text[:start] + chance.choice([d for d in "123456789" if d != text[start]]) + text[end:]
    if words:
        m = chance.choice(words)
        return text[: m.start()] + chance.choice([w for w in _NUMBER_WORDS if w != m[0]]) + text[m.end() :]
    return None


def _name(text: str, chance: random.Random) -> str | None:
    places = [
        m
        for m in re.finditer(r"(?<=[a-z,’] )[A-Z][a-z]{3,}", text)
        if m[0].lower() not in _COMMON and not text[m.end() :].startswith((".", "-"))
    ]
    if not places:
        return None
    m = chance.choice(places)
    at = chance.randrange(m.start() + 1, m.end())
    return text[:at] + chance.choice([c for c in "aeiourtnlk" if c != text[at]]) + text[at + 1 :]


def _quoted(text: str, chance: random.Random) -> str | None:
    places = [
        (q.start() + w.start(), q.start() + w.end())
        for q in _QUOTED.finditer(text)
        for w in re.finditer(r"\b[a-z]{4,}\b", q[0])
    ]
    if not places:
        return None
    start, end = chance.choice(places)
    return text[:start] + chance.choice([w for w in _PLAIN_WORDS if w != text[start:end]]) + text[end:]


def _attribution(text: str, chance: random.Random) -> str | None:
    places = [m.span() for pattern in _ATTRIBUTIONS for m in pattern.finditer(text)]
    if not places:
        return None
    start, end = chance.choice(places)
    closing = text[start + 1] if text[start + 1 : start + 2] in '”"' else ""
    rest = text[end:]
    if start == 0:
        return rest[:1].upper() + rest[1:]
    return text[:start] + (rest[:1] + closing + rest[1:] if rest[:1] == "." and closing else closing + rest)


def _negation(text: str, chance: random.Random) -> str | None:
    places = [m.span() for m in _NEGATIONS.finditer(text)]
    if not places:
        return None
    start, end = chance.choice(places)
    return text[:start] + text[end:]


def _charged(text: str, chance: random.Random) -> str | None:
    words = {" ".join(phrase) for phrase in DEFAULT.charged}
    places = [m for m in re.finditer(r" [a-z-]+(?= )", text) if m[0].strip() in words]
    if not places:
        return None
    m = chance.choice(places)
    return text[: m.start()] + text[m.end() :]


_SORTS: Iterable[tuple[frozenset[DetailKind], Callable[[str, random.Random], str | None]]] = (
    (frozenset({DetailKind.NUMBER, DetailKind.DATE}), _number),
    (frozenset({DetailKind.NAME}), _name),
    (frozenset({DetailKind.QUOTE}), _quoted),
    (frozenset({DetailKind.ATTRIBUTION}), _attribution),
    (frozenset({DetailKind.NEGATION}), _negation),
    (frozenset({DetailKind.QUALIFIER}), _charged),
)
