"""Stemming: what the forms of a word have in common.

votes voted voting ──> vote      by the Snowball algorithm of the language
                                 where it has none, or none is known, seven letters of ten: traders ──> trade
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache

from reader.text import languages

_SHORT = 5  # letters from which a word is cut
_LEAST = 4  # letters that stay

_own = threading.local()  # a stemmer has a buffer of its own: one for each thread


@lru_cache(maxsize=1 << 15)
def stem(word: str, language: str | None) -> str:
    """The stem of a lower-case word in a language by its ISO 639-1 code; stop words of any language stay whole."""
    if word in languages.all_stop_words():
        return word
    spoken = languages.get(language)
    if spoken is not None and spoken.stemmer:
        try:
            return _stemmer(spoken.stemmer)(word)
        except UnicodeEncodeError:  # half of a character
            return word
    return word if len(word) < _SHORT else word[: max(_LEAST, len(word) * 7 // 10)]


def _stemmer(algorithm: str) -> Callable[[str], str]:
    stemmers: dict[str, Callable[[str], str]] = _own.__dict__.setdefault("by_algorithm", {})
    if algorithm not in stemmers:
        from Stemmer import Stemmer  # only where words are compared, not where they are read alone

        stemmers[algorithm] = Stemmer(algorithm).stemWord
    return stemmers[algorithm]
