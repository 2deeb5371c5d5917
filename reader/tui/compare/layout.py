"""Every line of a comparison by its place, painted only when it is seen.

    items   0 level (3 lines)   1 fold (1 line)   2 level (5 lines) …
    tops    0                   3                 4                 …  one bisect from line to item

Heights come from word breaks alone, so thousands of sentences are laid out at once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.collation.truncation import Truncation
from reader.tui.paint.comparison import Comparison, Level
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wording import LOUDNESS, Glyphs, Mark, plural, version_labels
from reader.tui.paint.wrap import shorten

FOLD_FROM = 3


class Painter(Protocol):
    """One way of showing a level: split panes or one column."""

    width: int

    @property
    def key(self) -> object:
        """The same for painters that paint alike."""

    def height(self, level: Level) -> int: ...

    def paint(self, place: int, level: Level) -> list[Line]: ...


@dataclass(frozen=True, slots=True)
class _Item:
    """A level, a rule with words in it, or with neither a blank line."""

    height: int
    level: int | None = None
    rule: str = ""
    tone: Tone = Tone.FAINT


class Layout:
    """A comparison laid out by one painter; `only`: none but these levels. `opened` levels are never folded away.

    `height` in lines; lines and levels are counted from 0.
    """

    def __init__(
        self,
        comparison: Comparison,
        painter: Painter,
        glyphs: Glyphs,
        *,
        folded: bool = True,
        airy: bool = False,
        only: Collection[int] | None = None,
        opened: Collection[int] = frozenset(),
    ) -> None:
        self.comparison = comparison
        self.folded = folded
        self._opened = opened
        self._painter = painter
        self._glyphs = glyphs
        self._items = tuple(self._itemise(airy) if only is None else self._picked(sorted(only)))
        self._tops: list[int] = []
        self._top_of: dict[int, int] = {}
        top = 0
        for item in self._items:
            self._tops.append(top)
            if item.level is not None:
                self._top_of[item.level] = top
            top += item.height
        self.height = top
        self.walk = tuple(self._top_of)  # rising
        self._painted: dict[int, list[Line]] = {}

    def line(self, y: int) -> Line:
        """The line at a place; an empty one past the end."""
        if not 0 <= y < self.height:
            return Line()
        place = bisect_right(self._tops, y) - 1
        if place not in self._painted:
            self._painted[place] = self._paint(self._items[place])
        return self._painted[place][y - self._tops[place]]

    def span(self, level: int) -> tuple[int, int]:
        """First line and height of a level; of the one next to it where it is folded away."""
        if level not in self._top_of:
            level = self.nearest(level)
        top = self._top_of.get(level, 0)
        item = self._items[bisect_right(self._tops, top) - 1] if self._items else None
        return top, item.height if item else 1

    def nearest(self, level: int) -> int:
        """The level itself where it is to be seen, else the next one that is."""
        if level in self._top_of or not self.walk:
            return level
        return self.walk[min(bisect_left(self.walk, level), len(self.walk) - 1)]

    def reached(self, y: int) -> int:
        """The last level to be seen that begins at a line or above it; the first where none does."""
        return self.walk[max(0, bisect_right(self.walk, y, key=self._top_of.__getitem__) - 1)]

    def level_at(self, y: int) -> int | None:
        """The level that a line belongs to."""
        return self.line(y).level

    def overview(self, height: int) -> tuple[Mark, ...]:
        """The loudest mark in each of `height` equal parts of the whole."""
        marks = [Mark.SAME] * height
        if not self.height or height <= 0:
            return tuple(marks)
        scale = max(self.height, height)
        loudness = {mark: place for place, mark in enumerate(LOUDNESS)}
        for item, top in zip(self._items, self._tops, strict=True):
            mark = Mark.SAME if item.level is None else self.comparison.levels[item.level].mark
            if mark is Mark.SAME:
                continue
            last = top + item.height - 1
            for cell in range(top * height // scale, min(height - 1, last * height // scale) + 1):
                marks[cell] = max(marks[cell], mark, key=loudness.__getitem__)
        return tuple(marks)

    def _itemise(self, airy: bool) -> Iterator[_Item]:
        levels = self.comparison.levels
        rows: list[list[int]] = []
        for place, level in enumerate(levels):
            if rows and levels[rows[-1][0]].row == level.row:
                rows[-1].append(place)
            else:
                rows.append([place])
        at, told = 0, False
        while at < len(rows):
            alike = at
            while self.folded and alike < len(rows) and all(map(self._is_alike, rows[alike])):
                alike += 1
            if alike - at >= FOLD_FROM:
                yield _Item(1, rule=f"{plural(alike - at, 'paragraph')} alike")
                at = alike
            else:
                for place in rows[at]:
                    if levels[place].tail and self.comparison.truncation and not told:
                        told = True
                        yield _Item(1, rule=self._ending(self.comparison.truncation), tone=Tone.CUT)
                    yield _Item(self._painter.height(levels[place]), place)
                at += 1
            if airy and at < len(rows):
                yield _Item(1)

    def _is_alike(self, level: int) -> bool:
        return self.comparison.levels[level].mark is Mark.SAME and level not in self._opened

    def _picked(self, levels: Sequence[int]) -> Iterator[_Item]:
        """Some levels alone, apart where they are not of one paragraph."""
        for place, level in enumerate(levels):
            if place and self.comparison.levels[levels[place - 1]].row != self.comparison.levels[level].row:
                yield _Item(1)
            yield _Item(self._painter.height(self.comparison.levels[level]), level)

    def _ending(self, cut: Truncation) -> str:
        name = version_labels(self.comparison.versions)[self.comparison.collation.witness.id]
        if not cut.ends:
            return f"{name} drops all after base ¶{cut.paragraph}"
        length = plural(cut.paragraphs, "paragraph") if cut.paragraphs else plural(len(cut.sentences), "sentence")
        return f"{name} ends here at base ¶{cut.paragraph}: the base goes on for {length}"

    def _paint(self, item: _Item) -> list[Line]:
        if item.level is not None:
            return self._painter.paint(item.level, self.comparison.levels[item.level])
        if not item.rule:
            return [Line()]
        words = f" {shorten(item.rule, self._painter.width - 8)} "
        side = max(2, (self._painter.width - len(words)) // 2)
        rule = Piece(self._glyphs.fold * side, Tone.RULE)
        return [Line((rule, Piece(words, item.tone), rule))]
