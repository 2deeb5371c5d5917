"""The mouse as a terminal tells of it: every list and page is clicked, clicked twice and scrolled by the wheel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.terminal import PROGRAM, Terminal

SEEDS = Path(__file__).parents[2] / "seeds"
HERE = "▌"
"""What the line under the cursor begins with."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Terminal]:
    """The sample desk, opened."""
    home = {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    with Terminal([PROGRAM, str(SEEDS)], columns=80, lines=24, env=home) as terminal:
        terminal.wait_for("6 stories")
        terminal.wait_for("kept")
        yield terminal


def pointed(text: str) -> Callable[[str], bool]:
    """Whether the cursor stands on a line with that text."""
    return lambda screen: any(HERE in line and text in line for line in screen.splitlines())


def gone(text: str) -> Callable[[str], bool]:
    return lambda screen: text not in screen


def clicked(terminal: Terminal, text: str, shows: str | Callable[[str], bool], times: int) -> None:
    """Click a text; again where it moved before the click arrived, or two clicks came too far apart to be one."""
    for _ in range(8):
        terminal.click(*terminal.find(text), times=times)
        try:
            terminal.wait_for(shows, seconds=5)
        except AssertionError:
            continue
        return
    terminal.wait_for(shows)


def test_the_stories_and_the_preview(desk: Terminal) -> None:
    desk.click(*desk.find("Radio Tessel"))
    desk.wait_for(pointed("Radio Tessel"))
    desk.wait_for("Against the base  11% kept")
    desk.wheel(10, 6, 6)
    desk.wait_for(lambda screen: "Radio Tessel" not in "\n".join(screen.splitlines()[:12]))
    desk.wheel(10, 6, -6)
    desk.wait_for(pointed("Radio Tessel"))
    desk.wheel(10, 20, 4)
    desk.wait_for("The governor, Corinne Haldeby")
    x, y = desk.find("▾ Spillway")
    desk.click(x, y)
    desk.wait_for(gone("Radio Tessel  "))
    desk.click(x, y)
    desk.wait_for("Radio Tessel  ")


def test_comparing_and_the_dialogs(desk: Terminal) -> None:
    clicked(desk, "Radio Tessel", "version 4 of 4", times=2)
    desk.wait_for("change 1 of")
    desk.wheel(10, 10, 4)
    desk.wait_for(gone("By JUDITH"))
    desk.click(*desk.find("ordered"))
    desk.wait_for(pointed("ordered"))
    clicked(desk, "ordered", "Why these match", times=2)
    desk.wheel(40, 12, 2)
    desk.wait_for(gone("KWS: About"))
    desk.click(0, 0)
    desk.wait_for(gone("Why these match"))
    desk.click(*desk.find("? help"))
    desk.wait_for("Compare: keys")
    desk.wheel(40, 12, 2)
    desk.wait_for(gone("Next change "))


def test_the_grid(desk: Terminal) -> None:
    desk.press("g")
    desk.wait_for("beside the base")
    desk.wait_for("Tessamee Power")
    desk.wheel(10, 10, 3)
    desk.wait_for(gone("By JUDITH"))
    _, y = desk.find("Tessamee Power")
    desk.click(60, y)
    desk.wait_for("KWS (14 Mar) ¶6")
    clicked(desk, "Tessamee Power", "version 1 of 4", times=2)


def test_what_only_one_outlet_has(desk: Terminal) -> None:
    desk.press("u")
    desk.wait_for("Where they disagree")
    desk.wheel(10, 10, 2)
    desk.wait_for(gone("Where they disagree"))
    desk.click(*desk.find("31 feet"))
    desk.wait_for(pointed("31 feet"))
    clicked(desk, "31 feet", "flag ", times=2)


def test_reading_a_version(desk: Terminal) -> None:
    desk.press("v", "d")
    desk.wait_for("num 28")
    desk.wheel(10, 10, 4)
    desk.wait_for(gone("By JUDITH"))
    clicked(desk, "Fernhold", lambda screen: "name, " in screen.splitlines()[1], times=1)


def test_the_choices_of_themes_and_of_commands(desk: Terminal) -> None:
    desk.press("\x1b[20~")
    desk.wait_for("Search for themes")
    desk.wheel(20, 12, 2)
    desk.wait_for(gone("ansi-dark"))
    desk.click(*desk.find("nord"))
    desk.wait_for(gone("Search for themes"))
    desk.press("C-p")
    desk.wait_for("Search for commands")
    desk.click(*desk.find("Show all versions of the story"))
    desk.wait_for("beside the base")
