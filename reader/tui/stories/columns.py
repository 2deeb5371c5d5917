"""Columns of the list and their heads, from its width: cells and heads are measured in one place, so that they agree.

    ────── outlet ────────── time  words  kept  flags added removed ──
         ● Orrin Courier   13 Mar   401w   63%    !11    +1      −8

The heads stand in the rule over the list and take no line of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.width import cell_len
from reader.tui.paint.wording import Glyphs, Mark

COUNTED = (Mark.ALERT, Mark.ADDED, Mark.REMOVED)
SIGNS = 7
"""Cells for the margin and the states of an article, before its name."""

_WORDS, _KEPT, _MARGIN = 6, 6, 1
_NAME, _NARROW_NAME, _WIDEST_NAME, _BAREST_NAME = 18, 15, 30, 8
_DATED, _DATED_FROM = 13, 60
# The widths of the columns that count flags, sentences added and removed: under words, and under their signs alone.
_UNDER_WORDS, _UNDER_SIGNS = (6, 6, 8), (4, 4, 4)

# Under an outlet or day: a headline has at least this, and these are the columns beside it.
_HEADLINE, _FLAGS, _OUTLET, _TIME, _VERSIONS = 36, 5, 20, 14, 13


@dataclass(frozen=True, slots=True)
class Columns:
    """The cells of each column of a version's row, 0 where it has none; `counts` is empty where they do not line up."""

    name: int
    time: int
    kept: int
    counts: tuple[int, ...]


def of_versions(width: int) -> Columns:
    """The columns of versions under their story, in a list of so many cells."""
    time = _DATED if width >= _DATED_FROM else 0
    room = width - SIGNS - time - _WORDS - _KEPT - _MARGIN
    for counts, least in ((_UNDER_WORDS, _NAME), (_UNDER_SIGNS, _NARROW_NAME if time else _BAREST_NAME)):
        if room - sum(counts) >= least:
            return Columns(min(_WIDEST_NAME, room - sum(counts)), time, _KEPT, counts)
    return Columns(max(_BAREST_NAME, min(_NAME, width - 28)), time, _KEPT, ())


@dataclass(frozen=True, slots=True)
class GroupedColumns:
    """The cells of each column of an article under its outlet or day, 0 where it has none."""

    headline: int
    outlet: int
    time: int
    versions: int
    flags: int = _FLAGS


def of_articles(width: int, by: str) -> GroupedColumns:
    """The columns of articles under their outlet or day: those on the right give way to the headline."""
    room = width - SIGNS - _FLAGS - _MARGIN
    wanted = {"outlet": _OUTLET if by == "day" else 0, "time": _TIME, "versions": _VERSIONS}
    while wanted and room - sum(wanted.values()) < _HEADLINE:
        wanted.popitem()
    sizes = {"outlet": 0, "time": 0, "versions": 0} | wanted
    return GroupedColumns(max(0, room - sum(wanted.values())), **sizes)


@dataclass(frozen=True, slots=True)
class _Head:
    """A word over a column of so many cells, on its left or right."""

    word: str
    cells: int
    left: bool = False


def _heads(width: int, group: str, glyphs: Glyphs) -> Iterator[_Head]:
    if group != "story":
        columns = of_articles(width, group)
        yield _Head("headline", columns.headline, left=True)
        yield _Head("flags", columns.flags)
        yield _Head("  outlet", columns.outlet, left=True)
        yield _Head("time", columns.time)
        yield _Head("  versions", columns.versions, left=True)
        return
    of = of_versions(width)
    yield _Head("outlet", of.name, left=True)
    yield _Head("time", of.time)
    yield _Head("words", _WORDS)
    yield _Head("kept", of.kept)
    words = of.counts == _UNDER_WORDS
    for mark, cells in zip(COUNTED if of.counts else (), of.counts, strict=True):
        yield _Head(mark.value if words else glyphs.marks[mark], cells)


def headed(rule: Line, width: int, group: str, glyphs: Glyphs) -> Line:
    """A rule with the heads of a list of `width` cells in it; what else is on the rule stays as it is."""
    cells = [(char, piece.tone) for piece in rule.pieces for char in piece.text]
    for start, word in _placed(width, group, glyphs):
        if start + len(word) <= len(cells):
            cells[start : start + len(word)] = [(char, Tone.FAINT) for char in word]
    return Line(tuple([Piece("".join(char for char, _ in run), tone) for tone, run in groupby(cells, itemgetter(1))]))


def _placed(width: int, group: str, glyphs: Glyphs) -> Iterator[tuple[int, str]]:
    """Each head that fits, a blank on both sides, and the cell it begins at."""
    at = SIGNS
    for head in _heads(width, group, glyphs):
        spare = head.cells - cell_len(head.word)
        if spare >= 0:
            word = head.word.lstrip()
            indent = cell_len(head.word) - cell_len(word)
            yield at - 1 + (indent if head.left else spare), f" {word} "
        at += head.cells
