"""Versions to stories: who belongs together, and which of them the others come from.

    relations, strongest first        A ══ B      sure: one story
                                      B ── C      and C answers the centre of A, B: the same story
                                      C ── D      and D answers neither centre nor half of them: another

A story needs more than a chain of likenesses, or one item with two subjects would fuse two stories.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import MutableMapping, Sequence

from reader.model import Role, Story, Version
from reader.stories.fingerprint import Fingerprint, fingerprint
from reader.stories.relate import Relation, relations

# Versions that gave this much of what the first gave are equals, and other things tell which came first.
_AS_GOOD = 0.97
_REVISED = frozenset({Role.NOTE, Role.CORRECTION})


def group(versions: Sequence[Version], known: MutableMapping[str, Fingerprint] | None = None) -> tuple[Story, ...]:
    """Part the versions into stories: every version in exactly one, the base of each first.

    The order of `versions` has no influence. Stories come with the most versions first, then the newest;
    within one, the versions after the base as they were published. `known` keeps fingerprints by version id
    from one call to the next.
    """
    known = {} if known is None else known
    ordered = sorted(versions, key=_identity)
    contents = sorted({version.id for version in ordered})
    first = {version.id: version for version in reversed(ordered)}
    for content in contents:
        if content not in known:
            known[content] = fingerprint(first[content])
    prints = [known[content] for content in contents]
    copies: defaultdict[str, list[Version]] = defaultdict(list)
    for version in ordered:
        copies[version.id].append(version)
    stories = [
        _story([(version, prints[place]) for place in places for version in copies[contents[place]]])
        for places in _parts(len(prints), list(relations(prints)))
    ]
    return tuple(sorted(sorted(stories, key=_place), key=_newest, reverse=True))


def _parts(count: int, related: list[Relation]) -> list[list[int]]:
    """Merge the strongest related first; a merge that is not sure needs the centre's word, or half of all."""
    part = list(range(count))
    members = {place: [place] for place in range(count)}
    partners: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for relation in related:
        partners[relation.left][relation.right] = relation.share
        partners[relation.right][relation.left] = relation.share

    def centre(places: list[int]) -> int:
        inside = set(places)
        return max(places, key=lambda place: (sum(s for p, s in partners[place].items() if p in inside), -place))

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


def _story(versions: list[tuple[Version, Fingerprint]]) -> Story:
    base = _base(versions)
    others = sorted(
        (v for v, _ in versions if v is not base), key=lambda v: (v.published or "~", v.outlet, _identity(v))
    )
    return Story(f"s-{base.id}", (base, *others))


def _base(versions: list[tuple[Version, Fingerprint]]) -> Version:
    """The version that most of the others' words come from.

    Among equals: the agency's own copy, then what does not call itself updated, then the earliest.
    """
    given = [
        sum(len(other.runs & print_.runs) / (len(other.runs) or 1) for _, other in versions if other is not print_)
        for _, print_ in versions
    ]
    enough = _AS_GOOD * max(given)
    equals = [version for (version, _), share in zip(versions, given, strict=True) if share >= enough]
    return min(equals, key=_precedence)


def _precedence(version: Version) -> tuple[bool, bool, str, int, tuple[str, str, str]]:
    from_agency = "(" in (version.dateline or "")
    revised = any(block.role in _REVISED for block in version.blocks)
    return not from_agency, revised, version.published or "~", -version.words, _identity(version)


def _identity(version: Version) -> tuple[str, str, str]:
    return version.id, version.outlet, version.path or ""


def _newest(story: Story) -> tuple[int, str]:
    return len(story.versions), max(version.published or "" for version in story.versions)


def _place(story: Story) -> tuple[str, str]:
    return story.headline.casefold(), story.id
