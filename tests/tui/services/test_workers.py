"""Work off the event loop: it lets go of what it was given, and its errors end nothing."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from textual.app import App
from textual.worker import WorkerState

from reader.tui.services.workers import in_thread
from tests.tui.conftest import until


class Copy:
    """Something large."""


class Reading(App[int]):
    @in_thread(group="read")
    def read(self, copy: Copy, *, fails: bool = False) -> str:
        if fails:
            raise OSError(f"{type(copy).__name__} is gone")
        return type(copy).__name__


@pytest.fixture
def no_garbage_looked_for() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_garbage_looked_for")
async def test_what_a_thread_was_given_goes_with_its_end() -> None:
    app = Reading()
    async with app.run_test() as pilot:
        copy = Copy()
        held = weakref.ref(copy)
        worker = app.read(copy)
        del copy
        await until(pilot, lambda: worker.state is WorkerState.SUCCESS)
        assert worker.result == "Copy"
        assert held() is None


async def test_what_fails_in_a_thread_ends_that_work_alone() -> None:
    app = Reading()
    async with app.run_test() as pilot:
        worker = app.read(Copy(), fails=True)
        await until(pilot, lambda: worker.state is WorkerState.ERROR)
        assert str(worker.error) == "Copy is gone"
        assert app.is_running
