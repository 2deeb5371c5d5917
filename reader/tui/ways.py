"""Ways from one screen to another: each is imported when it is opened for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

    from reader.model import Story


class ScreenWays:
    """Opens screens over what an app shows; `Ways` in the host says what each means."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app

    async def open_comparison(
        self,
        base: str,
        witnesses: Sequence[str],
        at: int = 0,
        *,
        place: tuple[int, int] | None = None,
        picked: bool = False,
        alone: bool = False,
    ) -> None:
        from reader.tui.compare.screen import CompareScreen

        screen = CompareScreen(base, tuple(witnesses), at, place=place, picked=picked, alone=alone)
        await self._app.push_screen(screen)

    async def open_grid(self, story: Story, place: tuple[str, int] | None = None) -> None:
        from reader.tui.grid.screen import GridScreen

        await self._app.push_screen(GridScreen(story, place))

    async def open_reading(self, story: Story, version: str, sentence: int = 0) -> None:
        from reader.tui.reading.screen import ReadingScreen

        await self._app.push_screen(ReadingScreen(story, version, sentence))

    async def open_flags(self, story: Story, place: tuple[str, int] | None = None) -> None:
        from reader.tui.flags.screen import FlagsScreen

        await self._app.push_screen(FlagsScreen(story, place))

    async def open_unique(self, story: Story) -> None:
        from reader.tui.unique.screen import UniqueScreen

        await self._app.push_screen(UniqueScreen(story))
