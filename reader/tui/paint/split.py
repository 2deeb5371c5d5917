"""Versions side by side: a gutter with a mark, the text, and under it in words what changed.

2 │~ Some 40 people were on the │! Forty people were on the span.
  │  span, Hale said.           │  attribution dropped: "Hale said"
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Span
from reader.tui.paint import wording
from reader.tui.paint.cells import flag_tone
from reader.tui.paint.comparison import BASE, Cell, Gap, Level
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.width import cell_len
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import breaks, cut, shorten

NARROWEST = 70
_ROOMY = 96
_WIDEST_TEXT = 92
_NARROWEST_TEXT = 20
_GUTTER = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the panes stand: a margin, then for each pane its number, gutter and text, a bar between two.

    The last cell of a text stays free, so that no word touches what stands beside it.
    """

    margin: int
    numbers: tuple[int, ...]
    texts: tuple[int, ...]

    @property
    def width(self) -> int:
        """Cells in use, the margin left out."""
        return sum(self.numbers) + sum(self.texts) + (_GUTTER + 1) * len(self.texts) - 1

    def starts(self) -> tuple[int, ...]:
        """The first cell of each pane, its number column included."""
        found, at = [], self.margin
        for number, text in zip(self.numbers, self.texts, strict=True):
            found.append(at)
            at += number + _GUTTER + text + 1
        return tuple(found)

    def widths(self) -> tuple[int, ...]:
        """The cells of each pane, number and gutter included."""
        return tuple(number + _GUTTER + text for number, text in zip(self.numbers, self.texts, strict=True))


def columns(width: int, panes: int = 2, base: float | None = None) -> Columns:
    """Share a width among panes: lines of prose stay short enough to read, what is left over goes to the margins.

    `base` is the part of the width, 0 to 1, that the base's pane is to have, as far as all stay wide enough to read.
    """
    roomy = width >= _ROOMY
    numbers = (4 if roomy else 3,) * panes
    free = width - sum(numbers) - (_GUTTER + 1) * panes + 1
    text = max(1, min(free // panes, _WIDEST_TEXT))
    texts = [text] * panes
    if base is not None and free >= panes * _NARROWEST_TEXT:
        most = free - (panes - 1) * _NARROWEST_TEXT
        texts[BASE] = max(_NARROWEST_TEXT, min(round(base * width) - numbers[BASE] - _GUTTER, most))
        text = (free - texts[BASE]) // (panes - 1)
        texts[1:] = [text] * (panes - 1)
        texts[-1] += free - sum(texts)
        return Columns(0, numbers, tuple(texts))
    if text < _WIDEST_TEXT:
        texts[-1] += max(0, free - text * panes)
    return Columns(max(0, (free - sum(texts)) // 2), numbers, tuple(texts))


@dataclass(frozen=True, slots=True)
class _Shown:
    """What one pane shows of a level, one entry a line: what is counted is what is painted.

    `why` it is empty, the spans of its `text`, the `notes` under it.
    """

    why: tuple[str, ...]
    text: tuple[Span, ...]
    notes: tuple[tuple[str, Tone], ...]

    @property
    def height(self) -> int:
        return len(self.why) + len(self.text) + len(self.notes)


class SplitPainter:
    """Paints levels for given columns."""

    def __init__(self, columns: Columns, glyphs: Glyphs) -> None:
        self.columns = columns
        self.width = columns.width
        self._glyphs = glyphs

    @property
    def key(self) -> object:
        return self.columns

    def height(self, level: Level) -> int:
        """Lines the level takes: those of its longest pane."""
        return max(1, *(self._shown(pane, level).height for pane in range(len(level.cells))))

    def paint(self, place: int, level: Level) -> list[Line]:
        panes = [self._pane(pane, level) for pane in range(len(level.cells))]
        margin = (Piece(" " * self.columns.margin),) if self.columns.margin else ()
        lines = []
        for row in range(max(1, *map(len, panes))):
            pieces: list[Piece] = [*margin]
            for pane, painted in enumerate(panes):
                if pane:
                    pieces.append(Piece(self._glyphs.bar, Tone.RULE))
                number = self.columns.numbers[pane]
                if number:
                    pieces.append(Piece(self._number(level.cells[pane], row).rjust(number - 1) + " ", Tone.FAINT))
                pieces += self._padded(painted[row] if row < len(painted) else (), pane)
            lines.append(Line(tuple(pieces), place))
        return lines

    def _shown(self, pane: int, level: Level) -> _Shown:
        cell, width = level.cells[pane], self.columns.texts[pane] - 1
        text = "".join(piece.text for piece in cell.pieces)
        if isinstance(cell, Gap):
            why = (shorten(cell.word, width),) if cell.word else ()
            return _Shown(why, breaks(text, width) if text else (), self._notes(pane, level))
        return _Shown((), breaks(text, width), self._notes(pane, level))

    def _pane(self, pane: int, level: Level) -> list[tuple[Piece, ...]]:
        cell, shown = level.cells[pane], self._shown(pane, level)
        blank = gutter = Piece(" " * _GUTTER, Tone.PLAIN, pane)
        why: list[tuple[Piece, ...]] = []
        if isinstance(cell, Gap):
            why = [self._why(pane, cell, word, aside=pane == BASE and not shown.text) for word in shown.why]
        else:
            glyph, tone = self._mark(pane, cell)
            gutter = Piece(glyph + " ", tone, pane)
        text = [(gutter if row == 0 else blank, *line) for row, line in enumerate(cut(cell.pieces, shown.text))]
        return [*why, *text, *((blank, Piece(note, tone, pane)) for note, tone in shown.notes)]

    def _why(self, pane: int, gap: Gap, word: str, *, aside: bool) -> tuple[Piece, ...]:
        """The word that says why a pane is empty, `aside` next to the text on the right of it."""
        pad = " " * (self.columns.texts[pane] - 1 - cell_len(word)) if aside else ""
        return Piece(" " * _GUTTER + pad, Tone.PLAIN, pane), Piece(word, gap.tone, pane)

    def _mark(self, pane: int, cell: Cell) -> tuple[str, Tone]:
        if cell.alert and pane != BASE:
            shown = Mark.ALERT
        elif cell.moved:
            shown = Mark.MOVED
        else:
            shown = cell.mark
        return self._glyphs.marks[shown], TONES[shown]

    def _notes(self, pane: int, level: Level) -> tuple[tuple[str, Tone], ...]:
        side = level.side(pane)
        if pane == BASE or side is None or not side.changes:
            return ()
        width = self.columns.texts[pane] - 1
        said = ((wording.change(change, self._glyphs.becomes), flag_tone(change)) for change in side.changes)
        return tuple((text[start:end], tone) for text, tone in said for start, end in breaks(text, width))

    def _number(self, cell: Cell | Gap, row: int) -> str:
        return str(cell.paragraph) if isinstance(cell, Cell) and cell.paragraph and row == 0 else ""

    def _padded(self, pieces: tuple[Piece, ...], pane: int) -> list[Piece]:
        missing = self.columns.texts[pane] + _GUTTER - sum(cell_len(piece.text) for piece in pieces)
        return [*pieces, Piece(" " * missing, Tone.PLAIN, pane)] if missing > 0 else list(pieces)
