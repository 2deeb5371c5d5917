"""Rows of the list: a heading for each story, outlet or day; under it its articles with what they keep and change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.report import item_marks
from reader.text.visible import visible
from reader.tui.paint import wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.width import cell_len
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import apart, fill, shorten
from reader.tui.stories import columns

if TYPE_CHECKING:
    from reader.model import Listed
    from reader.tui.stories.index import Entry, Group
    from reader.tui.stories.summaries import Summary

_OUTLET = 18
_HEADLINE_WITH_WORDS, _HEADLINE_BESIDE_WORDS = 76, 38
"""From so many cells on a story's heading has words of what differs beside its headline, which keeps so many."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """The versions that the editor has read, marked and picked for comparing, by id."""

    read: frozenset[str] = frozenset()
    marked: frozenset[str] = frozenset()
    picked: frozenset[str] = frozenset()

    def signs(self, id: str, glyphs: Glyphs) -> list[Piece]:
        """A glyph for each state, or its room."""
        return [
            Piece(glyphs.picked if id in self.picked else " ", Tone.STRONG),
            Piece(glyphs.marked if id in self.marked else " ", Tone.ALERT_TEXT),
            Piece(" " if id in self.read else glyphs.unread, Tone.ADDED),
            Piece(" "),
        ]

    def words(self, id: str) -> list[str]:
        """The same in words."""
        states = ((id not in self.read, "unread"), (id in self.marked, "marked"), (id in self.picked, "selected"))
        return [word for holds, word in states if holds]


def row(
    entry: Entry,
    width: int,
    glyphs: Glyphs,
    ticks: Ticks,
    *,
    told: Mapping[str, Summary] = MappingProxyType({}),
    closed: bool = False,
) -> Line:
    """One row of the list in `width` cells; `told` is what is known of versions, by id."""
    summary = told.get(entry.version.id)
    if entry.rule:
        said = f"     {glyphs.rule * 2} same event, own copy "
        return Line((Piece(said + glyphs.rule * max(0, width - 1 - cell_len(said)) + " ", Tone.FAINT),))
    if not entry.is_article:
        opener = glyphs.closed if closed else glyphs.opened
        count = f"{len(entry.section.versions)} "
        said = heading(entry.group) if entry.group else wording.title(entry.story.base)
        room = max(0, width - 5 - len(count))
        gravest = "" if entry.group else _gravest(entry, told, glyphs, room)
        title = fill(said, room - cell_len(gravest))
        pieces = Piece(f"   {opener} ", Tone.FAINT), Piece(title, Tone.STRONG), Piece(gravest, Tone.ALERT_TEXT)
        return Line((*filter(lambda piece: piece.text, pieces), Piece(count, Tone.FAINT)))
    if entry.group:
        return _grouped_row(entry, entry.group.by, width, glyphs, ticks, summary)
    if entry.lone:
        return _lone_row(entry, width, glyphs, ticks)
    return _version_row(entry, width, glyphs, ticks, summary)


def _gravest(entry: Entry, told: Mapping[str, Summary], glyphs: Glyphs, room: int) -> str:
    """The gravest thing that differs in a story, and whose it is, where a heading leaves room for words."""
    versions = [version for version in entry.story.versions if version.id in told and told[version.id].gravest]
    worst = min(versions, key=lambda version: told[version.id].gravity, default=None)
    flag = told[worst.id].gravest if worst else None
    if worst is None or flag is None or room < _HEADLINE_WITH_WORDS:
        return ""
    name = wording.version_labels(entry.story.versions)[worst.id]
    words = f"  {glyphs.marks[Mark.ALERT]} {wording.change(flag, glyphs.becomes)}, {name} "
    return shorten(words.rstrip(), room - _HEADLINE_BESIDE_WORDS - 1) + " "


def heading(group: Group) -> str:
    """What the heading of an outlet or a day says."""
    if group.by == "day":
        return wording.day(group.key) or "No date"
    return visible(group.key).strip() or "No outlet"


def _lone_row(entry: Entry, width: int, glyphs: Glyphs, ticks: Ticks) -> Line:
    """An article that is a story by itself: its headline, outlet and time."""
    name = shorten(wording.outlet(entry.version), _OUTLET)
    at = wording.when(entry.version.published)
    tail = f"  {name}  {at}" if at else f"  {name}"
    if width < 50:
        tail = f"  {name}" if width > 36 else ""
    marked = _marked(entry.version)
    title = fill(wording.title(entry.version), max(0, width - 6 - cell_len(tail) - _width(marked)))
    signs = ticks.signs(entry.version.id, glyphs)
    return Line((Piece(" "), *signs, *marked, Piece(title), Piece(tail + " ", Tone.FAINT)))


def _grouped_row(entry: Entry, by: str, width: int, glyphs: Glyphs, ticks: Ticks, summary: Summary | None) -> Line:
    """An article under its outlet or day: its headline, the facts it changes, and its counts in columns."""
    of = columns.of_articles(width, by)
    alert = f"{glyphs.marks[Mark.ALERT]}{n}" if summary and (n := summary.counts[Mark.ALERT]) else ""
    versions = "" if entry.lone else f"{len(entry.story.versions)} versions"
    told = [
        fill(f"  {shorten(wording.outlet(entry.version), _OUTLET)}", of.outlet) if of.outlet else "",
        wording.when(entry.version.published).rjust(of.time) if of.time else "",
        fill(f"  {versions}", of.versions) if of.versions else "",
    ]
    marked = _marked(entry.version)
    title = fill(wording.title(entry.version), max(0, of.headline - _width(marked)))
    pieces = [Piece("   "), *ticks.signs(entry.version.id, glyphs), *marked, Piece(title)]
    pieces += [Piece(" " * (of.flags - len(alert))), Piece(alert, Tone.ALERT)]
    return Line((*pieces, Piece("".join(told) + " ", Tone.FAINT)))


def _version_row(entry: Entry, width: int, glyphs: Glyphs, ticks: Ticks, summary: Summary | None) -> Line:
    of = columns.of_versions(width)
    labels = wording.version_labels(entry.story.versions)
    at = wording.when(entry.version.published) if of.time else ""
    spare = max(0, of.time - 2 - cell_len(at))  # a long name may have the room that the time leaves
    marked = _marked(entry.version)
    space = max(0, of.name + spare - _width(marked))
    outlet = dict(zip(labels, apart(list(labels.values()), space), strict=True))[entry.version.id]
    told = at.rjust(of.time - spare) + f"{entry.version.words:>5}w"
    pieces = [Piece("   "), *ticks.signs(entry.version.id, glyphs)]
    pieces += [*marked, Piece(fill(outlet, space)), Piece(told, Tone.FAINT)]
    if entry.version.id == entry.story.base.id:
        pieces.append(Piece("base".rjust(of.kept), Tone.FAINT))
    elif summary:
        pieces += [Piece(wording.percent(summary.kept).rjust(of.kept)), *_counts(summary, glyphs, of.counts)]
    used, shown = 0, []
    for piece in pieces:
        size = cell_len(piece.text)
        if used + size > width:
            break
        shown.append(piece)
        used += size
    return Line((*shown, Piece(" " * (width - used))))


def _counts(summary: Summary, glyphs: Glyphs, cells: tuple[int, ...]) -> list[Piece]:
    """How often a version does what, in columns of so many cells; where there are none, what there is side by side."""
    counted = [(mark, summary.counts[mark]) for mark in columns.COUNTED]
    told = [(f"{glyphs.marks[mark]}{count}" if count else "", TONES[mark]) for mark, count in counted]
    if all(len(text) < room for (text, _), room in zip(told, cells, strict=False)) and cells:
        pairs = zip(told, cells, strict=True)
        return [piece for (text, tone), room in pairs for piece in (Piece(" " * (room - len(text))), Piece(text, tone))]
    return [piece for text, tone in told if text for piece in (Piece(" "), Piece(text, tone))]


def _marked(version: Listed) -> list[Piece]:
    """The gravest mark of an item, before its name; nothing for copy that is free to run."""
    mark = item_marks.brief(version)
    return [Piece(f"{mark} ", Tone.ALERT)] if mark else []


def _width(pieces: list[Piece]) -> int:
    return sum(cell_len(piece.text) for piece in pieces)
