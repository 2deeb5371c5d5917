"""Phrases: a place with the words around it in its clause, so that it can be understood alone.

… the dam held. [Nearly] exhausted, the crews went home     → "Nearly exhausted"
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.flags.senses import says_something
from reader.collation.changes.slots import Place
from reader.model import Token
from reader.text.languages.language import Language

PHRASE: Final = 4
"""Words that a short place is shown with, as far as its clause has them."""
BREAKS: Final = frozenset(',;:()[]—–“”"«»„')
"""Marks at which a clause ends."""
_WORD: Final = re.compile(r"[^\W_]+")


def phrase(facts: ResolvedFacts, place: Place, size: int = PHRASE, *, full: bool = False) -> Place:
    """A place with the words around it in its clause, `size` in all; no little word at a new edge.

    `full`: where little words at the end were left out, words before make up for them.
    """
    sentence, start, end = place
    row = facts.words[sentence]
    within = range(bisect_right(row, start, key=_end), bisect_left(row, end, key=_start))
    text = facts.sentences[sentence].text
    if not within or _printed(row, within[0], within[-1], text) >= size:
        return place
    low, high = first, last = within[0], within[-1]
    for step in (1, -1) * (size // 2):
        at, edge = (last + 1, last) if step > 0 else (first - 1, first)
        if not 0 <= at < len(row) or _printed(row, min(first, at), max(last, at), text) > size:
            continue
        one, other = sorted((at, edge))
        if BREAKS.isdisjoint(text[row[one].span[1] : row[other].span[0]]):
            first, last = min(first, at), max(last, at)
    little = _little(facts.language)
    while last > high and row[last].text.lower() in little:
        last -= 1
    while (
        full
        and first
        and _printed(row, first - 1, last, text) <= size
        and BREAKS.isdisjoint(text[row[first - 1].span[1] : row[first].span[0]])
    ):
        first -= 1
    while first < low and row[first].text.lower() in little:
        first += 1
    return (sentence, min(start, row[first].span[0]), max(end, row[last].span[1]))


def object_of(facts: ResolvedFacts, place: Place, size: int = PHRASE) -> Place:
    """A place with what follows it in its clause, else what precedes it; a lone word with that before its comma."""
    sentence, start, end = place
    row = facts.words[sentence]
    within = range(bisect_right(row, start, key=_end), bisect_left(row, end, key=_start))
    if not within or len(within) >= size:
        return place
    text = facts.sentences[sentence].text

    def adjoins(k: int) -> bool:
        return 0 <= k < len(row) - 1 and BREAKS.isdisjoint(text[row[k].span[1] : row[k + 1].span[0]])

    low, high = first, last = within[0], within[-1]
    while last - first + 1 < size and adjoins(last):
        last += 1
    while last > high and not says_something(row[last].norm, facts.language):
        last -= 1
    while last - first + 1 < size and adjoins(first - 1):
        first -= 1
    while first < low and not says_something(row[first].norm, facts.language):
        first += 1
    if first == last and first:
        first -= 1
    return (sentence, min(start, row[first].span[0]), max(end, row[last].span[1]))


@lru_cache(maxsize=64)
def _little(language: Language) -> frozenset[str]:
    """Words that no phrase ends with."""
    speech = language.speech
    return speech.small | speech.determiners | speech.of | speech.conjunctions


def _printed(row: Sequence[Token], first: int, last: int, text: str) -> int:
    """Words as a reader counts them, from one token to another: "40 000 euros" are three; of a script that writes
    them in one, the tokens.
    """
    return max(last - first + 1, len(_WORD.findall(text, row[first].span[0], row[last].span[1])))


def _start(token: Token) -> int:
    return token.span[0]


def _end(token: Token) -> int:
    return token.span[1]
