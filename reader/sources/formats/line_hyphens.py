"""Hyphens at line ends: whether a word was broken there, or is written with a hyphen.

    infor-          information      broken to fill the line: the hyphen goes
    mation
    12-year-        12-year-old      written so: the hyphen stays
    old
    pre-            pre- and ...     one of two that share an ending: hyphen and space stay
    and post-war

The rest of the text decides where it has the word; where it has not, the parts of the word do.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cached_property

from reader.text import languages

_SOFT = "\u00ad"
_HYPHENS = ("-", "\u2010", _SOFT)
_WORD = re.compile(r"[^\W_]+(?:[-\u2010'’][^\W_]+)*")
_LAST = re.compile(r"[^\W_]+(?:[-\u2010'’.][^\W_]+)*\.?(?=[-\u2010\u00ad]$)")
_BROKEN = re.compile(r"[^\W_]+[-\u2010\u00ad][ \t]*\r?\n\s*[^\W_]+")


class LineHyphens:
    """What a text tells of the words that line ends break in it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def joined(self, start: str, rest: str) -> str | None:
        """Two lines as one where a hyphen joins them, None where none does."""
        if not start.endswith(_HYPHENS):
            return None
        before, after = _LAST.search(start), _WORD.match(rest)
        if not before or not after:
            return None
        if start.endswith(_SOFT):
            return start[:-1] + rest
        if after[0].casefold() in languages.merged().speech.conjunctions and before[0] + after[0] not in self._words:
            return None
        return start + rest if self._is_written_so(before[0], after[0]) else start[:-1] + rest

    def _is_written_so(self, before: str, after: str) -> bool:
        """Whether the hyphen between two parts of a word is there in the middle of a line too."""
        if f"{before}-{after}".casefold() in self._words:
            return True
        if (before + after).casefold() in self._words:
            return False
        compound = "-" in before or "-" in after or not before.isalpha() or not after[0].islower()
        return compound or {before.casefold(), after.casefold()} <= self._words | languages.all_stop_words()

    @cached_property
    def _words(self) -> Set[str]:
        """The words of the text, those that a line end breaks left out."""
        return {word.casefold() for word in _WORD.findall(_BROKEN.sub(" ", self._text))}
