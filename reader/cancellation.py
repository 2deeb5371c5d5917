"""Cancellation: work that nobody waits for any more ends at its next step.

who waits ──> cancelled() ──> stop_when ──> wanted(), called between the steps of long work ──> Cancelled
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

StillWanted = Callable[[], object]
"""Called now and then by long work; raises Cancelled to end it. Costs next to nothing."""


Item = TypeVar("Item")


class Cancelled(Exception):
    """Nobody waits for the work any more."""


def always() -> None:
    """For work that is wanted to its end."""


def watched(items: Iterable[Item], wanted: StillWanted) -> Iterator[Item]:
    """Yield the items, checking before each that the work is still wanted."""
    for item in items:
        wanted()
        yield item


def stop_when(cancelled: Callable[[], bool]) -> StillWanted:
    """Raises Cancelled, when called, from the moment that `cancelled()` is true."""

    def wanted() -> None:
        if cancelled():
            raise Cancelled

    return wanted
