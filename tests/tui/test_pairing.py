"""Pairing by hand names the keys that the editor has configured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.config import DEFAULT
from reader.tui.app import ReaderApp
from reader.tui.compare.screen import CompareScreen
from reader.tui.stories.screen import StoriesScreen
from tests.tui.conftest import on_screen, until


def said(app: ReaderApp) -> str:
    return " ".join(note.message for note in app._notifications)


async def test_the_key_that_takes_a_pair_back_is_the_editors_own(reader: Callable[..., ReaderApp]) -> None:
    app = reader(config=replace(DEFAULT, sort="versions", keys=(("undo", ("f12",)),)))
    async with app.run_test(size=(120, 40)) as pilot:
        await on_screen(pilot, StoriesScreen)
        await until(pilot, lambda: app.snapshot.finished)
        await pilot.press("enter")
        await on_screen(pilot, CompareScreen)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        await until(pilot, lambda: screen.said is not None)
        await pilot.press("!")
        await until(pilot, lambda: None not in screen.sentences())
        await pilot.press("P")
        await until(pilot, lambda: "Taken apart" in said(app), turns=800)
        assert "Taken apart; F12 takes it back" in said(app)
