"""Partial drawing: the parts of the screen that the app sends it, one key after another.

key ──> app ──some lines──> pyte    is the same as    the whole screen, composed now
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pyte
import pytest
from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip

from reader.tui.app import ReaderApp
from tests.tui.conftest import until

SEEDS = Path(__file__).parents[2] / "seeds"
MOVING = ("j", "k", "n", "p", "!", "h", "l", "pagedown", "pageup", "end", "home")
SCREENS = {
    "stories": ((), (*MOVING, "space")),
    "compare": (("enter",), (*MOVING, "z", "V", "t", "]", "m")),
    "grid": (("g",), (*MOVING, "t")),
    "unique": (("u",), MOVING),
    "reading": (("enter", "v"), (*MOVING, "d", "]")),
}


class Watched:
    """A terminal that takes in what an app sends, and the app's screen as it ought to look."""

    def __init__(self, app: ReaderApp, columns: int, lines: int) -> None:
        self._app = app
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.Stream(self._screen)

    def take(self, _: Screen[object], sent: RenderableType | None) -> None:
        if isinstance(sent, CompositorUpdate):
            self._stream.feed(sent.render_segments(self._app.console))

    @property
    def seen(self) -> list[str]:
        return [line.rstrip() for line in self._screen.display]

    @property
    def wanted(self) -> list[str]:
        strips = self._app.screen._compositor.render_strips()
        return [Strip.join([strip]).text.rstrip() for strip in strips]


async def _pressed(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch, name: str, size: tuple[int, int], seed: int, count: int
) -> None:
    chance = random.Random(seed)
    watched = Watched(app, *size)
    monkeypatch.setattr(app, "_display", watched.take)
    first, keys = SCREENS[name]

    async def settled(pilot: Pilot[int], told: object) -> None:
        try:
            await until(pilot, lambda: watched.seen == watched.wanted)
        except AssertionError:
            pairs = enumerate(zip(watched.seen, watched.wanted, strict=True))
            differ = "\n".join(f"line {y}\n  {seen}\n  {wanted}" for y, (seen, wanted) in pairs if seen != wanted)
            raise AssertionError(f"{told}\n{differ}") from None

    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        for key in first:
            await pilot.press(key)
            await app.workers.wait_for_complete()
        pressed: list[str] = []
        for _ in range(count):
            pressed.append(chance.choice(keys))
            await pilot.press(pressed[-1])
            await settled(pilot, pressed)


@pytest.mark.parametrize("name", SCREENS)
async def test_nothing_stale_is_left_on_the_screen(
    reader: Callable[..., ReaderApp], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    await _pressed(reader(SEEDS), monkeypatch, name, (80, 24), 1, 25)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (250, 70)])
@pytest.mark.parametrize("name", SCREENS)
async def test_nothing_stale_is_left_in_long_runs(
    reader: Callable[..., ReaderApp], monkeypatch: pytest.MonkeyPatch, name: str, size: tuple[int, int], seed: int
) -> None:
    await _pressed(reader(SEEDS), monkeypatch, name, size, seed, 200)
