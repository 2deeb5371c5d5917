"""The save queue: what the editor does is saved in its order, and told, whichever screen is up by then, or none."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import DEFAULT
from reader.store import NotKept, open_work
from reader.tui.app import ReaderApp
from reader.tui.compare.screen import CompareScreen
from reader.tui.grid.screen import GridScreen
from reader.tui.reading.screen import ReadingScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.unique.screen import UniqueScreen
from reader.tui.widgets.footer import Footer
from tests.tui.conftest import on_screen, until, walk_to

NOT_KEPT = "Not kept: disk is full. It lasts until you quit"
Made = Callable[..., ReaderApp]


def said(app: ReaderApp) -> list[str]:
    return [str(notice.message) for notice in app._notifications]


@pytest.fixture
def waits() -> Iterator[threading.Event]:
    """Set in the end, whatever happens, so that nothing is kept waiting for ever."""
    event = threading.Event()
    yield event
    event.set()


def held(waits: threading.Event) -> Callable[[], str]:
    """Something to keep that takes as long as the test wants."""

    def keep() -> str:
        waits.wait()
        return ""

    return keep


def late(waits: threading.Event) -> Callable[[], str]:
    """Something that fails, when the test wants."""

    def keep() -> str:
        waits.wait()
        raise NotKept("work.db", "disk is full")

    return keep


async def opened(pilot: Pilot[int], app: ReaderApp) -> None:
    rows = app.screen.query_one(StoryList)
    await until(pilot, lambda: app.snapshot.finished and rows.entry is not None and not rows.entry.lone)


async def test_what_is_done_is_kept_in_the_order_it_was_done(reader: Made, waits: threading.Event) -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        done: list[int] = []

        def first() -> str:
            waits.wait()
            done.append(1)
            return "one"

        def second() -> str:
            done.append(2)
            return "two"

        app.keep(first, stale=False)
        app.keep(second, stale=False)
        assert not done
        waits.set()
        await until(pilot, lambda: said(app) == ["one", "two"])
        assert done == [1, 2]


async def test_what_could_not_be_kept_is_told_though_its_screen_has_been_left(
    reader: Made, waits: threading.Event
) -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await pilot.press("enter")
        await on_screen(pilot, CompareScreen)
        app.keep(late(waits))
        await pilot.press("q")
        await on_screen(pilot, StoriesScreen)
        waits.set()
        await until(pilot, lambda: said(app) == [NOT_KEPT])


async def test_what_could_not_be_kept_before_the_end_is_told_after_it(reader: Made, waits: threading.Event) -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        app.keep(late(waits))
    waits.set()
    assert app.keeping.finish() == [NOT_KEPT]


async def test_a_state_turned_twice_is_as_it_was(reader: Made, waits: threading.Event) -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await walk_to(pilot, app.screen.query_one(StoryList), lambda entry: entry.is_article)
        app.keep(held(waits))
        await pilot.press("m", "up", "m")
        waits.set()
        await until(pilot, lambda: len(said(app)) == 2)
        assert app.desk is not None
        assert not app.desk.snapshot.marked
        assert said(app)[1].startswith("No longer marked: ")


def foot(app: ReaderApp) -> str:
    footer = app.screen.query_one(Footer)
    return "".join(segment.text for segment in footer.render_line(0))


async def test_that_nothing_is_kept_stands_on_every_screen_at_every_act_and_at_the_end(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "work").write_text("")
    app = ReaderApp([str(folder)], config=DEFAULT, work=open_work(tmp_path / "work" / "work.db")[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await until(pilot, lambda: "NOT KEPT" in foot(app))
        for keys, screen in (("enter", CompareScreen), ("u", UniqueScreen), ("g", GridScreen), ("v", ReadingScreen)):
            await pilot.press(keys)
            await on_screen(pilot, screen)
            await until(pilot, lambda: "NOT KEPT" in foot(app))
            if keys != "enter":
                await pilot.press("q")
        app.clear_notifications()
        await pilot.press("b")
        await until(pilot, lambda: any(told.startswith("Not kept: ") for told in said(app)))
        assert app.desk is not None
        assert app.desk.unkept
    told = app.finish()
    assert "not kept" in told[-1]
    assert str(tmp_path / "work" / "work.db") in told[-1]


async def test_the_mark_goes_and_what_became_of_the_file_is_said(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "work").write_text("")
    path = tmp_path / "work" / "work.db"
    app = ReaderApp([str(folder)], config=DEFAULT, work=open_work(path)[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await until(pilot, lambda: "NOT KEPT" in foot(app))
        (tmp_path / "work").unlink()
        await walk_to(pilot, app.screen.query_one(StoryList), lambda entry: entry.is_article)
        await pilot.press("m")
        await until(pilot, lambda: "NOT KEPT" not in foot(app) and any(t.startswith("Marked") for t in said(app)))
        path.unlink()
        await pilot.press("up", "m")
        await until(pilot, lambda: any("was deleted while in use" in told for told in said(app)))
    assert app.finish() == []
    assert path.exists()
