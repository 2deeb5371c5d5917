"""Which stories the desk lists, and in which order: sorted, filtered, opened up. Pure.

stories ──Index(sort)──> ──matching(query)──> ──Rows(closed)──> the rows of the list
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, compress
from typing import NamedTuple

from reader.model import Listed, Story

SORTS = ("newest", "headline", "outlet", "versions")

_FUZZY_FROM = 80.0
_FUZZY_LETTERS = 4


class Entry(NamedTuple):
    """A row of the list: a story's heading, one of its versions, or both where it has only one."""

    story: Story
    version: Listed
    heading: bool

    @property
    def lone(self) -> bool:
        return len(self.story.versions) == 1


def ordered(stories: Iterable[Story], sort: str) -> tuple[Story, ...]:
    """The stories by newest, headline, outlet (of the base) or number of versions; ties by headline and id."""
    by_headline = sorted(stories, key=lambda story: (story.headline.casefold(), story.id))
    if sort == "newest":
        return tuple(sorted(by_headline, key=_newest, reverse=True))
    if sort == "outlet":
        return tuple(sorted(by_headline, key=lambda story: story.base.outlet.casefold()))
    if sort == "versions":
        return tuple(sorted(by_headline, key=lambda story: -len(story.versions)))
    return tuple(by_headline)


def _newest(story: Story) -> tuple[str, int]:
    return max(version.published or "" for version in story.versions), len(story.versions)


class Index:
    """Stories in one order, with the text that a filter looks through, folded when first asked for."""

    def __init__(self, stories: Iterable[Story], sort: str) -> None:
        self.sort = sort
        self.stories = ordered(stories, sort)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Headline, lede and outlet of every version of each story."""
        return tuple(" ".join(_searched(v) for v in story.versions).casefold() for story in self.stories)

    def matching(self, query: str, cancelled: Callable[[], bool] = lambda: False) -> tuple[Story, ...]:
        """The stories that hold every word of the query; where none does, those with something near each word.

        The order stays. Ends early once `cancelled()` is true.
        """
        words = query.casefold().split()
        if not words:
            return self.stories
        exact = (all(word in text for word in words) for text in self.texts)
        found = tuple(compress(self.stories, exact))
        return found or tuple(compress(self.stories, self._near(words, cancelled)))

    def _near(self, words: Sequence[str], cancelled: Callable[[], bool]) -> Iterator[bool]:
        from rapidfuzz import fuzz

        for place, text in enumerate(self.texts):
            if place % 1000 == 0 and cancelled():
                return
            yield all(
                word in text
                or (
                    len(word) >= _FUZZY_LETTERS
                    and fuzz.partial_ratio(word, text, score_cutoff=_FUZZY_FROM) >= _FUZZY_FROM
                )
                for word in words
            )


def _searched(version: Listed) -> str:
    return f"{version.headline or ''} {version.outlet} {version.lede}"


class Rows:
    """The rows of the list, each made when it is looked at: headings, and under each open one its versions."""

    def __init__(self, stories: Sequence[Story] = (), closed: Collection[str] = ()) -> None:
        self._stories = stories
        sizes = (1 if len(s.versions) == 1 or s.id in closed else 1 + len(s.versions) for s in stories)
        self._starts = list(accumulate(sizes, initial=0))
        self._places = {story.id: place for place, story in enumerate(stories)}

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, row: int) -> Entry:
        """The entry of a row, counted from 0."""
        place = bisect_right(self._starts, row) - 1
        if not 0 <= row < len(self):
            raise IndexError(row)
        story, below = self._stories[place], row - self._starts[place]
        return Entry(story, story.versions[below - 1] if below else story.base, below == 0)

    def find(self, entry: Entry) -> int | None:
        """Where an entry of an earlier list stands now, or at least its story."""
        place = self._places.get(entry.story.id)
        if place is None:
            return None
        row = self._starts[place]
        shown = range(1, self._starts[place + 1] - row)
        versions = self._stories[place].versions
        here = (row + below for below in shown if versions[below - 1].id == entry.version.id)
        return row if entry.heading else next(here, row)
