"""Pairing by hand: its keys are the editor's own, and a match that is there is replaced or added to, as asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.config import DEFAULT
from reader.tui.app import ReaderApp
from reader.tui.compare.matched import MatchedScreen, ReplacingScreen
from reader.tui.compare.screen import CompareScreen
from tests.tui.conftest import first_compared, on_screen, until


def said(app: ReaderApp) -> str:
    return " ".join(note.message for note in app._notifications)


def matches(screen: CompareScreen) -> set[tuple[int, int]]:
    assert screen.said
    return {pair for link in screen.said.collation.links for pair in link.pairs}


async def test_the_key_that_takes_a_pair_back_is_the_editors_own(reader: Callable[..., ReaderApp]) -> None:
    app = reader(config=replace(DEFAULT, sort="versions", keys=(("undo", ("f12",)),)))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await first_compared(pilot)
        await pilot.press("!")
        await until(pilot, lambda: None not in screen.sentences())
        await pilot.press("P")
        await on_screen(pilot, MatchedScreen)
        await pilot.press("u")
        await until(pilot, lambda: "Unpaired" in said(app), turns=800)
        assert "Unpaired; F12 to undo" in said(app)


@pytest.mark.parametrize(("answer", "pairs"), [("r", 1), ("a", 2), ("escape", 1)])
async def test_a_sentence_that_has_a_match_gets_another_as_asked(
    reader: Callable[..., ReaderApp], answer: str, pairs: int
) -> None:
    app = reader(config=replace(DEFAULT, sort="versions"))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await first_compared(pilot)
        assert screen.said
        made = screen.said.collation
        alone = made.unique_left[0]
        taken = next(pair for link in made.links for pair in link.pairs if pair[0] > 1)
        before = matches(screen)
        screen.panes.pane = 0
        screen.panes.go(screen.said.at(0, alone))
        await pilot.press("P")
        screen.panes.go(screen.said.at(1, taken[1]))
        await pilot.press("P")
        await on_screen(pilot, ReplacingScreen)
        await pilot.press(answer)
        await on_screen(pilot, CompareScreen)
        if answer == "escape":
            assert matches(screen) == before
            return
        await until(pilot, lambda: (alone, taken[1]) in matches(screen))
        assert len([pair for pair in matches(screen) if pair[1] == taken[1]]) == pairs
        await pilot.press("U")
        await until(pilot, lambda: matches(screen) == before)


async def test_a_sentence_that_has_a_match_stays_paired_until_it_is_said_what_is_meant(
    reader: Callable[..., ReaderApp],
) -> None:
    app = reader(config=replace(DEFAULT, sort="versions"))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await first_compared(pilot)
        before = matches(screen)
        await pilot.press("!")
        await until(pilot, lambda: None not in screen.sentences())
        left, right = screen.sentences()
        assert left
        assert right
        await pilot.press("P")
        await on_screen(pilot, MatchedScreen)
        await pilot.press("escape")
        await on_screen(pilot, CompareScreen)
        assert matches(screen) == before
        assert screen.said
        other = screen.said.collation.unique_right[0]
        screen.panes.turn(-1)
        await pilot.press("P")
        await on_screen(pilot, MatchedScreen)
        await pilot.press("p")
        await on_screen(pilot, CompareScreen)
        screen.panes.go(screen.said.at(1, other))
        await pilot.press("P")
        await until(pilot, lambda: (left.index, other) in matches(screen))
        assert (left.index, right.index) not in matches(screen)
        await pilot.press("U")
        await until(pilot, lambda: matches(screen) == before)


async def test_two_that_are_paired_are_not_paired_again(reader: Callable[..., ReaderApp]) -> None:
    app = reader(config=replace(DEFAULT, sort="versions"))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await first_compared(pilot)
        before = matches(screen)
        await pilot.press("!", "P")
        await on_screen(pilot, MatchedScreen)
        await pilot.press("p")
        await on_screen(pilot, CompareScreen)
        await pilot.press("P")
        await until(pilot, lambda: "paired already" in said(app))
        assert matches(screen) == before
