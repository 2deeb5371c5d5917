"""Versions on a screen whose file changes or goes: told at the foot for as long as it is so, taken in at a key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.tui.app import ReaderApp
from reader.tui.common.screen import ReaderScreen
from reader.tui.compare.screen import CompareScreen
from reader.tui.grid.screen import GridScreen
from reader.tui.reading.screen import ReadingScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.unique.screen import UniqueScreen
from reader.tui.widgets.footer import Footer
from tests.tui.conftest import COURIER, on_screen, until, walk_to

SCREENS: dict[str, type[ReaderScreen]] = {
    "enter": CompareScreen,
    "g": GridScreen,
    "v": ReadingScreen,
    "u": UniqueScreen,
}


def foot(app: ReaderApp) -> str:
    return app.screen.query_one(Footer).text


def copy_shown(app: ReaderApp) -> str:
    lines = [app.screen.query_one(f"#{id}") for id in ("panes", "table", "page", "found") if app.screen.query(f"#{id}")]
    return "\n".join(widget.render_line(y).text for widget in lines for y in range(widget.size.height))  # type: ignore[attr-defined]


async def opened(pilot: Pilot[int], key: str) -> None:
    """The screen behind a key, on the Bay Courier's version."""
    await on_screen(pilot, StoriesScreen)
    rows = pilot.app.screen.query_one(StoryList)
    await walk_to(pilot, rows, lambda entry: entry.is_article and "courier" in (entry.version.path or ""))
    await pilot.press(key)
    await on_screen(pilot, SCREENS[key])
    await until(pilot, lambda: "every ten minutes" in copy_shown(pilot.app))  # type: ignore[arg-type]


@pytest.mark.parametrize("key", SCREENS)
async def test_a_file_overwritten_is_told_of_and_taken_in(
    reader: Callable[..., ReaderApp], folder: Path, key: str
) -> None:
    app = reader()
    async with app.run_test(size=(140, 40)) as pilot:
        await opened(pilot, key)
        assert "changed" not in foot(app)
        (folder / "bay-courier.txt").write_text(COURIER.replace("every ten minutes", "every quarter of an hour"))
        app.scan()
        await until(pilot, lambda: "changed, F5 updates" in foot(app))
        assert "every ten minutes" in copy_shown(app)  # nothing moves under the reader's eyes
        await pilot.press("f5")
        await until(pilot, lambda: "quarter of an hour" in copy_shown(app) and "changed" not in foot(app))


@pytest.mark.parametrize("key", SCREENS)
async def test_a_file_that_goes_is_told_of_for_as_long_as_it_is_gone(
    reader: Callable[..., ReaderApp], folder: Path, key: str
) -> None:
    app = reader()
    async with app.run_test(size=(140, 40)) as pilot:
        await opened(pilot, key)
        aside = (folder / "bay-courier.txt").rename(folder.parent / "aside")
        app.scan()
        await until(pilot, lambda: "is no longer here" in foot(app))
        aside.rename(folder / "bay-courier.txt")
        app.scan()
        await until(pilot, lambda: "is no longer here" not in foot(app))
