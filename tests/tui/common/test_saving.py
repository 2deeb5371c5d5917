"""A report by key: written where the editor says, never over what is there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.widgets import Input

from reader.tui.app import ReaderApp
from reader.tui.common.save import SaveScreen
from reader.tui.compare.screen import CompareScreen
from reader.tui.grid.screen import GridScreen
from reader.tui.services.export import suggested
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.unique.screen import UniqueScreen
from tests.tui.conftest import on_screen, until, walk_to


async def to_story(pilot: Pilot[int]) -> ReaderApp:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    rows = app.screen.query_one("#list", StoryList)
    await until(pilot, lambda: app.snapshot.finished and rows.entry is not None)
    await walk_to(pilot, rows, lambda entry: entry.heading and not entry.lone)
    return app


def said(app: ReaderApp) -> list[str]:
    return [str(told.message) for told in app._notifications]


@pytest.mark.parametrize(
    ("key", "screen"), [("", StoriesScreen), ("u", UniqueScreen), ("g", GridScreen), ("enter", CompareScreen)]
)
async def test_a_report_is_saved_from_every_screen(
    reader: Callable[..., ReaderApp], tmp_path: Path, key: str, screen: type
) -> None:
    async with reader().run_test(size=(120, 40)) as pilot:
        app = await to_story(pilot)
        if key:
            await pilot.press(key)
        await on_screen(pilot, screen)
        if screen is CompareScreen:
            await until(pilot, lambda: bool(app.screen.compared()))
        await pilot.press("s")
        await on_screen(pilot, SaveScreen)
        name = app.screen.query_one("#name", Input)
        assert name.value.endswith(".txt")
        name.value = str(tmp_path / "report.txt")
        await pilot.press("enter")
        await until(pilot, lambda: any("report.txt" in text for text in said(app)))
        text = (tmp_path / "report.txt").read_text(encoding="utf-8")
        assert "44" in text
        assert "changed" in text
        assert "\x1b" not in text


async def test_no_file_is_ever_written_over(reader: Callable[..., ReaderApp], tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text("mine", encoding="utf-8")
    async with reader().run_test(size=(120, 40)) as pilot:
        app = await to_story(pilot)
        for _ in range(2):
            await pilot.press("s")
            await on_screen(pilot, SaveScreen)
            app.screen.query_one("#name", Input).value = str(tmp_path / "mine.json")
            await pilot.press("enter")
        await until(pilot, lambda: any("mine-3.json" in text for text in said(app)))
    assert (tmp_path / "mine.json").read_text(encoding="utf-8") == "mine"
    for name in ("mine-2.json", "mine-3.json"):
        assert json.loads((tmp_path / name).read_text(encoding="utf-8"))["schema"] == "wirediff/1"


@pytest.mark.parametrize("named", [".", "~", "{}/desk/"])
async def test_in_a_folder_that_is_named_it_has_its_usual_name(
    reader: Callable[..., ReaderApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    place = tmp_path / "desk"
    place.mkdir()
    monkeypatch.chdir(place)
    monkeypatch.setenv("HOME", str(place))
    async with reader().run_test(size=(120, 40)) as pilot:
        app = await to_story(pilot)
        await pilot.press("s")
        await on_screen(pilot, SaveScreen)
        app.screen.query_one("#name", Input).value = named.format(tmp_path)
        await pilot.press("enter")
        await until(pilot, lambda: any("Saved:" in text for text in said(app)))
    assert [path.suffix for path in place.iterdir()] == [".txt"]


async def test_what_cannot_be_written_is_told(reader: Callable[..., ReaderApp], tmp_path: Path) -> None:
    async with reader().run_test(size=(120, 40)) as pilot:
        app = await to_story(pilot)
        await pilot.press("s")
        await on_screen(pilot, SaveScreen)
        app.screen.query_one("#name", Input).value = str(tmp_path / "nowhere" / "x.txt")
        await pilot.press("enter")
        await until(pilot, lambda: any("Not saved: there is no folder" in text for text in said(app)))
        assert isinstance(app.screen, StoriesScreen)


def test_a_long_headline_is_cut_at_a_word_for_a_file_name() -> None:
    name = suggested("Harbour bridge closes after inspectors find a crack in its northern pier")
    assert name == "harbour-bridge-closes-after-inspectors-find-a.txt"


@given(st.text())
def test_the_name_suggested_is_a_file_name(title: str) -> None:
    name = suggested(title)
    assert name == Path(name).name
    assert name.endswith(".txt")
    assert not name.startswith((".", "-"))
    assert name.isprintable()
    assert len(name.encode("utf-8", "replace")) < 250
