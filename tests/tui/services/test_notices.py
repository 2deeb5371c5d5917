"""Words to the editor stand over the screen for a while: each once, and nothing of them stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from textual._compositor import LayoutUpdate
from textual.geometry import Offset, Region
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets._toast import Toast

from reader.tui.app import ReaderApp
from reader.tui.common.screen import ReaderScreen
from reader.tui.stories.story_list import StoryList
from tests.tui.conftest import until, walk_to


@pytest.fixture
def app(reader: Callable[..., ReaderApp]) -> ReaderApp:
    return reader()


def words(app: ReaderApp) -> list[str]:
    return [toast._notification.message for toast in app.screen.query(Toast)]


async def test_a_word_that_still_stands_there_is_not_said_again_below_itself(app: ReaderApp) -> None:
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        for _ in range(9):
            await pilot.press("U")
            await until(pilot, lambda: bool(words(app)))
        assert words(app) == ["Nothing to undo"]
        app.notify("Something else")
        await until(pilot, lambda: words(app) == ["Something else"])


async def test_one_word_stands_there_at_a_time_but_for_what_went_wrong(app: ReaderApp) -> None:
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        await pilot.press("U")
        await until(pilot, lambda: words(app) == ["Nothing to undo"])
        await pilot.press("f5")
        await until(pilot, lambda: words(app) == ["Reloading"])
        app.tell("Not saved: the disk is full", wrong=True)
        await until(pilot, lambda: words(app) == ["Not saved: the disk is full"])
        await pilot.press("U")
        await until(pilot, lambda: words(app) == ["Not saved: the disk is full", "Nothing to undo"])


async def test_a_word_takes_no_more_lines_than_it_needs(app: ReaderApp) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        app.tell("Saved: /home/desk/tonight/harbour-bridge-closes.txt")
        await until(pilot, lambda: bool(words(app)) and app.screen.query_one(Toast).size.height > 0)
        assert app.screen.query_one(Toast).size.height == 1


@pytest.mark.parametrize("dialog", [False, True])
async def test_what_a_word_lay_over_is_painted_once_it_is_gone(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch, dialog: bool
) -> None:
    painted: list[tuple[Screen[object], bool]] = []
    display = app._display
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        if dialog:
            await pilot.press("question_mark")
        app.notify("Nobody moved", timeout=0.3)
        await until(pilot, lambda: words(app) == ["Nobody moved"])
        monkeypatch.setattr(
            app,
            "_display",
            lambda screen, update: (
                painted.append((screen, isinstance(update, LayoutUpdate) and not words(app))),
                display(screen, update),
            ),
        )
        await until(pilot, lambda: (app.screen, True) in painted)


WAYS = {"stories": (), "compare": ("enter",), "grid": ("g",), "unique": ("u",), "flags": ("f",), "reading": ("v",)}
LONG = "Not saved: the disk is full, and what was to be written there is still in /home/desk/tonight/harbour.txt"


@pytest.mark.parametrize("size", [(44, 14), (80, 24), (120, 30)])
@pytest.mark.parametrize("way", WAYS)
async def test_no_word_lies_over_the_line_that_is_read(app: ReaderApp, way: str, size: tuple[int, int]) -> None:
    async with app.run_test(size=size, notifications=True) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        stories = app.screen
        await walk_to(pilot, stories.query_one("#list", StoryList), lambda entry: not entry.lone)
        await pilot.press(*WAYS[way])
        await until(pilot, lambda: way == "stories" or app.screen is not stories)
        screen = cast("ReaderScreen", app.screen)
        read = cast("Widget", screen.walked)
        await app.workers.wait_for_complete()

        def lies_over() -> bool:
            return any(toast.region.overlaps(read.region) for toast in screen.query(Toast))

        def stands() -> tuple[Region, Offset]:
            return read.region, read.scroll_offset

        for key in ("home", "end"):
            await pilot.press(key)
            await pilot.pause()
            before = stands()
            await pilot.press("U")
            await until(pilot, lambda: any(toast.region for toast in screen.query(Toast)))
            assert not lies_over()
            assert stands() == before
            app.clear_notifications()
            app.tell(LONG, wrong=True)
            app.tell(LONG.replace("harbour", "bridge"), wrong=True)
            await until(pilot, lambda: [bool(toast.region) for toast in screen.query(Toast)] == [True, True])
            await until(pilot, lambda: not lies_over())
            app.clear_notifications()
            await until(pilot, lambda: not words(app))
            await until(pilot, lambda before=before: stands() == before)
