"""Provisional stories: shown before all copy is clustered anew, which for a large desk takes a while.

grouped last    [A B C]  [D E]
since then      C is gone, a new text stands in the file of B, and F has come
meanwhile       [A B']   [D E]   [F]      B' only if it would be grouped with A, else alone
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from reader.model import Listed, Listing, Story

if TYPE_CHECKING:
    from reader.stories import FingerprintSource

# Of so many files written anew the text is looked at; where there are more, grouping is the quicker way.
_MAX_REWRITTEN = 32


def stories_by_place(
    stories: Iterable[Iterable[int]], own_copy: Iterable[int], listings: Sequence[Listing]
) -> tuple[Story, ...]:
    """The stories as they were cached, by the places of their versions, and of own copy, among the listings."""
    clustered = (tuple([listings[place] for place in places]) for places in stories)
    own = frozenset([listings[place].id for place in own_copy])
    return tuple([_story(f"s-{versions[0].id}", versions, own) for versions in clustered])


def _story(story_id: str, versions: tuple[Listed, ...], own_copy: frozenset[str]) -> Story:
    """A story of these versions; its base is no own copy, whatever it was."""
    return Story(story_id, versions, own_copy.intersection([version.id for version in versions[1:]]))


def provisional_stories(
    grouped: Sequence[Story],
    versions: Sequence[Listing],
    fingerprints_of: Callable[[Sequence[Listing]], FingerprintSource],
) -> tuple[Story, ...]:
    """The stories grouped last, without what is gone; what is new is in the story that its file was in, or alone."""
    ungrouped = {version.id: version for version in versions}
    stories: list[Story] = []
    story_of_path: dict[str | None, int] = {}
    for story in grouped:
        left = tuple([ungrouped.pop(version.id) for version in story.versions if version.id in ungrouped])
        if left != story.versions:
            remaining = {version.id for version in left}
            story_of_path.update(
                (version.path, len(stories)) for version in story.versions if version.id not in remaining
            )
            story = _story(story.id, left, story.own_copy)
        stories.append(story)
    rewritten = [version for version in ungrouped.values() if version.path in story_of_path]
    for version in rewritten if len(rewritten) <= _MAX_REWRITTEN else ():
        n = story_of_path[version.path]
        if extended := _extended(stories[n], version, fingerprints_of):
            stories[n] = extended
            del ungrouped[version.id]
    stories = [story for story in stories if story.versions]
    stories += [Story(f"s-{version_id}", (version,)) for version_id, version in ungrouped.items()]
    return tuple(stories)


def _extended(
    story: Story, version: Listing, fingerprints_of: Callable[[Sequence[Listing]], FingerprintSource]
) -> Story | None:
    """The story with one more version, if that belongs with any of the others."""
    from reader.stories import FingerprintsInMemory, cluster

    listings = [listing for listing in story.versions if isinstance(listing, Listing)]
    fingerprints = fingerprints_of((*listings, version))
    clustered = cluster(
        (*listings, version), FingerprintsInMemory(fingerprints.of([listing.id for listing in (*listings, version)]))
    )
    own = next(one for one in clustered if version in one.versions)
    if len(own.versions) == 1:
        return None
    versions = (version, *listings) if own.base is version else (*listings, version)
    added = own.own_copy if version.id in own.own_copy else frozenset[str]()
    return _story(story.id, versions, story.own_copy | added.intersection([version.id]))
