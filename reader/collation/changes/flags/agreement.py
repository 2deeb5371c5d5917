"""Agreement of details: what the kinds hold to be equal or compatible explains the words that stand in it.

44 people ── forty-four people     equal: that the words differ is no news
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reader.collation.changes.assignment import DetailPair, KindMatch
from reader.collation.changes.facts import ResolvedFacts, tokens_in
from reader.collation.changes.flags.places import mostly_within, within
from reader.collation.changes.flags.segments import Segment
from reader.collation.changes.flags.senses import sense
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.collation.changes.slots import Place
from reader.model import Change, DetailKind
from reader.text.details.units import dimension

_WIDE = frozenset({DetailKind.QUOTE, DetailKind.ATTRIBUTION})
"""Kinds whose details hold more than what they agree in."""


class Agreed(NamedTuple):
    """Details that agree, in pairs: left and right, of one kind."""

    pairs: tuple[tuple[DetailKind, Place, Place], ...]

    def have(self, change: Change) -> bool:
        """Whether all of a change stands in one such pair."""
        left, right = change.left_at, change.right_at
        return any((left is None or within(left, a)) and (right is None or within(right, b)) for _, a, b in self.pairs)

    def explain(self, segment: Segment, link: LinkedSides) -> bool:
        """Whether a segment stands in such a pair, by most of its words; two that both deny say the same."""
        left, right = segment.left, segment.right
        for kind, a, b in self.pairs:
            if kind is DetailKind.NEGATION:
                if left and right and within(a, left) and within(b, right):
                    return True
            elif (left is None or mostly_within(left, a, link.left)) and (
                right is None or mostly_within(right, b, link.right)
            ):
                return True
        return False


def agreed(matches: Iterable[KindMatch], link: LinkedSides) -> Agreed:
    """The details that the kinds hold to be equal or compatible; figures only where they count the same thing."""
    return Agreed(
        tuple(
            (pair.left.detail.kind, _own_words(pair.left, link.left), _own_words(pair.right, link.right))
            for match in matches
            for pair in (*match.equal, *match.compatible)
            if pair.left.detail.kind not in _WIDE
            if not _is_kept_contrary(pair, link)
            if _count_the_same(pair, link)
        )
    )


def _own_words(found: LocatedDetail, facts: ResolvedFacts) -> Place:
    """The place of a detail, of a qualifier without the figure it goes with: "at least", not "at least 40 people"."""
    sentence, start, end = found.place
    if found.detail.kind is DetailKind.QUALIFIER:
        figures = (d.span[0] for d in facts.details[sentence] if d.kind is DetailKind.NUMBER)
        end = min((at for at in figures if start < at < end), default=end)
    return sentence, start, end


def _count_the_same(pair: DetailPair, link: LinkedSides) -> bool:
    """Whether figures that agree count the same thing: of a share, one may leave it out; beside a figure that has a
    unit, one that has none names no other thing.
    """
    values = pair.left.detail.value, pair.right.detail.value
    units = [" " in value for value in values]
    if all(units):
        return True
    one, two = _counted(pair.left, link.left), _counted(pair.right, link.right)
    if one == two:
        return True
    if any(dimension(value) == "share" for value in values):
        return not one or not two
    if values[0] == values[1] or not any(units):
        return values[0] != values[1]
    unit, things = (values[0], two) if units[0] else (values[1], one)
    return all(unit.partition(" ")[2] in thing for thing in things)


def _is_kept_contrary(pair: DetailPair, link: LinkedSides) -> bool:
    """Whether a word that has a contrary stands on both sides: that says nothing of the words beside it."""
    return (
        pair.left.detail.text == pair.right.detail.text and link.lexicon.kind_of(pair.left.detail.value) == "opposite"
    )


def _counted(figure: LocatedDetail, facts: ResolvedFacts) -> list[str]:
    """What a figure counts: its words that are neither number nor unit; nothing of other kinds."""
    if figure.detail.kind is not DetailKind.NUMBER:
        return []
    numbers = facts.language.numbers
    spelled = numbers.words.keys() | numbers.ambiguous.keys() | numbers.scales.keys() | numbers.joiners | numbers.of
    norms = [t.norm for t in tokens_in(facts.tokens[figure.sentence], figure.detail.span)]
    unit = figure.detail.value.partition(" ")[2].split()
    things = (norm for norm in norms if norm[:1].isalpha() and norm not in spelled and norm not in unit)
    return [sense(norm, facts.language) for norm in things]
