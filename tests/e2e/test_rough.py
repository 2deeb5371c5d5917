"""Rough terminals: storms of sizes, a megabyte pasted, sleep. It goes on, and tidies up."""

from __future__ import annotations

import random
import signal
from pathlib import Path

import pytest

from tests.e2e.terminal import PROGRAM, Terminal


@pytest.mark.parametrize(
    ("opening", "foot"),
    [("", "? help"), ("Enter", "? help"), ("g", "? help"), ("u", "? help"), ("v", "? help"), ("?", "Esc close")],
)
def test_a_storm_of_sizes(terminal: Terminal, opening: str, foot: str) -> None:
    chance = random.Random(7)
    terminal.press("Down", opening)
    for _ in range(60):
        terminal.resize(chance.choice((1, 2, 10, 40, 69, 70, 100, 180, 250)), chance.choice((1, 2, 5, 12, 24, 50, 70)))
        terminal.press(chance.choice(("Down", "Up", "n", "PageDown")))
    terminal.resize(120, 40)
    terminal.wait_for(foot)
    terminal.press("q" if opening else "Home")
    terminal.wait_for("6 stories")


def test_a_megabyte_pasted_where_nothing_is_asked_for(terminal: Terminal) -> None:
    terminal.paste("Ferries run.\n" * 80_000)
    terminal.press("End")
    terminal.wait_for("18-month silence")


@pytest.mark.parametrize(
    ("opening", "shown"),
    [
        ("Enter", "change 1 of"),
        ("g", "beside the base"),
        ("?", "Esc close"),
        ("o", "Enter save"),
        ("s", "Enter save"),
        ("C-p", "Search for commands"),
    ],
)
def test_a_megabyte_pasted_anywhere_else(terminal: Terminal, opening: str, shown: str) -> None:
    terminal.press("Down", opening)
    terminal.wait_for(shown)
    terminal.paste("Ferries run.\n" * 80_000)
    terminal.press("Escape")
    terminal.wait_for("6 stories")


@pytest.mark.parametrize("kind", ["lines", "one line", "control characters"])
def test_a_megabyte_pasted_into_the_filter(terminal: Terminal, kind: str) -> None:
    text = {
        "lines": "trawler\n" * 130_000,
        "one line": "trawler " * 130_000,
        "control characters": "\x01\x0b\t" * 350_000,
    }
    terminal.press("/")
    terminal.wait_for("Esc all stories")
    terminal.paste(text[kind])
    terminal.wait_for(lambda shown: "trawler trawler" in shown or kind == "control characters")
    terminal.press("Escape")
    terminal.wait_for("6 stories")


def test_put_to_sleep_and_woken(fresh: Terminal) -> None:
    for key in ("Enter", "z"):
        fresh.press(key)
        fresh.wait_for("version 1 of 4")
        fresh.press("C-z")
        fresh.wait_stopped()
        fresh.restored()
        fresh.screen.reset()
        fresh.resume()
        fresh.wait_for("version 1 of 4")
    fresh.press("q")
    fresh.wait_for("6 stories")


@pytest.mark.parametrize(
    ("opening", "shown"), [("", "6 stories"), ("Enter", "version 1 of 4"), ("?", "Esc close"), ("C-p", "Search for")]
)
def test_stopped_and_woken_from_outside(fresh: Terminal, opening: str, shown: str) -> None:
    fresh.press("Down", opening)
    fresh.wait_for(shown)
    own = fresh.modes
    for meanwhile in (own, fresh.modes_before, own):
        fresh.stop()
        fresh.set_modes(meanwhile)
        fresh.screen.reset()
        fresh.resume()
        fresh.wait_for(shown)
        assert fresh.modes == own
    fresh.press("Escape")
    fresh.wait_for("6 stories")


def test_woken_without_having_slept(fresh: Terminal) -> None:
    for _ in range(3):
        fresh.resume()
        fresh.press("Enter")
        fresh.wait_for("version 1 of 4")
        fresh.press("q")
        fresh.wait_for("6 stories")


def test_every_kind_of_sleep_in_turn(fresh: Terminal) -> None:
    for _ in range(2):
        fresh.press("C-z")
        fresh.wait_stopped()
        fresh.restored()
        fresh.resume()
        fresh.wait_for("6 stories")
        fresh.resume()
        fresh.stop()
        fresh.resume()
        fresh.process.send_signal(signal.SIGTSTP)
        fresh.wait_stopped()
        fresh.restored()
        fresh.screen.reset()
        fresh.resume()
        fresh.wait_for("6 stories")


def test_modes_that_a_killed_editor_left_are_not_kept(seeds: Path) -> None:
    editor = "sh -c 'stty raw -echo; kill -9 $$'"
    with Terminal([PROGRAM, str(seeds)], env={"EDITOR": editor, "VISUAL": ""}) as opened:
        opened.wait_for("6 stories")
        opened.press("Down", "e")
        opened.wait_for("ended with -9")
        opened.press("q")
        assert opened.wait_closed() == 0
        opened.restored()
