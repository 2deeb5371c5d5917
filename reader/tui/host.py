"""Host interface: what a screen may ask of the app that shows it, so that screens know neither the app nor one another.

app ──shows──> screens ──ask──> Host, which the app is
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from reader.tui.actions import Keymap
from reader.tui.paint.wording import Glyphs

if TYPE_CHECKING:
    from reader.config import Config
    from reader.desk import Desk, Snapshot
    from reader.model import Story


class Ways(Protocol):
    """The way to each screen."""

    async def open_comparison(
        self,
        base: str,
        witnesses: Sequence[str],
        at: int = 0,
        *,
        place: tuple[int, int] | None = None,
        picked: bool = False,
    ) -> None:
        """Versions beside a base, the one `at` first; `place` is the pane and the sentence to begin at. `picked`: the
        editor picked just these.
        """

    async def open_grid(self, story: Story, place: tuple[str, int] | None = None) -> None:
        """All versions in one table, from a version's sentence on."""

    async def open_reading(self, story: Story, version: str, sentence: int = 0) -> None:
        """One version alone."""

    async def open_flags(self, story: Story, place: tuple[str, int] | None = None) -> None:
        """Every flagged fact of a story, from that of a version's sentence on."""

    async def open_unique(self, story: Story) -> None:
        """What only one outlet has."""


class Host(Protocol):
    """The open desk and the reader's own settings."""

    config: Config
    keys: Keymap
    glyphs: Glyphs
    desk: Desk | None
    snapshot: Snapshot
    stopped: str
    """Why reading came to an end before it was done; else empty."""

    @property
    def ways(self) -> Ways:
        """The way to the other screens."""

    struck: str
    """The key whose action is running, by textual's name; empty where it was clicked or chosen by name."""

    @property
    def warning(self) -> str:
        """What is to be said on every screen for as long as it is so; else empty."""

    @property
    def place(self) -> str:
        """What is open, as it was called."""

    def scan(self) -> None:
        """Read the paths, or what has changed in them."""

    def show(self, snapshot: Snapshot, *, stale: bool = False) -> None:
        """Show the current snapshot of the desk on every screen; from the event loop."""

    def keep(self, do: Callable[[], Snapshot | str], said: str = "", *, stale: bool = True) -> None:
        """Do it off the event loop, after all that was to be done before; then `tell` of it, or why it failed.

        `said` is what to say, else what `do` returns. From any thread.
        """

    def save(self, do: Callable[[], object]) -> None:
        """Write a file off the event loop, beside all else; then `tell` which one, as `do` returns it, or why none."""

    def tell(self, said: str, *, stale: bool = False, wrong: bool = False) -> None:
        """Say something, whichever screen is up by then, and show the current snapshot; from any thread.

        `stale`: what was compared may no longer hold.
        """

    async def open_settings(self) -> None:
        """The settings in force; those that wait are asked for."""
