"""A folder's settings are asked for once, before anything is read; the desk and its reports name what is in force."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets._toast import Toast

from reader.config import DEFAULT, Config, Withheld
from reader.store import is_confirmed, work_path
from reader.tui.app import ReaderApp
from reader.tui.common.settings import SettingsScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.widgets.lines import Lines
from tests.tui.conftest import on_screen, until

Made = Callable[..., ReaderApp]
PATH = Path("config.yaml")
WHOLE = replace(DEFAULT, path=PATH, theme="nord", outlets=(("bay*", "Bay Courier"),), style=(("quay", "quayside"),))
WAITING = Config(path=PATH, theme="nord", withheld=Withheld("a1", WHOLE))


def text(app: ReaderApp, id: str) -> str:
    return " ".join(app.screen.query_one(f"#{id}", Lines).text.split())


def outlets(app: ReaderApp) -> set[str]:
    return {version.outlet for version in app.snapshot.versions}


async def asked(pilot: Pilot[int]) -> None:
    await on_screen(pilot, SettingsScreen)
    await until(pilot, lambda: bool(pilot.app.screen.query_one("#hint", Lines).text))


async def test_nothing_is_read_before_the_answer_and_no_leaves_them_out(reader: Made) -> None:
    app = reader(config=WAITING)
    async with app.run_test(size=(120, 40)) as pilot:
        await asked(pilot)
        assert app.desk is None
        assert "bay*: Bay Courier" in text(app, "body")
        await pilot.press("enter")
        await on_screen(pilot, StoriesScreen)
        await until(pilot, lambda: app.snapshot.finished)
        assert "Bay Courier" not in outlets(app)
        assert "settings not confirmed (F4)" in text(app, "title")
        assert not is_confirmed("a1")


async def test_a_later_yes_reads_all_anew_and_is_kept(reader: Made, tmp_path: Path) -> None:
    app = reader(config=WAITING)
    async with app.run_test(size=(140, 40)) as pilot:
        await asked(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: app.snapshot.finished and app.screen.is_mounted)
        await pilot.press("f4")
        await asked(pilot)
        await pilot.press("y")
        await on_screen(pilot, StoriesScreen)
        await until(pilot, lambda: app.snapshot.finished and "Bay Courier" in outlets(app))
        await until(pilot, lambda: is_confirmed("a1"))
        assert "settings config.yaml" in text(app, "title")
        await pilot.press("home", "s")
        report = tmp_path / "report.txt"
        await until(pilot, lambda: bool(app.screen.query("#name")))
        await pilot.press("ctrl+u", *str(report), "enter")
        await until(pilot, report.exists)
    assert report.read_text(encoding="utf-8").endswith("\nsettings: config.yaml\n")


async def test_a_yes_that_cannot_be_kept_is_told(reader: Made) -> None:
    work_path().parent.parent.mkdir(parents=True)
    work_path().parent.write_text("no folder")
    app = reader(config=WAITING)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await asked(pilot)
        await pilot.press("y")
        await until(pilot, lambda: "Bay Courier" in outlets(app))
        await until(pilot, lambda: any("Not kept" in toast._notification.message for toast in app.screen.query(Toast)))
        assert not is_confirmed("a1")


async def test_the_defaults_are_named_too(reader: Made) -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        assert "settings" not in text(app, "title")
        await pilot.press("f4")
        await asked(pilot)
        assert "no config file" in text(app, "body")
        await pilot.press("y", "escape")
        await on_screen(pilot, StoriesScreen)
