"""Keeping what the editor does: on disk before it shows, in the order it was done, never on the event loop.

a key ──do──> one thread, one thing after the other ──Told──> the app, whichever screen is up by then
                                                    ──────> a line for standard error, when none is any more
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.tui.in_thread import reason_of

if TYPE_CHECKING:
    from reader.desk import Snapshot

Done = Future["Snapshot | str"]


@dataclass
class Told(Message):
    """A word to the editor, or none, and that the desk stands otherwise; see `Host.tell`."""

    said: str
    stale: bool
    wrong: bool


class Keeping:
    """Does what is to be kept; `post` brings a message to the app and returns whether it can take one."""

    def __init__(self, post: Callable[[Message], bool]) -> None:
        self._post = post
        self._thread = ThreadPoolExecutor(1, "keep")
        self._untold: list[str] = []

    def keep(self, do: Callable[[], Snapshot | str], said: str, *, stale: bool) -> None:
        """See `Host.keep`."""

        def kept(doing: Done) -> None:
            if error := doing.exception():
                from reader.store import NotKept  # the first frame does without

                if isinstance(error, NotKept):  # done all the same
                    self.tell(f"Not kept: {error.reason}. It holds till you quit", stale=stale, wrong=True)
                    return
                self.tell(f"That went wrong: {reason_of(error)}", wrong=True)
            else:
                done = doing.result()
                self.tell(done if isinstance(done, str) else said, stale=stale)

        self._thread.submit(do).add_done_callback(kept)

    def tell(self, said: str, *, stale: bool = False, wrong: bool = False) -> None:
        """See `Host.tell`."""
        if not self._post(Told(said, stale, wrong)) and wrong:
            self._untold.append(said)

    def finish(self) -> list[str]:
        """Wait until all is kept. Returns what went wrong too late to be told on a screen."""
        self._thread.shutdown()
        return self._untold
