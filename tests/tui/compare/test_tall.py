"""Sentences higher than the screen: no line of them is out of reach of the keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.tui.app import ReaderApp
from reader.tui.compare.panes import Panes
from tests.tui.conftest import until

ENDLESS = "The inquiry heard " + ", ".join(f"clerk {n} of Nether Quill" for n in range(1, 60)) + " and nobody else."
BASE = ("The inquiry into the harbour bridge opened on Monday.", ENDLESS, "It goes on. Ferries will run until then.")
OTHER = (BASE[0], ENDLESS.replace("clerk 31 ", "clerk 13 "), BASE[2].replace("Ferries", "Buses"))


@pytest.fixture
def tall(reader: Callable[..., ReaderApp], tmp_path: Path) -> ReaderApp:
    paths = []
    for name, paragraphs in (("northern-wire", BASE), ("bay-courier", OTHER)):
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return reader(compare=tuple(map(str, paths)))


@pytest.mark.parametrize("size", [(80, 14), (60, 10), (120, 12)])
@pytest.mark.parametrize(("start", "key"), [("home", "j"), ("home", "pagedown"), ("end", "k"), ("end", "pageup")])
async def test_every_line_comes_into_sight(tall: ReaderApp, start: str, key: str, size: tuple[int, int]) -> None:
    async with tall.run_test(size=size) as pilot:
        await until(pilot, lambda: bool(tall.screen.query(Panes)) and tall.screen.query_one(Panes).level is not None)
        panes = tall.screen.query_one(Panes)
        await pilot.press("z", start)
        assert max(panes.virtual_size.height, 1) > 2 * panes.size.height
        seen: set[int] = set()
        for _ in range(40):
            top = panes.scroll_offset.y
            seen |= set(range(top, top + panes.size.height))
            await pilot.press(key)
        assert set(range(panes.virtual_size.height)) <= seen
        assert panes.level is (panes.comparison and panes.comparison.levels[-1 if start == "home" else 0])
