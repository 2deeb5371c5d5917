"""Spelling variants of one word, such as British and American, folded to one.

    favourable -> favorable    centred -> centered    travelled -> traveled    organize -> organise

Laws where the language has a law, a table for the rest, both of the language's own file. The folded
form is for comparing only and need not be a word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.text.languages.language import HouseStyle, SpellingLaw

_SHORTEST = 5  # letters of a word that the laws may touch


def fold(word: str, style: HouseStyle, *, name: bool = False) -> str:
    """One spelling for all countries of a language, of a word in lower case.

    `name`: it was printed with a capital, so endings that names have too (Denize, Mizer) stay.
    """
    variant = style.variants.get(word)
    if variant is not None:
        return variant
    if len(word) < _SHORTEST or not word.isascii():
        return word
    for law, pattern in _compiled(style.laws):
        match = pattern.match(word)
        if match is None:
            continue
        if name and match[match.re.groups] in law.names_keep:
            return word
        word = match.expand(law.form) + word[match.end() :]
        if not law.goes_on:
            break
    return word


@lru_cache(maxsize=16)
def _compiled(laws: tuple[SpellingLaw, ...]) -> tuple[tuple[SpellingLaw, re.Pattern[str]], ...]:
    return tuple((law, re.compile(law.pattern)) for law in laws)
