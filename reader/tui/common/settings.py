"""Settings: the file in force, and the question whether a folder's own is to be.

Enter, with which an editor opens a story, says no here: what is typed ahead confirms nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.binding import Binding

from reader.config import Config, confirmed, spelled_out
from reader.desk import Snapshot
from reader.report import provenance
from reader.text.visible import visible
from reader.tui.common.dialog import Dialog
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import wrap

if TYPE_CHECKING:
    from reader.tui.host import Host

_SHOWN = 200
"""So many values of a setting stand here; a file may hold a hundred thousand."""


class SettingsScreen(Dialog[bool]):
    """Shows what the file sets beside looks and keys; gives True where the editor confirms it."""

    BINDINGS = [Binding("y", "confirm", show=False)]  # noqa: RUF012 - so declared by textual

    def __init__(self, config: Config) -> None:
        super().__init__()
        self._config = config
        if config.withheld:
            self.heading = "Use this folder's settings?"
            self.hint = "y use them from now on, Esc ignore them, ↑ ↓ scroll"
        else:
            self.heading = "Settings"

    def body(self, width: int) -> list[Line]:
        return [
            Line((Piece(" " * indent), *line))
            for indent, piece in _told(self._config)
            for line in wrap([piece], max(10, width - indent - 1)) or [()]
        ]

    def action_confirm(self) -> None:
        if self._config.withheld:
            self.dismiss(True)


def _told(config: Config) -> Iterator[tuple[int, Piece]]:
    """What to say, each with the cells it is set in from the left."""
    rest = spelled_out(confirmed(config))
    if config.withheld:
        yield 1, Piece(visible(f"{config.path} came with the folder and sets more than appearance and keys:"))
    else:
        file = provenance.file_in_force(config) or "defaults; no config file"
        yield 1, Piece(f"In use: {file}")
        if rest:
            yield from ((1, Piece("")), (1, Piece("Besides appearance and keys it sets:")))
    for key, values in rest:
        yield from ((1, Piece("")), (1, Piece(key, Tone.STRONG)))
        yield from ((3, Piece(visible(value))) for value in values[:_SHOWN])
        if len(values) > _SHOWN:
            yield 3, Piece(f"and {len(values) - _SHOWN} more in the file", Tone.FAINT)


def settle_on(host: Host, agreed: bool | None, *, begun: bool) -> None:
    """Read the copy: at the start, or anew under settings that are now confirmed."""
    from reader.tui.services.confirming import confirm

    waited = host.config.withheld
    if agreed and waited:
        host.config, host.desk = waited.config, None
        host.show(Snapshot(), stale=True)
        host.keep(lambda: confirm(waited))
    if agreed or not begun:
        host.scan()
