"""The list of stories: a heading for each, under it its versions with what they keep and what they change."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from reader.model import Apparatus, Collation, LedgerEntry, Listed, Role, State, Version
from reader.text.visible import visible
from reader.tui.arrange import Entry
from reader.tui.paint import wording
from reader.tui.paint.levels import compare
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import fill, shorten, wrap

_OUTLET = 18


@dataclass(frozen=True, slots=True)
class Summary:
    """What the list tells of a version read against its base."""

    kept: float
    counts: dict[Mark, int]
    advisory: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is known about a story once its versions have been read against the base: by version id."""

    summaries: dict[str, Summary]
    unique: dict[str, tuple[LedgerEntry, ...]]


def told(apparatus: Apparatus) -> Told:
    """The summaries and unique sentences of a story."""
    summaries = {c.witness.id: Summary(c.shares.kept, compare(c).counts, c.advisory) for c in apparatus.collations}
    unique: dict[str, list[LedgerEntry]] = {v.id: [] for v in (apparatus.base, *apparatus.witnesses)}
    for entry in apparatus.ledger or _from_collations(apparatus):
        if entry.state is State.UNIQUE and entry.version in unique:
            unique[entry.version].append(entry)
    return Told(summaries, {version: tuple(entries) for version, entries in unique.items()})


def _from_collations(apparatus: Apparatus) -> list[LedgerEntry]:
    """Where there is no ledger: what the base has against every witness, and each witness against the base."""
    found: list[LedgerEntry] = []
    if apparatus.collations:
        alone = set(apparatus.collations[0].unique_left).intersection(*(c.unique_left for c in apparatus.collations))
        found += [_sentence(apparatus.base, apparatus.collations[0], i, True) for i in sorted(alone)]
    for collation in apparatus.collations:
        found += [_sentence(collation.witness, collation, j, False) for j in collation.unique_right]
    return [entry for entry in found if entry.text]


def _sentence(version: Version, collation: Collation, index: int, left: bool) -> LedgerEntry:
    sentence = (collation.left if left else collation.right)[index]
    return LedgerEntry(version.id, sentence.text if sentence.role.is_prose else "", State.UNIQUE, index)


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
    base = names[entry.story.base.id]
    lines += _paragraph([Piece(base, Tone.STRONG), Piece("  is the base", Tone.FAINT)], inner)
    for version in entry.story.versions[1:]:
        summary = known.summaries.get(version.id)
        if summary:
            lines.append(Line())
            lines += _paragraph([Piece(names[version.id], Tone.STRONG), *_counted(summary, glyphs)], inner)
            if summary.advisory:
                lines += _paragraph([Piece(visible(summary.advisory))], inner - 2, "  ")
    for version in entry.story.versions:
        alone = [one for one in known.unique.get(version.id, ()) if one.detail is None]
        if alone:
            lines.append(Line())
            lines += _paragraph([Piece(f"Only {names[version.id]}", Tone.STRONG)], inner)
            glyph = glyphs.marks[Mark.ADDED]
            for one in alone:
                lines += _paragraph([Piece(f"{glyph} {visible(one.text)}", Tone.ADDED)], inner - 2, "  ")
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
