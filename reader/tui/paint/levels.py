"""Which sentences stand level in the panes, what is marked in them, and what is said about them.

    Collation                          Level  left          right
      rows: paragraphs side by side      0    0 "The …"     0 "The …"
      links: 0-0, 1-1 and 1-2, 2-        1    1 "Some …"    1 "Some …"
                                         2    gap: split    2 "They …"
                                         3    2 "A …"       gap: removed

Independent of width and colour; the same shape for any number of panes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model import Change, Collation, Kind, Link, Op, Pair, Role, Row, Sentence, Shape
from reader.text.visible import visible
from reader.tui.paint.lines import Piece, Tone
from reader.tui.paint.wording import Mark, paragraphs

BASE, WITNESS = 0, 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A sentence in a pane. `paragraph` is its number where it opens one; `beside` tells where its answer stands."""

    sentence: int
    pieces: tuple[Piece, ...]
    mark: Mark
    role: Role
    paragraph: int | None = None
    opens: bool = False
    moved: bool = False
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a pane has no sentence: the word that says why."""

    word: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Level:
    """Cells that stand level, one for each pane; `row` is the paragraph row they belong to.

    `marks` holds what is to be told here, the loudest first; `changes` are the alerts in words' stead.
    """

    cells: tuple[Cell | Gap, ...]
    row: int
    link: Link
    marks: tuple[Mark, ...]
    changes: tuple[Change, ...] = ()
    tail: bool = False

    @property
    def mark(self) -> Mark:
        return self.marks[0]

    def cell(self, pane: int) -> Cell | None:
        found = self.cells[pane]
        return found if isinstance(found, Cell) else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A Collation as the panes show it. `house_style` False treats what only house style changed as the same.

    `stops` are the levels that `n` and `p` walk, `alerts` those of them with a changed fact; `ends_at` is the
    last base paragraph of a witness that was cut from the end, `cut` the paragraphs it left out there.
    """

    collation: Collation
    levels: tuple[Level, ...]
    stops: tuple[int, ...]
    alerts: tuple[int, ...]
    counts: dict[Mark, int]
    house_style: bool = True
    ends_at: int | None = None
    cut: int = 0

    def at(self, pane: int, sentence: int) -> int:
        """The level of a sentence; 0 where there is none."""
        for place, level in enumerate(self.levels):
            cell = level.cell(pane)
            if cell and cell.sentence == sentence:
                return place
        return 0

    def partners(self, place: int) -> tuple[int, ...]:
        """The other levels of the same link: where a moved or split sentence goes on."""
        if not self.levels:
            return ()
        link = self.levels[place].link
        return tuple(other for other, level in enumerate(self.levels) if level.link is link and other != place)


def compare(collation: Collation, *, house_style: bool = True) -> Comparison:
    """Lay a collation out in levels."""
    by_side = _links_of(collation.links)
    tail = _cut_tail(collation, by_side)
    numbers = (paragraphs(collation.base), paragraphs(collation.witness))
    blocks = (_by_block(collation.left), _by_block(collation.right))
    levels: list[Level] = []
    painted = _Painter(collation, by_side, numbers, house_style)
    for place, row in enumerate(collation.rows):
        lefts = [sentence for block in row.left for sentence in blocks[BASE].get(block, ())]
        rights = [sentence for block in row.right for sentence in blocks[WITNESS].get(block, ())]
        in_tail = bool(lefts) and not rights and place >= tail
        for left, right in _level(lefts, rights, by_side):
            levels.append(painted.level(left, right, place, in_tail))
    stops = _stops(levels)
    first_cut = next((level for level in levels if level.tail), None)
    cut_rows = {level.row for level in levels if level.tail}
    ends_at = None
    if first_cut and (opening := first_cut.cell(BASE)):
        number = numbers[BASE].get(collation.left[opening.sentence].block)
        ends_at = number - 1 if number else None
    return Comparison(
        collation,
        tuple(levels),
        stops,
        tuple(place for place in stops if levels[place].changes),
        _counts(collation, house_style),
        house_style,
        ends_at,
        len(cut_rows),
    )


def _links_of(links: Iterable[Link]) -> tuple[dict[int, Link], dict[int, Link]]:
    left: dict[int, Link] = {}
    right: dict[int, Link] = {}
    for link in links:
        left.update(dict.fromkeys(link.left, link))
        right.update(dict.fromkeys(link.right, link))
    return left, right


def _by_block(sentences: Iterable[Sentence]) -> dict[int, list[Sentence]]:
    found: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        found.setdefault(sentence.block, []).append(sentence)
    return found


def _level(
    lefts: Sequence[Sentence], rights: Sequence[Sentence], by_side: tuple[dict[int, Link], dict[int, Link]]
) -> Iterable[tuple[Sentence | None, Sentence | None]]:
    """The sentences of one row, those that pair in order level, each exactly once."""
    pairs: set[Pair] = {pair for s in lefts if s.index in by_side[BASE] for pair in by_side[BASE][s.index].pairs}
    at_left = at_right = 0
    places = {sentence.index: place for place, sentence in enumerate(rights)}
    link = by_side[WITNESS]
    for place, left in enumerate(lefts):
        answers = (places[j] for i, j in pairs if i == left.index and j in places)
        answer = min((at for at in answers if at >= at_right), default=None)
        if answer is None:
            continue
        yield from ((sentence, None) for sentence in lefts[at_left:place])
        yield from ((None, sentence) for sentence in rights[at_right:answer])
        yield left, rights[answer]
        at_left, at_right = place + 1, answer + 1
        while at_right < len(rights) and link[rights[at_right].index] is link[rights[answer].index]:
            if any(pair[1] == rights[at_right].index and pair[0] > left.index for pair in pairs):
                break
            yield None, rights[at_right]
            at_right += 1
    yield from ((sentence, None) for sentence in lefts[at_left:])
    yield from ((None, sentence) for sentence in rights[at_right:])


class _Painter:
    """Marks sentences and words; holds what all levels of one comparison share."""

    def __init__(
        self,
        collation: Collation,
        by_side: tuple[dict[int, Link], dict[int, Link]],
        numbers: tuple[dict[int, int], dict[int, int]],
        house_style: bool,
    ) -> None:
        self._collation = collation
        self._links = by_side
        self._numbers = numbers
        self._house_style = house_style
        self._sentences = (collation.left, collation.right)

    def level(self, left: Sentence | None, right: Sentence | None, row: int, tail: bool) -> Level:
        sentences = (left, right)
        link = next(self._links[side][s.index] for side, s in enumerate(sentences) if s)
        here = {(side, s.index) for side, s in enumerate(sentences) if s}
        changes = tuple(change for change in link.details if change.alert and _told_at(change, link) in here)
        cells = tuple(
            self._cell(side, sentence, bool(changes)) if sentence else self._gap(side, link, sentences[1 - side])
            for side, sentence in enumerate(sentences)
        )
        marks = [mark(link, self._house_style)]
        if link.moved:
            marks = [m for m in (*marks, Mark.MOVED) if m is not Mark.SAME]
        if changes:
            marks.insert(0, Mark.ALERT)
        return Level(cells, row, link, tuple(marks), changes, tail)

    def _cell(self, side: int, sentence: Sentence, alert: bool) -> Cell:
        link = self._links[side][sentence.index]
        first = sentence.index == 0 or self._sentences[side][sentence.index - 1].block != sentence.block
        return Cell(
            sentence.index,
            self._pieces(side, sentence, link),
            mark(link, self._house_style),
            sentence.role,
            self._numbers[side].get(sentence.block) if first else None,
            first,
            link.moved,
            alert,
        )

    def _pieces(self, side: int, sentence: Sentence, link: Link) -> tuple[Piece, ...]:
        plain = _plain_tone(sentence.role)
        if not link.pairs:
            tone = Tone.REMOVED if side == BASE else Tone.ADDED
            return (Piece(visible(sentence.text), tone, side),)
        runs = _changed(side, sentence, link)
        tones = {None: plain, True: Tone.STYLE if self._house_style else plain}
        changed = Tone.DROPPED if side == BASE else Tone.PUT_IN
        return tuple(Piece(visible(text), tones.get(style, changed), side) for text, style in runs if text)

    def _gap(self, side: int, link: Link, other: Sentence | None) -> Gap:
        if link.kind is Kind.REMOVED:
            return Gap("removed", Tone.REMOVED)
        if link.kind is Kind.ADDED:
            return Gap("added", Tone.ADDED)
        if other is None:
            return Gap("", Tone.FAINT)
        mine, theirs = self._place(side, link), other
        if link.moved and mine is not None:
            number = self._numbers[side].get(self._sentences[side][mine].block)
            down = self._order(side, mine) > self._order(1 - side, theirs.index)
            where = f" ¶{number}" if number else ""
            return Gap(f"moved {'↓' if down else '↑'}{where}", Tone.MOVED)
        words = {Shape.SPLIT: "split", Shape.MERGED: "merged"}
        return Gap(words.get(link.shape, "run with the sentence above"), Tone.FAINT)

    def _place(self, side: int, link: Link) -> int | None:
        places = link.left if side == BASE else link.right
        return places[0] if places else None

    def _order(self, side: int, sentence: int) -> float:
        return sentence / max(1, len(self._sentences[side]))


def _told_at(change: Change, link: Link) -> tuple[int, int]:
    """A change is told once: beside the witness's sentence, beside the base's where the witness has none."""
    if change.right_at:
        return WITNESS, change.right_at[0]
    if change.left_at:
        answers = [j for i, j in link.pairs if i == change.left_at[0]]
        return (WITNESS, min(answers)) if answers else (BASE, change.left_at[0])
    return (WITNESS, link.right[0]) if link.right else (BASE, link.left[0])


def _changed(side: int, sentence: Sentence, link: Link) -> list[tuple[str, bool | None]]:
    """Runs of a sentence: None kept by any of its partners, True changed in house style alone, False changed."""
    own = Op.DROP if side == BASE else Op.ADD
    scripts = [link.edits[pair] for pair in link.pairs if pair[side] == sentence.index and pair in link.edits]
    runs = [
        [(edit.text, None if edit.op is Op.KEEP else edit.style) for edit in script if edit.op in (Op.KEEP, own)]
        for script in scripts
    ]
    whole = [run for run in runs if sum(len(text) for text, _ in run) == len(sentence.text)]
    if len(whole) == 1:
        return whole[0]
    if not whole:
        return [(sentence.text, None if link.kind is Kind.SAME else link.kind is Kind.RESTYLED)]
    states = [[state for text, state in run for _ in text] for run in whole]
    best = [None if None in at else any(at) for at in zip(*states, strict=True)]
    merged: list[tuple[str, bool | None]] = []
    start = 0
    for place in range(1, len(best) + 1):
        if place == len(best) or best[place] != best[start]:
            merged.append((sentence.text[start:place], best[start]))
            start = place
    return merged


def mark(link: Link, house_style: bool = True) -> Mark:
    """What a link is called, moves and alerts left aside."""
    return {
        Kind.SAME: Mark.SAME,
        Kind.RESTYLED: Mark.STYLE if house_style else Mark.SAME,
        Kind.REPHRASED: Mark.REWORDED,
        Kind.ADDED: Mark.ADDED,
        Kind.REMOVED: Mark.REMOVED,
    }[link.kind]


def _plain_tone(role: Role) -> Tone:
    if role in (Role.HEADLINE, Role.SUBHEAD):
        return Tone.STRONG
    return Tone.PLAIN if role.is_prose else Tone.FAINT


def _cut_tail(collation: Collation, by_side: tuple[dict[int, Link], dict[int, Link]]) -> int:
    """The row from which the base alone goes on, two paragraphs at least; past the end when there is none."""
    kept = {s.block for s in collation.left if by_side[BASE][s.index].pairs}
    prose = {s.block for s in collation.left if s.role.is_prose}
    after = len(collation.rows)
    while after and not collation.rows[after - 1].right and not kept & set(collation.rows[after - 1].left):
        after -= 1
    cut = [row for row in collation.rows[after:] if _holds(row, prose)]
    return after if len(cut) >= 2 and kept else len(collation.rows)


def _holds(row: Row, blocks: set[int]) -> bool:
    return any(block in blocks for block in row.left)


def _stops(levels: Sequence[Level]) -> tuple[int, ...]:
    """Each change once: a split sentence and a tail cut off count as one."""
    stops: list[int] = []
    seen: set[str] = set()
    in_tail = False
    for place, level in enumerate(levels):
        again = level.tail and in_tail
        in_tail = level.tail
        if level.mark is Mark.SAME or again:
            continue
        if level.link.id in seen and not level.changes and not level.link.moved:
            continue
        seen.add(level.link.id)
        stops.append(place)
    return tuple(stops)


def _counts(collation: Collation, house_style: bool) -> dict[Mark, int]:
    """Over the running text: sentences of a kind, moved links, changed facts."""
    prose = [{s.index for s in side if s.role.is_prose} for side in (collation.left, collation.right)]
    counts = dict.fromkeys(Mark, 0)
    for link in collation.links:
        if prose[BASE].isdisjoint(link.left) and prose[WITNESS].isdisjoint(link.right):
            continue
        counts[mark(link, house_style)] += 1
        counts[Mark.MOVED] += link.moved
        counts[Mark.ALERT] += sum(change.alert for change in link.details)
    return counts
