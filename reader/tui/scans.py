"""Scans of the desk: its paths read in a thread as far as they have changed, and looked at again after a while.

begin ──thread──> desk, scan ──Desked──> the app ──look_again──> begin …
                                 └─ finished: what the program was opened to compare ──Meant──> the app
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.worker import get_current_worker

from reader.tui.services.folders import current_folder
from reader.tui.services.workers import run_in_thread

if TYPE_CHECKING:
    from textual.app import App
    from textual.timer import Timer

    from reader.config import Config
    from reader.desk import Desk, Snapshot
    from reader.tui.opening import Named
    from reader.tui.resume import LeftOff
    from reader.tui.run_files import RunFiles

_HERE = "."


@dataclass
class Desked(Message):
    """The desk as far as it is read."""

    desk: Desk
    snapshot: Snapshot
    config: Config


@dataclass
class Meant(Message):
    """What the program was opened to compare."""

    named: Named


class Scans:
    """Reads `paths`, else the sources of the config, else the current folder; posts what comes of it to an app.

    `compare` are names of what the program was opened to compare, `labels` are as `Desk` takes them.
    """

    def __init__(
        self,
        app: App[Any],
        paths: Sequence[str],
        compare: Sequence[str],
        labels: Mapping[str, str],
        files: RunFiles,
        left_off: LeftOff,
    ) -> None:
        self._app = app
        self._paths = tuple(paths) or tuple(compare)
        self._compare = tuple(compare)
        self._labels = labels
        self._files = files
        self._left_off = left_off
        self._prepared: Desk | None = None
        self._next: Timer | None = None
        self.begun = False

    @property
    def to_compare(self) -> bool:
        """Whether the program was opened for a comparison."""
        return bool(self._compare)

    def place(self, config: Config) -> str:
        """What is open, as it was called."""
        return "  ".join(self._paths or config.sources) or f"{current_folder()} (this folder)"

    def whole_paths(self, config: Config) -> tuple[str, ...]:
        """What is open, from the root on."""
        paths = self._paths or config.sources or (_HERE,)
        return tuple(os.path.abspath(os.path.expanduser(path)) for path in paths)  # noqa: PTH100, PTH111 - text as given

    def begin(self, desk: Desk | None, config: Config) -> None:
        """Read what has changed; without a desk open one under the config, and read it all."""
        self.begun = True
        run_in_thread(self._app, partial(self._scan, desk, config), group="scan", exclusive=True)

    def _scan(self, desk: Desk | None, config: Config) -> None:
        worker = get_current_worker()
        if desk is None:
            from reader.tui.opening import open_desk

            self._left_off.recall(self._files.work() if config.resume != "off" else None)
            if config.resume == "desk" and not config.sources:
                self._paths = self._paths or self._left_off.desk
            paths = self._paths or config.sources or (_HERE,)
            desk = open_desk(paths, config, self._files, self._labels)
        for snapshot in desk.scan(lambda: worker.is_cancelled):
            if worker.is_cancelled:
                return
            self._app.post_message(Desked(desk, snapshot, config))

    def look_again(self, desk: Desk, again: Callable[[], None]) -> None:
        """Take in what is new, changed or gone after a while, by `again`; what that needs is made ready before."""
        if desk is not self._prepared:
            self._prepared = desk
            run_in_thread(self._app, partial(_prepare, desk), group="prepare", exclusive=True)
        if self._next:
            self._next.stop()
        self._next = self._app.set_timer(desk.pause, again)

    def look_up(self, snapshot: Snapshot) -> None:
        """Find what the program was opened to compare."""
        run_in_thread(self._app, partial(self._look_up, snapshot), group="look-up")

    def _look_up(self, snapshot: Snapshot) -> None:
        from reader.tui.opening import named

        self._app.post_message(Meant(named(self._compare[0], self._compare[1:], snapshot.versions)))


def _prepare(desk: Desk) -> None:
    worker = get_current_worker()
    desk.prepare(lambda: worker.is_cancelled)
