"""Versions side by side that need be of no one story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.desk import Snapshot, current_story, side_by_side
from reader.model import Listing, Story


def listing(id: str) -> Listing:
    return Listing(id, f"Outlet {id}", f"{id}.txt", None, "", None, 1)


A, B, C, D = map(listing, "abcd")
DESK = Snapshot((A, B, C, D), (Story("s-a", (A, B)), Story("s-c", (C, D))))


def ids(story: Story) -> list[str]:
    return [version.id for version in story.versions]


def test_versions_of_several_stories_stand_together_in_the_order_named() -> None:
    assert ids(side_by_side(DESK, ["d", "a", "b"])) == ["d", "a", "b"]
    assert ids(side_by_side(DESK, ["d", "gone", "a"])) == ["d", "a"]
    with pytest.raises(KeyError):
        side_by_side(DESK, ["gone"])


def test_what_is_a_story_of_the_desk_is_that_story_and_another_base_makes_another() -> None:
    assert side_by_side(DESK, ["a", "b"]) is DESK.stories[0]
    assert ids(side_by_side(DESK, ["b", "a"])) == ["b", "a"]


def test_what_was_put_together_stays_together_and_a_story_goes_with_the_desk() -> None:
    picked = side_by_side(DESK, ["a", "c"])
    named = C._replace(outlet="The Crier")
    later = replace(DESK, versions=(A, B, named, D), stories=(Story("s-b", (B, A)), Story("s-c", (named, D))))
    assert current_story(later, picked).versions == (A, named)
    assert current_story(later, DESK.stories[0]) is later.stories[0]
    parted = replace(DESK, stories=(Story("s-a", (A,)), Story("s-b", (B, C, D))))
    assert current_story(parted, DESK.stories[0]) is parted.stories[0]
    assert current_story(parted, DESK.stories[0], "b") is parted.stories[1]
    with pytest.raises(KeyError):
        current_story(Snapshot(), picked)
