"""Garbage that was kept for long is cleared away at rest, and only then."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest

from reader.tui.services import responsiveness


class Left:
    """A screen that was left: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


def test_what_was_left_is_cleared_away_once_no_key_has_come_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(responsiveness, "_WORTH_A_LOOK", 0)
    due: list[Callable[[], None]] = []
    rest = responsiveness.Rest(lambda _, look: due.append(look))
    left = Left()
    gone = weakref.ref(left)
    gc.collect()  # it is old by now
    del left
    rest.put_off()
    rest.put_off()
    assert len(due) == 1, "one look is waited for, however many keys come"
    due.pop()()
    assert gone() is not None
    assert len(due) == 1, "a key has just come: waits again"
    monkeypatch.setattr(responsiveness, "_REST_SECONDS", 0.0)
    due.pop()()
    assert gone() is None
    assert not due, "nothing is waited for at rest"


def test_little_is_not_worth_a_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(responsiveness, "_REST_SECONDS", 0.0)
    due: list[Callable[[], None]] = []
    rest = responsiveness.Rest(lambda _, look: due.append(look))
    left = Left()
    gone = weakref.ref(left)
    gc.collect()
    del left
    rest.put_off()
    due.pop()()
    assert gone() is not None
    gc.collect()
