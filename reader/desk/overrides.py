"""What the editor ruled about versions and stories, put on what grouping found.

    found     [A B C] [D E]        move C beside D, name B, choose E as base
    arranged  [A B'] [E D C]

Stories without any ruling are handed on as they are: most of a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reader.model import Listed, Listing, Story
from reader.store import Place

AnyListed = TypeVar("AnyListed", bound=Listed)


@dataclass(frozen=True, slots=True)
class Overrides:
    """Names of outlets and turns of bases, by version id, and moves in the order they were made."""

    outlets: Mapping[str, str]
    bases: Mapping[str, int]
    places: tuple[Place, ...]


def with_overrides(
    versions: tuple[Listing, ...], stories: tuple[Story, ...], overrides: Overrides
) -> tuple[tuple[Listing, ...], tuple[Story, ...]]:
    """The versions named and the stories arranged as the editor ruled. A move beside what is gone waits."""
    if not (overrides.outlets or overrides.bases or overrides.places):
        return versions, stories
    outlets = overrides.outlets
    if outlets:
        versions = tuple([_named(version, outlets) for version in versions])
    stories = _moved(stories, overrides.places)
    ruled = outlets.keys() | overrides.bases.keys()
    return versions, tuple(
        [
            _dressed(story, overrides) if any(version.id in ruled for version in story.versions) else story
            for story in stories
        ]
    )


def _moved(stories: Sequence[Story], places: Sequence[Place]) -> tuple[Story, ...]:
    """Each version that was moved taken out of its story, and put beside its companion or alone."""
    moved = {place.version for place in places} | {place.beside for place in places if place.beside}
    at = {version.id: n for n, story in enumerate(stories) for version in story.versions if version.id in moved}
    held = {n: list(stories[n].versions) for n in at.values()}
    listed = {version.id: version for members in held.values() for version in members}
    for n, place in enumerate(places, start=len(stories)):
        if place.version not in at or (place.beside is not None and place.beside not in at):
            continue
        goes_to = n if place.beside is None else at[place.beside]
        if goes_to != at[place.version]:
            held[at[place.version]].remove(listed[place.version])
            held.setdefault(goes_to, []).append(listed[place.version])
            at[place.version] = goes_to
    changed = {n: tuple(members) for n, members in held.items()}
    found = [
        story if changed.get(n, story.versions) == story.versions else _story(story.id, changed[n])
        for n, story in enumerate(stories)
        if changed.get(n, story.versions)
    ]
    new = [_story("", members) for n, members in sorted(changed.items()) if n >= len(stories) and members]
    return (*found, *new)


def _story(id: str, versions: tuple[Listed, ...]) -> Story:
    """A story keeps its id as long as the version stays that it is called after."""
    return Story(id if any(f"s-{version.id}" == id for version in versions) else f"s-{versions[0].id}", versions)


def _named(version: AnyListed, outlets: Mapping[str, str]) -> AnyListed:
    if version.id not in outlets:
        return version
    outlet = outlets[version.id]
    return version._replace(outlet=outlet) if isinstance(version, Listing) else replace(version, outlet=outlet)


def _dressed(story: Story, overrides: Overrides) -> Story:
    """The story as its versions are named now, the base the editor chose last in front."""
    versions = [_named(version, overrides.outlets) for version in story.versions]
    chosen = max(versions, key=lambda version: overrides.bases.get(version.id, 0))
    return story._replace(versions=(chosen, *(version for version in versions if version is not chosen)))
