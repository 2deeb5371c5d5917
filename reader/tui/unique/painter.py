"""Lines of Unique: disagreements of the versions, and what is only in one, missing or moved.

Where they disagree                            2
!  ¶2   “Fernhold” KWS  ·  “Fernwold” Orrin Courier
Orrin Courier                    3 unique, 1 missing
+ ¶15   Two British holidaymakers were airlifted from a campsite.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.model import State as S
from reader.model import Story
from reader.text.visible import visible
from reader.tui.paint import wording
from reader.tui.paint.bars import spread
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.width import cell_len
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import shorten, wrap
from reader.tui.unique.view import Noted

_MARKS = {S.UNIQUE: Mark.ADDED, S.DROPPED: Mark.REMOVED, S.CUT_TAIL: Mark.REMOVED, S.MOVED: Mark.MOVED}
_MARGIN = 9
_WIDEST = 100


def paint(
    story: Story,
    found: Sequence[Noted],
    advisories: Mapping[str, str],
    glyphs: Glyphs,
    width: int,
    *,
    whole: bool = False,
) -> list[Line]:
    """The disagreements, then a heading for each outlet and under it its advisory, given by version id, in full and
    its entries; `level` counts over `found`. `whole`: no entry is cut to a line.
    """
    names = wording.version_labels(story.versions)
    lines: list[Line] = []
    disputed = [(place, one) for place, one in enumerate(found) if one.version is None]
    if disputed:
        lines += _heading("Where they disagree", wording.plural(len(disputed), "flag"), width)
        for place, one in disputed:
            lines += entry(one, names, glyphs, width, place, whole=whole)
    for version in story.versions:
        own = [(place, one) for place, one in enumerate(found) if one.version == version.id]
        base = "the base; " if version.id == story.base.id else ""
        lines += _heading(names[version.id], base + _counted([one for _, one in own]), width)
        if told := advisories.get(version.id):
            inner = max(8, min(width - 2, _MARGIN + _WIDEST - 2))
            lines += [Line((Piece(" "), *line)) for line in wrap([Piece(visible(told))], inner)]
        said: str | None = None
        for place, one in own:
            part = _part(one, len(story.versions))
            if part != said:
                said = part
                inner = max(8, width - _MARGIN - 1)
                lines += [Line((Piece(" " * _MARGIN), *line)) for line in wrap([Piece(part, Tone.FAINT)], inner)]
            lines += entry(one, names, glyphs, width, place, whole=whole)
    return lines


def entry(
    one: Noted, names: dict[str, str], glyphs: Glyphs, width: int, place: int | None = None, *, whole: bool = False
) -> list[Line]:
    """One entry: its mark, its paragraph, and in words what it is; what is missing is cut to a line or `whole`."""
    mark = Mark.ALERT if one.version is None else _MARKS[one.state]
    glyph = Piece(f" {glyphs.marks[mark]} ", TONES[mark])
    number = Piece((f"¶{one.paragraph}" if one.paragraph else "").rjust(_MARGIN - 5) + "  ", Tone.FAINT)
    inner = max(8, min(width - _MARGIN - 1, _WIDEST))
    first, rest = (glyph, number), (Piece(" " * _MARGIN),)
    wrapped = wrap(_pieces(one, names, inner, whole), inner)
    return [Line((*(first if row == 0 else rest), *text), place) for row, text in enumerate(wrapped)]


def _pieces(one: Noted, names: dict[str, str], inner: int, whole: bool) -> list[Piece]:
    if one.version is None:
        pieces: list[Piece] = []
        for value, holders in one.values:
            who = ", ".join(names.get(id, "?") for id in holders)
            pieces += [Piece("  ·  ", Tone.RULE)] * bool(pieces)
            pieces += [Piece(_quoted(value), Tone.STRONG), Piece(f" {who}", Tone.FAINT)]
        return pieces
    if one.kind is not None:
        return [Piece(f"{wording.kind_label(one.kind).singular} ", Tone.FAINT), Piece(_quoted(one.text), Tone.PLAIN)]
    if one.state is S.UNIQUE:
        return [Piece(one.text)]
    if one.state is S.CUT_TAIL:
        lead = "cut from here on: "
        return [Piece(lead, Tone.FAINT), Piece(one.text if whole else shorten(one.text, inner - cell_len(lead)))]
    return [Piece(one.text if whole else shorten(one.text, inner))]


def copied(one: Noted, names: dict[str, str]) -> str:
    """The entry in a line of plain words."""
    where = f", para {one.paragraph}" if one.paragraph else ""
    if one.version is None:
        said = "; ".join(f"{', '.join(names.get(id, '?') for id in ids)}: {value}" for value, ids in one.values)
        return f"They disagree{where}: {said}"
    name = names.get(one.version, "?")
    place = f", base para {one.paragraph}" if one.paragraph and one.place[0] != one.version else where
    verb = {
        S.UNIQUE: f"Only {name}{place}",
        S.DROPPED: f"Missing in {name}{place}",
        S.CUT_TAIL: f"{name} ends early, cut from{place.removeprefix(',')} on",
        S.MOVED: f"Moved in {name}{place}",
    }[one.state]
    return f"{verb}: {one.text}"


def _heading(name: str, told: str, width: int) -> list[Line]:
    right = [Piece(f"{told} ", Tone.FAINT)]
    return [Line(), spread([Piece(f" {name}", Tone.STRONG)], right, min(width, _MARGIN + _WIDEST))]


def _counted(own: Sequence[Noted]) -> str:
    alone = sum(one.state is S.UNIQUE for one in own)
    lacks = sum(one.state is S.DROPPED for one in own)
    moved = sum(one.state is S.MOVED for one in own)
    told = [f"{alone} unique"] * bool(alone) + [f"{lacks} missing"] * bool(lacks)
    told += ["end cut"] * any(one.state is S.CUT_TAIL for one in own)
    told += [f"{moved} moved"] * bool(moved)
    return ", ".join(told) or "nothing unique"


def _part(one: Noted, versions: int) -> str:
    rest = "the other version has it" if versions == 2 else "all others have it"
    return {
        S.UNIQUE: "only here" if one.kind is None else "only here, in sentences that others share",
        S.DROPPED: f"missing here; {rest}",
        S.CUT_TAIL: "ends early",
        S.MOVED: "moved",
    }[one.state]


def _quoted(text: str) -> str:
    return text if text[:1] in '"“„«‘' else f"“{text}”"
