"""Whatever key is struck on whatever screen: something is seen to change, or the editor is told why not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets._toast import Toast

from reader.tui.actions import ACTIONS
from reader.tui.actions import on_screen as on_screen_of
from reader.tui.app import ReaderApp
from reader.tui.common.screen import ReaderScreen
from reader.tui.compare.panes import Panes
from reader.tui.compare.screen import CompareScreen
from reader.tui.flags.screen import FlagsScreen
from reader.tui.grid.screen import GridScreen
from reader.tui.grid.table import GridTable
from reader.tui.reading.screen import ReadingScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.unique.screen import UniqueScreen
from reader.tui.widgets.choices import Choices
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.table import Table
from tests.tui.conftest import on_screen, until, walk_to

Made = Callable[..., ReaderApp]

LEFT_OUT = {"back", "find-end", "quit", "suspend"}  # leaving is seen, and sleep is the shell's
NAMES = {
    "!": "exclamation_mark",
    "?": "question_mark",
    "/": "slash",
    "+": "plus",
    "-": "minus",
    "[": "left_square_bracket",
}
NAMES |= {"]": "right_square_bracket", "{": "left_curly_bracket", "}": "right_curly_bracket"}


def seen(app: ReaderApp) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def look(app: ReaderApp) -> list[Strip]:
    """What is seen with its styles: a word that is underlined now is seen to have changed."""
    return [Strip.join([strip]).simplify() for strip in app.screen._compositor.render_strips()]


def told(app: ReaderApp) -> list[str]:
    return [toast._notification.message for toast in app.screen.query(Toast)]


async def ready(pilot: Pilot[int]) -> ReaderApp:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.snapshot.finished)
    if app.snapshot.versions:
        await until(pilot, lambda: app.screen.query_one("#list", StoryList).entry is not None)
    await pilot.pause()
    return app


async def struck(pilot: Pilot[int], app: ReaderApp, back_to: Callable[[], bool]) -> list[str]:
    """The actions whose key changed nothing, and that nothing was said of."""
    silent = []
    where = cast("ReaderScreen", app.screen).where
    # A cursor at the end of its way stays there, as in every program.
    moves = {key for action in on_screen_of(where) if action.group == "Move" for key in action.keys}
    for action in ACTIONS:
        if action.id in LEFT_OUT or moves.intersection(action.keys):
            continue
        app.clear_notifications()
        await until(pilot, lambda: not told(app))
        before = look(app)
        await pilot.press(NAMES.get(key := action.keys[0], key))
        try:
            await until(pilot, lambda before=before: look(app) != before or bool(told(app)), turns=50)
        except AssertionError:
            silent.append(action.id)
        for _ in range(5):
            if back_to():
                break
            await pilot.press("escape")
            await pilot.pause()
        assert back_to(), action.id
    return silent


@pytest.fixture(autouse=True)
def _no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)


async def test_on_an_empty_desk(reader: Made, tmp_path: Path) -> None:
    async with reader(tmp_path).run_test(size=(80, 24), notifications=True) as pilot:
        app = await ready(pilot)
        stories = app.screen
        assert await struck(pilot, app, lambda: app.screen is stories and app.focused is None) == []


@pytest.mark.parametrize(
    "at", [pytest.param("home", marks=pytest.mark.soak), "end"], ids=["a heading", "an article alone"]
)
async def test_on_the_stories(reader: Made, folder: Path, at: str) -> None:
    (folder / "bay-courier.txt").unlink()
    async with reader().run_test(size=(80, 24), notifications=True) as pilot:
        app = await ready(pilot)
        stories = app.screen
        if at == "home":
            await pilot.press("B")
            await until(pilot, lambda: "by outlet" in stories.query_one("#title", Lines).text)
        await pilot.press(at)
        assert await struck(pilot, app, lambda: app.screen is stories and app.focused is None) == []


@pytest.mark.parametrize(
    ("key", "kind", "part"),
    [
        ("enter", CompareScreen, Panes),
        pytest.param("u", UniqueScreen, Choices, marks=pytest.mark.soak),
        pytest.param("f", FlagsScreen, Table, marks=pytest.mark.soak),
        pytest.param("g", GridScreen, GridTable, marks=pytest.mark.soak),
        ("v", ReadingScreen, Lines),
    ],
)
async def test_on_the_other_screens(
    reader: Made, key: str, kind: type[ReaderScreen], part: type[Panes | Choices | Table | Lines]
) -> None:
    async with reader().run_test(size=(80, 24), notifications=True) as pilot:
        app = await ready(pilot)
        await walk_to(pilot, app.screen.query_one("#list", StoryList), lambda entry: not entry.lone)
        await pilot.press(key)
        await on_screen(pilot, kind)
        screen = app.screen
        await until(pilot, lambda: "bridge" in seen(app) and "Comparing" not in seen(app))
        assert screen.query(part)
        assert await struck(pilot, app, lambda: app.screen is screen) == []


async def test_a_key_of_other_screens_is_said_to_be_theirs(reader: Made) -> None:
    async with reader().run_test(size=(80, 24), notifications=True) as pilot:
        app = await ready(pilot)
        await pilot.press("z")
        await until(pilot, lambda: told(app) == ["z does nothing here; it works in Compare"])
        await pilot.press("f3")
        await until(pilot, lambda: told(app) == ["F3 does nothing; ? lists the keys"])
        await walk_to(pilot, app.screen.query_one("#list", StoryList), lambda entry: not entry.lone)
        await pilot.press("v")
        await on_screen(pilot, ReadingScreen)
        assert told(app) == []
        await pilot.press("u")
        await until(pilot, lambda: told(app) == ["u does nothing here; it works in Stories, Compare, Grid and Flags"])
