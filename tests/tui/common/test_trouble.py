"""Warnings: what goes wrong is told for as long as it is so, with what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from reader.desk import Desk
from reader.tui.app import ReaderApp
from reader.tui.compare.panes import Panes
from reader.tui.compare.screen import CompareScreen
from reader.tui.grid.table import GridTable
from reader.tui.unique.screen import UniqueScreen
from reader.tui.widgets.lines import Lines
from tests.tui.conftest import on_screen, until

Made = Callable[..., ReaderApp]


def text(app: ReaderApp, id: str) -> str:
    found = app.screen.query(f"#{id}")
    return " ".join(found.first(Lines).text.split()) if found else ""


def failing(*_: object) -> Any:
    raise OSError("the disk went away")


async def test_a_scan_that_breaks_off_says_so_and_can_be_tried_again(
    reader: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = Desk.scan

    def broken(*_: object) -> Iterator[Any]:
        yield from ()
        failing()

    monkeypatch.setattr(Desk, "scan", broken)
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Reading stopped: the disk went away. F5 tries again" in text(app, "rule"))
        await until(pilot, lambda: "Reading …" not in text(app, "preview"))
        await until(pilot, lambda: "reading" not in text(app, "title"))
        monkeypatch.setattr(Desk, "scan", scan)
        await pilot.press("f5")
        await until(pilot, lambda: app.snapshot.finished and "stopped" not in text(app, "rule"))


async def test_a_scan_that_breaks_off_later_is_forgotten_once_one_finds_all_as_it_was(
    reader: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        with monkeypatch.context() as broken:
            broken.setattr(Desk, "scan", failing)
            await pilot.press("f5")
            await until(pilot, lambda: "Reading stopped" in text(app, "rule"))
        await pilot.press("f5")
        await until(pilot, lambda: "stopped" not in text(app, "rule"))


async def test_versions_that_cannot_be_compared_say_why_and_the_other_stories_go_on(
    reader: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    apparatus = Desk.story_apparatus
    monkeypatch.setattr(Desk, "story_apparatus", failing)
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        await pilot.press("S", "S", "S")
        await until(pilot, lambda: "could not be compared: the disk went away" in text(app, "preview"))
        await pilot.press("u")
        await on_screen(pilot, UniqueScreen)
        await until(pilot, lambda: "the disk went away. F5 tries again" in text(app, "title"))
        assert "Comparing" not in text(app, "found")
        monkeypatch.setattr(Desk, "story_apparatus", apparatus)
        await pilot.press("f5")
        await until(pilot, lambda: "Ferries across the sound" in text(app, "found"))
        assert "went wrong" not in text(app, "title")


@pytest.mark.parametrize(
    ("key", "asked", "waited", "then"),
    [
        ("g", "story_apparatus", "foot", lambda app: app.screen.query_one(GridTable).grid is not None),
        (
            "f",
            "story_apparatus",
            "foot",
            lambda app: bool(text(app, "foot")),
        ),
        ("v", "details", "legend", lambda app: bool(text(app, "legend"))),
    ],
)
async def test_a_screen_that_waits_in_vain_says_so_and_can_be_tried_again(
    reader: Made, monkeypatch: pytest.MonkeyPatch, key: str, asked: str, waited: str, then: Callable[[ReaderApp], bool]
) -> None:
    well = getattr(Desk, asked)
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.snapshot.finished and "Harbour bridge" in text(app, "preview"))
        monkeypatch.setattr(Desk, asked, failing)
        await pilot.press(key)
        await until(pilot, lambda: "the disk went away. F5 tries again" in text(app, "title"))
        assert "…" not in text(app, waited)
        monkeypatch.setattr(Desk, asked, well)
        await pilot.press("f5")
        await until(pilot, lambda: then(app))
        await until(pilot, lambda: "went wrong" not in text(app, "title"))


async def test_two_that_cannot_be_compared_are_tried_again(reader: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    collation = Desk.collation
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        monkeypatch.setattr(Desk, "collation", failing)
        story = next(story for story in app.snapshot.stories if len(story.versions) > 1)
        app.push_screen(CompareScreen(story.base.id, (story.versions[1].id,)))
        await until(pilot, lambda: "could not be compared: the disk went away" in text(app, "title"))
        monkeypatch.setattr(Desk, "collation", collation)
        await pilot.press("f5")
        await until(pilot, lambda: app.screen.query_one(Panes).comparison is not None)
        await until(pilot, lambda: "could not" not in text(app, "title"))
