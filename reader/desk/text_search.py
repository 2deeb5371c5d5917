"""Text search: articles that hold the words that the editor types, of a hundred thousand while he types on.

    "ferry tim"   ──>  ferry as a word, and a word that begins with tim: the last may not be finished yet
    "ferry tim "  ──>  ferry, and tim, as words
    "渡船"        ──>  wherever it stands: not all scripts part their words

A cache can rule most articles out by `substrings`, which a text must hold whatever its capitals; the copy of the
others is looked through word by word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.model import Span, Version

_LETTERS = 3
_APOSTROPHES = "'’"


@dataclass(frozen=True)
class TextQuery:
    """Words that an article must hold, all of them."""

    query: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(self.query.split())

    @property
    def is_searchable(self) -> bool:
        """Whether the query says enough: a word of three letters, or of a script that needs no more than one."""
        return any(len(word) >= _LETTERS or any(map(_uncased, word)) for word in self.words)

    @cached_property
    def substrings(self) -> tuple[str, ...]:
        """For each word the longest part of it that a text contains literally, but for the capitals of ASCII."""
        candidates = (max(_caseless_parts(word), key=len, default="") for word in self.words)
        return tuple(part for part in candidates if part)

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        finished = self.query[-1:].isspace()
        last = len(self.words) - 1
        return tuple(_pattern(word, finished or n < last) for n, word in enumerate(self.words))

    def held_by(self, version: Version) -> bool:
        """Whether the copy contains every word."""
        texts = [block.text for block in version.blocks]
        return all(any(pattern.search(text) for text in texts) for pattern in self._patterns)

    def spans(self, text: str) -> tuple[Span, ...]:
        """The spans of the words in a text, in order and apart; nothing of a query that says too little."""
        if not self.is_searchable:
            return ()
        candidates = sorted(match.span() for pattern in self._patterns for match in pattern.finditer(text))
        apart: list[Span] = []
        for start, end in candidates:
            before = apart[-1][1] if apart else 0
            if end > before:
                apart.append((max(start, before), end))
        return tuple(apart)


def _caseless_parts(word: str) -> Sequence[str]:
    return re.findall(r"[^\W_]+", "".join(c if c.isascii() or _uncased(c) else " " for c in word))


def _uncased(letter: str) -> bool:
    """Whether it is a letter of a script without capitals, most of which do not part their words."""
    return letter.isalpha() and letter.lower() == letter.upper()


def _pattern(word: str, finished: bool) -> re.Pattern[str]:
    inner = "".join(f"[{_APOSTROPHES}]" if c in _APOSTROPHES else re.escape(c) for c in word)
    begins = r"(?<!\w)" if word[0].isalnum() and not _uncased(word[0]) else ""
    ends = r"(?!\w)" if finished and word[-1].isalnum() and not _uncased(word[-1]) else ""
    return re.compile(begins + inner + ends, re.IGNORECASE)
