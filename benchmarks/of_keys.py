"""From a key to the screen: moving the cursor, beside a bare Textual app that draws its lines itself.

wirediff compare   two versions of 60 and of 2,000 sentences
wirediff           a desk of many articles
both               an arrow key, typed in turn with the other's; then held, thirty times a second
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import Writer, printed
from benchmarks.of_start import PROGRAM, all_read, write_desk
from benchmarks.terminal import Terminal
from benchmarks.timing import Line, Options

_DOWN = b"\x1b[B"
_KEYS = 60
_HELD, _A_SECOND = 90, 30.0
_STILL_SECONDS = 1.5
_NOW_AND_THEN_SECONDS = 0.05
_BARE_APP = """
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.binding import Binding
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

LINES = [f"{number:5} the harbour wall gave way on the third night of the storm" for number in range(2000)]
CURSOR = Style(bgcolor="blue")

class Bare(ScrollView):
    cursor = 0
    def on_mount(self):
        self.virtual_size = Size(self.size.width, len(LINES))
    def render_line(self, y):
        at = y + self.scroll_offset.y
        style = CURSOR if at == self.cursor else Style()
        return Strip([Segment(LINES[at], style)]).adjust_cell_length(self.size.width, style)
    def step(self):
        self.cursor = (self.cursor + 1) % len(LINES)
        if not 0 <= self.cursor - self.scroll_offset.y < self.size.height:
            self.scroll_to(0, max(0, self.cursor - self.size.height + 1), animate=False, immediate=True)
        self.refresh()

class BareApp(App):
    BINDINGS = [Binding("down", "step", priority=True)]
    def compose(self):
        yield Bare()
    def action_step(self):
        self.query_one(Bare).step()

BareApp().run()
"""


def lines(options: Options) -> Iterator[Line]:
    """The median of a key, and what is left to draw when a held one is let go."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for sentences in (60, 2_000):
            base, witness = _versions(folder, sentences)
            argv = [PROGRAM, "compare", str(base), str(witness)]
            yield from _keys(f"compare, {sentences:,} sentences", argv, "¶".encode(), folder)
        write_desk(folder / "copy", options.articles)
        argv, desk = [PROGRAM, str(folder / "copy")], f"a desk of {options.articles:,} articles"
        yield from _while_read(desk, argv, options.articles, folder)
        yield from _keys(desk, argv, all_read(options.articles), folder)


def _while_read(desk: str, argv: list[str], articles: int, folder: Path) -> Iterator[Line]:
    """Keys now and then for as long as all is read and grouped for the first time."""
    times: list[float] = []
    with Terminal(argv, folder) as app:
        app.until(b"reading")
        while not app.has_drawn(all_read(articles)):
            times.append(app.press(_DOWN))
            app.still(_NOW_AND_THEN_SECONDS)
    yield Line(f"{desk}, being read: a key", statistics.median(times))
    yield Line(f"{desk}, being read: the slowest key", max(times), target=0.25)


def _keys(what: str, argv: list[str], wanted: bytes, folder: Path) -> Iterator[Line]:
    bare = [sys.executable, "-c", _BARE_APP]
    with Terminal(argv, folder) as ours, Terminal(bare, folder) as theirs:
        for terminal, shown in ((ours, wanted), (theirs, b"harbour")):
            terminal.until(shown)
            terminal.still(_STILL_SECONDS)
        mine: list[float] = []
        peers: list[float] = []
        for _ in range(_KEYS):
            for terminal, times in ((ours, mine), (theirs, peers)):
                times.append(terminal.press(_DOWN))
                terminal.still(0.05)
        yield Line(f"{what}: a key", statistics.median(mine), "a bare Textual app", statistics.median(peers), 1 / 1.5)
        held = ours.hold(_DOWN, _HELD, _A_SECOND)
        yield Line(f"{what}: still to draw after a held key", held, target=0.1)


def _versions(folder: Path, sentences: int) -> tuple[Path, Path]:
    writer = Writer(seed=3)
    original = writer.original(sentences * 20)[:sentences]
    found = []
    for name, article in (("original", original), ("rewritten", writer.light(original))):
        found.append(folder / f"{name}-{sentences}.txt")
        found[-1].write_text("\n\n".join(printed(article)), encoding="utf-8")
    return found[0], found[1]
