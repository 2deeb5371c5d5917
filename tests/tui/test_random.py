"""Random keys in terminals of random sizes: nothing crashes, nothing goes wrong."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.tui.actions import ACTIONS
from reader.tui.app import ReaderApp
from reader.tui.stories.screen import StoriesScreen
from tests.tui.conftest import on_screen

LEAVING = {"quit", "suspend"}
KEYS = [key for action in ACTIONS if action.id not in LEAVING for key in action.keys] + ["enter"] * 6 + [*"abn!"]


async def _pressed(app: ReaderApp, seed: int, count: int) -> None:
    chance = random.Random(seed)
    app.exit = lambda *_, **__: None  # to go back from the first screen is to leave
    async with app.run_test(size=(100, 30)) as pilot:
        await on_screen(pilot, StoriesScreen)
        for turn in range(count):
            key = chance.choice(KEYS)
            if turn % 20 == 0:
                await pilot.resize_terminal(chance.randint(8, 220), chance.randint(4, 60))
            await pilot.press(key)
            said = [str(told.message) for told in app._notifications]
            assert not any("went wrong" in text for text in said), (said, turn)
        assert app.is_running


@pytest.fixture(autouse=True)
def _no_editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is opened, and what is saved is saved where it does no harm."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)


@pytest.mark.parametrize("seed", range(2))
async def test_random_keys(reader: Callable[..., ReaderApp], seed: int) -> None:
    await _pressed(reader(), seed, 40)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10, 20))
async def test_many_random_keys(reader: Callable[..., ReaderApp], seed: int) -> None:
    await _pressed(reader(), seed, 2000)
