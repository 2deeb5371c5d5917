"""Versions to stories: who belongs together, and which of them the others come from.

    relations, strongest first        A ══ B      sure: one story
                                      B ── C      and C answers the centre of A, B: the same story
                                      C ── D      and D answers neither centre nor half of them: another

A story needs more than a chain of likenesses, or one item with two subjects would fuse two stories.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from reader.model import Listed, Story, Version
from reader.stories.corpus_stats import InHand, Prints, survey
from reader.stories.fingerprint import fingerprint
from reader.stories.relations import Relation, relations

# Versions that gave this much of what the first gave are equals, and other things tell which came first.
_AS_GOOD = 0.97

Partners = defaultdict[int, dict[int, Relation]]


def group(versions: Sequence[Version]) -> tuple[Story, ...]:
    """Part whole versions into stories, see `part`."""
    first_last = sorted(versions, key=_identity, reverse=True)
    return part(versions, InHand({version.id: fingerprint(version) for version in first_last}))


def part(
    versions: Iterable[Listed], prints: Prints, wanted: Callable[[], object] = lambda: None, ahead: float = 1.0
) -> tuple[Story, ...]:
    """Part the articles into stories: every version in exactly one, the base of each first.

    Their order has no influence. Stories come with the most versions first, then the newest; within one,
    the versions after the base as they were published. `prints` are their fingerprints; an article without one
    stands alone. `wanted` is called now and then, and may raise to end it. `ahead`: how many times as many
    articles there will be; they are looked at no more closely than all of those can be.
    """
    copies: dict[str, list[Listed]] = {}
    for version in sorted(versions, key=_identity):
        copies.setdefault(version.id, []).append(version)
    ids, same = tuple(copies), tuple(copies.values())
    del copies
    partners: Partners = defaultdict(dict)
    surveyed = survey(ids, prints, wanted, ahead)
    distance, related = surveyed.distance, list(relations(ids, prints, surveyed, wanted))
    del surveyed
    for relation in related:
        partners[relation.left][relation.right] = relation
        partners[relation.right][relation.left] = relation
    stories = [_story(places, same, distance, partners) for places in _parts(len(ids), related, partners)]
    return tuple(sorted(sorted(stories, key=_place), key=_newest, reverse=True))


def _parts(count: int, related: list[Relation], partners: Partners) -> list[list[int]]:
    """Merge the strongest related first; a merge that is not sure needs the centre's word, or half of all."""
    part = list(range(count))
    members = {place: [place] for place in range(count)}

    def centre(places: list[int]) -> int:
        inside = set(places)
        return max(places, key=lambda place: (sum(r.share for p, r in partners[place].items() if p in inside), -place))

    for relation in sorted(related, key=lambda r: (not r.sure, -r.share, r.left, r.right)):
        left, right = part[relation.left], part[relation.right]
        if left == right:
            continue
        few, many = sorted((members[left], members[right]), key=len)
        if not relation.sure and centre(many) not in partners[centre(few)]:
            answered = sum(1 for one in few for other in many if other in partners[one])
            if 2 * answered < len(few) * len(many):
                continue
        for place in members[right]:
            part[place] = left
        members[left] += members.pop(right)
    return list(members.values())


def _story(places: list[int], same: Sequence[list[Listed]], distance: Sequence[int], partners: Partners) -> Story:
    first = _base(places, same, distance, partners) if len(places) > 1 else places[0]
    base = same[first][0]
    others = [version for place in places for version in same[place] if version is not base]
    others.sort(key=lambda version: (version.published or "~", version.outlet, _identity(version)))
    return Story(f"s-{base.id}", (base, *others))


def _base(places: list[int], same: Sequence[list[Listed]], distance: Sequence[int], partners: Partners) -> int:
    """The place of the version that most of the others' words come from.

    Among equals: the agency's own copy, then what does not call itself updated, then the earliest.
    """
    inside = set(places)
    given = [sum(_given(place, r) for p, r in partners[place].items() if p in inside) for place in places]
    enough = _AS_GOOD * max(given)
    equals = [place for place, share in zip(places, given, strict=True) if share >= enough]
    if len(equals) == 1:
        return equals[0]
    return min(equals, key=lambda place: (distance[place], *_precedence(same[place][0])))


def _given(place: int, relation: Relation) -> float:
    return relation.left_given if relation.left == place else relation.right_given


def _precedence(version: Listed) -> tuple[str, int, tuple[str, str, str]]:
    return version.published or "~", -version.words, _identity(version)


def _identity(version: Listed) -> tuple[str, str, str]:
    return version.id, version.outlet, version.path or ""


def _newest(story: Story) -> tuple[int, str]:
    return len(story.versions), max(version.published or "" for version in story.versions)


def _place(story: Story) -> tuple[str, str]:
    return story.headline.casefold(), story.id
