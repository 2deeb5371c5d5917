"""Bracketed paste: text in an input and nothing on any screen, whatever it holds and however it is delivered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.terminal import PROGRAM, Terminal

HOLDS = {
    "colour": b"a\x1b[31mmjmj",
    "keys": b"\x1b[B\x1b[B\rm\x1bqj\x1b",
    "an end": b"a\x1b[201~mjmj",
    "ends and beginnings": b"\x1b[200~mj\x1b[201~mj\x1b[200~mj\x1b[20",
    "controls": bytes(range(32)) + b"m\x7f\x9bm",
    "no text": b"m\xff\xc3(m\xe2\x82",
    "the mouse": b"m\x1b[<0;5;4M\x1b[<0;5;4m\x1b[<65;5;4M",
}
PAGES = {
    "stories": (["Home"], "6 stories"),
    "compare": (["Enter"], "change 1 of"),
    "unique": (["u"], "only one outlet has"),
    "grid": (["g"], "beside the base"),
    "read": (["v"], "details"),
}
DIALOGS = {
    "help": (["?"], "Esc close"),
    "problems": (["\x1bOQ"], "Esc close"),
    "outlet": (["o"], "Enter save"),
    "save": (["s"], "Enter saves"),
    "commands": (["C-p"], "Search for commands"),
    "themes": (["\x1b[20~"], "Search for themes"),
    "filter": (["/"], "Esc all stories"),
    "why": (["Enter", "w"], "Esc close"),
}


@pytest.fixture
def terminal(seeds: Path) -> Iterator[Terminal]:
    """The desk on the sample copy, on an article; at the end it is left, and nothing went wrong."""
    with Terminal([PROGRAM, str(seeds)]) as opened:
        opened.wait_for("6 stories")
        opened.press("Down")
        opened.wait_for(lambda text: "words · unread" in text and text.count(" kept ") >= 4)
        yield opened
        assert b"Traceback" not in opened.printed
        opened.press("C-c")
        assert opened.wait_closed() == 0
        opened.restored()


def opened(terminal: Terminal, keys: list[str], shown: str) -> None:
    for key, sign in zip(keys, [*["change 1 of"] * (len(keys) - 1), shown], strict=True):
        terminal.press(key)
        terminal.wait_for(sign)
    terminal.idle(0.4)


def standing(terminal: Terminal) -> list[str]:
    """Title, cursor, marks and copy; figures to the right of them may still come in."""
    title, *lines = terminal.text.split("\n")
    return [title, *(line[:40] for line in lines)]


def unmoved(terminal: Terminal) -> None:
    """Help is opened and closed: what was sent before has been dealt with."""
    terminal.press("?")
    terminal.wait_for(": the keys")
    terminal.press("Escape")
    terminal.wait_for(lambda text: ": the keys" not in text)


@pytest.mark.parametrize("page", PAGES)
def test_on_a_page_nothing_comes_of_it(terminal: Terminal, page: str) -> None:
    opened(terminal, *PAGES[page])
    before = standing(terminal)
    for holds in HOLDS.values():
        terminal.paste(holds)
    unmoved(terminal)
    assert standing(terminal) == before


@pytest.mark.parametrize("dialog", DIALOGS)
def test_in_a_dialog_it_is_text_or_nothing(terminal: Terminal, dialog: str) -> None:
    before = terminal.text
    opened(terminal, *DIALOGS[dialog])
    for holds in HOLDS.values():
        terminal.paste(holds)
    terminal.idle(0.4)
    keys, _ = DIALOGS[dialog]
    for _ in keys:
        terminal.press("Escape")
        terminal.idle(0.4)
    terminal.wait_for("6 stories")
    unmoved(terminal)
    marks = ("marked", "saved", "Outlet:")
    assert [mark for mark in marks if mark in terminal.text] == [mark for mark in marks if mark in before]


@pytest.mark.parametrize(("dialog", "holds"), [("filter", "colour"), ("outlet", "an end"), ("commands", "colour")])
def test_an_input_takes_it_as_text(terminal: Terminal, dialog: str, holds: str) -> None:
    opened(terminal, *DIALOGS[dialog])
    terminal.paste(HOLDS[holds])
    terminal.wait_for({"colour": "a[31mmjmj", "an end": "amjmj"}[holds])
    terminal.press("Escape")
    terminal.wait_for("6 stories")


def test_delivered_in_pieces_and_slowly(terminal: Terminal) -> None:
    before = standing(terminal)
    paste = b"\x1b[200~m\x1b[31mj\xe2\x80\x9cm\x1b[201~"
    for cut in (2, 4, 8, 10, 13, 15, 19, 23):
        terminal.send(paste[:cut])
        terminal.idle(0.4)
        terminal.send(paste[cut:])
    unmoved(terminal)
    assert standing(terminal) == before


def test_a_paste_cut_off_leaves_the_keys_alive(terminal: Terminal) -> None:
    terminal.send(b"\x1b[200~mjm")
    terminal.idle(3)
    assert "marked" not in terminal.text
    terminal.press("m")
    terminal.wait_for("1 marked")
    terminal.send(b"jmjm\x1b[201~")
    terminal.idle(0.4)


def test_typed_bytes_that_are_no_text_end_nothing(terminal: Terminal) -> None:
    terminal.send(b"\xff\xfe\xc3")
    terminal.idle(0.4)
    terminal.press("m")
    terminal.wait_for("1 marked")
