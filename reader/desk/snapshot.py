"""Snapshot of a desk: all that a screen may know at one instant, and nothing that changes under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Listing, Problem, Story


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The desk at one instant. It lists the copy and does not hold it: see `reader.desk.Desk.version`.

    `versions` come in the order their files were found, `stories` as `reader.stories.cluster` orders them.
    `done` of `total` files are read; `total` is None while the folders are still being listed.
    `read` and `marked` hold version ids.
    """

    versions: tuple[Listing, ...] = ()
    stories: tuple[Story, ...] = ()
    problems: tuple[Problem, ...] = ()
    done: int = 0
    total: int | None = None
    finished: bool = False
    read: frozenset[str] = frozenset()
    marked: frozenset[str] = frozenset()

    def story_of(self, version_id: str) -> Story:
        """The story that a version belongs to. Raises KeyError: there is none (any more)."""
        for story in self.stories:
            if any(version.id == version_id for version in story.versions):
                return story
        raise KeyError(version_id)
