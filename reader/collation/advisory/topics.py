"""Topics of passages that only one version has, in two or three words.

… a short blackout in the town of Taldorf on Friday …          Taldorf blackout     place and what happened there
“We ran,” said the baker Ada Quist.                            Ada Quist quote      a new voice
Shares in the company fell 18 percent before noon.             ‘Shares in the company fell …’

Only what the passage itself says is used, and only names that the other version lacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.similarity import norms_of
from reader.collation.excerpts import shortened
from reader.model import Detail, DetailKind
from reader.text import languages
from reader.text.details.countries import is_land
from reader.text.details.words import Word, words_of

_NAMED = 2
"""Names that stand for a passage."""
_SHOWN = 34


def topic(sentences: Sequence[int], own: ResolvedFacts, other: ResolvedFacts, known: frozenset[str]) -> str:
    """What sentences of one side, by number, say that the other side does not; `known` are the other's words."""
    named = list(islice(_distinct(_named(sentences, own, other, known)), _NAMED))
    if named:
        return ", ".join(named)
    first = sentences[0]
    quoted = next((d for d in own.details[first] if d.kind is DetailKind.QUOTE), None)
    if quoted is not None and quoted.span[0] <= 1:
        return f"quote ‘{shortened(quoted.text, _SHOWN)}’"
    return f"‘{shortened(_opening(own.sentences[first].text), _SHOWN)}’"


def _named(sentences: Sequence[int], own: ResolvedFacts, other: ResolvedFacts, known: frozenset[str]) -> Iterator[str]:
    """The new names, each with what happened there or that it is quoted, where the text plainly says so."""
    seen: set[str] = set()
    for i in sentences:
        text = own.sentences[i].text
        for d in own.details[i]:
            if d.kind is not DetailKind.NAME or d.value in seen or is_land(d.value):
                continue
            if (d.kind, d.value) in other.stated:
                continue
            if (i, d.span[0]) in own.doubtful or known.issuperset(norms_of(own, i, d.span)):
                continue
            if text[d.span[1] :].lstrip()[:1].isdigit():
                continue
            seen.add(d.value)
            yield _with_event(d, words_of(text)) or _with_quote(d, own.details[i]) or d.text


def _distinct(names: Iterable[str]) -> Iterator[str]:
    """Each once, where it comes first."""
    seen: set[str] = set()
    for name in names:
        if name not in seen:
            seen.add(name)
            yield name


def _with_quote(name: Detail, details: Sequence[Detail]) -> str | None:
    speaks = any(
        d.kind is DetailKind.ATTRIBUTION and d.span[0] <= name.span[0] and name.span[1] <= d.span[1] for d in details
    )
    return f"{name.text} quote" if speaks and any(d.kind is DetailKind.QUOTE for d in details) else None


def _with_event(name: Detail, words: Sequence[Word]) -> str | None:
    """ "Taldorf blackout" of "a blackout in the town of Taldorf": the noun between an article and a preposition."""
    small = languages.merged().comparison
    at = next((k for k, w in enumerate(words) if w.start >= name.span[0]), 0) - 1
    if at > 0 and words[at].low in small.articles:
        at -= 1
    if (
        at > 2
        and words[at].low in small.of
        and words[at - 1].low in small.kinds_of_place
        and words[at - 2].low in small.articles
    ):
        at -= 3
    if at < 2 or words[at].low not in small.placing:
        return None
    noun = words[at - 1]
    before = [w.low for w in words[max(0, at - 4) : at - 1] if w.kind == "w"]
    plain = noun.kind == "w" and noun.text.islower() and len(noun.text) > 3 and noun.low not in small.no_event
    return f"{name.text} {noun.text}" if plain and not small.articles.isdisjoint(before) else None


def _opening(text: str) -> str:
    """A sentence without the word that only ties it to the one before."""
    first, _, rest = text.partition(" ")
    connectives = languages.merged().comparison.connectives
    return rest if first.strip(",").lower() in connectives and rest else text
