"""Overrides: the rulings of the editor on versions and stories, applied to the result of clustering.

    clustered     [A B C] [D E]        move C into the story of D, name B, choose E as base
    overridden    [A B'] [E D C]

Stories without any ruling are handed on as they are: most of a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reader.model import Listed, Listing, Story
from reader.store import Move

AnyListed = TypeVar("AnyListed", bound=Listed)


@dataclass(frozen=True, slots=True)
class Overrides:
    """Names of outlets and turns of bases, by version id, and moves in the order they were made."""

    outlets: Mapping[str, str]
    bases: Mapping[str, int]
    moves: tuple[Move, ...]


def with_overrides(
    versions: tuple[Listing, ...], stories: tuple[Story, ...], overrides: Overrides
) -> tuple[tuple[Listing, ...], tuple[Story, ...]]:
    """The versions named and the stories arranged as the editor ruled. A move to what is gone waits."""
    if not (overrides.outlets or overrides.bases or overrides.moves):
        return versions, stories
    outlets = overrides.outlets
    if outlets:
        versions = tuple([_named(version, outlets) for version in versions])
    stories = _moved(stories, overrides.moves)
    ruled = outlets.keys() | overrides.bases.keys()
    return versions, tuple(
        [
            _with_names_and_base(story, overrides) if any(version.id in ruled for version in story.versions) else story
            for story in stories
        ]
    )


def _moved(stories: Sequence[Story], moves: Sequence[Move]) -> tuple[Story, ...]:
    """Each version that was moved taken out of its story, and put into that of its companion or into one of its own."""
    moved = {move.version for move in moves} | {move.companion for move in moves if move.companion}
    story_at = {version.id: n for n, story in enumerate(stories) for version in story.versions if version.id in moved}
    members_of = {n: list(stories[n].versions) for n in story_at.values()}
    listed = {version.id: version for members in members_of.values() for version in members}
    for n, move in enumerate(moves, start=len(stories)):
        if move.version not in story_at or (move.companion is not None and move.companion not in story_at):
            continue
        goes_to = n if move.companion is None else story_at[move.companion]
        if goes_to != story_at[move.version]:
            members_of[story_at[move.version]].remove(listed[move.version])
            members_of.setdefault(goes_to, []).append(listed[move.version])
            story_at[move.version] = goes_to
    changed = {n: tuple(members) for n, members in members_of.items()}
    remaining = [
        story if changed.get(n, story.versions) == story.versions else _story(story.id, changed[n], story.own_copy)
        for n, story in enumerate(stories)
        if changed.get(n, story.versions)
    ]
    new = [_story("", members) for n, members in sorted(changed.items()) if n >= len(stories) and members]
    return (*remaining, *new)


def _story(story_id: str, versions: tuple[Listed, ...], own_copy: frozenset[str] = frozenset()) -> Story:
    """A story keeps its id as long as the version stays that it is called after.

    What is moved there by hand comes before the other copy on the event; where that alone is left, it is the story.
    """
    copied = tuple([version for version in versions if version.id not in own_copy])
    others = tuple([version for version in versions if version.id in own_copy])
    if not copied:
        copied, others = others[:1], others[1:]
    return Story(
        story_id if any(f"s-{version.id}" == story_id for version in versions) else f"s-{copied[0].id}",
        (*copied, *others),
        frozenset([version.id for version in others]),
    )


def _named(version: AnyListed, outlets: Mapping[str, str]) -> AnyListed:
    if version.id not in outlets:
        return version
    outlet = outlets[version.id]
    return version._replace(outlet=outlet) if isinstance(version, Listing) else replace(version, outlet=outlet)


def _with_names_and_base(story: Story, overrides: Overrides) -> Story:
    """The story as its versions are named now, the base the editor chose last in front."""
    versions = [_named(version, overrides.outlets) for version in story.versions]
    chosen = max(versions, key=lambda version: overrides.bases.get(version.id, 0))
    return story._replace(
        versions=(chosen, *(version for version in versions if version is not chosen)),
        own_copy=story.own_copy - {chosen.id},
    )
