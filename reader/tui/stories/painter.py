"""The list: a heading for each story, outlet or day; under it its articles with what they keep and what they change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rich.cells import cell_len

from reader.report import item_marks
from reader.text.visible import visible
from reader.tui.paint import wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import apart, fill, shorten, wrap

if TYPE_CHECKING:
    from reader.desk.text_search import TextQuery
    from reader.model import Listed, Version
    from reader.tui.stories.index import Entry, Group
    from reader.tui.stories.summaries import Summary, Told

_OUTLET = 18
_WIDEST_OUTLET = 30
# What a version's row holds beside the outlet's name: ticks, time, words, share kept, three counts.
_BESIDE_OUTLET, _DATED = 54, 13
_LISTED = 40
# A space that no line breaks at.
_HELD = "\u00a0"
# Under an outlet or day: a headline has at least this, and these are the columns beside it.
_HEADLINE, _COUNT, _VERSIONS, _TIME = 36, 5, 13, 14


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
    entry: Entry, width: int, glyphs: Glyphs, ticks: Ticks, *, summary: Summary | None = None, closed: bool = False
) -> Line:
    """One row of the list in `width` cells."""
    if entry.rule:
        said = f"     {glyphs.rule * 2} same event, own copy "
        return Line((Piece(said + glyphs.rule * max(0, width - 1 - cell_len(said)) + " ", Tone.FAINT),))
    if not entry.is_article:
        opener = glyphs.closed if closed else glyphs.opened
        count = f"{len(entry.section.versions)} "
        said = heading(entry.group) if entry.group else wording.title(entry.story.base)
        title = fill(said, max(0, width - 5 - len(count)))
        return Line((Piece(f"   {opener} ", Tone.FAINT), Piece(title, Tone.STRONG), Piece(count, Tone.FAINT)))
    if entry.group:
        return _grouped_row(entry, entry.group.by, width, glyphs, ticks, summary)
    if entry.lone:
        return _lone_row(entry, width, glyphs, ticks)
    return _version_row(entry, width, glyphs, ticks, summary)


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
    alert = f"{glyphs.marks[Mark.ALERT]}{n}" if summary and (n := summary.counts[Mark.ALERT]) else ""
    versions = "" if entry.lone else f"{len(entry.story.versions)} versions"
    told = [
        fill(f"  {shorten(wording.outlet(entry.version), _OUTLET)}", _OUTLET + 2) if by == "day" else "",
        wording.when(entry.version.published).rjust(_TIME),
        fill(f"  {versions}", _VERSIONS),
    ]
    room = width - 8 - _COUNT
    while told and room - sum(map(cell_len, told)) < _HEADLINE:
        told.pop()
    columns = "".join(told)
    marked = _marked(entry.version)
    title = fill(wording.title(entry.version), max(0, room - cell_len(columns) - _width(marked)))
    pieces = [Piece("   "), *ticks.signs(entry.version.id, glyphs), *marked, Piece(title)]
    pieces += [Piece(" " * (_COUNT - len(alert))), Piece(alert, Tone.ALERT)]
    return Line((*pieces, Piece(columns + " ", Tone.FAINT)))


def _version_row(entry: Entry, width: int, glyphs: Glyphs, ticks: Ticks, summary: Summary | None) -> Line:
    name = wording.version_labels(entry.story.versions)[entry.version.id]
    at, dated = wording.when(entry.version.published), _DATED if width >= 60 else 0
    room = max(8, min(_OUTLET, width - 28), min(_WIDEST_OUTLET, width - _BESIDE_OUTLET))
    spare = max(0, dated - 2 - cell_len(at))  # a long name may have the room that the time leaves
    marked = _marked(entry.version)
    names = list(wording.version_labels(entry.story.versions).values())
    space = max(0, room + spare - _width(marked))
    outlet = fill(apart(names, space)[names.index(name)], space)
    at = at.rjust(dated - spare) if dated else ""
    words = f"{entry.version.words:>5}w"
    pieces = [Piece("   "), *ticks.signs(entry.version.id, glyphs)]
    pieces += [*marked, Piece(outlet), Piece(at + words, Tone.FAINT)]
    if entry.version.id == entry.story.base.id:
        pieces.append(Piece("  base", Tone.FAINT))
    elif summary:
        pieces.append(Piece(f"  {wording.percent(summary.kept):>4} kept", Tone.PLAIN))
        pieces += _marks(summary, glyphs, width - _width(pieces))
    used, shown = 0, []
    for piece in pieces:
        size = cell_len(piece.text)
        if used + size > width:
            break
        shown.append(piece)
        used += size
    return Line((*shown, Piece(" " * (width - used))))


def _marks(summary: Summary, glyphs: Glyphs, room: int) -> list[Piece]:
    """How often a version does what, in columns; where they do not fit, what there is side by side."""
    told = [
        (f"{glyphs.marks[mark]}{summary.counts[mark]}" if summary.counts[mark] else "", TONES[mark])
        for mark in (Mark.ALERT, Mark.ADDED, Mark.REMOVED)
    ]
    columns = [piece for text, tone in told for piece in (Piece(" " * max(1, 5 - len(text))), Piece(text, tone))]
    if _width(columns) <= room:
        return columns
    return [piece for text, tone in told if text for piece in (Piece(" "), Piece(text, tone))]


def _marked(version: Listed) -> list[Piece]:
    """The gravest mark of an item, before its name; nothing for copy that is free to run."""
    mark = item_marks.brief(version)
    return [Piece(f"{mark} ", Tone.ALERT)] if mark else []


def _width(pieces: list[Piece]) -> int:
    return sum(cell_len(piece.text) for piece in pieces)


def group_preview(group: Group, ticks: Ticks, width: int) -> list[Line]:
    """The articles of an outlet or a day: how many, and the first of them."""
    inner = max(10, width - 2)
    unread = sum(version.id not in ticks.read for version in group.versions)
    marked = sum(version.id in ticks.marked for version in group.versions)
    told = [wording.plural(len(group.versions), "article"), f"{unread} unread" if unread else "all read"]
    told += [f"{marked} marked"] if marked else []
    lines = _paragraph([Piece(heading(group), Tone.STRONG)], inner)
    lines += _paragraph([Piece(" · ".join(told), Tone.FAINT)], inner)
    for version in group.versions[:_LISTED]:
        about = wording.outlet(version) if group.by == "day" else wording.when(version.published)
        lines.append(Line())
        lines += _paragraph([Piece(wording.title(version))], inner)
        lines += _paragraph([Piece(about, Tone.FAINT)], inner) if about else []
    if more := len(group.versions) - _LISTED:
        lines += [Line(), *_paragraph([Piece(f"and {more} more", Tone.FAINT)], inner)] if more > 0 else []
    return lines


def story_preview(entry: Entry, known: Told | None, glyphs: Glyphs, width: int) -> list[Line]:
    """The story as a desk would be told of it: what each version does, then what each alone has."""
    inner = max(10, width - 2)
    lines = _paragraph([Piece(wording.title(entry.story.base), Tone.STRONG)], inner)
    lines.append(Line())
    names = wording.version_labels(entry.story.versions)
    if known is None:
        return [*lines, Line((Piece(" Comparing the versions …", Tone.FAINT),))]
    if known.failure:
        said = f"The versions could not be compared: {visible(known.failure)}."
        return [*lines, *_paragraph([Piece(said, Tone.ALERT_TEXT)], inner)]
    base = names[entry.story.base.id]
    lines += _paragraph([Piece(base, Tone.STRONG), Piece("  is the base", Tone.FAINT)], inner)
    for version in entry.story.versions[1:]:
        summary = known.summaries.get(version.id)
        if summary:
            lines.append(Line())
            lines += _counted(Piece(names[version.id], Tone.STRONG), summary, glyphs, inner)
            if summary.advisory:
                lines += _paragraph([Piece(visible(summary.advisory))], inner - 2, "  ")
    return [*lines, *_top_of_ledger(entry, known, glyphs, width)]


def _top_of_ledger(entry: Entry, known: Told, glyphs: Glyphs, width: int) -> list[Line]:
    """What the versions disagree on, and what each outlet alone has."""
    from reader.model import State
    from reader.tui.unique import painter as unique

    names = wording.version_labels(entry.story.versions)
    lines: list[Line] = []
    parts = [("They disagree", [one for one in known.ledger if one.version is None])]
    parts += [
        (f"Only {names[v.id]}", [one for one in known.ledger if one.version == v.id and one.state is State.UNIQUE])
        for v in entry.story.versions
    ]
    for heading, found in parts:
        if found:
            lines += [Line(), *_paragraph([Piece(heading, Tone.STRONG)], max(10, width - 2))]
            for one in found:
                lines += unique.entry(one, names, glyphs, width)
    return lines


def _counted(first: Piece, summary: Summary, glyphs: Glyphs, width: int) -> list[Line]:
    """What a version keeps and changes in figures, a mark, its count and its word always on one line."""
    pieces = [first, Piece(f"  {wording.percent(summary.kept)}{_HELD}kept", Tone.FAINT)]
    for mark in (Mark.ALERT, Mark.REWORDED, Mark.ADDED, Mark.REMOVED, Mark.MOVED):
        if summary.counts[mark]:
            word = str(mark) if mark is not Mark.ALERT else "flag" if summary.counts[mark] == 1 else "flags"
            pieces += [
                Piece("  "),
                Piece(f"{glyphs.marks[mark]}{_HELD}{summary.counts[mark]}", TONES[mark]),
                Piece(f"{_HELD}{word}", Tone.FAINT),
            ]
    lines = _paragraph(pieces, width)
    return [Line(tuple(replace(piece, text=piece.text.replace(_HELD, " ")) for piece in each.pieces)) for each in lines]


def version_preview(
    version: Listed,
    copy: Version | None,
    known: Told | None,
    ticks: Ticks,
    glyphs: Glyphs,
    width: int,
    *,
    alone: str = "",
    query: str = "",
) -> list[Line]:
    """What a version does with the base, or what to say of one that is `alone`; then its copy, `query` marked in it."""
    summary = known.summaries.get(version.id) if known else None
    inner = max(10, width - 2)
    lines: list[Line] = []
    if summary:
        lines += _counted(Piece("Against the base", Tone.STRONG), summary, glyphs, inner)
        if summary.advisory:
            lines += _paragraph([Piece(visible(summary.advisory))], inner)
        lines.append(Line())
    elif alone:
        lines += [*_paragraph([Piece(alone, Tone.FAINT)], inner), Line()]
    return [*lines, *reading(version, copy, ticks.words(version.id), query, width)]


def reading(version: Listed, copy: Version | None, states: list[str], query: str, width: int) -> list[Line]:
    """The copy of one version as it reads, the roles of its parts told apart, the words of a query marked.

    `copy` None: its file has gone or changed.
    """
    from reader.desk.text_search import TextQuery  # asked for only once there is copy to show

    wanted = TextQuery(query)
    from reader.model import Role

    inner = max(10, width - 2)
    told = (wording.outlet(version), wording.when(version.published), wording.plural(version.words, "word"), *states)
    about = [word for word in told if word]
    about += [word for word in (*item_marks.quiet(version), version.slug and visible(version.slug)) if word]
    loud = item_marks.loud(version)
    lines = _paragraph([Piece(" · ".join(loud), Tone.ALERT)], inner) if loud else []
    lines += _paragraph([Piece(" · ".join(about), Tone.FAINT)], inner)
    if copy is None:
        lines += [Line(), *_paragraph([Piece("Its file has changed or gone since it was read.", Tone.FAINT)], inner)]
    for block in copy.blocks if copy else ():
        lines.append(Line())
        tone = Tone.STRONG if block.role in (Role.HEADLINE, Role.SUBHEAD) else Tone.PLAIN
        if not block.role.is_prose and tone is Tone.PLAIN:
            tone = Tone.FAINT
        lines += _paragraph(_found(visible(block.text), wanted, tone), inner)
    return lines


def _found(text: str, wanted: TextQuery, tone: Tone) -> list[Piece]:
    pieces, at = [], 0
    for start, end in wanted.spans(text):
        pieces += [Piece(text[at:start], tone), Piece(text[start:end], Tone.FOUND)]
        at = end
    return [*pieces, Piece(text[at:], tone)]


def _paragraph(pieces: list[Piece], width: int, indent: str = "") -> list[Line]:
    return [Line((Piece(" " + indent), *line)) for line in wrap(pieces, width)]
