"""The list in the editor's hands: grouped, filtered over the copy, picked, marked, filed under another story."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import DEFAULT
from reader.store import Work, open_work
from reader.tui.app import ReaderApp
from reader.tui.common.help import HelpScreen
from reader.tui.compare.screen import CompareScreen
from reader.tui.grid.screen import GridScreen
from reader.tui.paint.lines import Tone
from reader.tui.reading.screen import ReadingScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.unique.screen import UniqueScreen
from reader.tui.widgets.choices import Choices
from reader.tui.widgets.lines import Lines
from tests.tui.conftest import on_screen, until, walk_to

Made = Callable[..., ReaderApp]


def text(app: ReaderApp, id: str) -> str:
    found = app.screen.query(f"#{id}")
    return found.first(Lines).text if found else ""


def listed(app: ReaderApp) -> list[str]:
    rows = app.screen.query_one("#list", StoryList)
    return [line for y in range(rows.size.height) if (line := rows.render_line(y).text.rstrip())]


def told(app: ReaderApp) -> list[str]:
    return [line.text.strip() for line in app.screen.query_one("#found", Choices)._painted()]


async def opened(pilot: Pilot[int]) -> tuple[ReaderApp, StoryList]:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    rows = app.screen.query_one("#list", StoryList)
    await until(pilot, lambda: app.snapshot.finished and rows.entry is not None and len(listed(app)) >= 4)
    return app, rows


async def to_article(pilot: Pilot[int], rows: StoryList, name: str) -> None:
    await walk_to(pilot, rows, lambda entry: entry.is_article and Path(entry.version.path or "").stem == name)


async def test_the_list_is_grouped_by_outlet_and_by_day_and_the_cursor_keeps_its_article(reader: Made) -> None:
    async with reader().run_test(size=(120, 30)) as pilot:
        app, rows = await opened(pilot)
        await to_article(pilot, rows, "bay-courier")
        await pilot.press("B")
        await until(pilot, lambda: "by outlet" in text(app, "title") and any("▾ NW" in row for row in listed(app)))
        assert rows.entry is not None
        assert rows.entry.version.outlet == "bay-courier"
        assert rows.entry.is_article
        await pilot.press("B")
        await until(pilot, lambda: any("No date" in row for row in listed(app)))
        await pilot.press("home")
        await until(pilot, lambda: "3 articles · 3 unread" in text(app, "preview"))
        await pilot.press("enter")
        await until(pilot, lambda: len(listed(app)) == 1)
        await pilot.press("B")
        await until(pilot, lambda: "by day" not in text(app, "title"))


async def test_the_filter_finds_what_only_the_copy_holds_and_counts_it(reader: Made) -> None:
    async with reader().run_test(size=(120, 30)) as pilot:
        app, _ = await opened(pilot)
        await pilot.press("/", *"softened")
        await until(pilot, lambda: "1 story shown" in text(app, "title"))
        assert any("Harvest" in row for row in listed(app))
        assert not any("ridge" in row for row in listed(app))
        for _ in "softened":
            await pilot.press("backspace")
        await pilot.press(*"millfor")
        await until(pilot, lambda: "1 match, 1 in body text only" in text(app, "title"))
        assert any("ridge" in row for row in listed(app))
        assert "Enter keep filter" in text(app, "keys")
        await pilot.press("enter")
        await to_article(pilot, app.screen.query_one("#list", StoryList), "northern-wire")
        preview = app.screen.query_one("#preview", Lines)

        def marked() -> list[str]:
            return [p.text for line in preview._painted() for p in line.pieces if p.tone is Tone.FOUND]

        await until(pilot, lambda: marked() == ["Millfor"])
        await pilot.press("escape")
        await until(pilot, lambda: "3 articles" in text(app, "title"))


async def test_the_filter_shows_what_is_marked_or_unread_and_follows_what_becomes_so(reader: Made) -> None:
    async with reader().run_test(size=(120, 30)) as pilot:
        app, rows = await opened(pilot)
        await to_article(pilot, rows, "quill-post")
        await pilot.press("m")
        told = "Marked: quill-post, Harvest festival put off a week"
        await until(pilot, lambda: told in [notice.message for notice in app._notifications])
        await pilot.press("/", *"is:marked")
        await until(pilot, lambda: "1 story shown: 1 match" in text(app, "title"))
        assert any("Harvest" in row for row in listed(app))
        await pilot.press("enter", "m")
        await until(pilot, lambda: "Nothing matches" in text(app, "preview"))
        await pilot.press("escape", "/", *"is:new", "enter")
        await until(pilot, lambda: "“is:new” is no state: there are" in text(app, "preview"))
        await pilot.press("escape", "/", *"harvest is:unread", "enter")
        await until(pilot, lambda: "1 story shown: 1 match" in text(app, "title"))


async def test_marks_of_other_folders_are_not_counted_here(reader: Made, folder: Path) -> None:
    async with reader().run_test(size=(120, 30)) as pilot:
        app, rows = await opened(pilot)
        for name in ("quill-post", "bay-courier"):
            await to_article(pilot, rows, name)
            await pilot.press("m")
        await until(pilot, lambda: "2 marked" in text(app, "title"))
        (folder / "quill-post.txt").unlink()
        await pilot.press("f5")
        await until(pilot, lambda: "2 articles" in text(app, "title"))
        assert "1 marked" in text(app, "title")


async def test_a_long_name_has_the_room_that_no_time_needs(reader: Made, folder: Path) -> None:
    (folder / "northern-wire.txt").rename(folder / "northern-wire-of-ellery.txt")
    (folder / "bay-courier.txt").rename(folder / "bay-courier-late-edition.txt")
    async with reader().run_test(size=(64, 24)) as pilot:
        app, _ = await opened(pilot)
        await until(pilot, lambda: any("%" in row for row in listed(app)))
        row = next(row for row in listed(app) if "late" in row)
        assert "bay-courier-late-edition" in row
        base = next(row for row in listed(app) if row.endswith("base"))
        assert row[: row.index("%")].rstrip("0123456789 ") == row[: base.index("w  base") + 1]


async def test_a_mark_its_count_and_its_word_stay_on_one_line(reader: Made) -> None:
    async with reader().run_test(size=(80, 50)) as pilot:
        app, rows = await opened(pilot)
        await to_article(pilot, rows, "bay-courier")
        await until(pilot, lambda: "Against the base" in text(app, "preview"))
        preview = app.screen.query_one("#preview", Lines)
        for width in range(40, 81, 3):
            await pilot.resize_terminal(width, 50)
            await until(pilot, lambda width=width: preview.size.width == width)
            lines = [line.text for line in preview._painted()]
            counted = lines[: next(at for at, line in enumerate(lines) if "‘44" in line)]
            whole = [word for line in counted for word in re.findall(r"[!~+−] \d+ ([a-z]+)", line)]
            assert whole == ["flags", "reworded", "added", "removed"]


async def test_up_to_four_articles_are_picked_and_compared(reader: Made, folder: Path) -> None:
    for n in range(3):
        copy = (folder / "bay-courier.txt").read_text(encoding="utf-8").replace("44", f"5{n}")
        (folder / f"courier-{n}.txt").write_text(copy, encoding="utf-8")
    async with reader().run_test(size=(140, 30)) as pilot:
        app, rows = await opened(pilot)
        await pilot.press("c")
        assert isinstance(app.screen, StoriesScreen)
        for name in ("northern-wire", "bay-courier", "courier-0", "courier-2", "courier-1"):
            await to_article(pilot, rows, name)
            await pilot.press("space")
        assert "4 selected" in text(app, "title")
        assert sum("✓" in row for row in listed(app)) == 4
        await pilot.press("c")
        await on_screen(pilot, CompareScreen)
        await until(pilot, lambda: "1 of 3" in text(app, "title"))


async def test_what_is_unique_and_the_table_are_of_the_articles_picked_not_of_the_story_of_one(reader: Made) -> None:
    async with reader().run_test(size=(140, 30)) as pilot:
        app, rows = await opened(pilot)
        for name in ("quill-post", "bay-courier"):
            await to_article(pilot, rows, name)
            await pilot.press("space")
        await pilot.press("c")
        await on_screen(pilot, CompareScreen)
        await pilot.press("u")
        await on_screen(pilot, UniqueScreen)
        await until(pilot, lambda: {"quill-post", "bay-courier"} <= {row.split("  ")[0] for row in told(app)})
        assert not any("NW" in row for row in told(app))
        await pilot.press("g")
        await on_screen(pilot, GridScreen)
        await until(pilot, lambda: "1 version beside the base" in text(app, "title"))
        await pilot.press("right", "b")
        await until(pilot, lambda: text(app, "title").startswith(" Bridge shut"))
        await pilot.press("v")
        await on_screen(pilot, ReadingScreen)
        await until(pilot, lambda: "of 2" in text(app, "title"))


async def test_marked_and_unread_are_seen_in_sign_and_word(reader: Made) -> None:
    async with reader().run_test(size=(120, 30)) as pilot:
        app, rows = await opened(pilot)
        assert "3 unread" in text(app, "title")
        await to_article(pilot, rows, "bay-courier")
        await pilot.press("m")
        await until(pilot, lambda: "1 marked" in text(app, "title"))
        assert any("★" in row and "bay-courier" in row for row in listed(app))
        await to_article(pilot, rows, "bay-courier")
        await until(pilot, lambda: "unread · marked" in text(app, "preview"))
        await pilot.press("r")
        await until(pilot, lambda: "2 unread" in text(app, "title"))
        await to_article(pilot, rows, "bay-courier")
        await until(pilot, lambda: "words · marked" in text(app, "preview"))
        await pilot.press("m")
        await until(pilot, lambda: "1 marked" not in text(app, "title"))
        await to_article(pilot, rows, "bay-courier")
        await pilot.press("N")
        assert rows.entry is not None
        assert rows.entry.version.id not in app.snapshot.read
        assert rows.entry.is_article


@pytest.fixture
def own(tmp_path: Path) -> Work:
    work, problems = open_work(tmp_path / "work.db")
    assert not problems
    return work


async def test_an_article_is_put_into_a_story_by_hand_and_stays_there(folder: Path, own: Work) -> None:
    def sizes(app: ReaderApp) -> list[int]:
        return sorted(len(story.versions) for story in app.snapshot.stories)

    async with ReaderApp([str(folder)], config=DEFAULT, work=own).run_test(size=(120, 30)) as pilot:
        app, rows = await opened(pilot)
        await to_article(pilot, rows, "quill-post")
        await pilot.press("J")
        assert "Moving quill-post" in text(app, "rule")
        assert "put it here" in text(app, "keys")
        await pilot.press("escape")
        assert "Moving" not in text(app, "rule")
        await to_article(pilot, rows, "quill-post")
        await pilot.press("J")
        await to_article(pilot, rows, "bay-courier")
        await pilot.press("J")
        await until(pilot, lambda: sizes(app) == [3])

    async with ReaderApp([str(folder)], config=DEFAULT, work=own).run_test(size=(120, 30)) as pilot:
        app, rows = await opened(pilot)
        await until(pilot, lambda: sizes(app) == [3])
        await to_article(pilot, rows, "bay-courier")
        await pilot.press("L")
        await until(pilot, lambda: sizes(app) == [1, 2])
        await pilot.press("U")
        await until(pilot, lambda: sizes(app) == [3])


async def test_what_the_foot_names_can_be_clicked(reader: Made) -> None:
    async with reader().run_test(size=(120, 30)) as pilot:
        app, _ = await opened(pilot)
        foot = text(app, "keys")
        await pilot.click("#keys", offset=(foot.index("? help") + 3, 0))
        await on_screen(pilot, HelpScreen)
        await pilot.press("escape")
        await pilot.click("#keys", offset=(foot.index("/ filter"), 0))
        await until(pilot, lambda: app.focused is not None and app.focused.id == "filter")
        await pilot.press("escape")
        await until(pilot, lambda: "q quit" in text(app, "keys"))
        await pilot.click("#keys", offset=(text(app, "keys").index("q quit"), 0))
        await until(pilot, lambda: app.return_code == 0)


async def test_the_sign_before_a_story_opens_and_closes_it(reader: Made) -> None:
    async with reader().run_test(size=(120, 30)) as pilot:
        app, _ = await opened(pilot)
        before = listed(app)
        y = next(place for place, row in enumerate(before) if "▾" in row)
        await pilot.click("#list", offset=(3, y))
        await until(pilot, lambda: len(listed(app)) == len(before) - 2)
        await pilot.click("#list", offset=(3, y))
        await until(
            pilot, lambda: listed(app)[y].strip("▌ ") == before[y].strip("▌ ") and len(listed(app)) == len(before)
        )


async def test_an_article_alone_says_what_to_do_next_and_what_does_not_matter_is_not_named(reader: Made) -> None:
    async with reader().run_test(size=(120, 30)) as pilot:
        app, rows = await opened(pilot)
        await to_article(pilot, rows, "quill-post")
        await until(pilot, lambda: "No other versions." in text(app, "preview"))
        assert "Enter read" in text(app, "keys")
        assert "u unique" not in text(app, "keys")
        await to_article(pilot, rows, "bay-courier")
        await until(pilot, lambda: "u unique" in text(app, "keys"))
