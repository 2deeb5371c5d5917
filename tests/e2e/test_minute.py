"""An editor's minute, lived through in the installed program on the sample desk."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.e2e.terminal import PROGRAM, Terminal

SIZES = [(80, 24), (120, 40), (250, 70)]


@pytest.fixture
def desk(tmp_path: Path, seeds: Path) -> Path:
    """A copy of the sample desk to work on."""
    return Path(shutil.copytree(seeds, tmp_path / "tonight"))


@pytest.mark.parametrize(("columns", "lines"), SIZES)
def test_an_editors_minute(desk: Path, columns: int, lines: int) -> None:
    with Terminal([PROGRAM, str(desk)], columns=columns, lines=lines) as terminal:
        terminal.wait_for("6 stories")
        terminal.wait_for(lambda text: re.search(r"!\s?\d", text) is not None)

        terminal.press("Enter")
        terminal.wait_for(lambda text: re.search(r"versions? 1\b.* of 4", text) is not None)
        terminal.wait_for(lambda text: "KWS" in text and "base" in text)
        start = terminal.wait_for(lambda text: "change 1 of" in text)
        terminal.press("n")
        terminal.wait_for(lambda text: text != start and "change 2 of" in text)
        terminal.press("p")
        terminal.wait_for("change 1 of")
        terminal.press("!")
        terminal.wait_for(lambda text: re.search(r"(dropped|added|changed|gained): ", text) is not None)

        terminal.press("u")
        terminal.wait_for("only in one version")
        terminal.press("Enter")
        terminal.wait_for("change ")
        terminal.press("q")
        terminal.wait_for("only in one version")
        terminal.press("q")
        terminal.wait_for("change ")
        terminal.press("q")
        terminal.wait_for("6 stories")
        terminal.press("q")
        assert terminal.wait_closed() == 0
        terminal.restored()


def test_the_alert_says_what_was_replaced_by_what(desk: Path) -> None:
    names = desk / "trawler-keel-wire.txt", desk / "trawler-daily-halyard.txt"
    with Terminal([PROGRAM, "compare", *map(str, names)]) as terminal:
        terminal.wait_for("Moravec")
        terminal.press("!")
        shown = terminal.wait_for("name changed:")
        assert re.search(r"name changed:.*Moravek\b.*→.*Moravec\b", shown, re.DOTALL), shown
        terminal.press("C-c")
        terminal.wait_closed()
        terminal.restored()


def test_the_filter_finds_a_story_by_words_mistyped(desk: Path) -> None:
    with Terminal([PROGRAM, str(desk)]) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("/", "trawlr")
        terminal.wait_for(lambda text: "1 story shown" in text and "trawler" in text.lower() and "Tessamee" not in text)
        terminal.press("Escape")
        terminal.wait_for(lambda text: "shown" not in text)
        terminal.press("C-c")
        terminal.wait_closed()
        terminal.restored()


def test_another_base_by_a_key_is_remembered(desk: Path) -> None:
    for run in range(2):
        with Terminal([PROGRAM, str(desk)]) as terminal:
            terminal.wait_for("6 stories")
            terminal.wait_for(lambda text: re.search(r"!\s?\d", text) is not None)
            if run == 0:
                terminal.press("Down", "Down", "b")
            terminal.wait_for(lambda text: re.search(r"Orrin Courier.*base", text) is not None)
            terminal.press("q")
            assert terminal.wait_closed() == 0


def test_an_outlet_named_by_a_key_is_remembered_though_the_file_is_renamed(desk: Path) -> None:
    with Terminal([PROGRAM, str(desk)]) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("/", "salter")
        terminal.wait_for("shown")
        terminal.press("Enter")
        for _ in range(6):
            terminal.press("Down")
            terminal.idle(0.3)
            if "dam-salter-ledger · 227 words" in terminal.text:
                break
        terminal.press("o")
        terminal.wait_for("Whose copy is this?")
        terminal.press("Salter Ledger", "Enter")
        terminal.wait_for("Outlet: Salter Ledger")
        terminal.press("C-c")
        terminal.wait_closed()
    (desk / "dam-salter-ledger.txt").rename(desk / "zz.txt")
    with Terminal([PROGRAM, str(desk)]) as terminal:
        terminal.wait_for("Salter Ledger")


def test_any_two_articles_are_put_side_by_side_across_stories(desk: Path) -> None:
    with Terminal([PROGRAM, str(desk)]) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("Down", "Space", "End", "Space", "c")
        terminal.wait_for("Nothing in common")
        terminal.press("q")
        terminal.wait_for("6 stories")


def test_what_cannot_be_read_is_shown_and_the_rest_goes_on(desk: Path) -> None:
    (desk / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 20)
    (desk / "empty.txt").write_bytes(b"")
    with Terminal([PROGRAM, str(desk)]) as terminal:
        terminal.wait_for("2 could not be read")
        terminal.press("\x1bOQ")
        shown = terminal.wait_for("photo.jpg")
        assert "empty.txt" in shown


@pytest.mark.parametrize("columns", [10, 40, 69])
def test_a_narrow_terminal_is_no_reason_to_fall(desk: Path, columns: int) -> None:
    with Terminal([PROGRAM, str(desk)], columns=columns, lines=12) as terminal:
        terminal.wait_for("Spil")
        terminal.press("Enter", "n", "n", "!")
        terminal.resize(120, 40)
        # Enter opens a story, two of its versions or one of its articles, as far as they are grouped by then.
        terminal.wait_for(lambda text: "version 1 of" in text or "the only version" in text or "% kept" in text)
        terminal.press("C-c")
        terminal.wait_closed()
        assert b"Traceback" not in terminal.printed
        terminal.restored()


def test_an_empty_folder_says_what_to_do_next(tmp_path: Path) -> None:
    with Terminal([PROGRAM, str(tmp_path)]) as terminal:
        terminal.wait_for(lambda text: "no articles" in text.lower() or "nothing" in text.lower())
        terminal.press("q")
        assert terminal.wait_closed() == 0
