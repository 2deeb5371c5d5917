"""A sentence cut once into words, for every finder of details to walk over.

Gov.  Corinne  Haldeby  said  31,000  …  Talverton’s  →  low "talverton", possessive
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.model import Span

_WORD = re.compile(
    r"""(?P<number>\d{1,3}(?:[  \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?   # 21 508,37
          | \d+(?:[.,:/’']\d+)*)                                        # 20,000  10:30  31.02  3/4
      | (?P<word>(?:[^\W\d_]\.){2,}                                     # U.S.
          | \b(?:[A-Z]|Mrs?|Ms|Dr|Profs?|Govs?|Sens?|Reps?|Gen|Col|Lt|Sgt|Capt|Maj|Cmdr|Adm|Supt|Rev|Hon|St|No|Nos
              |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Ltd|Co|Jr|Sr|vs|ca)\.
          | [^\W\d_]+(?:[’'\-‐‑][^\W\d_]+)*(?:-\d+\w*)?)                            # al-Masri  can’t
      | \S""",
    re.VERBOSE,
)
_GOES_ON = re.compile(r"[\d\s]")
LONGEST = 20_000
"""Characters of a sentence that are read for details; what is longer is no sentence any more."""
_CHUNK = 40  # characters; longer ones are not worth remembering
_made = tuple.__new__  # a named tuple at half the time


class Word(NamedTuple):
    """One word, number or mark. `low` is lower case without a possessive; `kind` is "n", "w" or "" for a mark."""

    text: str
    low: str
    start: int
    end: int
    kind: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def scan(text: str) -> list[Word]:
    """The words, numbers and marks of a sentence in order; spans in code points of `text`."""
    words: list[Word] = []
    at = done = 0
    for chunk in text.split(" "):
        end = at + len(chunk)
        known = _alone(chunk) if at >= done and len(chunk) <= _CHUNK else None
        if known is None:
            done = _read(words, text, max(at, done), end)
        else:
            for printed, low, start, stop, kind in known:
                words.append(_made(Word, (printed, low, at + start, at + stop, kind)))
        at = end + 1
    return words


@lru_cache(maxsize=1 << 15)
def _alone(chunk: str) -> tuple[Word, ...] | None:
    """The words of a piece of text between spaces; None where they may go on behind a space."""
    if _GOES_ON.search(chunk):
        return None
    words: list[Word] = []
    _read(words, chunk, 0, len(chunk))
    return tuple(words)


def _read(words: list[Word], text: str, at: int, stop: int) -> int:
    """Add the words that begin from `at` on and before `stop`; where the last of them ends."""
    for match in _WORD.finditer(text, at):
        printed = match[0]
        start, end = match.span()
        if start >= stop:
            break
        at = end
        group = match.lastgroup
        if group == "word":
            low = printed.lower().replace("’", "'").replace("‑", "-").replace("‐", "-")
            if low.endswith("'s"):
                low, end, printed = low[:-2], end - 2, printed[:-2]
                words.append(Word(printed, low, start, end, "w"))
                words.append(Word(text[end : end + 2], "'s", end, end + 2, ""))
                continue
            words.append(Word(printed, low, start, end, "w"))
        elif group == "number":
            words.append(Word(printed, printed, start, end, "n"))
        else:
            words.append(Word(printed, printed, start, end, ""))
    return at


def covered(words: Sequence[Word], spans: Collection[Span]) -> frozenset[int]:
    """The places of the words that any span touches."""
    return touched([(w.start, w.end) for w in words], spans) if spans else frozenset()


def touched(pieces: Sequence[Span], spans: Collection[Span]) -> frozenset[int]:
    """The places of the pieces that any span touches; the pieces in order, so that each span is found by halving."""
    found: set[int] = set()
    ends = [end for _, end in pieces]
    for start, end in spans:
        at = bisect_right(ends, start)
        while at < len(pieces) and pieces[at][0] < end:
            found.add(at)
            at += 1
    return frozenset(found)
