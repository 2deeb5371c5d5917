"""How long until there is something to work with?

commands    beside a bare interpreter, in processor time
the app     first paint on the sample desk, beside the smallest Textual app, in processor time
a desk      in the app, from its start on: cold, every file read; warm, nothing has changed, beside listing
            the files and their sizes
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.corpus import Writer
from benchmarks.terminal import Terminal
from benchmarks.timing import Line, Options, in_turn, of_children, peak_mb

PROGRAM = str(Path(sys.executable).parent / "wirediff")
SEEDS = Path(__file__).resolve().parent.parent / "seeds"
_FOLDER_SIZE = 1000
_SETTLED_SECONDS = 2.5
# A start takes a fraction of a second: it is run so many times as often as the others.
_QUICK = 3
_SMALLEST_APP = """
from textual.app import App
from textual.widgets import Static
class Smallest(App):
    def compose(self):
        yield Static("first paint")
Smallest().run()
"""


def lines(options: Options) -> Iterator[Line]:
    """Commands, first paint, and a large desk cold and warm."""
    with tempfile.TemporaryDirectory() as made:
        yield from _starts(Path(made), options)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "copy")
        write_desk(folder, options.articles)
        yield from _desk(folder, Path(made), options)


def _starts(empty: Path, options: Options) -> Iterator[Line]:
    def command(*argv: str) -> Callable[[], object]:
        return lambda: subprocess.run(argv, check=True, stdout=subprocess.DEVNULL, cwd=empty)

    def shown(argv: list[str], wanted: bytes) -> Callable[[], object]:
        def start() -> None:
            with Terminal(argv, empty) as terminal:
                terminal.until(wanted)

        return start

    five = [str(path) for path in sorted(SEEDS.glob("*.txt"))[:5]]
    bare = command(sys.executable, "-c", "pass")
    for what, argv, target in (
        ("--version", ["--version"], 2),
        ("stories, five files", ["stories", "--format", "json", *five], 10),
    ):
        mine, theirs = in_turn(_QUICK * options.runs, command(PROGRAM, *argv), bare, clock=of_children)
        yield Line(f"wirediff {what}", mine, "a bare interpreter", theirs, 1 / target)

    desk, smallest = shown([PROGRAM, str(SEEDS)], b"wirediff"), shown([sys.executable, "-c", _SMALLEST_APP], b"first")
    mine, theirs = in_turn(_QUICK * options.runs, desk, smallest, clock=of_children)
    yield Line("first paint of the desk on seeds/", mine, "the smallest Textual app", theirs, 1 / 1.3)


def _desk(folder: Path, home: Path, options: Options) -> Iterator[Line]:
    what, argv = f"{options.articles:,} files", [PROGRAM, str(folder)]
    began = time.perf_counter()
    with Terminal(argv, home) as app:
        app.until("▾".encode())  # a story of several versions
        yield Line(f"{what}, cold: first stories", time.perf_counter() - began, target=1.0)
        app.until(all_read(options.articles))
        whole = 40 * options.articles / 100_000
        yield Line(f"{what}, cold: all stories", time.perf_counter() - began, target=max(2.0, whole))
        yield Line("the same, at the highest", peak_mb(app.process), target=400, unit="MB")

    def until(wanted: bytes) -> Callable[[], float]:
        def start() -> float:
            began = time.perf_counter()
            with Terminal(argv, home) as app:
                app.until(wanted)
                return time.perf_counter() - began  # to end it is not counted

        return start

    def listed() -> None:
        for here, _, _ in os.walk(folder):
            for entry in os.scandir(here):
                entry.stat()

    # The stories as the desk stood are in the list; it is checked from here on.
    shown, checked = until("▾".encode()), until(all_read(options.articles))
    mine, whole, theirs = in_turn(options.runs, shown, checked, listed)
    yield Line(f"{what}, warm: all stories shown", mine, target=1.5 * theirs + 0.5)
    yield Line(f"{what}, warm: all files checked", whole, "listing them with their sizes", theirs)


def all_read(articles: int) -> bytes:
    """What the screen says of a desk when all is read and grouped: till then more stands closely before it."""
    return f"    {articles} articles".encode()


def write_desk(folder: Path, articles: int) -> None:
    """So many files of copy, in folders of a thousand."""
    for n, item in enumerate(Writer(seed=1).items(articles)):
        below = folder / f"{n // _FOLDER_SIZE:03}"
        if n % _FOLDER_SIZE == 0:
            below.mkdir(parents=True)
        (below / f"{n:06}.txt").write_text(item.text, encoding="utf-8")
    time.sleep(_SETTLED_SECONDS)  # copy written this very moment is read again, lest it is still being written
