"""Order of stories and, within one, of its versions: the base that the others are read against, and the rest in time.

copy       first take ──> 1st lead ──> pickup       the base is where the words come from, of its outlet's takes
own copy   another outlet's ──> a third's           the earliest; own copy on the event stands behind
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Sequence
from math import fsum
from typing import NamedTuple

from reader.model import Listed, Story
from reader.stories.clustering import Partners
from reader.stories.relations import Relation

# Versions that gave this much of what the first gave are equals, and other signs decide between them.
_EQUAL_SHARE = 0.97
# From this share of all on, sorting them all is the quicker way.
_MANY = 0.05
# Sorts after every negated character, so a longer timestamp counts as later than its own prefix.
_END = 1


class Filed(NamedTuple):
    """What is held of an article: its id, the places that its copy lies in, and what tells its place in a story.

    `day` is the ordinal of the day it was published, 0 where that is not known. `distance` is from the source: least
    for an agency's own copy, more for what calls itself updated. `take`: the number of the take that it says it is.
    """

    id: str
    copies: tuple[Listed, ...]
    day: int = 0
    distance: int = 0
    take: int = 0


class StoryOrder:
    """Stories in order: those with the most versions first, then the newest, then by headline."""

    def __init__(self) -> None:
        self._stories: list[Story] = []

    @property
    def stories(self) -> tuple[Story, ...]:
        return tuple(self._stories)

    def replace(self, old: Collection[Story], new: Sequence[Story]) -> None:
        """Take some stories out and put others in."""
        if len(old) + len(new) > _MANY * len(self._stories):
            gone = {story.id for story in old}
            left = [story for story in self._stories if story.id not in gone]
            self._stories = sorted(sorted((*left, *new), key=_by_headline), key=_by_size_and_time, reverse=True)
            return
        for story in old:
            del self._stories[bisect_left(self._stories, _place(story), key=_place)]
        for story in new:
            insort(self._stories, story, key=_place)


def story_of(group: Sequence[Sequence[int]], filed: Callable[[int], Filed], partners: Partners) -> Story:
    """The story of an event, from its clusters of copy: the base and the versions of its copy, then the other copy on
    it, each in time.
    """
    bases = [_base(cluster, filed, partners) if len(cluster) > 1 else cluster[0] for cluster in group]
    first = min(
        range(len(group)),
        key=lambda n: (-len(group[n]), filed(bases[n]).distance, *_publication_order(filed(bases[n]).copies[0])),
    )
    base = filed(bases[first]).copies[0]

    def in_time(numbers: Iterable[int]) -> list[Listed]:
        versions = [(filed(n).take, each) for n in numbers for each in filed(n).copies if each is not base]
        return [each for _, each in sorted(versions, key=lambda one: _time_order(*one))]

    own = in_time(number for n, cluster in enumerate(group) if n != first for number in cluster)
    return Story(f"s-{base.id}", (base, *in_time(group[first]), *own), frozenset([version.id for version in own]))


def identity(version: Listed) -> tuple[str, str, str]:
    """By what two listings are told apart, whatever was known of them before."""
    return version.id, version.outlet, version.path or ""


def _time_order(take: int, version: Listed) -> tuple[str, int, str, str, str]:
    """As published, then as the copy numbers its takes; what tells neither stands in order of name."""
    return version.published or "~", take, version.outlet, version.path or "", version.id


def _base(cluster: Sequence[int], filed: Callable[[int], Filed], partners: Partners) -> int:
    """The version that most of the others' words come from; of its outlet's takes the earliest.

    Among equals: the agency's own copy, then what does not call itself updated, then the earliest.
    """
    inside = set(cluster)

    def given(number: int) -> float:
        """What the others have of an article's words, added up."""
        shares = (_share_given(filed(number), filed(n), r) for n, r in partners(number).items() if n in inside)
        return fsum(shares)

    gave = {number: given(number) for number in cluster}
    least = _EQUAL_SHARE * max(gave.values())
    equals = [number for number in cluster if gave[number] >= least]
    source = min(equals, key=lambda n: (filed(n).distance, *_publication_order(filed(n).copies[0])))
    takes = [number for number in cluster if filed(number).copies[0].outlet == filed(source).copies[0].outlet]
    return min([source, *takes], key=lambda number: _earlier(filed(number), filed(source)))


def _earlier(one: Filed, source: Filed) -> tuple[int, str, int]:
    """The order of a take beside the source; one of which nothing is known that both tell comes after it."""
    ours, theirs = one.copies[0].published, source.copies[0].published
    if one is source:
        return 0, theirs or "", source.take
    if ours and theirs and ours != theirs:
        return 0, ours, one.take
    return (0, theirs or "", one.take) if one.take < source.take else (1, "", 0)


def _share_given(one: Filed, other: Filed, relation: Relation) -> float:
    return relation.right_in_left if one.id < other.id else relation.left_in_right


def _publication_order(version: Listed) -> tuple[str, int, tuple[str, str, str]]:
    return version.published or "~", -version.words, identity(version)


def _place(story: Story) -> tuple[object, ...]:
    """One sort key that yields the same order as the two sorts."""
    size, newest = _by_size_and_time(story)
    return -size, (*(-ord(character) for character in newest), _END), *_by_headline(story)


def _by_size_and_time(story: Story) -> tuple[int, str]:
    return len(story.versions), max(version.published or "" for version in story.versions)


def _by_headline(story: Story) -> tuple[str, str]:
    return story.headline.casefold(), story.id
