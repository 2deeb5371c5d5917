"""Surroundings: in any terminal, locale or home it works, or says why it cannot."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.e2e.terminal import PROGRAM, Terminal

NOWHERE = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), "/dev/null/none")


def left(terminal: Terminal, code: int = 0) -> None:
    """The program has been left, or has been ended, and the terminal is as it was."""
    assert terminal.wait_closed() == code
    assert b"Traceback" not in terminal.printed
    assert b"went wrong" not in terminal.printed
    terminal.restored()


def lived_through(seeds: Path, env: Mapping[str, str], *, seen: Callable[[str], bool] = bool) -> bytes:
    """A comparison is opened and left again. Returns all that was printed."""
    with Terminal([PROGRAM, str(seeds)], env=env) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("Enter")
        terminal.wait_for(lambda text: "change 1 of" in text and seen(text))
        terminal.press("C-c")
        left(terminal)
        return terminal.printed


def shades(printed: bytes) -> set[str]:
    """All that was asked of the looks of characters."""
    return {part for style in re.findall(rb"\x1b\[([0-9;]*)m", printed) for part in style.decode().split(";")}


def coloured(shades: set[str]) -> set[str]:
    """The colours among them: neither marks nor what takes a colour away."""
    return {shade for shade in shades if len(shade) > 1} - {"39", "49"}


@pytest.mark.parametrize("term", ["dumb", "vt100", "linux", "of-no-kind-known", ""])
def test_any_terminal(seeds: Path, term: str) -> None:
    printed = lived_through(seeds, {"TERM": term, "COLORTERM": ""})
    assert not shades(printed) & {"38", "48"}, "more than sixteen colours"
    if term == "dumb":
        assert not coloured(shades(printed))


def test_without_colours(seeds: Path) -> None:
    printed = lived_through(seeds, {"NO_COLOR": "1"})
    assert not coloured(shades(printed))


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_copy_in_a_locale_that_knows_ascii_alone(seeds: Path, locale: str) -> None:
    lived_through(seeds, {"LANG": locale, "LC_ALL": locale}, seen=lambda text: "“We have one job tonight." in text)


@pytest.fixture(scope="module")
def latin_1(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of an ISO-8859-1 locale."""
    if shutil.which("localedef") is None:
        pytest.skip("localedef is not here to make the locale")
    place = tmp_path_factory.mktemp("locales")
    made = subprocess.run(
        ["localedef", "-i", "en_US", "-f", "ISO-8859-1", str(place / "en_US.ISO-8859-1")], capture_output=True
    )
    if made.returncode:
        pytest.skip("localedef has no definition of an ISO-8859-1 locale here")
    return {"LC_ALL": "en_US.ISO-8859-1", "LOCPATH": str(place)}


SCRIPTS = {
    "café.txt": "L’élève – « déjà » — naïve, 10 €.",
    "北京.txt": "新闻，北京，四十人。",
    "दिल्ली.txt": "हिन्दी में समाचार, 40 लोग।",
}


def test_columns_stand_straight_in_a_locale_of_latin_1(latin_1: dict[str, str], tmp_path: Path) -> None:
    for name, text in SCRIPTS.items():
        (tmp_path / name).write_text("\n\n".join([f"{text} One.", text, f"{text} Two."]), encoding="utf-8")
    with Terminal([PROGRAM, str(tmp_path)], env=latin_1, columns=100, utf_8=False) as terminal:
        shown = terminal.wait_for(lambda text: "3 stories" in text and text.count("? One") >= 2)
        terminal.press("q")
        left(terminal)
    listed = [line for line in shown.splitlines()[2:-1] if line]
    assert len({line.index("|") for line in listed}) == 1
    assert "  * " in listed[1]


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_what_a_terminal_has_no_letters_for_takes_one_place_each(seeds: Path, encoding: str) -> None:
    printed = lived_through(
        seeds, {"PYTHONIOENCODING": encoding}, seen=lambda text: re.search(r"\"We have one job.* \|", text) is not None
    )
    assert b"\\u" not in printed
    assert printed.isascii()


def test_what_is_written_about_it_may_go_elsewhere(seeds: Path, tmp_path: Path) -> None:
    for place in ("&-", "/dev/full", str(tmp_path / "errors.txt")):
        with Terminal(["sh", "-c", f"exec '{PROGRAM}' '{seeds}' 2>{place}"]) as terminal:
            terminal.wait_for("6 stories")
            terminal.press("q")
            left(terminal)
    assert (tmp_path / "errors.txt").read_bytes() == b""


def test_where_nothing_can_be_kept(seeds: Path) -> None:
    with Terminal([PROGRAM, str(seeds)], env=NOWHERE) as terminal:
        terminal.wait_for("2 could not be read")
        terminal.press("\x1bOQ")
        terminal.wait_for("what you do now is kept until the program ends")
        terminal.press("Escape", "Down", "m")
        terminal.wait_for("1 marked")
        terminal.press("y")
        terminal.wait_for("kept in no file")
        assert b"\x1b]52;c;" in terminal.printed
        terminal.press("q")
        left(terminal)


def test_without_a_home(seeds: Path) -> None:
    without = [part for name in NOWHERE for part in ("-u", name)]
    with Terminal(["env", *without, PROGRAM, str(seeds)]) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("q")
        left(terminal)


def test_in_a_folder_that_is_gone(seeds: Path, tmp_path: Path) -> None:
    command = f"mkdir gone; cd gone; rmdir ../gone; exec '{PROGRAM}' '{seeds}'"
    with Terminal(["sh", "-c", command], cwd=tmp_path) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("s")
        terminal.wait_for("the folder you started in is gone")
        terminal.press("Enter")
        terminal.wait_for("Not saved")
        terminal.press("q")
        left(terminal)


@pytest.mark.parametrize(
    ("editor", "told"),
    [
        ("/no/such/editor", "/no/such/editor: no such program"),
        ("no-such-editor --wait", "no-such-editor --wait: no such program"),
        ("/etc/passwd", "no program that can be run"),
        ("''", "no program that can be run"),
        ("sh -c 'exit 3'", "ended with 3"),
        ("sh -c 'kill -9 $$'", "ended with -9"),
        ("an 'unclosed", "No closing quotation"),
    ],
)
def test_an_editor_that_does_not_work(seeds: Path, editor: str, told: str) -> None:
    with Terminal([PROGRAM, str(seeds)], env={"EDITOR": editor, "VISUAL": ""}) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("Down", "e")
        terminal.wait_for(lambda text: told in " ".join(text.replace("▌", " ").split()))
        terminal.press("q")
        left(terminal)


def test_an_interrupt_in_the_editor_is_the_editors(seeds: Path) -> None:
    with Terminal([PROGRAM, str(seeds)], env={"EDITOR": "sh -c 'echo now; sleep 600'", "VISUAL": ""}) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("Down", "e")
        terminal.wait_for(lambda _: b"now\r\n" in terminal.printed)
        terminal.press("C-c")
        terminal.wait_for("ended with -2")
        terminal.press("q")
        left(terminal)


@pytest.mark.parametrize(("how", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_ended_from_outside(seeds: Path, how: signal.Signals, code: int) -> None:
    with Terminal([PROGRAM, str(seeds)]) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("Enter", "?")
        terminal.wait_for("Esc close")
        terminal.process.send_signal(how)
        left(terminal, code)


@pytest.mark.parametrize("keys", [0, 200])
def test_a_window_that_is_closed_ends_it(seeds: Path, keys: int) -> None:
    with Terminal([PROGRAM, str(seeds)]) as terminal:
        terminal.wait_for("6 stories")
        terminal.press(*["Down", "Up"] * keys)  # so much is still to be drawn
        terminal.close_window()
        assert terminal.process.wait(60) == 129


def test_ten_columns_and_one_line(seeds: Path) -> None:
    with Terminal([PROGRAM, str(seeds)], columns=10, lines=1) as terminal:
        terminal.wait_for(lambda text: bool(text.strip()))
        terminal.press("Down", "Enter", *"n!zVgu?", "Escape")
        terminal.resize(120, 40)
        terminal.wait_for("? help")
        terminal.press("C-c")
        left(terminal)
