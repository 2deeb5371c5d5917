"""Senses of words: what the forms of a word, and its synonyms in a language, have in common.

investigated · investigating  → investi      inquiry · investigation  → one sense by the language's file
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from reader.text.languages.language import Language
from reader.text.languages.stems import stem

_ABOUT = "about"
"""What a figure is said to be when it is given roughly, which says little."""


@lru_cache(maxsize=1 << 16)
def sense(norm: str, language: Language) -> str:
    """What a norm shares with its other forms, its synonyms, and the words on its side of a pair of contraries."""
    claims, said = language.claims, (norm,)
    known = language.comparison.synonyms.get(norm) or claims.opposites.get(said) or claims.approximators.get(said)
    if known:
        return known
    own = stem(norm, language.code)
    return _synonyms_by_stem(language).get(own, own)


@lru_cache(maxsize=64)
def _synonyms_by_stem(language: Language) -> Mapping[str, str]:
    """What stands for the forms of a word that has synonyms: "attempts", "attempting" as "attempt"; stems to that."""
    synonyms = language.comparison.synonyms
    return {stem(word, language.code): meant for word, meant in synonyms.items()}


def says_something(norm: str, language: Language) -> bool:
    """Whether a norm says something alone: no mark, no little word."""
    return norm[:1].isalnum() and norm not in _small(language)


@lru_cache(maxsize=64)
def _small(language: Language) -> frozenset[str]:
    """The norms that say nothing alone: little words that neither report, bend, deny nor count."""
    claims, numbers = language.claims, language.numbers
    tables = (claims.hedges, claims.negations, claims.charged, claims.opposites)
    telling = {word for table in tables for phrase in table if len(phrase) == 1 for word in phrase}
    telling |= {said[0] for said, value in claims.approximators.items() if len(said) == 1 and value != _ABOUT}
    telling |= language.speech.verbs.keys() | numbers.words.keys() | numbers.ambiguous.keys()
    telling |= numbers.ordinals.keys() | language.calendar.which.keys()
    return (language.function_words | language.stop_words) - telling
