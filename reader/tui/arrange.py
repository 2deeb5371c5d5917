"""Which stories the desk lists, and in which order: sorted, filtered, opened up. Pure.

stories ──ordered──> ──matching(query)──> ──rows(closed)──> the rows of the list
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.model import Role, Story, Version

SORTS = ("newest", "headline", "outlet", "versions")

_FUZZY_FROM = 80.0
_FUZZY_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list: a story's heading, one of its versions, or both where it has only one."""

    story: Story
    version: Version
    heading: bool

    @property
    def lone(self) -> bool:
        return len(self.story.versions) == 1


@dataclass(frozen=True, slots=True)
class Sought:
    """A story with the text that a filter looks through, folded to small letters."""

    story: Story
    text: str


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


def sought(stories: Iterable[Story]) -> tuple[Sought, ...]:
    """What a filter looks through: headline, lede and outlet of every version."""
    return tuple(Sought(story, " ".join(_searched(v) for v in story.versions).casefold()) for story in stories)


def _searched(version: Version) -> str:
    lede = next((block.text for block in version.blocks if block.role is Role.LEDE), "")
    return f"{version.headline or ''} {version.outlet} {lede}"


def matching(among: Sequence[Sought], query: str, cancelled: Callable[[], bool] = lambda: False) -> tuple[Story, ...]:
    """The stories that hold every word of the query; where none does, those that hold something near each word.

    The order stays. Ends early once `cancelled()` is true.
    """
    words = query.casefold().split()
    if not words:
        return tuple(item.story for item in among)
    exact = tuple(item.story for item in among if all(word in item.text for word in words))
    return exact or _near(among, words, cancelled)


def _near(among: Sequence[Sought], words: Sequence[str], cancelled: Callable[[], bool]) -> tuple[Story, ...]:
    from rapidfuzz import fuzz

    found: list[Story] = []
    for place, item in enumerate(among):
        if place % 1000 == 0 and cancelled():
            break
        if all(
            word in item.text
            or (
                len(word) >= _FUZZY_LETTERS
                and fuzz.partial_ratio(word, item.text, score_cutoff=_FUZZY_FROM) >= _FUZZY_FROM
            )
            for word in words
        ):
            found.append(item.story)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of the list; `places` finds them by version and whether it is a heading, `stories` by story."""

    entries: tuple[Entry, ...] = ()
    places: Mapping[tuple[str, bool], int] = field(default_factory=dict)
    stories: Mapping[str, int] = field(default_factory=dict)

    def find(self, entry: Entry) -> int | None:
        """Where an entry of an earlier list stands now, or at least its story."""
        return self.places.get((entry.version.id, entry.heading), self.stories.get(entry.story.id))


def rows(stories: Iterable[Story], closed: Collection[str] = ()) -> Rows:
    """The rows of the list: headings, and under each open one its versions."""
    entries: list[Entry] = []
    at: dict[str, int] = {}
    for story in stories:
        at[story.id] = len(entries)
        entries.append(Entry(story, story.base, True))
        if len(story.versions) > 1 and story.id not in closed:
            entries += [Entry(story, version, False) for version in story.versions]
    places = {(entry.version.id, entry.heading): place for place, entry in enumerate(entries)}
    return Rows(tuple(entries), places, at)
