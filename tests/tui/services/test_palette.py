"""The command palette takes any key at any moment, whether or not its list is on the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.command import CommandList, CommandPalette
from textual.css.query import NoMatches

from reader.tui.app import ReaderApp
from reader.tui.common.help import HelpScreen
from reader.tui.services.palette import Palette
from reader.tui.stories.screen import StoriesScreen
from tests.tui.conftest import on_screen, until


@pytest.mark.parametrize("size", [(80, 24), (10, 1)])
@pytest.mark.parametrize("key", ["pagedown", "pageup"])
async def test_a_page_key_before_there_are_pages_does_no_harm(
    reader: Callable[..., ReaderApp], size: tuple[int, int], key: str
) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, CommandPalette))
        commands = app.screen.query_one(CommandList)
        await until(pilot, lambda: commands.highlighted is not None)
        commands.styles.display = "none"
        await until(pilot, lambda: not commands.scrollable_content_region)
        await pilot.press(key)
        commands.styles.display = "block"
        await pilot.press("down", key, "escape")
        await until(pilot, lambda: not isinstance(app.screen, CommandPalette))
        assert app.is_running


async def test_left_twice_it_takes_no_other_screen_along(reader: Callable[..., ReaderApp]) -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        for below in (StoriesScreen, HelpScreen):
            await on_screen(pilot, below)
            await app.push_screen(palette := Palette(id="--command-palette"))
            await on_screen(pilot, Palette)
            palette.dismiss()  # as Escape does, and then what Enter chose right before it
            palette.dismiss()
            await on_screen(pilot, below)
            await pilot.press("?")
        assert app.is_running


async def test_a_search_that_outlives_the_palette_ends_nothing_else(reader: Callable[..., ReaderApp]) -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        await app.push_screen(palette := Palette(id="--command-palette"))
        palette.dismiss()
        await until(pilot, lambda: not palette.is_attached)
        search = palette._gather_commands("help")  # as what is typed last begins it
        await until(pilot, lambda: search.is_finished)
        assert isinstance(search.error, NoMatches)
        await pilot.press("?")
        await on_screen(pilot, HelpScreen)


async def test_a_search_that_fails_while_the_palette_is_there_is_a_failure(
    reader: Callable[..., ReaderApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise KeyError

    async def searched() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: app.snapshot.finished)
            await pilot.press("ctrl+p")
            await until(pilot, lambda: app.failure is not None)

    monkeypatch.setattr(Palette, "_refresh_command_list", fails)
    app = reader()
    with pytest.raises(KeyError):
        await searched()
    assert isinstance(app.failure, KeyError)
