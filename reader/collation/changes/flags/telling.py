"""Segments told as changes: under the kind that their words have, with the words it takes to understand them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from reader.collation.changes.facts import ResolvedFacts, tokens_in
from reader.collation.changes.flags.places import text_at, within
from reader.collation.changes.flags.polarity import denies
from reader.collation.changes.flags.segments import Segment
from reader.collation.changes.linked_sides import LinkedSides
from reader.collation.changes.slots import Place
from reader.model import Change, ChangeKind, DetailKind, Side
from reader.text.languages.language import Language

_LESSER = 3
_ORDER = (
    DetailKind.QUOTE,
    DetailKind.NEGATION,
    DetailKind.NUMBER,
    DetailKind.DATE,
    DetailKind.ATTRIBUTION,
    DetailKind.QUALIFIER,
    DetailKind.NAME,
)
"""Under which kind a segment is told that stands in details of several."""
_BESIDE_NEGATION = frozenset({DetailKind.EVENT, DetailKind.ATTRIBUTION, DetailKind.QUALIFIER, DetailKind.NAME})
"""Kinds that give way to a negation where one side denies what the other does not."""
_BRIEF = 4
"""Words that a change may have however short the segment that it tells."""
WHOLE = frozenset({DetailKind.NUMBER, DetailKind.DATE})
"""Kinds that are told whole: "three months", where the months alone were exchanged."""


def tells(change: Change, segment_as_change: Change, segment: Segment) -> bool:
    """Whether a change has all the words of a segment, and says little more."""
    sides = ((change.left_at, segment.left), (change.right_at, segment.right))
    whole = all(part is None or (at is not None and within(part, at)) for at, part in sides)
    longest = max(len((change.left or "").split()), len((change.right or "").split()))
    own = max(len((segment_as_change.left or "").split()), len((segment_as_change.right or "").split()))
    return whole and longest <= max(_BRIEF, 2 * own)


def as_change(segment: Segment, link: LinkedSides) -> Change | None:
    """The segment as a change, under the kind that its words have."""
    kinds = kinds_in(segment.left, link, Side.LEFT) | kinds_in(segment.right, link, Side.RIGHT)
    kind = next((k for k in _ORDER if k in kinds), DetailKind.EVENT)
    if is_of_time(segment, link):
        kind = DetailKind.DATE
    elif kind is DetailKind.EVENT:
        kind = _of_script(segment, link)
    sides = (segment.left, Side.LEFT), (segment.right, Side.RIGHT)
    if (
        segment.left
        and segment.right
        and kind in _BESIDE_NEGATION
        and sum(_is_denied(place, link, side) for place, side in sides) == 1
    ):
        kind = DetailKind.NEGATION
    left, right = segment.shown
    if kind in WHOLE:
        left = _whole(segment.left, kind, link, Side.LEFT) or left
        right = _whole(segment.right, kind, link, Side.RIGHT) or right
    if kind in WHOLE and left and right and not is_of_time(segment, link):
        left, right = _told_alone(left, right, link)
    how = ChangeKind.CHANGED if left and right else ChangeKind.DROPPED if left else ChangeKind.GAINED
    texts = text_at(left, link, Side.LEFT), text_at(right, link, Side.RIGHT)
    if texts[0] == texts[1]:
        return None
    return Change(kind, how, _LESSER, False, *texts, left, right)


def _told_alone(left: Place, right: Place, link: LinkedSides) -> tuple[Place | None, Place | None]:
    """Places of which only one has a figure or a date: that is dropped or put in, not exchanged for other words."""
    ours, theirs = _figured(left, link, Side.LEFT), _figured(right, link, Side.RIGHT)
    return (left, right) if (ours is None) == (theirs is None) else (ours, theirs)


def _figured(place: Place, link: LinkedSides, side: Side) -> Place | None:
    """The first figure or date that a place touches."""
    sentence, start, end = place
    spans = (d.span for d in link.facts(side).details[sentence] if d.kind in WHOLE)
    return next(((sentence, *span) for span in spans if span[0] < end and start < span[1]), None)


def is_of_time(segment: Segment, link: LinkedSides) -> bool:
    """Whether one time stands for another: "early", "late"; "am frühen Morgen", "am späten Abend"."""
    left, right = _times(segment.left, link.left), _times(segment.right, link.right)
    return bool(left) and bool(right) and left != right


def _times(place: Place | None, facts: ResolvedFacts) -> tuple[str, ...]:
    """What the words of a place say of time; () where one of them says anything else."""
    if place is None:
        return ()
    table = _time_words(facts.language)
    tokens = tokens_in(facts.tokens[place[0]], place[1:])
    words = [t.text.lower() for t in tokens if t.norm[:1].isalnum()]
    told = [word for word in words if word in table or word not in facts.language.function_words]
    return tuple(table[word] for word in told) if all(word in table for word in told) else ()


@lru_cache(maxsize=64)
def _time_words(language: Language) -> Mapping[str, str]:
    """Words for a part of a day, a year or a span to the part that they mean."""
    calendar = language.calendar
    plain = {word: word for word in calendar.seasons | calendar.spans | calendar.front}
    days = {word: str(day) for word, (day, _) in calendar.relative_days.items()}
    return {**plain, **days, **calendar.which, **calendar.which_behind, **calendar.parts, **calendar.edges}


def _of_script(segment: Segment, link: LinkedSides) -> DetailKind:
    """The kind of words that no detail has. Numerals may stand without a space: 三人, 周五; and where a script has no
    capitals to tell names by, what was exchanged may be one.
    """
    texts = text_at(segment.left, link, Side.LEFT), text_at(segment.right, link, Side.RIGHT)
    told = [text for text in texts if text is not None]
    if all(text.isnumeric() for text in told):
        return DetailKind.NUMBER
    no_capitals = all(text.lower() == text.upper() and any(c.isalpha() for c in text) for text in told)
    return DetailKind.NAME if no_capitals and len(told) == len(texts) else DetailKind.EVENT


def _is_denied(place: Place | None, link: LinkedSides, side: Side) -> bool:
    """Whether the words in a place deny what they say."""
    facts = link.facts(side)
    return place is not None and denies([*tokens_in(facts.tokens[place[0]], place[1:])], facts.language)


def kinds_in(place: Place | None, link: LinkedSides, side: Side) -> set[DetailKind]:
    """The kinds of details that have half of the words in a place, or hold all of it."""
    if place is None:
        return set()
    sentence, start, end = place
    facts = link.facts(side)
    words = [t.span for t in tokens_in(facts.tokens[sentence], (start, end)) if t.norm[:1].isalnum()]
    found = set()
    for detail in facts.details[sentence]:
        inside = sum(detail.span[0] < b and a < detail.span[1] for a, b in words)
        if inside and 2 * inside >= len(words):
            found.add(detail.kind)
    return found


def _whole(place: Place | None, kind: DetailKind, link: LinkedSides, side: Side) -> Place | None:
    """The detail of a kind that holds all of a place."""
    if place is None:
        return None
    sentence, start, end = place
    for detail in link.facts(side).details[sentence]:
        if detail.kind is kind and detail.span[0] <= start and end <= detail.span[1]:
            return (sentence, *detail.span)
    return None
