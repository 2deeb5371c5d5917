"""Whatever the program is at, leaving ends the process, its readers and its editor; the terminal is as it was.

The work that is left here never ends of itself, so that nothing but leaving can end the program.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from reader.store import work_path
from tests.e2e.terminal import PROGRAM, Terminal

SOON = 20
"""Seconds that a machine with much else to do may take for what ends within two."""
WAYS: dict[str, tuple[Callable[[Terminal], object], int]] = {
    "Ctrl+Q": (lambda terminal: terminal.press("\x11"), 0),
    "Ctrl+C": (lambda terminal: terminal.press("C-c"), 0),
    "SIGINT": (lambda terminal: terminal.process.send_signal(signal.SIGINT), 130),
    "SIGTERM": (lambda terminal: terminal.process.send_signal(signal.SIGTERM), 143),
    "SIGHUP": (lambda terminal: terminal.process.send_signal(signal.SIGHUP), 129),
}
_WITH = """
import importlib, pathlib, sys
def endless(*given, **named):
    pathlib.Path({begun!r}).touch()
    while True:
        pass
module = importlib.import_module({module!r})
setattr(module, {name!r}, endless)
from reader.cli import main
sys.exit(main({argv!r}))
"""
Endless = Callable[..., list[str]]


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """There from when the work that never ends has begun."""
    return tmp_path / "begun"


@pytest.fixture
def endless(begun: Path) -> Endless:
    """The program, but that one function of it never returns."""

    def program(module: str, name: str, *argv: object) -> list[str]:
        told = _WITH.format(begun=str(begun), module=module, name=name, argv=list(map(str, argv)))
        return [sys.executable, "-c", told]

    return program


@pytest.fixture
def apart(tmp_path: Path) -> Mapping[str, str]:
    """Places of the program's own for its files."""
    return {name: str(tmp_path / name) for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}


def ended(terminal: Terminal, way: str) -> None:
    leave, code = WAYS[way]
    leave(terminal)
    assert terminal.wait_closed(SOON) == code
    assert b"Traceback" not in terminal.printed
    terminal.restored()


def children(process: int) -> list[int]:
    """The processes that a process has started and that are there."""
    found: list[int] = []
    for task in Path(f"/proc/{process}/task").iterdir():
        found += map(int, (task / "children").read_text().split())
    return found


def gone(processes: list[int]) -> bool:
    def there(process: int) -> bool:
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
        return False

    deadline = time.monotonic() + SOON
    while time.monotonic() < deadline:
        if not any(map(there, processes)):
            return True
        os.sched_yield()
    return False


@pytest.mark.parametrize("way", WAYS)
def test_while_two_are_collated(seeds: Path, endless: Endless, begun: Path, way: str) -> None:
    pair = seeds / "dam-keel-wire.txt", seeds / "dam-orrin-courier.txt"
    with Terminal(endless("reader.collation.pipeline", "collate", "compare", *pair)) as terminal:
        terminal.wait_for("Comparing")
        terminal.wait_until(begun.exists)
        ended(terminal, way)


@pytest.mark.parametrize("key", ["q", "\x11"])
def test_while_a_story_is_compared(seeds: Path, endless: Endless, begun: Path, key: str) -> None:
    with Terminal(endless("reader.collation.pipeline", "collate_all", seeds)) as terminal:
        terminal.wait_for("6 stories")
        terminal.wait_until(begun.exists)
        terminal.press(key)
        assert terminal.wait_closed(SOON) == 0
        terminal.restored()


@pytest.mark.parametrize("way", ["Ctrl+Q", "SIGTERM"])
def test_while_articles_are_grouped(
    seeds: Path, endless: Endless, begun: Path, apart: Mapping[str, str], way: str
) -> None:
    with Terminal(endless("reader.stories.grouping", "clusters", seeds), env=apart) as terminal:
        terminal.wait_until(begun.exists)
        ended(terminal, way)


@pytest.mark.parametrize("way", WAYS)
def test_while_the_event_loop_is_busy_with_a_screen(seeds: Path, endless: Endless, begun: Path, way: str) -> None:
    with Terminal(endless("reader.tui.compare.comparing", "beside", seeds)) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("Enter")
        terminal.wait_for("Comparing")
        terminal.wait_until(begun.exists)
        ended(terminal, way)


@pytest.mark.parametrize("way", ["Ctrl+Q", "SIGTERM"])
@pytest.mark.parametrize(("key", "shown"), [("?", "Esc close"), ("o", "Enter save"), ("C-p", "Search for commands")])
def test_with_a_dialog_open(seeds: Path, way: str, key: str, shown: str) -> None:
    with Terminal([PROGRAM, str(seeds)]) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("Down", key)
        terminal.wait_for(shown)
        ended(terminal, way)


@pytest.mark.parametrize("way", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_as_soon_as_the_terminal_is_taken(seeds: Path, way: str) -> None:
    with Terminal([PROGRAM, str(seeds)]) as terminal:
        terminal.wait_for(lambda _: b"\x1b[?1049h" in terminal.printed)
        ended(terminal, way)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """More files than are read in this process alone."""
    folder = tmp_path / "many"
    folder.mkdir()
    text = "The ferry to Skerry Point was late again on Tuesday, the harbour master said. It rained. " * 400
    for n in range(3000):
        (folder / f"{n}.txt").write_text(f"Ferry {n} is late\n\n{text}")
    return folder


@pytest.mark.parametrize("way", ["Ctrl+Q", "SIGTERM", "SIGINT"])
def test_while_many_files_are_read(many: Path, way: str) -> None:
    with Terminal([PROGRAM, str(many)]) as terminal:
        terminal.wait_until(lambda: bool(children(terminal.process.pid)))
        readers = children(terminal.process.pid)
        ended(terminal, way)
        assert gone(readers)


@pytest.mark.parametrize("way", ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"])
def test_a_command_that_prints_while_it_reads_many_files(many: Path, way: str) -> None:
    with Terminal([PROGRAM, "stories", str(many)]) as terminal:
        terminal.wait_for("articles")
        terminal.wait_until(lambda: bool(children(terminal.process.pid)))
        readers = children(terminal.process.pid)
        if way == "SIGKILL":
            terminal.process.kill()
            terminal.wait_closed(SOON)
        else:
            ended(terminal, way)
        assert gone(readers)


@pytest.mark.parametrize("way", ["SIGINT", "SIGTERM"])
def test_a_command_that_prints_while_it_collates(
    seeds: Path, tmp_path: Path, endless: Endless, begun: Path, way: str
) -> None:
    pair = seeds / "dam-keel-wire.txt", seeds / "dam-orrin-courier.txt"
    program = endless("reader.collation.pipeline", "collate", "compare", *pair, "--output", tmp_path / "report.txt")
    with Terminal(program) as terminal:
        terminal.wait_until(begun.exists)
        ended(terminal, way)
    assert list(tmp_path.iterdir()) == [begun]


@pytest.mark.parametrize(("way", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_the_editor_that_is_open_ends_with_it(seeds: Path, way: signal.Signals, code: int) -> None:
    env = {"EDITOR": "sh -c 'echo now; exec sleep 600'", "VISUAL": ""}
    with Terminal([PROGRAM, str(seeds)], env=env) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("Down", "e")
        terminal.wait_for(lambda _: b"now\r\n" in terminal.printed)
        editor = children(terminal.process.pid)
        assert editor
        terminal.process.send_signal(way)
        assert terminal.wait_closed(SOON) == code
        assert gone(editor)
        terminal.restored()


@pytest.fixture
def held(apart: Mapping[str, str]) -> Iterator[Callable[[], None]]:
    """Takes the editor's own file from the program that has it open, as another program may for a while."""
    with contextlib.ExitStack() as stack:

        def take() -> None:
            file = Path(apart["XDG_DATA_HOME"]) / "wirediff" / work_path().name
            other = stack.enter_context(contextlib.closing(sqlite3.connect(file, isolation_level=None)))
            other.execute("BEGIN IMMEDIATE")

        yield take


@pytest.mark.parametrize(("way", "code"), [("q", 0), ("SIGTERM", 143)])
def test_what_cannot_be_kept_in_time_is_told(
    seeds: Path, apart: Mapping[str, str], held: Callable[[], None], way: str, code: int
) -> None:
    with Terminal([PROGRAM, str(seeds)], env=apart) as terminal:
        terminal.wait_for("6 stories")
        held()
        terminal.press("Down", "m")
        terminal.wait_for("6 stories")
        if way == "q":
            terminal.press("q")
        else:
            terminal.process.send_signal(signal.SIGTERM)
        assert terminal.wait_closed(SOON) == code
        terminal.restored()
        told = terminal.printed.rpartition(b"\x1b[?1049l")[2]
        assert b"wirediff: " in told
        assert b"not kept" in told or b"That went wrong" in told
