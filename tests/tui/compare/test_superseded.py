"""Work that a screen asked for ends when it is no longer wanted: its thread is free for the next."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from reader.cancellation import Cancelled
from reader.desk import Desk
from reader.tui.app import ReaderApp
from reader.tui.compare.screen import CompareScreen
from reader.tui.grid.screen import GridScreen
from reader.tui.reading.screen import ReadingScreen
from reader.tui.stories.index import Entry
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.unique.screen import UniqueScreen
from tests.tui.conftest import on_screen, until, walk_to


class Endless:
    """Work that ends only when nobody wants it any more; how many have begun and ended."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun = self.ended = 0
        self._tick = threading.Event()
        self._over = False
        self._patch = monkeypatch

    def instead_of(self, name: str) -> None:
        self._patch.setattr(Desk, name, self.work)

    def work(self, *given: object) -> None:
        cancelled = given[-1]
        assert callable(cancelled)
        self.begun += 1
        while not (cancelled() or self._over):
            self._tick.wait(0.01)
        self.ended += 1
        raise Cancelled

    def over(self) -> None:
        self._over = True


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> Endless:
    return Endless(monkeypatch)


@pytest.mark.parametrize(
    ("key", "screen", "work"),
    [
        ("enter", CompareScreen, "collation"),
        ("g", GridScreen, "story_apparatus"),
        ("u", UniqueScreen, "story_apparatus"),
        ("v", ReadingScreen, "details"),
    ],
)
async def test_a_screen_that_is_left(
    reader: Callable[..., ReaderApp], endless: Endless, key: str, screen: type, work: str
) -> None:
    async with reader().run_test(size=(120, 40)) as pilot:
        rows = pilot.app.screen.query_one(StoryList)
        await until(pilot, lambda: rows.entry is not None)
        await walk_to(pilot, rows, lambda entry: entry.heading and not entry.lone)
        endless.instead_of(work)
        await pilot.press(key)
        await on_screen(pilot, screen)
        await until(pilot, lambda: endless.begun > 0)
        await pilot.press("q")
        await on_screen(pilot, StoriesScreen)
        await until(pilot, lambda: endless.ended > 0)
        endless.over()


async def test_a_story_that_is_filtered_away(reader: Callable[..., ReaderApp], endless: Endless) -> None:
    endless.instead_of("story_apparatus")
    async with reader().run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: endless.begun == 1)
        await pilot.press("/", *"no such words")
        await until(pilot, lambda: endless.ended == 1)
        endless.over()


async def test_what_is_wanted_still_is_not_begun_again(
    reader: Callable[..., ReaderApp], endless: Endless, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    in_sight = StoryList.in_sight

    def looking(rows: StoryList) -> list[Entry]:
        looked.append(rows.entry.story.id if rows.entry else "")
        return list(in_sight(rows))

    monkeypatch.setattr(StoryList, "in_sight", looking)
    endless.instead_of("story_apparatus")
    async with reader().run_test(size=(120, 40)) as pilot:
        rows = pilot.app.screen.query_one(StoryList)
        await until(pilot, lambda: endless.begun == 1)
        await walk_to(pilot, rows, lambda entry: entry.lone)
        assert rows.entry
        lone = rows.entry.story.id
        await until(pilot, lambda: looked[-1] == lone)
        await pilot.pause()
        assert (endless.begun, endless.ended) == (1, 0)
        endless.over()
