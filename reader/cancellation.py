"""Cancellation: work that nobody waits for any more ends at its next step.

who waits ──> cancelled() ──> stop_when ──> wanted(), called between the steps of long work ──> Cancelled
"""

from __future__ import annotations

from collections.abc import Callable

StillWanted = Callable[[], object]
"""Called now and then by long work; raises Cancelled to end it. Costs next to nothing."""


class Cancelled(Exception):
    """Nobody waits for the work any more."""


def always() -> None:
    """For work that is wanted to its end."""


def stop_when(cancelled: Callable[[], bool]) -> StillWanted:
    """Raises Cancelled, when called, from the moment that `cancelled()` is true."""

    def wanted() -> None:
        if cancelled():
            raise Cancelled

    return wanted
