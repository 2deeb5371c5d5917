"""Reading: one version: every word is there, no line too wide, every detail can be found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual import events
from textual.pilot import Pilot

from reader.collation.changes.kinds.registry import registered
from reader.model import Block, Detail, Role, Sentence, Version
from reader.text.visible import visible
from reader.tui.app import ReaderApp
from reader.tui.common.outlet import OutletScreen
from reader.tui.paint.lines import Tone
from reader.tui.paint.wording import ASCII, UNICODE
from reader.tui.reading.page import PageView
from reader.tui.reading.painter import MEASURE, count, inside, legend, page, spots
from reader.tui.reading.screen import ReadingScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.widgets.lines import Lines
from tests.tui.conftest import on_screen, until, walk_to

WORDS = st.text("abcdef XYZ,.[]/\x1b漢é", min_size=1, max_size=200).filter(lambda text: bool(text.strip()))
KINDS = tuple(record.kind for record in registered())
Told = list[tuple[Sentence, list[Detail]]]


@st.composite
def articles(draw: st.DrawFn) -> tuple[Version, Told]:
    """A version whose blocks are one sentence each, with details anywhere in them."""
    blocks, told = [], []
    for place in range(draw(st.integers(1, 8))):
        text = draw(WORDS).strip()
        role = draw(st.sampled_from(Role))
        blocks.append(Block(role, text))
        details = []
        for _ in range(draw(st.integers(0, 3))):
            start = draw(st.integers(0, len(text) - 1))
            end = draw(st.integers(start + 1, len(text)))
            details.append(Detail(draw(st.sampled_from(KINDS)), text[start:end], "", (start, end)))
        told.append((Sentence(place, place, role, text, (0, len(text))), details))
    return Version("x", "Northern Wire", tuple(blocks)), told


@given(articles(), st.integers(1, 250), st.booleans())
def test_every_word_is_there_and_no_line_too_wide(article: tuple[Version, Told], width: int, ascii: bool) -> None:
    version, told = article
    marked = spots(told, KINDS)
    shown = page(version, marked, width, ASCII if ascii else UNICODE)
    if width > 1:
        assert max(cell_len(line.text.rstrip()) for line in shown.lines) <= width
    assert len(shown.tops) == len(version.blocks)
    assert list(shown.tops) == sorted(shown.tops)
    ends = [*shown.tops[1:], len(shown.lines)]
    bar = (ASCII if ascii else UNICODE).bar
    for block, top, end in zip(version.blocks, shown.tops, ends, strict=True):
        printed = "".join(line.text for line in shown.lines[top:end]).replace(bar, "")
        assert "".join(visible(block.text).split()) in "".join(printed.split())


@given(articles(), st.integers(20, 250))
def test_every_detail_has_its_place_and_its_mark(article: tuple[Version, Told], width: int) -> None:
    version, told = article
    marked = spots(told, KINDS)
    shown = page(version, marked, width, UNICODE)
    assert len(marked) == sum(len(details) for _, details in told)
    for place, spot in enumerate(marked):
        ends = [*shown.tops[1:], len(shown.lines)]
        assert shown.tops[spot.block] <= shown.places[place] < ends[spot.block]
        assert place in inside(place, marked)
    spans: dict[int, set[int]] = {}
    for spot in marked:
        spans.setdefault(spot.block, set()).update(range(spot.start, spot.end))
    words = {block: [c for at, c in enumerate(version.blocks[block].text) if at in spans[block]] for block in spans}
    printed = [p for line in shown.lines for p in line.pieces if p.pane is not None]
    assert solid("".join(p.text for p in printed)) == solid("".join("".join(words[block]) for block in sorted(words)))
    for piece in printed:
        assert piece.pane is not None
        spot = marked[piece.pane]
        assert piece.text in visible(version.blocks[spot.block].text[spot.start : spot.end])


def solid(text: str) -> str:
    """The text as shown, without white space."""
    return "".join(visible(text).split())


def test_lines_of_prose_stay_short_and_stand_in_the_middle() -> None:
    version = Version("x", "Northern Wire", (Block(Role.LEDE, "word " * 100),))
    for width in (80, 120, 250):
        lines = [line.text.rstrip() for line in page(version, (), width, UNICODE).lines]
        prose = [line for line in lines if "word" in line]
        start = min(len(line) - len(line.lstrip(" 1")) for line in prose)
        assert max(len(line) for line in prose) - start <= MEASURE
        assert width < 100 or abs(start - (width - MEASURE) // 2) <= 1


def test_each_role_is_set_as_what_it_is() -> None:
    roles = (Role.HEADLINE, Role.STANDFIRST, Role.BYLINE, Role.LEDE, Role.CAPTION, Role.SUBHEAD)
    version = Version("x", "Northern Wire", tuple(Block(role, f"The {role} of it") for role in roles))
    shown = page(version, (), 120, UNICODE)
    tones = {
        role: next(p.tone for p in shown.lines[top].pieces if "of it" in p.text)
        for role, top in zip(roles, shown.tops, strict=True)
    }
    assert tones[Role.HEADLINE] is tones[Role.SUBHEAD] is Tone.STRONG
    assert tones[Role.STANDFIRST] is Tone.STANDFIRST
    assert tones[Role.LEDE] is Tone.PLAIN
    assert tones[Role.BYLINE] is tones[Role.CAPTION] is Tone.FAINT
    assert "caption" in shown.lines[shown.tops[4]].text
    assert "│ The caption" in shown.lines[shown.tops[4]].text
    narrow = page(version, (), 60, UNICODE)
    assert "│ CAPTION  The caption" in narrow.lines[narrow.tops[4]].text


@given(articles(), st.integers(60, 200))
def test_the_legend_names_every_kind_there_is(article: tuple[Version, Told], width: int) -> None:
    _, told = article
    line = legend(count(told), (), width)
    assert cell_len(line.text) <= 90
    for kind in {detail.kind for _, details in told for detail in details}:
        assert kind.value[:3] in line.text


# Driven by keys


async def reading(pilot: Pilot[int], headline: str) -> tuple[ReaderApp, PageView]:
    """From the stories to the page of an article."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.snapshot.finished and app.screen.query_one("#list", StoryList).entry is not None)
    rows = app.screen.query_one("#list", StoryList)
    await walk_to(pilot, rows, lambda entry: entry.version.title == headline and (entry.lone or not entry.heading))
    assert rows.entry is not None
    await pilot.press("enter" if rows.entry.lone else "v")
    await on_screen(pilot, ReadingScreen)
    view = app.screen.query_one("#page", PageView)
    await until(pilot, lambda: bool(view.page_shown.lines))
    return app, view


WIRE_HEAD = "Harbour bridge closes after inspectors find crack"


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (250, 70)])
async def test_a_version_is_read(reader: Callable[..., ReaderApp], size: tuple[int, int]) -> None:
    async with reader().run_test(size=size) as pilot:
        app, view = await reading(pilot, WIRE_HEAD)
        assert WIRE_HEAD in view.text
        assert "Millford" in view.text
        assert "version" in app.screen.query_one("#title", Lines).text
        await pilot.press("q")
        await on_screen(pilot, StoriesScreen)


async def test_a_lone_article_opens_with_enter_and_counts_as_read(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(100, 30)) as pilot:
        app, view = await reading(pilot, "Harvest festival put off a week")
        assert "Nether Quill" in view.text
        assert "the only version" in app.screen.query_one("#title", Lines).text
        keys = app.screen.query_one("#keys", Lines).text
        assert "version" not in keys
        assert "grid" not in keys
        id = app.screen.listed.id
        await until(pilot, lambda: id in app.snapshot.read)


async def test_details_are_marked_kind_by_kind(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(120, 40)) as pilot:
        _, view = await reading(pilot, WIRE_HEAD)

        def marked() -> set[str]:
            tones = (Tone.FIGURE, Tone.NAMED, Tone.SPEECH, Tone.HEDGE, Tone.FOUND)
            return {p.text for line in view.page_shown.lines for p in line.pieces if p.tone in tones}

        assert marked() == set()
        await pilot.press("d")
        assert any("40" in text for text in marked())
        every = marked()
        await pilot.press("d")
        assert any("40" in text for text in marked())
        assert marked() < every
        for _ in range(12):
            await pilot.press("d")
            if not marked():
                break
        assert marked() == set()


async def test_jumping_from_detail_to_detail(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(80, 12)) as pilot:
        app, view = await reading(pilot, WIRE_HEAD)
        total = len(spots(app.desk.details(app.screen.listed.id), KINDS)) if app.desk else 0
        await pilot.press("n")
        said = app.screen.query_one("#legend", Lines)
        assert f"1 of {total}" in said.text
        await pilot.press("n")
        assert f"2 of {total}" in said.text
        await pilot.press("p", "p")
        assert f"{total} of {total}" in said.text
        y = view.page_shown.places[-1]
        assert view.scroll_offset.y <= y < view.scroll_offset.y + view.size.height
        await pilot.press("y")
        assert ", para " in app.clipboard


async def test_a_detail_is_pointed_at_by_a_click_and_the_wheel_scrolls(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(80, 16)) as pilot:
        app, view = await reading(pilot, WIRE_HEAD)
        await pilot.press("d")
        y = view.page_shown.places[2]
        before = 0
        for piece in view.page_shown.lines[y].pieces:
            if piece.pane == 2:
                break
            before += cell_len(piece.text)
        await pilot.click("#page", offset=(before, y - view.scroll_offset.y))
        said = app.screen.query_one("#legend", Lines)
        await until(pilot, lambda: ", 3 of " in said.text)
        top = view.scroll_offset.y
        view.post_message(events.MouseScrollDown(view, 5, 5, 0, 1, 0, False, False, False))
        await until(pilot, lambda: view.scroll_offset.y > top)


async def test_scrolling_by_space_pages_and_lines(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(60, 12)) as pilot:
        _, view = await reading(pilot, WIRE_HEAD)
        await pilot.press("j", "j")
        assert view.scroll_offset.y == 2
        await pilot.press("space")
        assert view.scroll_offset.y > 2
        await pilot.press("pageup", "home")
        assert view.scroll_offset.y == 0
        await pilot.press("end")
        assert view.scroll_offset.y == view.max_scroll_y > 0


async def test_the_next_version_and_the_outlet(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(120, 40)) as pilot:
        _, view = await reading(pilot, WIRE_HEAD)
        await pilot.press("]")
        await until(pilot, lambda: "Bridge shut after crack" in view.text)
        await pilot.press("[")
        await until(pilot, lambda: WIRE_HEAD in view.text)
        await pilot.press("o")
        await on_screen(pilot, OutletScreen)


async def test_copy_never_steers_the_terminal(reader: Callable[..., ReaderApp], tmp_path: Path) -> None:
    text = "Mayor [/b] writes\n\nThe mayor wrote [sic] \x1b[31mnow \u202eon paper, and 40 agreed on Monday.\n"
    one = tmp_path / "one.txt"
    one.write_text(text, encoding="utf-8")
    async with reader(one).run_test(size=(100, 30)) as pilot:
        _, view = await reading(pilot, "Mayor [/b] writes")
        await pilot.press("d", "n")
        shown = "".join(view.render_line(y).text for y in range(view.size.height))
        assert "[sic] ␛[31mnow" in shown
        assert all(character.isprintable() for character in shown)


async def test_ten_columns_are_survived(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(10, 6)) as pilot:
        _, view = await reading(pilot, WIRE_HEAD)
        await pilot.press("d", "n", "n", "space", "]", "q")
        await on_screen(pilot, StoriesScreen)
        assert view.size.width <= 10
