"""Levels of the panes: sentences that stand level, what is marked in them, and what is said about them.

    Collation                          Level  left          right
      rows: paragraphs side by side      0    0 "The …"     0 "The …"
      links: 0-0, 1-1 and 1-2, 2-        1    1 "Some …"    1 "Some …"
                                         2    gap: split    2 "They …"
                                         3    2 "A …"       gap: removed

Independent of width and colour; the same shape for any number of panes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.collation.truncation import truncation
from reader.model import Collation, Link, Pair, Sentence
from reader.tui.paint.cells import Cells, mark
from reader.tui.paint.comparison import BASE, WITNESS, Comparison, Level
from reader.tui.paint.wording import Mark


def compare(collation: Collation, *, house_style: bool = True) -> Comparison:
    """Lay a collation out in levels."""
    by_side = _links_of(collation.links)
    cut = truncation(collation.left, collation.right, collation.links)
    beyond = cut.beyond if cut else frozenset()
    numbers = (collation.base.paragraphs, collation.witness.paragraphs)
    blocks = (_by_block(collation.left), _by_block(collation.right))
    levels: list[Level] = []
    painted = Cells(collation, by_side, numbers, house_style)
    for place, row in enumerate(collation.rows):
        lefts = [sentence for block in row.left for sentence in blocks[BASE].get(block, ())]
        rights = [sentence for block in row.right for sentence in blocks[WITNESS].get(block, ())]
        for left, right in _level(lefts, rights, by_side):
            in_tail = left is not None and left.index in beyond
            levels.append(painted.level(left, right, place, in_tail))
    stops = _stops(levels)
    return Comparison(
        collation,
        tuple(levels),
        stops,
        tuple(place for place in stops if levels[place].changes),
        _counts(collation, house_style),
        house_style,
        cut,
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


def _stops(levels: Sequence[Level]) -> tuple[int, ...]:
    """Each change once: a split sentence and a tail cut off count as one, but for what is flagged in them."""
    stops: list[int] = []
    seen: set[str] = set()
    is_cut = False
    for place, level in enumerate(levels):
        again = level.tail and is_cut and not level.changes
        is_cut = is_cut or level.tail
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
