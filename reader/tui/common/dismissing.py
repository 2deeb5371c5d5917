"""Dismissing flags: one that is wrong or of no interest, or a kind of them, from whichever screen shows them.

a key ──> the flag pointed at ──desk.dismiss──> told nowhere any more; undone by the undo key
a key ──> its kind ──MuteScreen──> in this story, or for good ──desk.mute──> likewise
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding

from reader.tui.actions import show_key
from reader.tui.common.dialog import Dialog
from reader.tui.paint import wording
from reader.tui.paint.lines import Line, Piece
from reader.tui.paint.wrap import wrap

if TYPE_CHECKING:
    from reader.model import Change, Collation, Link
    from reader.tui.common.screen import ReaderScreen


class MuteScreen(Dialog[str]):
    """Asks how far flags of a kind are muted: gives "story" or "always", Escape gives None."""

    BINDINGS = [  # noqa: RUF012 - so declared by textual
        Binding("s", "answer('story')", show=False),
        Binding("a", "answer('always')", show=False),
    ]
    hint = "s in this story, a always, Esc cancel"

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.heading = f"Mute flags: {kind}"

    def body(self, width: int) -> list[Line]:
        told = "Muted flags are counted as dismissed; they can be shown again at any time."
        return [Line((Piece(" "), *line)) for line in wrap([Piece(told)], max(10, width - 2))]

    def action_answer(self, how: str) -> None:
        self.dismiss(how)


def dismiss(screen: ReaderScreen, collation: Collation, link: Link, flags: Sequence[Change]) -> None:
    """Dismiss the first of some flags of a link; where all are dismissed, let the first be told again."""
    desk = screen.desk
    if desk is None:
        return
    open_flags = [flag for flag in flags if not flag.dismissed]
    flag = next(iter(open_flags or flags), None)
    if flag is None:
        screen.say("No flag here to dismiss")
        return
    more = f", {len(open_flags) - 1} more here" if len(open_flags) > 1 else ""
    undo = show_key(screen.reader.keys["undo"][0])
    told = wording.change(flag._replace(dismissed=False))
    said = f"Shown again: {told}" if flag.dismissed else f"Dismissed: {told}{more}; {undo} to undo"
    screen.reader.keep(lambda: desk.dismiss(collation, link, flag), said)


async def mute(screen: ReaderScreen, flags: Sequence[Change], versions: Sequence[str]) -> None:
    """Mute the kind of the first of some flags, in a story's `versions` or for good, as the editor answers; or end that
    where the flag is muted already.
    """
    desk, flag = screen.desk, next(iter(flags), None)
    if desk is None:
        return
    if flag is None:
        screen.say("No flag here to mute")
        return
    kind, label = flag.kind, wording.kind_label(flag.kind).plural
    if where := desk.muted_in(kind, versions):
        screen.reader.keep(lambda: desk.unmute(kind, where), f"Shown again: {label}")
        return
    undo = show_key(screen.reader.keys["undo"][0])

    def answered(how: str | None) -> None:
        if how:
            told = "in this story" if how == "story" else "always"
            only = versions if how == "story" else None
            screen.reader.keep(lambda: desk.mute(kind, only), f"Muted {told}: {label}; {undo} to undo")

    await screen.app.push_screen(MuteScreen(label), answered)
