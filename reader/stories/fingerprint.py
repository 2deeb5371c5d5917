"""What of an article's words is kept for finding its relatives.

    the harbour wall gave way on Sunday
    └── run ──────┘                         runs: every three words in a row, as numbers
        └──── run ─────┘
    opening: the telling words of the first hundred or so; figures: everything with a digit

Scripts without spaces give overlapping pieces of a few characters in place of words.
Runs are numbered by CRC-32, the same in every process, so that a fingerprint can be stored.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from reader.model import Role, Version

OPENING_WORDS = 120
_WORD = re.compile(r"[^\W_]+")
# Ideographs and kana say in two characters what an alphabet says in five.
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+")
_FIRST_UNSPACED = "\u0e00"
_IDEOGRAPH_PIECE, _UNSPACED_PIECE = 2, 4
_SHORT = 3
_COPY = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.LEDE, Role.BODY, Role.SUBHEAD})


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """`runs`: the three-word runs. `words`: the telling words of the whole, `opening` those of its top in their order.

    `figures` holds each number as often as it stands there, `length` counts all words.
    """

    runs: frozenset[int]
    words: frozenset[str]
    opening: tuple[str, ...]
    figures: Counter[str]
    length: int
    published: date | None


def fingerprint(version: Version) -> Fingerprint:
    """Take the fingerprint of one article. Furniture (bylines, captions, credits, notes) leaves no trace in it."""
    words = pieces(" ".join(block.text for block in version.blocks if block.role in _COPY))
    numbered = [crc32(word.encode()) for word in words]
    runs = frozenset(
        (a * 0x9E3779B1 ^ b * 0x85EBCA6B ^ c) & 0xFFFFFFFFFFFF
        for a, b, c in zip(numbered, numbered[1:], numbered[2:], strict=False)
    )
    return Fingerprint(
        runs=runs,
        words=frozenset(filter(_telling, words)),
        opening=tuple(filter(_telling, words[:OPENING_WORDS])),
        figures=Counter(word for word in words if not word.isalpha()),
        length=len(words),
        published=_day(version.published),
    )


def pieces(text: str) -> list[str]:
    """The words of a text in order, in lower case; overlapping pieces where the script has no spaces."""
    found: list[str] = []
    for word in _WORD.findall(text.lower()):
        if max(word) < _FIRST_UNSPACED:
            found.append(word)
        elif _IDEOGRAPHS.search(word):
            found += _cut(word, _IDEOGRAPH_PIECE)
        elif _UNSPACED.search(word):
            found += _cut(word, _UNSPACED_PIECE)
        else:
            found.append(word)
    return found


def _cut(word: str, size: int) -> list[str]:
    return [word[start : start + size] for start in range(max(1, len(word) - size + 1))]


def _telling(word: str) -> bool:
    """Whether a word is more likely of this story than of the language: long, a figure, or of another script."""
    return len(word) > _SHORT or not word.isalpha() or word[0] >= _FIRST_UNSPACED


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
