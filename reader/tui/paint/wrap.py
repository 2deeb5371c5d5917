"""Toned text broken at words, measured in the cells of a terminal.

    "Ferries run every ten minutes"  width 12  ──>  (0, 11) (12, 21) (22, 29)

Breaks are found on the text as a whole and cost little; the pieces of a line are cut only when it is seen.
Text without spaces between words (Chinese, Japanese) may break after every wide character.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from reader.tui.paint.lines import Piece
from reader.tui.paint.width import cell_len, graphemes

if TYPE_CHECKING:
    from reader.model import Span

_WIDE = (
    "\u1100-\u115f\u2e80-\u2fff\u3001-\u303e\u3041-\ua4cf\ua960-\ua97f"
    "\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6"
)
_CLOSING = "、。，．！？：；」』）】〉》〕｝"
_BLANK = " \t\n\r\f\v\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000"


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"[{_WIDE}][{_CLOSING}]*|[^{_BLANK}{_WIDE}]+[{_CLOSING}]*")


def breaks(text: str, width: int) -> tuple[Span, ...]:
    """The spans of the lines of `text` in `width` cells; white space at a break belongs to no line."""
    width = max(1, width)
    if len(text) <= width and text.isascii():
        return ((0, len(text)),)
    lines: list[Span] = []
    start = end = used = 0
    for word in _words().finditer(text):
        first, last = word.span()
        size = cell_len(word[0])
        gap = cell_len(text[end:first]) if lines or end else first
        if end > start and used + gap + size > width:
            lines.append((start, end))
            end = start = first
            used = gap = 0
        elif end == start:
            start = end = first
            used = gap = 0
        if size > width:
            *whole, (first, size) = _chopped(text, first, last, width)
            for cut, _ in whole:
                if cut > start:
                    lines.append((start, cut))
                    start = cut
            if first > start:
                lines.append((start, first))
                start = first
            used = gap = 0
        used += gap + size
        end = last
    if end > start or not lines:
        lines.append((start, end))
    return tuple(lines)


def _chopped(text: str, first: int, last: int, width: int) -> list[tuple[int, int]]:
    """Where a word too long for a line is cut: the beginning of each part and its cells, whole characters only."""
    parts = [(first, 0)]
    for start, _, size in graphemes(text[first:last]):
        begin, used = parts[-1]
        if used + size > width and used:
            parts.append((first + start, size))
        else:
            parts[-1] = (begin, used + size)
    return parts


def cut(pieces: Sequence[Piece], spans: Iterable[Span]) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of each line, `spans` counted over the text of all pieces together, in order."""
    lines: list[tuple[Piece, ...]] = []
    place, offset = 0, 0
    for start, end in spans:
        line: list[Piece] = []
        while place < len(pieces) and offset + len(pieces[place].text) <= start:
            offset += len(pieces[place].text)
            place += 1
        at, begun = place, offset
        while at < len(pieces) and begun < end:
            piece = pieces[at]
            text = piece.text[max(0, start - begun) : end - begun]
            if text:
                line.append(Piece(text, piece.tone, piece.pane))
            begun += len(piece.text)
            at += 1
        lines.append(tuple(line))
    return tuple(lines)


def wrap(pieces: Sequence[Piece], width: int) -> tuple[tuple[Piece, ...], ...]:
    """The pieces in lines of at most `width` cells; a wide character in a single cell stays whole."""
    return cut(pieces, breaks("".join(piece.text for piece in pieces), width))


def shorten(text: str, width: int) -> str:
    """The text in at most `width` cells, at a word where one is near, with an ellipsis when something is left out."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    used = keep = 0
    for _, end, size in graphemes(text):
        if used + size > width - 1:
            break
        used, keep = used + size, end
    short = text[:keep]
    at_word = short.rpartition(" ")[0]
    if len(at_word) >= 2 * len(short) // 3 and not text[keep : keep + 1].isspace():
        short = at_word
    return short.rstrip() + "…"


def apart(names: Sequence[str], width: int) -> list[str]:
    """Names in at most `width` cells each; those that begin alike are cut in the middle, so that they are told apart.

    bay-courier-late, bay-courier-early, star  ──10 cells──>  bay…r-late, bay…-early, star
    """
    short = [shorten(name, width) for name in names]
    times = Counter(short)
    return [
        _cut_in_the_middle(name, width) if times[cut_off] > 1 and cut_off != name else cut_off
        for name, cut_off in zip(names, short, strict=True)
    ]


def _cut_in_the_middle(text: str, width: int) -> str:
    seen = graphemes(text)
    room = max(0, width - 1)
    tail, used = len(text), 0
    for start, _, size in reversed(seen):
        if used + size > (2 * room) // 3:
            break
        tail, used = start, used + size
    head, left = 0, room - used
    for _, end, size in seen:
        if size > left:
            break
        head, left = end, left - size
    return f"{text[:head]}…{text[tail:]}" if width > 0 else ""


def fill(text: str, width: int) -> str:
    """The text shortened or padded to exactly `width` cells."""
    short = shorten(text, width)
    return short + " " * (width - cell_len(short))
