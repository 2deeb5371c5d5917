"""How long until there is something to work with?

commands    beside a bare interpreter, in processor time
the app     first paint on the sample desk, beside the smallest Textual app, in processor time
a desk      cold: every file read; warm: nothing has changed, beside listing the files and their sizes
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
        folder, cache = Path(made, "copy"), Path(made, "cache", "library.db")
        write_desk(folder, options.articles)
        yield from _desk(folder, cache, options)


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
        mine, theirs = in_turn(options.runs, command(PROGRAM, *argv), bare, clock=of_children)
        yield Line(f"wirediff {what}", mine, "a bare interpreter", theirs, 1 / target)

    desk, smallest = shown([PROGRAM, str(SEEDS)], b"wirediff"), shown([sys.executable, "-c", _SMALLEST_APP], b"first")
    mine, theirs = in_turn(options.runs, desk, smallest, clock=of_children)
    yield Line("first paint of the desk on seeds/", mine, "the smallest Textual app", theirs, 1 / 1.3)


def _desk(folder: Path, cache: Path, options: Options) -> Iterator[Line]:
    from reader.desk import Desk
    from reader.store import Cache

    what = f"{options.articles:,} files"
    began = time.perf_counter()
    first = 0.0
    store = Cache(cache)
    for step in Desk([folder], cache=store).scan():
        if not first and any(len(story.versions) > 1 for story in step.stories):
            first = time.perf_counter() - began
    yield Line(f"{what}, cold: first stories", first, target=1.0)
    whole = 40 * options.articles / 100_000
    yield Line(f"{what}, cold: all stories", time.perf_counter() - began, target=max(2.0, whole))
    yield Line("the same, at the highest", peak_mb(), target=400, unit="MB")
    store.close()

    def usable() -> None:
        scan = Desk([folder], cache=Cache(cache)).scan()
        assert any(len(seen.versions) == options.articles for seen in scan)  # as the desk stood; checked from here on
        scan.close()

    def warm() -> None:
        *_, last = Desk([folder], cache=Cache(cache)).scan()
        assert last.finished

    def listed() -> None:
        for here, _, _ in os.walk(folder):
            for entry in os.scandir(here):
                entry.stat()

    shown, checked, theirs = in_turn(options.runs, usable, warm, listed)
    yield Line(f"{what}, warm: all stories shown", shown, target=1.5 * theirs + 0.5)
    yield Line(f"{what}, warm: all files checked", checked, "listing them with their sizes", theirs)


def write_desk(folder: Path, articles: int) -> None:
    """So many files of copy, in folders of a thousand."""
    for n, item in enumerate(Writer(seed=1).items(articles)):
        below = folder / f"{n // _FOLDER_SIZE:03}"
        if n % _FOLDER_SIZE == 0:
            below.mkdir(parents=True)
        (below / f"{n:06}.txt").write_text(item.text, encoding="utf-8")
    time.sleep(_SETTLED_SECONDS)  # copy written this very moment is read again, lest it is still being written
