"""Memory of what was left: screens that come and go, and lines that change, leave nothing behind."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable

from textual._styles_cache import StylesCache
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.app import ReaderApp
from reader.tui.compare.screen import CompareScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.unique.screen import UniqueScreen
from tests.tui.conftest import on_screen, walk_to

TIMES = 12


def _held() -> Counter[str]:
    """How many widgets there are, with what they have drawn; those of other tests included."""
    gc.collect()
    kinds = (Widget, StylesCache, Strip)
    return Counter(kind.__name__ for thing in gc.get_objects() for kind in kinds if isinstance(thing, kind))


async def _there_and_back(pilot: Pilot[int]) -> None:
    await walk_to(pilot, pilot.app.screen.query_one(StoryList), lambda entry: not entry.lone)
    await pilot.press("enter")
    await on_screen(pilot, CompareScreen)
    await pilot.press("u")
    await on_screen(pilot, UniqueScreen)
    await pilot.press("q")
    await on_screen(pilot, CompareScreen)
    await pilot.press("q")
    await on_screen(pilot, StoriesScreen)


async def test_screens_that_were_left_are_gone_with_all_that_stood_on_them(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(120, 40)) as pilot:
        await on_screen(pilot, StoriesScreen)
        for _ in range(2):
            await _there_and_back(pilot)
        before = _held()
        for _ in range(TIMES):
            await _there_and_back(pilot)
        after = _held()
        # A screen is several widgets: that of any one round would be TIMES times as many.
        assert after[Widget.__name__] < before[Widget.__name__] + TIMES, (before, after)
        assert after[StylesCache.__name__] < before[StylesCache.__name__] + TIMES, (before, after)


async def test_lines_that_change_leave_no_more_than_a_few_screenfuls_as_drawn(
    reader: Callable[..., ReaderApp],
) -> None:
    height = 20
    async with reader().run_test(size=(120, height)) as pilot:
        await on_screen(pilot, StoriesScreen)
        await walk_to(pilot, pilot.app.screen.query_one(StoryList), lambda entry: not entry.lone)
        await pilot.press(*["down", "up"] * 10)
        before = _held()
        await pilot.press(*["down", "m", "up", "m"] * 50)
        # Every key draws the title, the foot and several rows anew, and textual cuts each once or twice.
        assert _held()[Strip.__name__] < before[Strip.__name__] + 8 * height
