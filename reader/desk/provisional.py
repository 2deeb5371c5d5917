"""What stories there are to show before all copy is grouped anew, which for a large desk takes a while.

grouped last    [A B C]  [D E]
since then      C is gone, a new text stands in the file of B, and F has come
meanwhile       [A B']   [D E]   [F]      B' only if it would be grouped with A, else alone
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from reader.model import Listing, Story

if TYPE_CHECKING:
    from reader.stories import FingerprintSource

# Of so many files written anew the text is looked at; where there are more, grouping is the quicker way.
_LOOKED_AT = 32


def stories_by_place(stories: Iterable[Iterable[int]], listings: Sequence[Listing]) -> tuple[Story, ...]:
    """The stories as they were kept, by the places of their versions among the listings."""
    found = (tuple([listings[place] for place in places]) for places in stories)
    return tuple([Story(f"s-{versions[0].id}", versions) for versions in found])


def provisional_stories(
    grouped: Sequence[Story], versions: Sequence[Listing], prints: Callable[[Sequence[Listing]], FingerprintSource]
) -> tuple[Story, ...]:
    """The stories grouped last, without what is gone, and with what is new: where its file stood, or alone."""
    here = {version.id: version for version in versions}
    stories: list[Story] = []
    stood: dict[str | None, int] = {}
    for story in grouped:
        left = tuple([here.pop(version.id) for version in story.versions if version.id in here])
        if left != story.versions:
            still = {version.id for version in left}
            stood.update((version.path, len(stories)) for version in story.versions if version.id not in still)
            story = Story(story.id, left)
        stories.append(story)
    anew = [version for version in here.values() if version.path in stood]
    for version in anew if len(anew) <= _LOOKED_AT else ():
        at = stood[version.path]
        if joined := _joined(stories[at], version, prints):
            stories[at] = joined
            del here[version.id]
    stories = [story for story in stories if story.versions]
    stories += [Story(f"s-{id}", (version,)) for id, version in here.items()]
    return tuple(stories)


def _joined(story: Story, version: Listing, prints: Callable[[Sequence[Listing]], FingerprintSource]) -> Story | None:
    """The story with one more version, if that belongs with any of the others."""
    from reader.stories import FingerprintsInMemory, cluster

    listings = [listing for listing in story.versions if isinstance(listing, Listing)]
    kept = prints((*listings, version))
    found = cluster(
        (*listings, version), FingerprintsInMemory(kept.of([listing.id for listing in (*listings, version)]))
    )
    its = next(one for one in found if version in one.versions)
    if len(its.versions) == 1:
        return None
    return Story(story.id, (version, *listings) if its.base is version else (*listings, version))
