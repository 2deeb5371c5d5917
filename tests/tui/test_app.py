"""The reader driven by keys, from the first paint to the last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from textual.color import Color
from textual.command import CommandList
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input
from textual.widgets._toast import Toast

from reader.config import DEFAULT
from reader.store import in_memory
from reader.tui.app import ReaderApp
from reader.tui.common.help import HelpScreen
from reader.tui.common.outlet import OutletScreen
from reader.tui.common.why import WhyScreen
from reader.tui.compare.matched import MatchedScreen
from reader.tui.compare.panes import Panes
from reader.tui.compare.screen import CompareScreen
from reader.tui.grid.screen import GridScreen
from reader.tui.paint.comparison import BASE, WITNESS
from reader.tui.paint.wording import Mark
from reader.tui.stories.problems import ProblemsScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.unique.screen import UniqueScreen
from reader.tui.widgets.choices import Choices
from reader.tui.widgets.lines import Lines
from tests.tui.conftest import on_screen, until

Made = Callable[..., ReaderApp]
SIZES = [(80, 24), (120, 40), (250, 70)]
Found = TypeVar("Found", bound=Widget)


def on_top(app: ReaderApp, id: str, kind: type[Found]) -> Found:
    return app.screen.query_one(f"#{id}", kind)


def palette_at(app: ReaderApp) -> str:
    """The command that Enter would run."""
    at = [found.highlighted_option for found in app.screen.query(CommandList)]
    return str(at[0].prompt) if at and at[0] else ""


def text(app: ReaderApp, id: str) -> str:
    found = app.screen.query(f"#{id}")
    return found.first(Lines).text if found else ""


def said(app: ReaderApp) -> list[str]:
    return [toast._notification.message for toast in app.screen.query(Toast)]


def rows(app: ReaderApp) -> list[str]:
    shown = on_top(app, "list", StoryList)
    return [shown.render_line(y).text for y in range(shown.size.height)]


async def read(pilot: Pilot[int]) -> ReaderApp:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.snapshot.finished and on_top(app, "list", StoryList).entry is not None)
    return app


async def compared(pilot: Pilot[int]) -> tuple[ReaderApp, Panes]:
    app = await read(pilot)
    await pilot.press("S", "enter")
    await on_screen(pilot, CompareScreen)
    panes = on_top(app, "panes", Panes)
    await until(pilot, lambda: panes.comparison is not None)
    await pilot.pause()
    return app, panes


@pytest.fixture
def by_versions(reader: Made) -> ReaderApp:
    """Sorted so that S, the next order, puts headlines first."""
    return reader(config=replace(DEFAULT, sort="versions"))


@pytest.mark.parametrize("size", SIZES)
async def test_the_desk_lists_stories_and_their_versions(reader: Made, size: tuple[int, int]) -> None:
    async with reader().run_test(size=size) as pilot:
        app = await read(pilot)
        shown = "\n".join(rows(app))
        assert "Harbour bridge closes" in shown or "Bridge shut" in shown
        assert "Harvest festival put off a week" in shown
        assert "3 articles   2 stories" in text(app, "title")
        assert text(app, "keys").rstrip().endswith("q quit")


async def test_the_preview_tells_what_differs(reader: Made) -> None:
    async with reader().run_test(size=(120, 40)) as pilot:
        app = await read(pilot)
        await pilot.press("S")
        await until(pilot, lambda: "Only" in text(app, "preview"))
        assert "Ferries across the sound" in text(app, "preview")
        await until(pilot, lambda: any("%" in row for row in rows(app)))


async def test_filtering_as_one_types(reader: Made) -> None:
    async with reader().run_test(size=(100, 30)) as pilot:
        app = await read(pilot)
        await pilot.press("/", *"festval")
        await until(pilot, lambda: not any("bridge" in row.lower() for row in rows(app)))
        assert any("Harvest festival" in row for row in rows(app))
        await pilot.press("enter")
        assert app.focused is None
        await pilot.press("escape")
        await until(pilot, lambda: any("ridge" in row for row in rows(app)))
        assert on_top(app, "filter", Input).value == ""


async def test_nothing_matches_says_what_to_do(reader: Made) -> None:
    async with reader().run_test(size=(100, 30)) as pilot:
        app = await read(pilot)
        await pilot.press("/", *"qqqqqq")
        await until(pilot, lambda: "Esc shows all stories" in text(app, "preview"))


@pytest.mark.parametrize("size", [(60, 20), *SIZES])
async def test_walking_the_changes(by_versions: ReaderApp, size: tuple[int, int]) -> None:
    async with by_versions.run_test(size=size) as pilot:
        _, panes = await compared(pilot)
        said = panes.comparison
        assert said is not None
        assert panes.cursor == said.stops[0]
        await pilot.press("n")
        assert panes.cursor == said.stops[1]
        await pilot.press("p", "p")
        assert panes.cursor == said.stops[-1]
        await pilot.press("!")
        assert panes.cursor == said.alerts[0]
        top = panes.scroll_offset.y
        shown = "\n".join(panes.render_line(y).text for y in range(panes.size.height))
        assert top >= 0
        assert "44" in shown or "fault" in shown
        assert panes.unified == (size[0] < 70)


async def test_keys_typed_ahead_are_not_lost(reader: Made) -> None:
    async with reader(config=replace(DEFAULT, sort="versions")).run_test(size=(120, 40)) as pilot:
        app = await read(pilot)
        await pilot.press("S", "enter", "n")
        await on_screen(pilot, CompareScreen)
        panes = on_top(app, "panes", Panes)
        await until(pilot, lambda: panes.comparison is not None and panes.cursor == panes.comparison.stops[1])


async def test_both_sides_swap_and_the_base_is_remembered(by_versions: ReaderApp) -> None:
    async with by_versions.run_test(size=(120, 40)) as pilot:
        app, panes = await compared(pilot)
        assert panes.comparison is not None
        before = panes.comparison.collation
        await pilot.press("x")
        await until(
            pilot,
            lambda: panes.comparison is not None and panes.comparison.collation.base.id == before.witness.id,
        )
        await pilot.press("x", "b")
        desk = app.desk
        assert desk is not None
        await until(pilot, lambda: desk.snapshot.story_of(before.base.id).base.id == before.witness.id)
        await pilot.press("U")
        await until(pilot, lambda: desk.snapshot.story_of(before.base.id).base.id == before.base.id)


async def test_taking_a_pair_apart_and_back(by_versions: ReaderApp) -> None:
    async with by_versions.run_test(size=(120, 40)) as pilot:
        _, panes = await compared(pilot)
        await pilot.press("!")
        level = panes.level
        assert level is not None
        assert panes.comparison is not None
        left, right = level.cell(BASE), level.cell(WITNESS)
        assert left is not None
        assert right is not None

        def paired() -> bool:
            assert panes.comparison is not None
            links = panes.comparison.collation.links
            return any((left.sentence, right.sentence) in link.pairs for link in links)

        assert paired()
        await pilot.press("P")
        await on_screen(pilot, MatchedScreen)
        await pilot.press("u")
        await until(pilot, lambda: not paired())
        await pilot.press("U")
        await until(pilot, paired)


async def test_pairing_two_sentences_by_hand(by_versions: ReaderApp) -> None:
    async with by_versions.run_test(size=(120, 50)) as pilot:
        app, panes = await compared(pilot)
        assert panes.comparison is not None
        levels = panes.comparison.levels
        removed = next(n for n, x in enumerate(levels) if x.mark is Mark.REMOVED and x.cell(BASE))
        added = next(n for n, x in enumerate(levels) if x.mark is Mark.ADDED)
        pair = levels[removed].link.left[0], levels[added].link.right[0]
        panes.go(removed)
        await pilot.press("P")
        await until(pilot, lambda: "in the other pane" in text(app, "status"))
        panes.go(added)
        await pilot.press("P")
        await until(
            pilot,
            lambda: (
                panes.comparison is not None
                and any(pair in link.pairs and link.why.by_hand for link in panes.comparison.collation.links)
            ),
        )


async def test_what_only_one_outlet_has_and_its_place(by_versions: ReaderApp) -> None:
    async with by_versions.run_test(size=(120, 40)) as pilot:
        app = await read(pilot)
        await pilot.press("S", "u")
        await on_screen(pilot, UniqueScreen)
        await until(pilot, lambda: "Ferries across the sound" in text(app, "found"))
        assert "“40 people” NW  ·  “44 people” bay-courier" in text(app, "found")
        assert "1 unique" in text(app, "found")
        await pilot.press("y")
        assert app.clipboard == "They disagree, para 2: NW: 40 people; bay-courier: 44 people"
        choices = on_top(app, "found", Choices)
        await pilot.press("end", "enter")
        await on_screen(pilot, CompareScreen)
        panes = on_top(app, "panes", Panes)
        await until(pilot, lambda: panes.level is not None)
        assert choices.cursor > 0
        level = panes.level
        assert level is not None
        assert level.mark in (Mark.ADDED, Mark.REMOVED)
        last = choices.cursor
        await pilot.press("q")
        await on_screen(pilot, UniqueScreen)
        assert choices.cursor == last


async def test_two_articles_of_different_stories(reader: Made) -> None:
    async with reader().run_test(size=(120, 40)) as pilot:
        app = await read(pilot)
        shown = on_top(app, "list", StoryList)
        await pilot.press("home")
        for _ in range(len(rows(app))):
            entry = shown.entry
            assert entry is not None
            if entry.lone or (not entry.heading and entry.version.id == entry.story.base.id):
                await pilot.press("space")
            else:
                await pilot.press("down")
            if "2 selected" in text(app, "title"):
                break
        await pilot.press("c")
        await on_screen(pilot, CompareScreen)
        await until(pilot, lambda: "Nothing in common" in text(app, "legend"))
        assert "Nothing in common" not in text(app, "advisory")
        assert "] version" not in text(app, "keys")


async def test_naming_an_outlet(reader: Made) -> None:
    async with reader().run_test(size=(120, 40)) as pilot:
        app = await read(pilot)
        await pilot.press("o")
        await on_screen(pilot, OutletScreen)
        on_top(app, "name", Input).value = "The [sic] Gazette"
        await pilot.press("enter")
        await until(pilot, lambda: any("The [sic] Gazette" in row for row in rows(app)))
        await pilot.press("U")
        await until(pilot, lambda: not any("The [sic] Gazette" in row for row in rows(app)))


async def test_help_and_why_explain(by_versions: ReaderApp) -> None:
    async with by_versions.run_test(size=(120, 50)) as pilot:
        app, _ = await compared(pilot)
        await pilot.press("?")
        await on_screen(pilot, HelpScreen)
        assert "Next flag" in text(app, "body")
        assert "house style: spelling" in text(app, "body")
        await pilot.press("escape", "!", "w")
        await on_screen(pilot, WhyScreen)
        assert "Reworded" in text(app, "body")
        await pilot.press("q", "q")
        await on_screen(pilot, StoriesScreen)


async def test_the_palette_runs_an_action(by_versions: ReaderApp) -> None:
    async with by_versions.run_test(size=(120, 40)) as pilot:
        app, panes = await compared(pilot)
        assert panes.folded
        await pilot.press("ctrl+p", *"fold")
        await until(pilot, lambda: palette_at(app).startswith("Fold"))
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and not panes.folded)


async def test_copying_gives_both_sentences_and_the_change(by_versions: ReaderApp) -> None:
    async with by_versions.run_test(size=(120, 40)) as pilot:
        app, _ = await compared(pilot)
        await pilot.press("!", "y")
        assert ", para " in app.clipboard
        assert len(app.clipboard.splitlines()) >= 3


async def test_keys_of_ones_own(reader: Made) -> None:
    config = replace(DEFAULT, sort="versions", keys=(("next-change", ("f3",)),))
    async with reader(config=config).run_test(size=(120, 40)) as pilot:
        app, panes = await compared(pilot)
        first = panes.cursor
        await pilot.press("n")
        assert panes.cursor == first
        await pilot.press("f3")
        assert panes.cursor != first
        assert "F3 next" in text(app, "keys")


async def test_opened_for_one_comparison_it_closes_with_it(reader: Made, folder: Path) -> None:
    names = (str(folder / "bay-courier.txt"), str(folder / "northern-wire.txt"))
    app = reader(compare=names)
    async with app.run_test(size=(120, 40)) as pilot:
        await on_screen(pilot, CompareScreen)
        panes = on_top(app, "panes", Panes)
        await until(pilot, lambda: panes.comparison is not None)
        assert panes.comparison is not None
        assert panes.comparison.collation.base.path == names[0]
        await pilot.press("q")
        await until(pilot, lambda: app.return_code == 0)


async def test_an_empty_desk_says_what_to_do(reader: Made, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    app = reader(empty)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        await until(
            pilot, lambda: any(said in text(app, "preview") for said in ("No readable files", "No articles yet"))
        )


async def test_a_path_that_leads_nowhere_is_named_with_the_reason(reader: Made, tmp_path: Path) -> None:
    app = reader(tmp_path / "nowhere")
    told = f"{tmp_path / 'nowhere'}:nosuchfileorfolder"
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: told in "".join(text(app, "preview").split()))


async def test_what_could_not_be_read_is_told(reader: Made, folder: Path) -> None:
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8)
    app = reader(folder)
    async with app.run_test(size=(120, 30)) as pilot:
        await read(pilot)
        assert "1 could not be read" in text(app, "title")
        await pilot.press("f2")
        await on_screen(pilot, ProblemsScreen)
        assert "picture.txt" in "".join(text(app, "body").split())


async def test_where_no_fact_changed_the_foot_names_no_key_for_facts(by_versions: ReaderApp, folder: Path) -> None:
    told = (folder / "northern-wire.txt").read_text(encoding="utf-8")
    (folder / "bay-courier.txt").write_text(told.replace("Traffic was sent", "The traffic was sent"), encoding="utf-8")
    async with by_versions.run_test(size=(120, 40)) as pilot:
        app, panes = await compared(pilot)
        assert panes.comparison is not None
        assert not panes.comparison.alerts
        assert "n next   p previous   u unique" in text(app, "keys")


async def test_of_a_long_path_the_title_shows_the_end(reader: Made, folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "copy-of-the-evening" / "tonight"
    place.parent.mkdir()
    folder.rename(place)
    async with reader(place).run_test(size=(76, 24)) as pilot:
        app = await read(pilot)
        assert text(app, "title").startswith(" wirediff  …/tonight   ")
        await pilot.resize_terminal(100, 24)
        await until(pilot, lambda: "/copy-of-the-evening/tonight   " in text(app, "title"))


@pytest.mark.parametrize("width", [130, 80, 60, 40])
async def test_the_title_gives_up_what_it_has_no_room_for_as_a_whole(reader: Made, folder: Path, width: int) -> None:
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8)
    app = reader(folder)
    async with app.run_test(size=(width, 24)) as pilot:
        await read(pilot)
        await pilot.press("G", "m", "home", "down", "space")
        await until(pilot, lambda: "selected" in text(app, "title") or width < 60)
        shown = text(app, "title")
        whole = ["3 articles", "2 stories", "3 unread", "1 marked", "1 selected", "newest first"]
        told = [part for part in whole if part in shown]
        assert shown.startswith(" wirediff ")
        assert shown.endswith("   ".join([*told, "1 could not be read (F2)"]))
        assert told == whole or width < 130


async def test_versions_of_one_outlet_are_told_apart_wherever_they_are_named(reader: Made, folder: Path) -> None:
    (folder / "bay-courier.txt").unlink()
    told = (folder / "northern-wire.txt").read_text(encoding="utf-8")
    later = told.replace("Some 40 people", "Some 44 people").replace("Traffic was sent", "The traffic was sent")
    (folder / "northern-wire-2.txt").write_text(later + "\nFerries will run at night.\n", encoding="utf-8")
    names = {"NW (northern-wire)", "NW (northern-wire-2)"}
    async with reader().run_test(size=(120, 40), notifications=True) as pilot:
        app, _ = await compared(pilot)
        await pilot.press("!", "w")
        await on_screen(pilot, WhyScreen)
        assert all(f"{name}: Some 4" in text(app, "body") for name in names)
        await pilot.press("escape", "b")
        named = [f"{name} is the base {when}" for name in names for when in ("now", "already")]
        await until(pilot, lambda: any(word in named for word in said(app)))
        await pilot.press("g", "end")
        await on_screen(pilot, GridScreen)
        await until(pilot, lambda: any(f"not in {name}" in text(app, "foot") for name in names))
        await pilot.press("y")
        await until(pilot, lambda: "Ferries will run at night." in app.clipboard)
        assert app.clipboard.startswith(tuple(f"{name}, para 6: " for name in names))


async def test_copy_never_steers_the_terminal(reader: Made, tmp_path: Path) -> None:
    place = tmp_path / "hostile"
    place.mkdir()
    body = "The mayor wrote [b]leave[/b] [sic] \x1b[31mnow\x1b[0m \u202eon paper, and the council agreed on Monday."
    (place / "one.txt").write_text(f"Mayor [/b] writes\n\n{body}\n", encoding="utf-8")
    (place / "two.txt").write_text(f"Mayor [/b] writes again\n\n{body} Nobody came.\n", encoding="utf-8")
    app = reader(compare=(str(place / "one.txt"), str(place / "two.txt")))
    async with app.run_test(size=(120, 30)) as pilot:
        await on_screen(pilot, CompareScreen)
        panes = on_top(app, "panes", Panes)
        await until(pilot, lambda: panes.comparison is not None)
        if panes.folded:
            await pilot.press("z")
        shown = "".join(panes.render_line(y).text for y in range(panes.size.height))
        assert "[b]leave[/b] [sic] ␛[31mnow" in shown
        assert all(character.isprintable() for character in shown)
        assert "Mayor [/b] writes" in text(app, "title")


async def test_a_click_on_the_overview_goes_there(by_versions: ReaderApp) -> None:
    async with by_versions.run_test(size=(80, 14)) as pilot:
        _, panes = await compared(pilot)
        assert panes.virtual_size.height > panes.size.height
        await pilot.click("#panes", offset=(panes.size.width - 1, panes.size.height - 1))
        assert panes.scroll_offset.y > 0


@pytest.mark.parametrize(("key", "back"), [("down", "up"), ("n", "p"), ("pagedown", "pageup")])
async def test_keys_begin_with_what_is_in_sight_where_the_cursor_is_not(
    by_versions: ReaderApp, folder: Path, key: str, back: str
) -> None:
    for name in ("northern-wire", "bay-courier"):
        told = (folder / f"{name}.txt").read_text(encoding="utf-8")
        more = "\n".join(f"Ferry {n} left the quay at {n} minutes past nine, {name} said.\n" for n in range(40))
        (folder / f"{name}.txt").write_text(f"{told}\n{more}", encoding="utf-8")
    async with by_versions.run_test(size=(80, 24)) as pilot:
        _, panes = await compared(pilot)

        def pointed() -> bool:
            return any(panes.render_line(y).text.startswith("▌") for y in range(panes.size.height))

        assert panes.comparison is not None
        middle = len(panes.comparison.levels) // 2
        end = panes.virtual_size.height - panes.size.height
        for top, struck, reached in ((end, key, range(middle, 2 * middle + 2)), (0, back, range(middle))):
            panes.scroll_to(0, top, animate=False)
            await until(pilot, lambda top=top: panes.scroll_offset.y == top)
            assert not pointed()
            await pilot.press(struck)
            assert panes.cursor in reached
            assert pointed()


async def test_a_terminal_of_ten_columns_is_survived(by_versions: ReaderApp) -> None:
    async with by_versions.run_test(size=(10, 6)) as pilot:
        _, panes = await compared(pilot)
        await pilot.press("n", "n", "z", "?", "escape", "w", "escape", "q")
        await on_screen(pilot, StoriesScreen)
        assert panes.size.width <= 10


async def test_leaving(reader: Made) -> None:
    app = reader()
    async with app.run_test() as pilot:
        await read(pilot)
        await pilot.press("q")
        await until(pilot, lambda: app.return_code == 0)


async def test_without_colours_the_cursor_and_the_marks_are_still_seen(folder: Path) -> None:
    app = ReaderApp([str(folder)], config=replace(DEFAULT, sort="versions"), color=False, work=in_memory())
    async with app.run_test(size=(120, 40)) as pilot:
        _, panes = await compared(pilot)
        await pilot.press("!")
        strips = [panes.render_line(y) for y in range(panes.size.height)]
        assert any(strip.text.startswith("▌") for strip in strips)
        marked = [segment for strip in strips for segment in strip if segment.style and segment.style.strike]
        assert marked
        filters = app.get_line_filters()
        for strip in strips:
            for chosen in filters:
                strip = strip.apply_filter(chosen, Color(0, 0, 0))
            for segment in strip:
                assert segment.style is None or segment.style.color is None or segment.style.color.is_default


async def test_ascii_terminals_get_ascii_signs(reader: Made) -> None:
    config = replace(DEFAULT, sort="versions", glyphs="ascii")
    async with reader(config=config).run_test(size=(120, 40)) as pilot:
        _, panes = await compared(pilot)
        shown = "".join(panes.render_line(y).text for y in range(panes.size.height))
        assert not set(shown) & set("▌─│▐↓↑¶…≈−↕→")
        assert ">" in shown


async def test_the_other_place_of_a_moved_sentence_is_shown_without_colours_too(folder: Path) -> None:
    told = (folder / "northern-wire.txt").read_text(encoding="utf-8").strip().split("\n\n")
    moved = "\n\n".join([*told[2:4], *told[5:], told[4].replace("a meeting", "an urgent meeting")])
    (folder / "bay-courier.txt").write_text(f"{told[0]}\n\n{moved}\n", encoding="utf-8")
    app = ReaderApp([str(folder)], config=replace(DEFAULT, sort="versions"), color=False, work=in_memory())
    async with app.run_test(size=(120, 40)) as pilot:
        _, panes = await compared(pilot)
        for _ in panes.comparison.stops if panes.comparison else ():
            if "moved" in text(app, "status"):
                break
            await pilot.press("n")
        drawn = [panes.render_line(y).text for y in range(panes.size.height)]
        assert {line[0] for line in drawn if "urgent meeting" in line} == {"▌", "┊"}


@pytest.mark.parametrize("key", ["ctrl+p", "f9"])
async def test_the_palette_too_is_drawn_in_ascii(reader: Made, key: str) -> None:
    async with reader(config=replace(DEFAULT, glyphs="ascii")).run_test(size=(80, 24)) as pilot:
        app = await read(pilot)
        await pilot.press(key)
        await until(pilot, lambda: bool(palette_at(app)))
        drawn = "".join(strip.text for strip in app.screen._compositor.render_strips())
        assert "Search for" in drawn
        assert drawn.isascii()


async def test_without_colours_it_is_seen_which_command_enter_would_run(folder: Path) -> None:
    app = ReaderApp([str(folder)], config=DEFAULT, color=False, work=in_memory())
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: palette_at(app).startswith("Compare"))

        def underlined() -> list[str]:
            strips = app.screen._compositor.render_strips()
            lit = ["".join(s.text for s in strip if s.style and s.style.underline) for strip in strips]
            return [text for text in lit if text.strip()]

        await until(pilot, lambda: any("Compare" in line for line in underlined()))
        await pilot.press("down")
        await until(pilot, lambda: any("Unique" in line for line in underlined()))
        assert not any("Compare " in line for line in underlined())


async def test_a_theme_that_is_chosen_is_kept_until_the_config_names_another(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    work, config = in_memory(), replace(DEFAULT, theme="gruvbox")
    async with ReaderApp([str(folder)], config=config, work=work).run_test(notifications=True) as pilot:
        app = await read(pilot)
        assert said(app) == []
        await pilot.press("f9", *"nord")
        await until(pilot, lambda: palette_at(app) == "nord")
        await pilot.press("enter")
        await until(pilot, lambda: said(app) == ["Theme: nord, kept"])
    for named, theme in (("gruvbox", "nord"), ("monokai", "monokai")):
        again = ReaderApp([str(folder)], config=replace(config, theme=named), work=work)
        async with again.run_test() as pilot:
            await read(pilot)
            assert again.theme == theme


async def test_an_article_that_has_gone_is_told_and_left_with_one_key(reader: Made) -> None:
    async with reader().run_test(size=(120, 30)) as pilot:
        app = await read(pilot)
        app.push_screen(CompareScreen("gone", ("gone too",)))
        await on_screen(pilot, CompareScreen)
        await until(pilot, lambda: "could not be compared" in text(app, "title"))
        await pilot.press("n", "w", "y", "u", "q")
        await on_screen(pilot, StoriesScreen)
