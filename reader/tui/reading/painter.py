"""One version as it reads: its parts set as what they are, its details marked on demand.

         Keel Wire · 9 Nov 18:04 · 612 words
         Harbour bridge closes after crack is found
         By Ada Mosswick
         ──────────────────────────────────────────
      1  The harbour bridge was closed on Tuesday …      at most 80 cells wide, in the middle

caption  │ The northern pier.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.model import Block, Detail, DetailKind, Role, Sentence, Version
from reader.report import item_marks
from reader.text.visible import visible
from reader.tui.paint import wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wording import Glyphs
from reader.tui.paint.wrap import breaks, cut, wrap

MEASURE = 80
_MARGIN, _ROOM_FOR_ROLES = 5, 14
_TOP = (Role.HEADLINE, Role.STANDFIRST, Role.BYLINE, Role.DATELINE)
_BARRED = (Role.CAPTION, Role.NOTE, Role.CORRECTION)
_SET_AS: Mapping[Role, Tone] = {
    Role.HEADLINE: Tone.STRONG,
    Role.SUBHEAD: Tone.STRONG,
    Role.STANDFIRST: Tone.STANDFIRST,
    Role.NOTE: Tone.STANDFIRST,
    Role.CORRECTION: Tone.STANDFIRST,
    Role.LEDE: Tone.PLAIN,
    Role.BODY: Tone.PLAIN,
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A detail at its place: the span counted over the text of its block."""

    kind: DetailKind
    text: str
    sentence: int
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a version; `tops` holds the first line of each block, `places` that of each spot."""

    lines: tuple[Line, ...]
    tops: tuple[int, ...]
    places: tuple[int, ...]


def spots(told: Iterable[tuple[Sentence, Sequence[Detail]]], kinds: Collection[DetailKind]) -> tuple[Spot, ...]:
    """The details of some kinds in reading order, one that holds others before them."""
    found = [
        Spot(detail.kind, detail.text, sentence.index, sentence.block, *(sentence.span[0] + at for at in detail.span))
        for sentence, details in told
        for detail in details
        if detail.kind in kinds and detail.span[0] < detail.span[1]
    ]
    return tuple(sorted(found, key=lambda spot: (spot.block, spot.start, -spot.end, spot.kind)))


def page(version: Version, marked: Sequence[Spot], width: int, glyphs: Glyphs) -> Page:
    """Set a version in `width` cells. A piece's `pane` is the innermost of the `marked` spots that it belongs to."""
    margin = _MARGIN if width > 3 * _MARGIN else 0
    measure = max(1, min(MEASURE, width - margin - bool(margin)))
    margin = max(margin, (width - measure) // 2)
    about = (wording.outlet(version), wording.when(version.published), wording.plural(version.words, "word"))
    pad = Piece(" " * margin)
    lines = [Line()]
    for told, tone in ((item_marks.loud(version), Tone.ALERT), (about, Tone.FAINT), (_of_item(version), Tone.FAINT)):
        if said := " · ".join(filter(None, told)):
            lines += [Line((pad, *line)) for line in wrap([Piece(said, tone)], measure)]
    numbers = version.paragraphs
    by_block: dict[int, list[int]] = {}
    for place, spot in enumerate(marked):
        by_block.setdefault(spot.block, []).append(place)
    tops: list[int] = []
    places = [0] * len(marked)
    at_top = bool(version.blocks) and version.blocks[0].role in _TOP
    for number, block in enumerate(version.blocks):
        if at_top and block.role not in _TOP:
            at_top = False
            lines.append(Line((pad, Piece(glyphs.rule * measure, Tone.RULE))))
        if not at_top or block.role is Role.HEADLINE:
            lines.append(Line())
        tops.append(len(lines))
        own = by_block.get(number, [])
        label = str(numbers[number]) if number in numbers else wording.role(block.role)
        shown = label if len(label) + 2 <= margin and (margin >= _ROOM_FOR_ROLES or number in numbers) else ""
        bar = f"{glyphs.bar} " if block.role in _BARRED and measure > 8 else ""
        head = Piece("" if shown or not bar else f"{label.upper()}  ", Tone.RULE)
        spans = breaks(head.text + visible(block.text), measure - len(bar))
        for place in own:
            row = next((y for y, span in enumerate(spans) if span[1] > marked[place].start + len(head.text)), 0)
            places[place] = len(lines) + row
        for row, text in enumerate(cut([head, *_pieces(block, own, marked)], spans)):
            beside = Piece(f"{shown}  ".rjust(margin) if row == 0 and shown else " " * margin, Tone.FAINT)
            lines.append(Line((beside, Piece(bar, Tone.RULE), *text)))
    return Page(tuple(lines), tuple(tops), tuple(places))


def _of_item(version: Version) -> tuple[str, ...]:
    """What the item says of itself in a line: urgency, version, slug, desk, keywords, when it was first filed."""
    item = version.item
    if item is None:
        return ()
    first = wording.when(item.first_created) if item.first_created != version.published else ""
    urgency = f"urgency {version.urgency}" if version.urgency else ""
    quiet = (mark for mark in item_marks.quiet(version) if not mark.startswith("urgency"))
    told = (urgency, *quiet, version.slug, item.category, ", ".join(item.keywords), first and f"first filed {first}")
    return tuple(visible(" ".join(each.split())) for each in told if each)


def inside(place: int, marked: Sequence[Spot]) -> frozenset[int]:
    """A spot and those that stand within it."""
    outer = marked[place]
    return frozenset(
        other
        for other, spot in enumerate(marked)
        if spot.block == outer.block and outer.start <= spot.start and spot.end <= outer.end
    )


def legend(counts: Mapping[DetailKind, int], kinds: Collection[DetailKind], width: int) -> Line:
    """What there is to mark, and which of it is marked; words go where there is no room."""
    if not counts:
        return Line((Piece(" No details", Tone.FAINT),))
    for shorter in (False, True):
        pieces = [Piece(" ")]
        for kind, number in counts.items():
            label = wording.kind_label(kind)
            name = label.short if shorter else wording.plural(number, label.singular, label.plural)
            shown = f"{name} {number}" if shorter else name
            pieces += [Piece(shown, _tone(kind) if kind in kinds else Tone.FAINT), Piece("  ")]
        if sum(len(piece.text) for piece in pieces) <= width:
            break
    return Line(tuple(pieces))


def count(told: Iterable[tuple[Sentence, Sequence[Detail]]]) -> dict[DetailKind, int]:
    """How many details there are of each kind that is marked here, in the order of the kinds; none for one without."""
    # The records stand on the whole engine; a page is shown before any details are found.
    from reader.collation.changes.kinds.registry import registered

    found = Counter(detail.kind for _, details in told for detail in details)
    return {record.kind: found[record.kind] for record in registered() if record.in_reading and found[record.kind]}


def _tone(kind: DetailKind) -> Tone:
    from reader.collation.changes.kinds.registry import record_of  # deferred as in `count`

    return Tone(record_of(kind).tone)


def _pieces(block: Block, own: Iterable[int], marked: Sequence[Spot]) -> list[Piece]:
    """The text of a block, the inner of two marks over the outer."""
    plain = _SET_AS.get(block.role, Tone.FAINT)
    text = visible(block.text)
    owner: list[int | None] = [None] * len(text)
    for place in own:
        spot = marked[place]
        owner[spot.start : spot.end] = [place] * (min(spot.end, len(text)) - spot.start)
    pieces: list[Piece] = []
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or owner[at] != owner[start]:
            mine = owner[start]
            tone = plain if mine is None else _tone(marked[mine].kind)
            pieces.append(Piece(text[start:at], tone, mine))
            start = at
    return pieces
