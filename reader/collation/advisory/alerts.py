"""Alerts of two versions in the words of an editor, by consequence.

‘27 people drowned’, base ‘25’ (1)                       the dead                    gravity 0
‘did leak’, base ‘did not leak’ (6)                      turned round                       1
‘21 shops’, base ‘12’ (1, 3)                             what contradicts                   2
‘captain was charged’, base ‘detained’ (9)               another act                        3
‘the pier held’ unattributed, base ‘she said’ (8)        nobody says it any more            4
‘will fail’, base ‘may fail’ (9)                         made flat                          5
‘dumped’, base ‘illegally dumped’ (12)                   a charged word                     6
cuts quote to ‘piracy’ (5)                                                                  7
‘Quist claimed’, base ‘said’ (4)                         how hard it is said                8
drops ‘on the quay’ (2)                                  the rest                           9

Changes that share their words are one remark, with all its paragraphs. What is no alert comes behind all that is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.collation.advisory.paragraphs import NumberedVersion, numbered, place_of
from reader.collation.changes.flags.places import touch
from reader.collation.changes.kinds.record import ChangeInContext, Gravity
from reader.collation.changes.kinds.registry import record_of
from reader.collation.excerpts import differing_middle, shortened
from reader.model import Change, ChangeKind, DetailKind, Kind, Link, Role
from reader.text.languages.lexicon import Lexicon

_HEADLINE = 0
"""Paragraph by which a headline stands in the order."""
_WORTH_TELLING = frozenset({DetailKind.NEGATION, DetailKind.NUMBER})
"""Kinds whose exchanges are told though they are no alert, where there is room."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of `changes` that are alike, with their paragraphs; `alert`: one of them is one."""

    text: str
    gravity: Gravity
    alert: bool
    changes: tuple[Change, ...]
    places: tuple[int, ...]


_Placed = tuple[ChangeInContext, Gravity, int | None, bool]
"""A change, how grave it is, its paragraph, and whether that is the base's."""


def remarks(left: NumberedVersion, right: NumberedVersion, links: Sequence[Link], lexicon: Lexicon) -> list[Remark]:
    """One remark for all changes with the same words, gravest first, then in the order of the copy."""
    together: dict[tuple[bool, str], list[_Placed]] = {}
    for link in links:
        for change in _told(link, left, right):
            context = ChangeInContext(change, left.facts, right.facts, lexicon, link.edits)
            record = record_of(change.kind)
            key = in_headline(change, left, right), record.remark.key(context)
            in_base = not link.pairs and change.left_at is not None
            place = left.place(change.left_at[0]) if in_base and change.left_at else place_of(change, link, right)
            together.setdefault(key, []).append((context, record.ranking.gravity(context), place, in_base))
    found = [_remark(alike, headline=headline) for (headline, _), alike in together.items()]
    return sorted(found, key=lambda r: (not r.alert, r.gravity, min(r.places, default=_HEADLINE)))


def _told(link: Link, left: NumberedVersion, right: NumberedVersion) -> Iterator[Change]:
    """The alerts of a link, what is loud in its headline, and exchanges that touch no alert."""
    loud = [c for c in link.details if c.alert or _is_loud_in_headline(c, link, left, right)]
    loud = [c for c in loud if not _is_told_with_quote(c, link)]
    yield from loud
    if link.kind is not Kind.REPHRASED:
        return
    for change in link.details:
        if change.dismissed:
            continue
        exchanged = change.change is ChangeKind.CHANGED and change.kind in _WORTH_TELLING and not change.alert
        touched = any(touch(change.left_at, c.left_at) or touch(change.right_at, c.right_at) for c in loud)
        if exchanged and not touched and not in_headline(change, left, right):
            yield change


def _remark(alike: Sequence[_Placed], *, headline: bool) -> Remark:
    """What is said of changes that share a key."""
    first, *_, in_base = alike[0]
    words = record_of(first.change.kind).remark.words(first)
    places = sorted({place for _, _, place, _ in alike if place is not None})
    return Remark(
        f"headline: {words}" if headline else f"{words}{numbered(places, 'base ' if in_base else '')}",
        min(gravity for _, gravity, *_ in alike),
        any(context.change.alert for context, *_ in alike) or headline,
        tuple(context.change for context, *_ in alike),
        () if in_base else tuple(places),
    )


def _is_loud_in_headline(change: Change, link: Link, left: NumberedVersion, right: NumberedVersion) -> bool:
    """Whether a figure, name, date or negation is altered in a headline that otherwise stands."""
    return change.rank == 1 and bool(link.pairs) and in_headline(change, left, right)


def _is_told_with_quote(change: Change, link: Link) -> bool:
    """Whether what is said of a quotation already has the name or figure altered in it."""
    if change.kind is DetailKind.QUOTE or change.left is None or change.right is None:
        return False
    for quote in link.details:
        if quote.kind is DetailKind.QUOTE and quote.alert and _inside(change, quote):
            gone, put = differing_middle(quote.left or "", quote.right or "")
            old, new = differing_middle(change.left, change.right)
            if old in shortened(gone) and new in shortened(put):
                return True
    return False


def _inside(change: Change, quote: Change) -> bool:
    places = ((change.left_at, quote.left_at), (change.right_at, quote.right_at))
    return all(a and b and a[0] == b[0] and b[1] <= a[1] and a[2] <= b[2] for a, b in places)


def in_headline(change: Change, left: NumberedVersion, right: NumberedVersion) -> bool:
    """Whether a change stands in a headline on every side that it has."""
    places = ((change.left_at, left), (change.right_at, right))
    return all(version.facts.sentences[at[0]].role is Role.HEADLINE for at, version in places if at is not None)
