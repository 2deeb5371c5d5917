"""Senses of words: what the forms of a word, and its synonyms in a language, have in common.

investigated · investigating  → investi      inquiry · investigation  → one sense by the language's file
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from reader.text.languages.language import Language

_SHORT = 4


def stem(norm: str) -> str:
    """A norm without its ending: seven letters of ten, four at least."""
    return norm if len(norm) <= _SHORT else norm[: max(_SHORT, ceil(0.7 * len(norm)))]


@lru_cache(maxsize=1 << 16)
def sense(norm: str, language: Language) -> str:
    """What a norm shares with its other forms, its synonyms, and the words on its side of a pair of contraries."""
    return language.comparison.synonyms.get(norm) or language.claims.opposites.get((norm,)) or stem(norm)


def says_something(norm: str, language: Language) -> bool:
    """Whether a norm says something alone: no mark, no little word."""
    return norm[:1].isalnum() and norm not in _small(language)


@lru_cache(maxsize=64)
def _small(language: Language) -> frozenset[str]:
    """The norms that say nothing alone: little words that neither report, bend, deny nor count."""
    claims, numbers = language.claims, language.numbers
    tables = (claims.hedges, claims.negations, claims.charged, claims.opposites)
    telling = {word for table in tables for phrase in table if len(phrase) == 1 for word in phrase}
    telling |= language.speech.verbs.keys() | numbers.words.keys() | numbers.ambiguous.keys()
    telling |= numbers.ordinals.keys() | language.calendar.which.keys()
    return (language.function_words | language.stop_words) - telling
