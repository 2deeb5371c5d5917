"""Keys that come all at once take effect one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from reader.tui.app import ReaderApp
from reader.tui.common.outlet import OutletScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.unique.screen import UniqueScreen
from tests.tui.conftest import on_screen, until

_NAMED = {"\r": "enter", "\x1b": "escape", "/": "slash"}


def typed(app: ReaderApp, text: str) -> None:
    """Hand the app all keys before it has looked at the first."""
    driver = app._driver
    assert driver is not None
    for character in text:
        key = events.Key(_NAMED.get(character, character), character)
        key.set_sender(app)
        driver.send_message(key)


async def read(pilot: Pilot[int]) -> ReaderApp:
    app: Any = pilot.app
    await until(pilot, lambda: app.snapshot.finished and app.screen.query_one(StoryList).entry is not None)
    return app  # type: ignore[no-any-return]


@pytest.fixture(autouse=True)
def _no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "an-editor-that-must-not-be-opened")


async def test_the_filter_gets_every_letter(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(100, 30)) as pilot:
        app = await read(pilot)
        typed(app, "/harbour bridge")
        await until(pilot, lambda: app.screen.query_one(Input).value == "harbour bridge")
        await until(pilot, lambda: len(app.screen.query_one(StoryList).in_sight()) in (1, 3))
        assert not app._notifications


async def test_what_is_typed_after_enter_is_for_the_list(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(100, 30)) as pilot:
        app = await read(pilot)
        typed(app, "/ridge\ru")
        await on_screen(pilot, UniqueScreen)
        stories = app.screen_stack[0]
        assert stories.query_one(Input).value == "ridge"
        typed(app, "q\x1b")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen) and stories.query_one(Input).value == "")


async def test_a_dialog_gets_every_letter(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(100, 30)) as pilot:
        app = await read(pilot)
        typed(app, "oqueue")
        await on_screen(pilot, OutletScreen)
        await until(pilot, lambda: app.screen.query_one(Input).value.endswith("queue"))
        typed(app, "s\rj")
        await until(pilot, lambda: any(v.outlet.endswith("queues") for v in app.snapshot.versions))


async def test_what_is_typed_after_leaving_does_no_harm(reader: Callable[..., ReaderApp]) -> None:
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await read(pilot)
        typed(app, "qjju/x")
        await until(pilot, lambda: app.return_code == 0)
