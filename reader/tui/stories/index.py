"""Arrangement of the list: articles sorted, grouped, filtered and opened up. Pure.

stories ──Index(sort, group)──> ──matching(query)──> ids ──sections(ids)──> ──Rows(closed)──> the rows of the list
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate, compress
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeGuard

from reader.config import GROUPS, OWN_COPY, SORTS

if TYPE_CHECKING:
    from reader.model import Listed, Story

__all__ = ["GROUPS", "OWN_COPY", "SORTS", "Entry", "Group", "Index", "Matches", "Rows", "Section", "ordered"]

_UNSAID = 10
"""As an urgency: behind all that there are."""
_FUZZY_FROM = 80.0
_FUZZY_LETTERS = 4


class Group(NamedTuple):
    """Articles of one outlet or one day, each with its story; `key` is the outlet or an ISO date, "" for none."""

    by: str
    key: str
    versions: tuple[Listed, ...]
    stories: tuple[Story, ...]

    @property
    def id(self) -> str:
        return f"{self.by}:{self.key.casefold()}"


class Matches(NamedTuple):
    """The ids of articles that a query means, and how many of them only their copy gives away."""

    ids: frozenset[str]
    in_copy_alone: int = 0


Section: TypeAlias = "Story | Group"
"""A heading and what is listed under it."""


class Entry(NamedTuple):
    """A row of the list: the heading of a story or group, one article under it, or both where a story has only one.

    `rule`: it parts the own copy in a story from the rest, and is nothing to act on.
    """

    story: Story
    version: Listed
    heading: bool
    group: Group | None = None
    rule: bool = False

    @property
    def section(self) -> Section:
        return self.group or self.story

    @property
    def lone(self) -> bool:
        """Whether its story has no other version."""
        return len(self.story.versions) == 1

    @property
    def is_group(self) -> bool:
        """Whether it is the heading of an outlet or a day: no article, and no story."""
        return self.heading and self.group is not None

    @property
    def is_article(self) -> bool:
        """Whether it is the row of one article, not of several."""
        return not self.heading or (self.lone and self.group is None)


def ordered(stories: Iterable[Story], sort: str) -> tuple[Story, ...]:
    """The stories by newest, headline, outlet (of the base), number of versions or urgency; ties by headline and id.

    As urgent as the most urgent of its versions; of those as urgent the newest first, what says nothing of it last.
    """
    by_headline = sorted(stories, key=lambda story: (story.headline.casefold(), story.id))
    if sort == "newest":
        return tuple(sorted(by_headline, key=_newest, reverse=True))
    if sort == "outlet":
        return tuple(sorted(by_headline, key=lambda story: story.base.outlet.casefold()))
    if sort == "versions":
        return tuple(sorted(by_headline, key=lambda story: -len(story.versions)))
    if sort == "urgency":
        newest = sorted(by_headline, key=_newest, reverse=True)
        return tuple(sorted(newest, key=lambda story: min(map(_urgency, story.versions))))
    return tuple(by_headline)


def _urgency(version: Listed) -> int:
    """1 (flash) to 9; more than that where the copy says nothing of it."""
    return _UNSAID if version.urgency is None else version.urgency


def _newest(story: Story) -> tuple[str, int]:
    return max(version.published or "" for version in story.versions), len(story.versions)


def _grouped(stories: Iterable[Story], by: str, sort: str) -> tuple[Group, ...]:
    """Outlets by name, or days from the newest on, what has no date last; in each the articles in their order."""
    found: dict[str, list[tuple[Listed, Story]]] = {}
    called: dict[str, str] = {}
    for story in stories:
        for version in story.versions:
            name = _day(version) if by == "day" else version.outlet
            key = called.setdefault(name.casefold(), name)
            found.setdefault(key, []).append((version, story))
    for articles in found.values():
        if sort == "newest":
            articles.sort(key=lambda one: one[0].published or "", reverse=True)
        elif sort == "urgency":
            articles.sort(key=lambda one: one[0].published or "", reverse=True)
            articles.sort(key=lambda one: _urgency(one[0]))
        elif sort == "headline":
            articles.sort(key=lambda one: one[0].title.casefold())
        elif sort == "outlet":
            articles.sort(key=lambda one: one[0].outlet.casefold())
    keys = sorted(found, reverse=True) if by == "day" else sorted(found, key=str.casefold)
    return tuple(
        Group(by, key, tuple(version for version, _ in found[key]), tuple(story for _, story in found[key]))
        for key in keys
    )


def _day(version: Listed) -> str:
    """The day on which it was published, ISO; "" where none is known."""
    told = (version.published or "")[:10]
    try:
        return date.fromisoformat(told).isoformat()
    except ValueError:
        return ""


class Index:
    """Stories in one order, with the text that a filter looks through, folded when first asked for."""

    def __init__(
        self, stories: tuple[Story, ...], sort: str, group: str = GROUPS[0], own_copy: str = OWN_COPY[0]
    ) -> None:
        self.made_of = stories, sort, group, own_copy
        self._stories = ordered(stories if own_copy == OWN_COPY[0] else map(_without_own_copy, stories), sort)
        self._sections = self._stories if group == "story" else _grouped(self._stories, group, sort)

    def holds(self, stories: tuple[Story, ...], sort: str, group: str, own_copy: str) -> bool:
        """Whether it was made of just these."""
        return self.made_of[0] is stories and self.made_of[1:] == (sort, group, own_copy)

    def sections(self, ids: Collection[str] | None = None) -> tuple[Section, ...]:
        """What the list shows: all of it, or only what holds articles with these ids.

        A story is shown whole; of an outlet or a day only the articles meant.
        """
        if ids is None:
            return self._sections
        return tuple(section for each in self._sections if (section := _only(each, ids)))

    @cached_property
    def _searched(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The id of every article, and its headline, lede and outlet."""
        listed = [version for story in self._stories for version in story.versions]
        texts = (f"{version.headline or ''} {version.outlet} {version.lede}".casefold() for version in listed)
        return tuple(version.id for version in listed), tuple(texts)

    def matching(
        self,
        query: str,
        in_copy: Collection[str] = (),
        cancelled: Callable[[], bool] = lambda: False,
        holds: Callable[[str], bool] | None = None,
    ) -> Matches | None:
        """The articles that hold every word of the query; where none does, those with something near each word.

        `in_copy` are the ids of those whose copy is known to hold them; of all found, those are meant that `holds`
        is true of. None: nothing is asked, and all are meant. Ends early once `cancelled()` is true.
        """
        words = query.casefold().split()
        if not words and holds is None:
            return None
        ids, texts = self._searched
        listed = frozenset(compress(ids, (all(word in text for word in words) for text in texts)))
        exact = listed.union(in_copy)
        meant = exact or frozenset(compress(ids, _near(texts, words, cancelled)))
        if holds is not None:
            meant = frozenset(filter(holds, meant))
        return Matches(meant, len(meant - listed) if exact else 0)


def _only(section: Section, ids: Collection[str]) -> Section | None:
    if not isinstance(section, Group):
        return section if any(version.id in ids for version in section.versions) else None
    kept = [version.id in ids for version in section.versions]
    if not any(kept):
        return None
    return section._replace(
        versions=tuple(compress(section.versions, kept)), stories=tuple(compress(section.stories, kept))
    )


def _near(texts: Iterable[str], words: Sequence[str], cancelled: Callable[[], bool]) -> Iterator[bool]:
    from rapidfuzz import fuzz

    for place, text in enumerate(texts):
        if place % 1000 == 0 and cancelled():
            return
        yield all(
            word in text
            or (len(word) >= _FUZZY_LETTERS and fuzz.partial_ratio(word, text, score_cutoff=_FUZZY_FROM) >= _FUZZY_FROM)
            for word in words
        )


class Rows:
    """The rows of the list, each made when it is looked at: headings, and under each open one its articles."""

    def __init__(self, sections: Sequence[Section] = (), closed: Collection[str] = ()) -> None:
        self.sections = sections
        sizes = (1 if _is_lone(s) or s.id in closed else 1 + len(s.versions) + _has_rule(s) for s in sections)
        self._starts = list(accumulate(sizes, initial=0))
        self._places = {section.id: place for place, section in enumerate(sections)}

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, row: int) -> Entry:
        """The entry of a row, counted from 0."""
        place = bisect_right(self._starts, row) - 1
        if not 0 <= row < len(self):
            raise IndexError(row)
        section, below = self.sections[place], row - self._starts[place]
        rule = len(section.versions) - len(section.own_copy) + 1 if _has_rule(section) else len(self)
        at = max(0, below - 1 - (below > rule))
        version = section.versions[at]
        if not isinstance(section, Group):
            return Entry(section, version, below in (0, rule), rule=below == rule)
        return Entry(section.stories[at], version, below == 0, section)

    def find(self, entry: Entry) -> int | None:
        """The index of an entry of an earlier list in this one, or at least of its heading there."""
        place = self._places.get(entry.section.id)
        if place is None:
            place = self._regrouped(entry)
        if place is None:
            return None
        row = self._starts[place]
        below = range(row + 1, self._starts[place + 1])
        if entry.heading and entry.section.id in self._places:
            return row
        return next((at for at in below if not self[at].rule and self[at].version.id == entry.version.id), row)

    def _regrouped(self, entry: Entry) -> int | None:
        """The section that an article is listed in, where they are of another sort than before."""
        if not self.sections or (not isinstance(self.sections[0], Group) and entry.group is None):
            return None
        id = entry.version.id
        return next(
            (place for place, section in enumerate(self.sections) if any(v.id == id for v in section.versions)), None
        )


def _without_own_copy(story: Story) -> Story:
    if not story.own_copy:
        return story
    copied = tuple([version for version in story.versions if version.id not in story.own_copy])
    return story._replace(versions=copied, own_copy=frozenset())


def _has_rule(section: Section) -> TypeGuard[Story]:
    return not isinstance(section, Group) and bool(section.own_copy)


def _is_lone(section: Section) -> bool:
    return not isinstance(section, Group) and len(section.versions) == 1
