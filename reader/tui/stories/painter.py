"""The preview beside the list: what is known of a story, an outlet, a day, or the copy of an article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.report import item_marks
from reader.text.visible import visible
from reader.tui.paint import wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import wrap
from reader.tui.stories.row_painter import Ticks, heading

if TYPE_CHECKING:
    from reader.desk.text_search import TextQuery
    from reader.model import Listed, Version
    from reader.tui.stories.index import Entry, Group
    from reader.tui.stories.summaries import StorySummary, Summary

_LISTED = 40
# A space that no line breaks at.
_HELD = "\u00a0"


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


def story_preview(entry: Entry, known: StorySummary | None, glyphs: Glyphs, width: int) -> list[Line]:
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


def _top_of_ledger(entry: Entry, known: StorySummary, glyphs: Glyphs, width: int) -> list[Line]:
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
    for title, found in parts:
        if found:
            lines += [Line(), *_paragraph([Piece(title, Tone.STRONG)], max(10, width - 2))]
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
    known: StorySummary | None,
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
