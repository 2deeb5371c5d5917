"""All versions of a story in one table: a row for every sentence of the base, and for every sentence added.

         Northern Wire (base)   Bay Courier   Capital Post
    0 1  The bridge was …       same          reworded
    1 2  Some 40 people …       number        removed
    2 +  Ferries will run …     ¶3            ¶5             two outlets added it: one row, behind base sentence 1

Independent of width and colour; painter.py paints it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.model import Apparatus, Between, Change, Collation, Link, Role, Sentence
from reader.tui.paint.cells import mark
from reader.tui.paint.comparison import BASE, WITNESS, Comparison
from reader.tui.paint.levels import compare
from reader.tui.paint.wording import Mark


@dataclass(frozen=True, slots=True)
class GridCell:
    """What one outlet makes of a row: `marks` loudest first, none where it has no part in an added row.

    `sentences` are the outlet's own, `paragraph` and `role` those of the first. `up` tells the way a moved one
    went, as Compare shows it. `tail`: the outlet has nothing of the base from here on, and where it `ends`
    nothing at all. `alike`: an added sentence says the same word for word as the row's.
    """

    marks: tuple[Mark, ...] = ()
    sentences: tuple[int, ...] = ()
    link: Link | None = None
    changes: tuple[Change, ...] = ()
    paragraph: int | None = None
    role: Role = Role.BODY
    up: bool = False
    tail: bool = False
    ends: bool = False
    alike: bool | None = None


@dataclass(frozen=True, slots=True)
class GridRow:
    """A sentence and what each outlet makes of it.

    `base` is the sentence's number in the base; None for an added one, which stands behind base sentence `after`
    (-1: before all) and is worded as in `holder`, the first outlet that has it. `paragraph` is set where the
    sentence opens one.
    """

    sentence: Sentence
    cells: tuple[GridCell, ...]
    base: int | None
    after: int
    holder: int = 0
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """The table. `stops` are the cells (row, outlet) that `n` and `p` walk, `alerts` those with a changed fact."""

    apparatus: Apparatus
    comparisons: tuple[Comparison, ...]
    rows: tuple[GridRow, ...]
    stops: tuple[tuple[int, int], ...]
    alerts: tuple[tuple[int, int], ...]
    house_style: bool = True

    def at(self, outlet: int | None, sentence: int) -> int:
        """The row of a sentence of the base (None) or of an outlet; 0 where there is none."""
        for place, row in enumerate(self.rows):
            if (row.base == sentence) if outlet is None else (sentence in row.cells[outlet].sentences):
                return place
        return 0


def grid(apparatus: Apparatus, between: Between, *, house_style: bool = True) -> Grid:
    """Lay the versions of a story out in a table; `between` brings together what several outlets added."""
    sides = tuple(_Side(collation, house_style) for collation in apparatus.collations)
    if not sides:
        return Grid(apparatus, (), (), (), (), house_style)
    base = sides[0].collation.left
    numbers = apparatus.base.paragraphs
    added: dict[int, list[GridRow]] = {}
    for row in _added(sides, between):
        added.setdefault(row.after, []).append(row)
    rows = list(added.get(-1, ()))
    for place, sentence in enumerate(base):
        opens = place == 0 or base[place - 1].block != sentence.block
        cells = tuple(side.cell(sentence.index) for side in sides)
        number = numbers.get(sentence.block) if opens else None
        rows += [GridRow(sentence, cells, sentence.index, sentence.index, paragraph=number), *added.get(place, ())]
    stops = tuple(_stops(rows, len(sides)))
    alerts = tuple((row, outlet) for row, outlet in stops if rows[row].cells[outlet].changes)
    return Grid(apparatus, tuple(side.comparison for side in sides), tuple(rows), stops, alerts, house_style)


class _Side:
    """One outlet read against the base, ready to be asked about any sentence."""

    def __init__(self, collation: Collation, house_style: bool) -> None:
        self.collation = collation
        self.comparison = compare(collation, house_style=house_style)
        self.numbers = collation.witness.paragraphs
        self._house_style = house_style
        self._links = {i: link for link in collation.links for i in link.left}
        self._cut = self.comparison.truncation
        self._ends = self._cut is not None and self._cut.ends
        levels = enumerate(self.comparison.levels)
        cells = ((place, pane, level.cell(pane)) for place, level in levels for pane in (BASE, WITNESS))
        self._places = {(pane, cell.sentence): place for place, pane, cell in cells if cell}
        self.added: dict[int, tuple[Link, int]] = {}
        """The sentences without a counterpart, each with its link and the base sentence that it follows."""
        behind = -1
        for link in collation.links:
            if not link.pairs:
                self.added.update((j, (link, behind)) for j in link.right)
            behind = max((behind, *link.left))

    def cell(self, sentence: int) -> GridCell:
        """What became of a base sentence."""
        link = self._links[sentence]
        changes = tuple(change for change in link.details if change.alert and _told_at(change, link) == sentence)
        marks = [mark(link, self._house_style)]
        if link.moved and link.pairs:
            marks = [m for m in (*marks, Mark.MOVED) if m is not Mark.SAME]
        if changes:
            marks.insert(0, Mark.ALERT)
        own = tuple(sorted({j for i, j in link.pairs if i == sentence}))
        if not own:
            tail = self._cut is not None and sentence in self._cut.beyond
            return GridCell(tuple(marks), (), link, changes, tail=tail, ends=tail and self._ends)
        there = self.collation.right[own[0]]
        up = self._places[WITNESS, own[0]] < self._places[BASE, sentence]
        return GridCell(tuple(marks), own, link, changes, self.numbers.get(there.block), there.role, up)

    def own(self, sentences: Sequence[int], words: str | None) -> GridCell:
        """What the outlet added; `words` is how the row has it, None where the row is this outlet's."""
        first = self.collation.right[sentences[0]]
        link = self.added[first.index][0]
        alike = None if words is None else words == _words(self.collation, sentences)
        changes = tuple(change for change in link.details if change.alert)
        marks = (Mark.ALERT, Mark.ADDED) if changes else (Mark.ADDED,)
        number = self.numbers.get(first.block)
        return GridCell(marks, tuple(sentences), link, changes, number, first.role, alike=alike)

    def elsewhere(self, sentences: Sequence[int]) -> GridCell:
        """What the outlet says in the place of others' addition, in sentences that it has from the base."""
        if not sentences:
            return GridCell()
        first = self.collation.right[min(sentences)]
        return GridCell((), tuple(sorted(sentences)), None, (), self.numbers.get(first.block), first.role)


def _added(sides: Sequence[_Side], between: Between) -> Iterator[GridRow]:
    """A row for each thing that outlets added, in their order."""
    answers = _answers(between)
    seen: set[tuple[int, int]] = set()
    for outlet, side in enumerate(sides):
        for sentence, (_, after) in side.added.items():
            if (outlet, sentence) in seen:
                continue
            group = _together((outlet, sentence), answers, sides)
            seen |= group
            yield _added_row(group, answers, sides, after)


def _added_row(
    group: set[tuple[int, int]],
    answers: Mapping[tuple[int, int], set[tuple[int, int]]],
    sides: Sequence[_Side],
    after: int,
) -> GridRow:
    held: dict[int, list[int]] = {}
    for outlet, sentence in sorted(group):
        held.setdefault(outlet, []).append(sentence)
    holder = min(held)
    words = _words(sides[holder].collation, held[holder])
    others: dict[int, set[int]] = {}
    for member in group:
        for outlet, sentence in answers.get(member, ()):
            others.setdefault(outlet, set()).add(sentence)
    cells = tuple(
        side.own(held[outlet], None if outlet == holder else words)
        if outlet in held
        else side.elsewhere(sorted(others.get(outlet, ())))
        for outlet, side in enumerate(sides)
    )
    return GridRow(sides[holder].collation.right[held[holder][0]], cells, None, after, holder)


def _answers(between: Between) -> dict[tuple[int, int], set[tuple[int, int]]]:
    found: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for (one, other), pairs in between.items():
        for i, j in pairs:
            found.setdefault((one, i), set()).add((other, j))
            found.setdefault((other, j), set()).add((one, i))
    return found


def _together(
    start: tuple[int, int], answers: Mapping[tuple[int, int], set[tuple[int, int]]], sides: Sequence[_Side]
) -> set[tuple[int, int]]:
    """All that outlets added in answer to each other, from one of them on."""
    group, ahead = {start}, [start]
    while ahead:
        for outlet, sentence in answers.get(ahead.pop(), ()):
            if (outlet, sentence) not in group and sentence in sides[outlet].added:
                group.add((outlet, sentence))
                ahead.append((outlet, sentence))
    return group


def _words(collation: Collation, sentences: Sequence[int]) -> str:
    return " ".join(" ".join(collation.right[j].text.split()) for j in sentences)


def _told_at(change: Change, link: Link) -> int:
    """The base sentence beside which a change is shown."""
    if change.left_at and change.left_at[0] in link.left:
        return change.left_at[0]
    if change.right_at:
        return min((i for i, j in link.pairs if j == change.right_at[0]), default=link.left[0] if link.left else -1)
    return link.left[0] if link.left else -1


def _stops(rows: Sequence[GridRow], outlets: int) -> Iterator[tuple[int, int]]:
    """Each change once: a split sentence, a tail cut off and an addition that several share count as one."""
    seen: list[set[str]] = [set() for _ in range(outlets)]
    ended = [False] * outlets
    for place, row in enumerate(rows):
        for outlet, cell in enumerate(row.cells):
            if cell.link is None or not cell.marks or cell.marks[0] is Mark.SAME:
                continue
            again = cell.link.id in seen[outlet]
            shared = row.base is None and outlet != row.holder
            if (again or shared or (cell.tail and ended[outlet])) and not cell.changes:
                continue
            seen[outlet].add(cell.link.id)
            ended[outlet] = cell.tail
            yield place, outlet
