"""The lines around the text: title, legend with counts, names over the panes, status, keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.report import item_marks
from reader.text.summary_line import cuts
from reader.tui.paint import wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.width import cell_len
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import apart, breaks, fill, shorten

if TYPE_CHECKING:
    from reader.model import Version
    from reader.tui.paint.comparison import Comparison, Level
    from reader.tui.paint.split import Columns

_LEGEND = (Mark.ALERT, Mark.REWORDED, Mark.ADDED, Mark.REMOVED, Mark.MOVED, Mark.STYLE)
_SEPARATOR = "   "
_NARROWEST_NAME = 12  # a name over a pane keeps this beside what is marked of the version


def spread(left: Sequence[Piece], right: Sequence[Piece], width: int) -> Line:
    """Pieces at both ends of a line; the left gives way where both do not fit."""
    tail = sum(cell_len(piece.text) for piece in right)
    room = max(0, width - tail - 1)
    shown: list[Piece] = []
    for piece in left:
        size = cell_len(piece.text)
        if size > room:
            shown.append(Piece(shorten(piece.text, room), piece.tone))
            room = 0
            break
        shown.append(piece)
        room -= size
    return Line((*shown, Piece(" " * (room + 1)), *right))


def rule(width: int, glyphs: Glyphs, done: float = 0.0) -> Line:
    """A line across, heavy as far as what takes time is done, 0 to 1."""
    heavy = int(width * done)
    light = Piece(glyphs.rule * (width - heavy), Tone.RULE)
    return Line((Piece(glyphs.done * heavy, Tone.STRONG), light) if heavy else (light,))


def keys(hints: Sequence[tuple[str, str]], width: int, warning: str = "") -> Line:
    """The keys that matter here, `(key, label)`: as many as fit, the last two (help, back) always.

    A warning stands before them. The `pane` of a piece is the place of its hint.
    """
    if warning:
        told = Piece(f" {warning} ", Tone.ALERT_TEXT)
        return Line((told, *keys(hints, max(0, width - cell_len(told.text))).pieces))
    sizes = [cell_len(f"{key} {label}{_SEPARATOR}") for key, label in hints]
    room = width - 1 - sum(sizes[-2:])
    shown: list[int] = []
    for place, size in enumerate(sizes[:-2]):
        if size > room:
            break
        shown.append(place)
        room -= size
    pieces = [Piece(" ")]
    for place in (*shown, *range(max(0, len(hints) - 2), len(hints))):
        key, label = hints[place]
        pieces += [Piece(key, Tone.STRONG, place), Piece(f" {label}", Tone.FAINT, place), Piece(_SEPARATOR)]
    return Line(tuple(pieces))


def legend(said: Comparison, glyphs: Glyphs, width: int) -> Line:
    """Every state with its mark, its word and how often it occurs; words go first where there is no room.

    Of several versions beside the base the one that is told of is named.
    """
    if len(said.versions) > 2:
        name = wording.version_labels(said.versions)[said.collation.witness.id]
        lead = [Piece(f" {shorten(name, width // 4)}", Tone.STRONG), Piece("  ")]
        taken = sum(cell_len(piece.text) for piece in lead)
        return Line((*lead, *_legend(said, glyphs, max(1, width - taken)).pieces))
    return _legend(said, glyphs, width)


def _legend(said: Comparison, glyphs: Glyphs, width: int) -> Line:
    counts = [(mark, said.counts[mark]) for mark in _LEGEND if said.counts[mark]]
    kept = f"{wording.percent(said.collation.shares.kept)} kept "
    if not said.related:
        told = " Nothing in common: not versions of one story. Go back and select others."
        return spread([Piece(told, Tone.ALERT_TEXT)], [], width)
    if not counts:
        return spread([Piece(" No differences", Tone.STRONG)], [Piece(kept, Tone.FAINT)], width)
    full, close, bare = (_counted(counts, glyphs, *how) for how in ((True, 3), (True, 2), (False, 2)))
    for pieces, told in ((full, kept), (close, kept), (close, ""), (bare, kept)):
        if sum(cell_len(piece.text) for piece in pieces) + cell_len(told) < width:
            break
    return spread(pieces, [Piece(told, Tone.FAINT)], width)


def _counted(counts: Sequence[tuple[Mark, int]], glyphs: Glyphs, words: bool, apart: int) -> list[Piece]:
    """Marks with how often they occur, and with their words, so far `apart`."""
    pieces = [] if counts[0][0] is Mark.ALERT else [Piece(" ")]
    for mark, count in counts:
        glyph = f" {glyphs.marks[mark]} " if mark is Mark.ALERT else f"{glyphs.marks[mark]} "
        word = _legend_word(mark, count) if words else ""
        pieces += [Piece(glyph, TONES[mark]), Piece(f" {count}" if mark is Mark.ALERT else str(count), Tone.STRONG)]
        pieces.append(Piece(f" {word}{' ' * apart}" if words else " " * apart, Tone.FAINT))
    return [*pieces[:-1], replace(pieces[-1], text=pieces[-1].text.rstrip())]


def _legend_word(mark: Mark, count: int) -> str:
    if mark is not Mark.ALERT:
        return str(mark)
    return "flag" if count == 1 else "flags"


def heads(said: Comparison, columns: Columns, glyphs: Glyphs) -> Line:
    """The names over the panes, the base called so."""
    from reader.tui.paint.comparison import BASE

    pieces: list[Piece] = [Piece(" " * columns.margin)]
    versions = said.versions
    names = wording.version_labels(versions)
    narrow = min(columns.widths()) - max(columns.numbers) - 3 - cell_len("  base")
    short = dict(zip(names, apart(list(names.values()), narrow), strict=True))
    for pane, (version, width) in enumerate(zip(versions, columns.widths(), strict=True)):
        indent = columns.numbers[pane] + 2
        name = names[version.id]
        about = ["base"] * (pane == BASE) + [
            w for w in (wording.when(version.published), f"{version.words} words") if w
        ]
        mark = shorten(" · ".join(item_marks.loud(version)), max(0, width - indent - _NARROWEST_NAME))
        marked = [Piece(f"{mark} ", Tone.ALERT)] if mark else []
        indent += sum(cell_len(piece.text) for piece in marked)
        space = width - indent - 1 - cell_len("  base") * (pane == BASE)
        shown = name if cell_len(name) <= space else shorten(short[version.id], space)
        room = width - indent - cell_len(shown)
        told = [f"  {', '.join(about[:count])}" for count in range(len(about), 0, -1)]
        rest = fill(next((each for each in told if cell_len(each) <= room), ""), room)
        if pane:
            pieces.append(Piece(glyphs.bar, Tone.RULE))
        pieces += [
            Piece(" " * (columns.numbers[pane] + 2)),
            *marked,
            Piece(shown, Tone.STRONG),
            Piece(rest, Tone.FAINT),
        ]
    return Line(tuple(pieces))


def advisory(told: str, width: int, lines: int = 2) -> list[Line]:
    """What the version does, as a desk would write it, in so many lines at most, cut at a whole item."""
    inner = max(10, width - 2)
    shortest = ""
    for cut in cuts(told):
        spans, shortest = breaks(cut, inner), cut
        if len(spans) <= lines:
            return [Line((Piece(f" {cut[start:end]}"),)) for start, end in spans]
    spans = breaks(shortest, inner)
    shown = [shortest[start:end] for start, end in spans[: lines - 1]]
    return [Line((Piece(f" {text}"),)) for text in [*shown, shorten(shortest[spans[lines - 1][0] :], inner)]]


def which(at: int, shown: int, count: int) -> str:
    """Which of the versions stand beside the base: "version 2 of 4", "versions 2 and 3 of 4"; nothing for a pair."""
    if count < 2:
        return ""
    places = [str((at + k) % count + 1) for k in range(shown)]
    told = " and ".join([", ".join(places[:-1]), places[-1]]) if shown > 1 else places[0]
    return f"version{'s' * (shown > 1)} {told} of {count}"


def unified_head(said: Comparison) -> Line:
    """Both names where there is but one column."""
    labels = wording.version_labels(said.versions)
    base, witness = said.versions[:2]
    return Line(
        (
            *(Piece(" "), *_marks(base), Piece(labels[base.id], Tone.STRONG), Piece(" (base) and ", Tone.FAINT)),
            *(*_marks(witness), Piece(labels[witness.id], Tone.STRONG)),
        )
    )


def _marks(version: Version) -> list[Piece]:
    """What nobody may overlook of a version, before its name."""
    marks = " · ".join(item_marks.loud(version))
    return [Piece(f"{marks} ", Tone.ALERT)] if marks else []


def status(said: Comparison, cursor: int, pane: int, about: int, width: int) -> Line:
    """The position of the cursor, and what became of the sentence there in the version of the pane `about`, in words;
    how many changes there are, and the share of the base kept.
    """
    if not said.levels:
        return Line()
    level = said.levels[cursor]
    panes = [pane, *(other for other in range(len(level.cells)) if other != pane)]
    shown = next((other for other in panes if level.cell(other)), pane)
    cell, side = level.cell(shown), level.side(shown or about) or level
    name = place = ""
    if cell:
        version = said.versions[shown]
        number = version.paragraphs.get(said.sentence(shown, cell).block)
        name = wording.version_labels(said.versions)[version.id]
        place = f"¶{number}" if number else wording.role(cell.role)
    words = [", ".join([*_marked(side), *shape_words(len(side.link.left), len(side.link.right))])]
    words += ["paired by hand"] * side.link.why.by_hand
    became = Piece("  " + " · ".join(words), _loudest(side.marks))
    counts = [_of_changes(said, cursor), _of_facts(said, cursor, about)]
    counts = [*filter(None, counts), f"{wording.percent(said.collation.shares.kept)} kept"]
    # What became of the sentence is shown at any width, the share kept before the counts.
    offered = ((f"{name} {place}", counts), (place, counts), (place, [counts[0], counts[-1]]), (place, counts[-1:]))
    for called, told in (*offered, (place, [])):
        left = [Piece(f" {called.strip()}", Tone.STRONG), became]
        right = Piece(" · ".join(told) + " ", Tone.FAINT)
        if sum(cell_len(piece.text) for piece in (*left, right)) < width:
            break
    return spread(left, [right], width)


def shape_words(lefts: int, rights: int) -> list[str]:
    """How many sentences became how many, where it is not one for one."""
    if not lefts or not rights or lefts == rights == 1:
        return []
    if lefts == 1:
        return [f"split into {rights}"]
    return [f"{lefts} merged into one"] if rights == 1 else [f"{lefts} rewritten as {rights}"]


def _marked(level: Level) -> list[str]:
    """What became of a sentence; that its words changed goes without saying where its facts did."""
    facts = {Mark.ALERT: _legend_word(Mark.ALERT, len(level.changes))}
    return [facts.get(m, str(m)) for m in level.marks if m is not Mark.REWORDED or Mark.ALERT not in level.marks]


def _loudest(marks: Sequence[Mark]) -> Tone:
    tone = TONES[marks[0]]
    return Tone.ALERT_TEXT if tone is Tone.ALERT else tone


def _of_changes(said: Comparison, cursor: int) -> str:
    """Which change the cursor is on, or how many there are.

    They are counted as `n` goes through them: from the first of the story on, round the end.
    """
    if cursor in said.stops:
        count, first = len(said.stops), said.stops.index(said.opening)
        return f"change {(said.stops.index(cursor) - first) % count + 1} of {count}"
    return wording.plural(len(said.stops), "change") if said.stops else "no changes"


def _of_facts(said: Comparison, cursor: int, about: int) -> str:
    """The same of the facts that the version of a pane changes, of which a sentence may hold several."""
    sides = {place: said.levels[place].side(about) for place in said.alerts}
    facts = {place: len(side.changes) for place, side in sides.items() if side}
    total = sum(facts.values())
    if not facts.get(cursor):
        return wording.plural(total, "flag") if total else ""
    first = 1 + sum(count for place, count in facts.items() if place < cursor)
    last = first + facts[cursor] - 1
    return f"flag {first} of {total}" if first == last else f"flags {first}-{last} of {total}"
