"""How long until there is something to work with?

commands    beside a bare interpreter
the app     first paint on the sample desk, beside the smallest Textual app
a desk      cold: every file read; warm: nothing has changed, beside listing the files and their sizes
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import Writer
from benchmarks.timing import Line, Options, command, first_paint, in_turn, peak_mb

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
    five = [str(path) for path in sorted(SEEDS.glob("*.txt"))[:5]]
    bare = command(sys.executable, "-c", "pass")
    wirediff = (sys.executable, "-m", "reader.cli")
    for what, argv, target in (
        ("--version", ["--version"], 2),
        ("stories, five files", ["stories", "--format", "json", *five], 10),
    ):
        mine, theirs = in_turn(options.runs, command(*wirediff, *argv), bare)
        yield Line(f"wirediff {what}", mine, "a bare interpreter", theirs, 1 / target)

    desk = first_paint([*wirediff, str(SEEDS)], b"wirediff")
    smallest = first_paint([sys.executable, "-c", _SMALLEST_APP], b"first paint")
    mine, theirs = in_turn(options.runs, desk, smallest)
    yield Line("first paint of the desk on seeds/", mine, "the smallest Textual app", theirs, 1 / 1.3)

    with tempfile.TemporaryDirectory() as made:
        folder, cache = Path(made, "copy"), Path(made, "cache", "library.db")
        _write(folder, options.articles)
        yield from _desk(folder, cache, options)


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

    def warm() -> None:
        *_, last = Desk([folder], cache=Cache(cache)).scan()
        assert last.finished

    def listed() -> None:
        for here, _, _ in os.walk(folder):
            for entry in os.scandir(here):
                entry.stat()

    mine, theirs = in_turn(options.runs, warm, listed)
    yield Line(f"{what}, warm", mine, target=1.5 * theirs + 0.5)
    yield Line("the same", mine, "listing them with their sizes", theirs)


def _write(folder: Path, articles: int) -> None:
    for n, item in enumerate(Writer(seed=1).items(articles)):
        below = folder / f"{n // _FOLDER_SIZE:03}"
        if n % _FOLDER_SIZE == 0:
            below.mkdir(parents=True)
        (below / f"{n:06}.txt").write_text(item.text, encoding="utf-8")
    time.sleep(_SETTLED_SECONDS)  # copy written this very moment is read again, lest it is still being written
