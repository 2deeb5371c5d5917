"""Saving what the editor does: on disk before it shows, in the order it was done, never on the event loop.

a key ──do──> one thread, one thing after the other ──Notice──> the app, whichever screen is up by then
                                                    ──────> a line for standard error, when none is any more

A report that is to be saved takes longer: it is written beside, and the end waits for it as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.message import Message

from reader.tui.services.workers import reason_of

if TYPE_CHECKING:
    from reader.desk import Snapshot
    from reader.model import Problem

Done = Future["Snapshot | str"]


@dataclass
class Notice(Message):
    """A notice to the editor, or none, and that the desk has changed; see `Host.tell`."""

    said: str
    stale: bool
    wrong: bool


class Keeping:
    """Runs what is to be saved; `post` brings a message to the app and returns whether it can take one."""

    def __init__(self, post: Callable[[Message], bool]) -> None:
        self._post = post
        self._thread = ThreadPoolExecutor(1, "keep")
        self._beside = ThreadPoolExecutor(1, "save")
        self._untold: list[str] = []

    def keep(self, do: Callable[[], Snapshot | str], said: str, *, stale: bool) -> None:
        """See `Host.keep`."""

        def kept(doing: Done) -> None:
            if error := doing.exception():
                from reader.store import NotKept  # the first frame does without

                if isinstance(error, NotKept):  # done all the same
                    self.tell(f"Not kept: {error.reason}. It lasts until you quit", stale=stale, wrong=True)
                    return
                self.tell(f"That went wrong: {reason_of(error)}", wrong=True)
            else:
                done = doing.result()
                self.tell(done if isinstance(done, str) else said, stale=stale)

        self._thread.submit(do).add_done_callback(kept)

    def save(self, do: Callable[[], object]) -> None:
        """See `Host.save`."""

        def saved(doing: Future[object]) -> None:
            error = doing.exception()
            self.tell(f"Not saved: {reason_of(error)}" if error else f"Saved: {doing.result()}", wrong=bool(error))

        self._beside.submit(do).add_done_callback(saved)

    def tell(self, said: str, *, stale: bool = False, wrong: bool = False) -> None:
        """See `Host.tell`."""
        if not self._post(Notice(said, stale, wrong)) and wrong:
            self._untold.append(said)

    def finish(self, patience: float | None = None, close: Callable[[], Iterable[Problem]] = tuple) -> list[str]:
        """Wait until all is saved, reports too, and the file closed, `patience` seconds at most. Returns what went
        wrong too late to be shown on a screen.
        """
        kept, saved = self._thread.submit(close), self._beside.submit(lambda: None)
        waited: list[Future[Any]] = [kept, saved]
        late = wait(waited, patience).not_done
        if kept in late:
            self._untold.append("What you did last is not kept: the file it is kept in was busy")
        else:
            self._untold += map(str, kept.result())
        if saved in late:
            self._untold.append("Not saved: the report was not ready in time")
        return self._untold
