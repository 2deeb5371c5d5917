"""Flags dismissed on the screen: counted, shown again by a key, undone by the undo key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from reader.config import DEFAULT
from reader.tui.app import ReaderApp
from reader.tui.common.dismissing import MuteScreen
from reader.tui.compare.screen import CompareScreen
from reader.tui.flags.screen import FlagsScreen
from reader.tui.widgets.lines import Lines
from tests.tui.conftest import first_compared, on_screen, until


async def compared(pilot: Pilot[int]) -> CompareScreen:
    screen = await first_compared(pilot)
    await until(pilot, lambda: bool(screen.said and screen.said.alerts))
    await pilot.press("!")
    return screen


def flags(screen: CompareScreen) -> list[str]:
    assert screen.said
    return [c.kind for link in screen.said.collation.links for c in link.details if c.alert]


def title(screen: CompareScreen) -> str:
    return screen.query_one("#title", Lines).text


@pytest.fixture
def app(reader: Callable[..., ReaderApp]) -> ReaderApp:
    return reader(config=replace(DEFAULT, sort="versions"))


async def test_a_flag_is_dismissed_counted_shown_again_and_undone(app: ReaderApp) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        screen = await compared(pilot)
        before = flags(screen)
        await pilot.press("d")
        await until(pilot, lambda: len(flags(screen)) == len(before) - 1)
        assert "1 dismissed" in title(screen)
        await pilot.press("D")
        await until(pilot, lambda: flags(screen) == before)
        assert "1 dismissed (shown)" in title(screen)
        await pilot.press("D")
        await until(pilot, lambda: len(flags(screen)) == len(before) - 1)
        await pilot.press("U")
        await until(pilot, lambda: flags(screen) == before)
        assert "dismissed" not in title(screen)


@pytest.mark.parametrize(("answer", "muted"), [("s", True), ("a", True), ("escape", False)])
async def test_a_kind_is_muted_as_asked_and_told_again(app: ReaderApp, answer: str, muted: bool) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        screen = await compared(pilot)
        before = flags(screen)
        level = screen.panes.level
        assert level
        kind = level.changes[0].kind
        await pilot.press("M")
        await on_screen(pilot, MuteScreen)
        await pilot.press(answer)
        await on_screen(pilot, CompareScreen)
        if not muted:
            assert flags(screen) == before
            return
        await until(pilot, lambda: kind not in flags(screen))
        await pilot.press("D")
        await until(pilot, lambda: flags(screen) == before)
        await pilot.press("M")
        await until(pilot, lambda: "dismissed" not in title(screen))


async def test_where_there_is_no_flag_the_keys_say_so(app: ReaderApp) -> None:
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        screen = await compared(pilot)
        await pilot.press("home")
        level = screen.panes.level
        assert level
        assert not level.changes
        await pilot.press("d")
        await until(pilot, lambda: [n.message for n in app._notifications] == ["No flag here to dismiss"])
        await pilot.press("M")
        await until(pilot, lambda: [n.message for n in app._notifications] == ["No flag here to mute"])


async def test_a_row_of_the_flags_is_dismissed_in_all_versions_and_told_again(app: ReaderApp) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        compared_screen = await compared(pilot)
        before = flags(compared_screen)
        await pilot.press("f")
        await on_screen(pilot, FlagsScreen)
        screen = app.screen
        assert isinstance(screen, FlagsScreen)
        await until(pilot, lambda: bool(screen._lines))
        rows = len(screen._lines)

        def said() -> str:
            return screen.query_one("#title", Lines).text

        await pilot.press("d")
        await until(pilot, lambda: len(screen._lines) == rows - 1 and "1 dismissed" in said())
        await pilot.press("D")
        await until(pilot, lambda: len(screen._lines) == rows and "1 dismissed (shown)" in said())
        await pilot.press("D")
        await until(pilot, lambda: len(screen._lines) == rows - 1)
        await pilot.press("U")
        await until(pilot, lambda: len(screen._lines) == rows)
        await pilot.press("M")
        await on_screen(pilot, MuteScreen)
        await pilot.press("s")
        await on_screen(pilot, FlagsScreen)
        await until(pilot, lambda: len(screen._lines) < rows)
        await pilot.press("U", "q")
        await on_screen(pilot, CompareScreen)
        await until(pilot, lambda: flags(compared_screen) == before)
