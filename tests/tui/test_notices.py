"""Words to the editor stand over the screen for a while: each once, and nothing of them stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual._compositor import LayoutUpdate
from textual.screen import Screen
from textual.widgets._toast import Toast

from reader.tui.app import ReaderApp
from tests.tui.conftest import until


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
