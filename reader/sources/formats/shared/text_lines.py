"""Agency text: lines that a telegraphic format wrapped and indented, joined to the paragraphs they were.

       SEOUL - Samsung has announced the sale        an indent begins a paragraph
    of four affiliates.
                                                     so does an empty line
       The deal involves other units.

Lines as long as paragraphs are paragraphs: nothing wrapped those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_WIDEST = 100
_ITEM = re.compile(r"\s*(?:[-–—•*]|\d{1,2}[.)])\s")
_TABULAR = re.compile(r"\S {3,}\S|\t\S|(?:;[^;\s]*){3,}")
_STOP = re.compile(r"[.!?:…\"”»)'’]\s*$")
_SHORT = 0.6
_NARROW, _FEW = 45, 5
_BLANKS = (" ", "\t", "\u00a0")


def wrapped_paragraphs(text: str) -> list[str]:
    """The paragraphs of a text in order; rows of a table stay lines."""
    return joined_lines(_BREAK.split(text.expandtabs(4)))


def joined_lines(lines: Sequence[str]) -> list[str]:
    """The same of a text already parted into lines."""
    paragraphs: list[list[str]] = []
    width = max((len(line.rstrip()) for line in lines), default=0)
    wrapped = width <= _WIDEST and not _is_list(lines, width)
    indented = is_indented(lines)
    before: str | None = None
    for line in lines:
        if not line.strip():
            before = None
            continue
        begins = before is None or not wrapped or _begins(line, before, width, indented=indented)
        if begins:
            paragraphs.append([])
        paragraphs[-1].append(line.strip())
        before = line
    return [" ".join(parts) for parts in paragraphs]


def _is_list(lines: Sequence[str], width: int) -> bool:
    """Whether the lines are rows of a list: narrow ones, each of which begins with a capital, a figure or a sign."""
    first = [line.lstrip()[0] for line in lines if line.strip()] if width <= _NARROW else []
    return len(first) >= _FEW and all(sign.isupper() or not sign.isalpha() for sign in first)


def is_indented(lines: Sequence[str]) -> bool:
    """Whether paragraphs of the text begin with an indent: a line that has one is followed by one that has none.

    Mark-up that is set for the eye indents all lines but the first, which says nothing.
    """
    return any(
        line[:1] in _BLANKS and line.strip() and after[:1] not in _BLANKS and after.strip()
        for line, after in pairwise(lines)
    )


def _begins(line: str, before: str, width: int, *, indented: bool) -> bool:
    if indented and line[0] in _BLANKS:
        return True
    if _ITEM.match(line) or _TABULAR.search(line.strip()) or _TABULAR.search(before.strip()):
        return True
    # A short line that ends a sentence, or is a row over another, was not wrapped: the next word would have had room.
    first = line.split(None, 1)[0]
    has_room = len(before.rstrip()) + 1 + len(first) <= _SHORT * width
    return has_room and bool(_STOP.search(before) or first[0].isupper())


def folded(text: str | None) -> str:
    """A text by which it is known again: in small letters, white space aside; "" for None."""
    return " ".join((text or "").split()).casefold()
