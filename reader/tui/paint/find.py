"""Find in painted text: words as an editor types them, wherever lines break, case and accents left aside.

    find "cafe opens"        3   The owner of the Café        ──>   match 1: line 3 from "Café", line 4 to "opens"
                             4   opens at six.

Lines of one block read as one text, each pane by itself. What is counted is what is marked: both are these matches.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width, normalize

from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.width import cell_len

if TYPE_CHECKING:
    from reader.model import Span

Row = tuple[int, int]
"""A block and a line of it, from 0."""

_ALIKE = str.maketrans({**dict.fromkeys("‘’‚‛′", "'"), **dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‐‑‒–—−", "-")})
# Marks that are written over letters of Latin, Greek and Cyrillic, and the vowel signs of Hebrew and Arabic.
_ACCENT = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
)
_LEAD = 12
"""Cells of context before a match in a text that is cut."""


class Query:
    """What is looked for. Any white space in it stands for any in the text; empty, it is nowhere."""

    def __init__(self, words: str) -> None:
        self.words = words
        parts = [re.escape(part) for part in _folded(" ".join(words.split()))[0].split()]
        self._pattern = re.compile(r"\s+".join(parts)) if parts else None

    def __bool__(self) -> bool:
        return self._pattern is not None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Query) and self.words == other.words

    def __hash__(self) -> int:
        return hash(self.words)

    def spans(self, text: str) -> list[Span]:
        """The places of the words in a text, in order, none over another."""
        return self.in_folded(text, *_folded(text))

    def in_folded(self, text: str, folded: str, places: Sequence[int] | None) -> list[Span]:
        """The same in a text that is folded already; `places` are those of its characters in the text."""
        if self._pattern is None:
            return []
        if places is None:
            return [found.span() for found in self._pattern.finditer(folded)]
        spans: list[Span] = []
        for found in self._pattern.finditer(folded):
            start, end = places[found.start()], places[found.end() - 1] + 1
            while end < len(text) and _ACCENT.match(text[end]):
                end += 1
            if not spans or start >= spans[-1][1]:
                spans.append((start, end))
        return spans


def _folded(text: str) -> tuple[str, list[int] | None]:
    """A text without case and accents, and the place of each of its characters; None where they have kept theirs."""
    if text.isascii():
        return text.lower(), None
    chars: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for each in _plain(char):
            chars.append(each)
            places.append(place)
    return "".join(chars), places


@cache
def _plain(char: str) -> str:
    if char.isascii():
        return char.lower()
    if category(char) == "Zs":
        return " "
    return _ACCENT.sub("", normalize("NFKD", char.translate(_ALIKE)).casefold())


@dataclass(frozen=True, slots=True)
class Match:
    """Where the words stand: the spans on each line they are on, over its text; `pane` as of the pieces."""

    spans: tuple[tuple[Row, Span], ...]
    pane: int | None = None

    @property
    def row(self) -> Row:
        """The line where it begins."""
        return self.spans[0][0]


@dataclass(frozen=True)
class Matches:
    """All places of some words in painted blocks, in the order of the blocks."""

    places: tuple[Match, ...] = ()
    _by_row: Mapping[Row, Sequence[tuple[Span, int]]] = field(default_factory=dict)

    @classmethod
    def of(cls, places: Iterable[Match]) -> Matches:
        """Matches in the order of their lines, each with its number."""
        ordered = tuple(sorted(places, key=lambda match: (match.row, match.spans[0][1])))
        by_row: dict[Row, list[tuple[Span, int]]] = {}
        for at, match in enumerate(ordered):
            for row, span in match.spans:
                by_row.setdefault(row, []).append((span, at))
        return cls(ordered, by_row)

    def __len__(self) -> int:
        return len(self.places)

    def first_from(self, row: Row) -> int:
        """The first match that begins on a line or below it; the first of all where there is none."""
        return next((at for at, match in enumerate(self.places) if match.row >= row), 0)

    def marked(self, row: Row, line: Line, here: int) -> Line:
        """A line with its matches marked, the one that is gone to stronger; the same line where it has none."""
        found = self._by_row.get(row)
        if not found:
            return line
        return marked(line, [(span, Tone.MATCH_HERE if at == here else Tone.MATCH) for span, at in found])


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a block, of one pane or of all, with its form to be looked through; `runs` say where it stands: the
    place in the text, the line and the place there.
    """

    block: int
    pane: int | None
    text: str
    runs: tuple[tuple[int, int, int], ...]
    folded: str
    places: Sequence[int] | None

    def matches(self, query: Query) -> Iterator[Match]:
        for start, end in query.in_folded(self.text, self.folded, self.places):
            at = bisect_right(self.runs, start, key=lambda run: run[0]) - 1
            spans: dict[int, Span] = {}
            while at < len(self.runs) and self.runs[at][0] < end:
                begun, row, offset = self.runs[at]
                ends = self.runs[at + 1][0] if at + 1 < len(self.runs) else len(self.text)
                first, last = max(start, begun), min(end, ends)
                if at + 1 < len(self.runs) and self.runs[at + 1][1] != row and self.text[ends - 1] == " ":
                    last = min(last, ends - 1)  # the blank between two lines stands on neither
                if first < last:
                    old = spans.get(row)
                    spans[row] = (old[0] if old else offset + first - begun, offset + last - begun)
                at += 1
            if spans:
                yield Match(tuple(((self.block, row), span) for row, span in spans.items()), self.pane)


def texts(blocks: Iterable[tuple[int, Sequence[Line]]], *, by_pane: bool = False) -> tuple[Text, ...]:
    """Blocks of painted lines as texts, to be looked through again and again.

    `by_pane`: what belongs to no pane (numbers, rules) is no text, and each pane is a text of its own.
    """
    found: list[Text] = []
    for block, lines in blocks:
        panes = sorted({piece.pane for line in lines for piece in line.pieces if piece.pane is not None})
        found += (_text(block, lines, pane) for pane in (panes if by_pane else [None]))
    return tuple(found)


def find(texts: Iterable[Text], query: Query) -> Matches:
    """All matches in some texts, each with its number: block by block, and there from the top."""
    return Matches.of(match for text in texts for match in text.matches(query)) if query else Matches()


def find_in_lines(lines: Sequence[Line], query: Query) -> Matches:
    """All matches in lines that are one page; each line is a block of its own, by its place."""
    found = find(texts(blocks_of(lines)), query) if query else Matches()
    return Matches.of(
        replace(match, spans=tuple(((block + row, 0), span) for (block, row), span in match.spans))
        for match in found.places
    )


def blocks_of(lines: Sequence[Line]) -> list[tuple[int, Sequence[Line]]]:
    """Lines in blocks, each with the place of its first: those of one level, and between blank ones those of none."""
    blocks: list[tuple[int, Sequence[Line]]] = []
    at = 0
    for _, group in groupby(lines, key=lambda line: (line.level, bool(line.text.strip()))):
        block = list(group)
        blocks.append((at, block))
        at += len(block)
    return blocks


def _text(block: int, lines: Sequence[Line], pane: int | None) -> Text:
    """The lines of a block joined, white space between two of them counted as one blank."""
    parts: list[str] = []
    runs: list[tuple[int, int, int]] = []
    size = 0
    for row, line in enumerate(lines):
        own = _of_pane(line, pane)
        if own and parts and not (_is_wide(parts[-1][-1]) or _is_wide(own[0][0][0])):
            parts.append(" ")
            size += 1
        for text, offset in own:
            parts.append(text)
            runs.append((size, row, offset))
            size += len(text)
    whole = "".join(parts)
    return Text(block, pane, whole, tuple(runs), *_folded(whole))


def _of_pane(line: Line, pane: int | None) -> list[tuple[str, int]]:
    """The runs of a line that are text of a pane, each with its place in the line; no white space at the ends."""
    runs: list[tuple[str, int]] = []
    at = 0
    for piece in line.pieces:
        if piece.text and piece.tone is not Tone.RULE and pane in (None, piece.pane):
            runs.append((piece.text, at))
        at += len(piece.text)
    while runs and not runs[-1][0].strip():
        runs.pop()
    while runs and not runs[0][0].strip():
        runs.pop(0)
    if runs:
        text, at = runs[0]
        runs[0] = text.lstrip(), at + len(text) - len(text.lstrip())
        runs[-1] = runs[-1][0].rstrip(), runs[-1][1]
    return runs


def _is_wide(char: str) -> bool:
    """Whether a line may end at a character without a blank."""
    return east_asian_width(char) in "WF"


def marked(line: Line, spans: Iterable[tuple[Span, Tone]]) -> Line:
    """A line with other tones on some spans of its text, in order."""
    pieces: list[Piece] = []
    ahead = list(spans)
    begun = 0
    for piece in line.pieces:
        cuts = {0, len(piece.text)}
        own = [((start - begun, end - begun), tone) for (start, end), tone in ahead]
        cuts |= {at for span, _ in own for at in span if 0 < at < len(piece.text)}
        edges = sorted(cuts)
        for first, last in pairwise(edges):
            tone = next((tone for (start, end), tone in own if start <= first and last <= end), piece.tone)
            pieces.append(replace(piece, text=piece.text[first:last], tone=tone))
        begun += len(piece.text)
    return Line(tuple(pieces), line.level)


def highlighted(lines: Sequence[Line], query: Query) -> list[Line]:
    """Lines with what is looked for marked, where it is not counted."""
    found = find_in_lines(lines, query)
    return [found.marked((y, 0), line, -1) for y, line in enumerate(lines)]


def window(text: str, query: Query, width: int) -> str:
    """A text to be cut to `width` cells: from shortly before the first match where that would be cut off."""
    spans = query.spans(text)
    if not spans or cell_len(text[: spans[0][1]]) < width:
        return text
    start = text.rfind(" ", 0, max(0, spans[0][0] - min(_LEAD, width // 4))) + 1
    return f"…{text[start:]}" if start else text


NOTHING = Query("")
