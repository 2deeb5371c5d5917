"""The list of stories: a heading for each, under it its versions with what they keep and what they change."""

from __future__ import annotations

from rich.cells import cell_len

from reader.model import Listed, Role, State, Version
from reader.text.visible import visible
from reader.tui.arrange import Entry
from reader.tui.paint import unique, wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.summaries import Summary, Told
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import fill, shorten, wrap

_OUTLET = 18


def row(
    entry: Entry,
    width: int,
    glyphs: Glyphs,
    *,
    summary: Summary | None = None,
    closed: bool = False,
    picked: bool = False,
    unread: bool = False,
) -> Line:
    """One row of the list in `width` cells."""
    left = glyphs.picked if picked else " "
    if entry.heading and not entry.lone:
        count = str(len(entry.story.versions))
        opener = glyphs.closed if closed else glyphs.opened
        title = fill(wording.title(entry.story.base), max(0, width - 4 - len(count)))
        return Line((Piece(f" {opener} ", Tone.FAINT), Piece(title, Tone.STRONG), Piece(count + " ", Tone.FAINT)))
    if entry.lone:
        name = shorten(wording.outlet(entry.version), _OUTLET)
        at = wording.when(entry.version.published)
        tail = f"  {name}  {at}" if at else f"  {name}"
        if width < 50:
            tail = f"  {name}" if width > 36 else ""
        title = fill(wording.title(entry.version), max(0, width - 4 - cell_len(tail)))
        dot = glyphs.unread if unread else " "
        marks = (Piece(left, Tone.STRONG), Piece(dot + " ", Tone.ADDED))
        return Line((*marks, Piece(title), Piece(tail + " ", Tone.FAINT)))
    return _version_row(entry, width, glyphs, summary, left, unread)


def _version_row(entry: Entry, width: int, glyphs: Glyphs, summary: Summary | None, left: str, unread: bool) -> Line:
    dot = glyphs.unread if unread else " "
    name = wording.names(entry.story.versions)[entry.version.id]
    outlet = fill(name, min(_OUTLET, max(8, width - 28)))
    at = wording.when(entry.version.published).rjust(13) if width >= 58 else ""
    words = f"{entry.version.words:>5}w"
    pieces = [Piece(f"  {left}", Tone.STRONG), Piece(f"{dot} ", Tone.ADDED)]
    pieces += [Piece(outlet), Piece(at + words, Tone.FAINT)]
    if entry.version.id == entry.story.base.id:
        pieces.append(Piece("  base", Tone.FAINT))
    elif summary:
        pieces.append(Piece(f"  keeps {wording.percent(summary.kept):>4}", Tone.PLAIN))
        for mark in (Mark.ALERT, Mark.ADDED, Mark.REMOVED):
            told = f"{glyphs.marks[mark]}{summary.counts[mark]}" if summary.counts[mark] else ""
            pieces += [Piece(" " * max(1, 5 - len(told))), Piece(told, TONES[mark])]
    used, shown = 0, []
    for piece in pieces:
        size = cell_len(piece.text)
        if used + size > width:
            break
        shown.append(piece)
        used += size
    return Line((*shown, Piece(" " * (width - used))))


def story_preview(entry: Entry, known: Told | None, glyphs: Glyphs, width: int) -> list[Line]:
    """The story as a desk would be told of it: what each version does, then what each alone has."""
    inner = max(10, width - 2)
    lines = _paragraph([Piece(wording.title(entry.story.base), Tone.STRONG)], inner)
    lines.append(Line())
    names = wording.names(entry.story.versions)
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
            lines += _paragraph([Piece(names[version.id], Tone.STRONG), *_counted(summary, glyphs)], inner)
            if summary.advisory:
                lines += _paragraph([Piece(visible(summary.advisory))], inner - 2, "  ")
    return [*lines, *_top_of_ledger(entry, known, glyphs, width)]


def _top_of_ledger(entry: Entry, known: Told, glyphs: Glyphs, width: int) -> list[Line]:
    """What the versions disagree on, and what each outlet alone has."""
    names = wording.names(entry.story.versions)
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


def _counted(summary: Summary, glyphs: Glyphs) -> list[Piece]:
    pieces = [Piece(f"  keeps {wording.percent(summary.kept)}", Tone.FAINT)]
    for mark in (Mark.ALERT, Mark.REWORDED, Mark.ADDED, Mark.REMOVED, Mark.MOVED):
        if summary.counts[mark]:
            word = str(mark) if mark is not Mark.ALERT else "fact" if summary.counts[mark] == 1 else "facts"
            pieces += [
                Piece("  "),
                Piece(f"{glyphs.marks[mark]} {summary.counts[mark]}", TONES[mark]),
                Piece(f" {word}", Tone.FAINT),
            ]
    return pieces


def version_preview(
    version: Listed, copy: Version | None, known: Told | None, glyphs: Glyphs, width: int
) -> list[Line]:
    """What a version does with the base, then its copy."""
    summary = known.summaries.get(version.id) if known else None
    inner = max(10, width - 2)
    lines: list[Line] = []
    if summary:
        lines += _paragraph([Piece("Against the base", Tone.STRONG), *_counted(summary, glyphs)], inner)
        if summary.advisory:
            lines += _paragraph([Piece(visible(summary.advisory))], inner)
        lines.append(Line())
    return [*lines, *reading(version, copy, width)]


def reading(version: Listed, copy: Version | None, width: int) -> list[Line]:
    """The copy of one version as it reads, the roles of its parts told apart; None: its file has gone or changed."""
    inner = max(10, width - 2)
    about = [
        w
        for w in (wording.outlet(version), wording.when(version.published), wording.plural(version.words, "word"))
        if w
    ]
    lines = _paragraph([Piece(" · ".join(about), Tone.FAINT)], inner)
    if copy is None:
        lines += [Line(), *_paragraph([Piece("Its file has changed or gone since it was read.", Tone.FAINT)], inner)]
    for block in copy.blocks if copy else ():
        lines.append(Line())
        tone = Tone.STRONG if block.role in (Role.HEADLINE, Role.SUBHEAD) else Tone.PLAIN
        if not block.role.is_prose and tone is Tone.PLAIN:
            tone = Tone.FAINT
        lines += _paragraph([Piece(visible(block.text), tone)], inner)
    return lines


def _paragraph(pieces: list[Piece], width: int, indent: str = "") -> list[Line]:
    return [Line((Piece(" " + indent), *line)) for line in wrap(pieces, width)]
