"""The flag table in a given width: kind and base stay, as many versions beside them as fit; under it one flag whole.

              │ KWS  base          │ Orrin Courier     │
! number      │ 12 people       ¶2 │ ! 21 people    ¶1 │
! number      │ 40 knots        ¶3 │ = 40 knots  ! 45 knots ›   ¶3 │   another version, out of sight, says otherwise
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from reader.model import DetailKind
from reader.tui.flags.view import FlagCell, FlagLine, Flags, Only, Stand
from reader.tui.paint import wording
from reader.tui.paint.find import NOTHING, Query, window
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.table import TableColumns, fitted, name_head
from reader.tui.paint.width import cell_len
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import fill, shorten, wrap

_NARROWEST, _WIDEST = 26, 60
_MEASURE = 100
_LEAST_HIDDEN = 10
"""Cells that a value of a version out of sight needs to be told beside what is in sight."""
_MARKS = {Stand.SAME: Mark.SAME, Stand.DIFFERS: Mark.ALERT, Stand.ADDED: Mark.ADDED, Stand.MISSING: Mark.REMOVED}
_TONES = {Stand.BASE: Tone.PLAIN, Stand.SAME: Tone.FAINT, Stand.DIFFERS: Tone.ALERT_TEXT, Stand.ADDED: Tone.ADDED}
_MISSING = "missing"


def columns(flags: Flags, width: int, first: int = 0) -> TableColumns:
    """Share a width among kind, base and versions; where they do not all fit, those from `first` on are there."""
    outlets = max(1, len(flags.versions) - 1)
    longest = max((cell_len(wording.kind_label(line.kind).singular) for line in flags.lines), default=0)
    kind = max(1, min(longest + 5, width // 4))
    free = max(0, width - kind)
    shown = max(1, min(outlets, free // (_NARROWEST + 1) - 1))
    cell = max(1, min(_WIDEST, free // (shown + 1) - 1))
    first = max(0, min(first, outlets - shown))
    return TableColumns(kind, max(1, width - kind - shown * (cell + 1)), cell, range(first, first + shown))


class FlagsPainter:
    """Paints some lines of a flag table; a piece's `pane` is its column, 0 the base and from 1 the versions."""

    def __init__(
        self,
        flags: Flags,
        lines: Sequence[FlagLine],
        columns: TableColumns,
        glyphs: Glyphs,
        query: Query = NOTHING,
    ) -> None:
        self.columns = columns
        self._lines = lines
        self._glyphs = glyphs
        self._query = query
        self._names = [flags.names[version.id] for version in flags.versions]
        self._painted: dict[int, Line] = {}

    @cached_property
    def heads(self) -> tuple[Line, Line]:
        """The names over the columns, and how often each version differs from the base."""
        at = self.columns
        base = [Piece(f" {shorten(self._names[0], at.base - 8)}", Tone.STRONG), Piece("  base", Tone.FAINT)]
        told = wording.plural(len(self._lines), "flag")
        names = [Piece(fill(" Kind", at.number), Tone.FAINT), *fitted(base, at.base, 0)]
        counts = [Piece(" " * at.number), *fitted([Piece(f" {told}", Tone.FAINT)], at.base, 0)]
        for outlet in at.outlets:
            bar = Piece(self._glyphs.bar, Tone.RULE)
            names += [bar, *name_head(self._names[1:], at.outlets, outlet, at.cell)]
            counts += [bar, *fitted([Piece(f" {self._counts(outlet + 1)}", Tone.FAINT)], at.cell, outlet + 1)]
        return Line(tuple(names)), Line(tuple(counts))

    def row(self, place: int) -> Line:
        """One flag in exactly the width of its columns."""
        if place not in self._painted:
            self._painted[place] = self._paint(place)
        return self._painted[place]

    def texts(self, place: int) -> list[str]:
        """The value of each version, whole."""
        return [_MISSING if cell.stand is Stand.MISSING else cell.text for cell in self._lines[place].cells]

    def _paint(self, place: int) -> Line:
        line, at = self._lines[place], self.columns
        glyph = self._glyphs.marks[Mark.ALERT] if line.disagree else " "
        kind = fill(wording.kind_label(line.kind).singular, max(0, at.number - 3))
        lead = [Piece(" "), Piece(glyph, Tone.ALERT if line.disagree else Tone.PLAIN), Piece(f" {kind}", Tone.STRONG)]
        pieces = [*(Piece(piece.text, piece.tone) for piece in fitted(lead, at.number, 0))]
        pieces += self._cell(line.cells[0], at.base, 0)
        for outlet in at.outlets:
            hidden = self._hidden(line) if outlet == at.outlets.stop - 1 else []
            cell = self._cell(line.cells[outlet + 1], at.cell, outlet + 1, hidden)
            pieces += [Piece(self._glyphs.bar, Tone.RULE), *cell]
        return Line(tuple(pieces), place)

    def _cell(self, cell: FlagCell, width: int, column: int, hidden: Sequence[Piece] = ()) -> list[Piece]:
        """What a version says of a fact, and where there is room what those that are not in sight do."""
        number = f" ¶{cell.paragraph} " if cell.paragraph else " "
        lead = [Piece(" "), *([] if cell.stand is Stand.BASE else _sign(cell.stand, self._glyphs))]
        room = max(0, width - sum(cell_len(piece.text) for piece in lead) - cell_len(number))
        said = _said(cell, room, self._query)
        own, told = cell_len(said.text.rstrip()), sum(cell_len(piece.text) for piece in hidden)
        if hidden and own + _LEAST_HIDDEN <= room:
            end = hidden[-1]
            beside = fitted(hidden[:-1], min(told, room - own) - cell_len(end.text), column)
            gap = Piece(" " * max(0, room - own - told))
            return fitted(
                [*lead, replace(said, text=said.text.rstrip()), *beside, end, gap, _faint(number)], width, column
            )
        return fitted([*lead, said, _faint(number)], width, column)

    def _hidden(self, line: FlagLine) -> list[Piece]:
        """What versions that are not in sight say otherwise than all that are, last an arrow to the side they are on;
        nothing where none does.
        """
        at = self.columns.outlets
        seen = {0, *(outlet + 1 for outlet in at)}
        said = {line.cells[column].text.casefold() for column in seen}
        apart = [
            column
            for column, cell in enumerate(line.cells)
            if column not in seen and cell.stand in (Stand.DIFFERS, Stand.ADDED) and cell.text.casefold() not in said
        ]
        if not apart:
            return []
        texts = dict.fromkeys(line.cells[column].short for column in apart)
        stand = line.cells[apart[0]].stand
        arrow = " ›" if apart[-1] > at.stop else " ‹"
        return [Piece("  "), *_sign(stand, self._glyphs), Piece(", ".join(texts), _TONES[stand]), _faint(arrow)]

    def _counts(self, column: int) -> str:
        stands = [line.cells[column].stand for line in self._lines]
        words = {Stand.DIFFERS: "different", Stand.ADDED: "added", Stand.MISSING: _MISSING}
        counted = ((stands.count(stand), word) for stand, word in words.items())
        return ", ".join(f"{count} {word}" for count, word in counted if count) or "same"


def _faint(text: str) -> Piece:
    return Piece(text, Tone.FAINT)


def _sign(stand: Stand, glyphs: Glyphs) -> list[Piece]:
    mark = _MARKS[stand]
    sign = glyphs.same if mark is Mark.SAME else glyphs.marks[mark]
    return [Piece(sign, Tone.FAINT if mark is Mark.SAME else TONES[mark]), Piece(" ")]


def _said(cell: FlagCell, width: int, query: Query) -> Piece:
    if cell.stand is Stand.MISSING:
        return Piece(fill(_MISSING, width), Tone.FAINT)
    shown = cell.text if cell_len(cell.text) <= width else cell.short
    if query.spans(cell.text):
        shown = window(cell.text, query, width)
    return Piece(fill(shown, width), _TONES[cell.stand])


def legend(flags: Flags, kind: DetailKind | None, only: Only, width: int) -> Line:
    """How many flags there are of each kind, the chosen one in brackets; words and blanks go where there is no room."""
    counts: Mapping[DetailKind, int] = flags.counts(only)
    if not counts:
        return Line((Piece(" No flags", Tone.FAINT),))
    for short, gap in ((False, 2), (True, 2), (True, 0)):
        parts: list[tuple[DetailKind | None, str]] = [(None, f"all {sum(counts.values())}")]
        for each, count in counts.items():
            label = wording.kind_label(each)
            full = wording.plural(count, label.singular, label.plural)
            parts.append((each, f"{label.short} {count}" if short else full))
        pieces = [Piece(" ")]
        for part, text in parts:
            chosen = Piece(f"[{text}]{' ' * (gap > 0)}", Tone.STRONG)
            pieces.append(chosen if part == kind else Piece(f" {text}{' ' * gap}", Tone.FAINT))
        if sum(cell_len(piece.text) for piece in pieces) <= width:
            break
    return Line(tuple(pieces))


def foot(flags: Flags, line: FlagLine, glyphs: Glyphs, width: int) -> list[Line]:
    """One flag whole: each value once, with all versions that tell it; then the versions that do not."""
    inner = max(1, min(_MEASURE, width - 4))
    lines = []
    for mark, said, who in values(flags, line):
        sign = Piece(f" {glyphs.marks[mark] if mark else ' '} ", TONES[mark] if mark else Tone.PLAIN)
        pieces = [Piece(said, Tone.STRONG), Piece(f"  {who}", Tone.FAINT)] if said else [Piece(who, Tone.FAINT)]
        wrapped = wrap(pieces, inner)
        lines += [Line((sign if row == 0 else Piece("   "), *text)) for row, text in enumerate(wrapped)]
    return lines


def values(flags: Flags, line: FlagLine) -> list[tuple[Mark | None, str, str]]:
    """A mark, a value in quotation marks and who says so where; last without a value those who do not tell it."""
    groups: dict[str, list[int]] = {}
    for column, cell in enumerate(line.cells):
        groups.setdefault("" if cell.stand is Stand.MISSING else cell.text.casefold(), []).append(column)
    absent = groups.pop("", [])
    found: list[tuple[Mark | None, str, str]] = []
    for members in groups.values():
        first = line.cells[members[0]]
        mark = {Stand.DIFFERS: Mark.ALERT, Stand.ADDED: Mark.ADDED}.get(first.stand)
        found.append((mark, _quoted(first.text), ", ".join(_named(flags, line, column) for column in members)))
    if absent:
        names = ", ".join(_named(flags, line, column) for column in absent)
        found.append((Mark.REMOVED, "", f"{_MISSING} in {names}"))
    return found


def copied(flags: Flags, line: FlagLine) -> str:
    """The flag in a line of plain words."""
    told = [f"{who}: {said}" if said else who for _, said, who in values(flags, line)]
    disagree = "versions disagree on " if line.disagree else ""
    kind = wording.kind_label(line.kind).singular
    lead = f"{disagree}{kind}"
    return f"{lead[:1].upper()}{lead[1:]}: {'; '.join(told)}"


def _named(flags: Flags, line: FlagLine, column: int) -> str:
    name = flags.names[flags.versions[column].id]
    number = line.cells[column].paragraph
    return f"{name}{' (base)' * (column == 0)}{f' ¶{number}' if number else ''}"


def _quoted(text: str) -> str:
    return text if text[:1] in '"“„«‘' else f"“{text}”"
