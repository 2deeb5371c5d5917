"""Run of the reader: the app on an event loop of its own, and the end of the process by its exit code."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NoReturn

from reader.tui.app import ReaderApp
from reader.tui.services import crash
from reader.tui.services.driver import shows_glyphs
from reader.tui.services.responsiveness import take_short_turns

if TYPE_CHECKING:
    from reader.config import Config


def run(
    paths: Sequence[str],
    *,
    config: Config,
    compare: Sequence[str] = (),
    color: bool = True,
    labels: Mapping[str, str] = MappingProxyType({}),
) -> NoReturn:
    """Open the reader and stay till it is left; then the process ends with the exit code."""
    take_short_turns()
    if not shows_glyphs():
        config = replace(config, glyphs="ascii")
    app = ReaderApp(paths, config=config, compare=compare, color=color, labels=labels)
    loop = asyncio.new_event_loop()  # one of textual's own would wait for threads in the end, and never be told
    app.leaving.at_signals(loop)
    code = 0
    failure: BaseException | None = None
    try:
        code = app.run(loop=loop) or 0
    except Exception as error:  # on the way out, when the app takes no more of them
        failure = error
    if failure := app.failure or failure:
        app.leaving.now(crash.EXIT_CODE, crash.last_words(failure, app.size))
    app.leaving.now(code)
