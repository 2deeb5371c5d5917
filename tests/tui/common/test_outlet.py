"""The question whose copy it is: typing replaces what stands there, names are offered, a star makes a rule."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from reader.tui.app import ReaderApp
from reader.tui.common.outlet import OutletScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.widgets.lines import Lines
from tests.tui.conftest import on_screen, until, walk_to

Made = Callable[..., ReaderApp]


async def asked(pilot: Pilot[int], file: str) -> ReaderApp:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.snapshot.finished)
    rows = app.screen.query_one(StoryList)
    await walk_to(pilot, rows, lambda entry: entry.is_article and file in (entry.version.path or ""))
    await pilot.press("o")
    await on_screen(pilot, OutletScreen)
    await until(pilot, lambda: app.focused is app.screen.query_one("#name"))
    return app


def outlet_of(app: ReaderApp, file: str) -> str:
    return next(one.outlet for one in app.snapshot.versions if file in (one.path or ""))


async def test_what_is_typed_replaces_what_stands_there(reader: Made) -> None:
    async with reader().run_test(size=(100, 30)) as pilot:
        app = await asked(pilot, "bay-courier")
        assert app.screen.query_one("#name", Input).value
        await pilot.press(*"Star", "enter")
        await until(pilot, lambda: outlet_of(app, "bay-courier") == "Star")


async def test_names_known_here_are_offered(reader: Made) -> None:
    async with reader().run_test(size=(100, 30)) as pilot:
        app = await asked(pilot, "bay-courier")
        other = outlet_of(app, "quill-post")
        assert other in app.screen.query_one("#body", Lines).text
        await pilot.press(*other[:3].lower())
        field = app.screen.query_one("#name", Input)
        await until(pilot, lambda: field._suggestion == other)
        assert other in app.screen.query_one("#body", Lines).text
        await pilot.press("right", "enter")
        await until(pilot, lambda: outlet_of(app, "bay-courier") == other)


async def test_a_star_in_the_file_name_names_all_files_like_it(reader: Made, folder: Path) -> None:
    (folder / "bay-late.txt").write_text("Ferries stop\n\nThe ferries stopped at noon, the harbour office said.\n")
    async with reader().run_test(size=(100, 30)) as pilot:
        app = await asked(pilot, "bay-courier")
        await pilot.press(*"Star", "tab")
        files = app.screen.query_one("#files", Input)
        await until(pilot, lambda: app.focused is files)
        files.value = "bay-*.txt"
        await until(pilot, lambda: "2 files here" in app.screen.query_one("#body", Lines).text)
        await pilot.press("enter")
        await on_screen(pilot, StoriesScreen)
        await until(pilot, lambda: outlet_of(app, "bay-courier") == outlet_of(app, "bay-late") == "Star")
        assert outlet_of(app, "quill-post") != "Star"
        await pilot.press("U")
        await until(pilot, lambda: "Star" not in (outlet_of(app, "bay-courier"), outlet_of(app, "bay-late")))
