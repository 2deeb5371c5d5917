"""The editor's file and the cache are opened once in a run, whoever asks, and closed with it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from reader.config import DEFAULT
from reader.store import cache_path, work_path
from reader.tui.app import ReaderApp
from reader.tui.opening import open_desk
from reader.tui.run_files import RunFiles
from tests.tui.conftest import until


def is_open(path: Path) -> bool:
    """Whether a connection holds a database: its journal lies beside it as long as one does."""
    return path.with_name(f"{path.name}-wal").exists()


@pytest.mark.parametrize("opened", [RunFiles.work, RunFiles.cache])
def test_whoever_asks_at_once_gets_the_same(opened: Callable[[RunFiles], object]) -> None:
    files, together = RunFiles(None), threading.Barrier(6)

    def ask(_: int) -> object:
        together.wait()
        return opened(files)

    with ThreadPoolExecutor(6) as threads:
        assert len({id(found) for found in threads.map(ask, range(6))}) == 1
    files.close()


def test_desks_under_other_settings_share_them_and_both_are_closed_at_the_end(folder: Path) -> None:
    files = RunFiles(None)
    for config in (DEFAULT, replace(DEFAULT, outlets=(("bay*", "Bay Courier"),))):
        for _ in open_desk([str(folder)], config, files, {}).scan():
            pass
    assert is_open(cache_path())
    assert is_open(work_path())
    assert files.close() == ()
    assert not is_open(cache_path())
    assert not is_open(work_path())
    with sqlite3.connect(cache_path()) as kept:
        assert kept.execute("SELECT COUNT(*) FROM copy").fetchone() == (3,)
    kept.close()


async def test_the_app_closes_what_it_opened(reader: Callable[..., ReaderApp]) -> None:
    app = reader()
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        assert is_open(cache_path())
    assert app.finish() == []
    assert not is_open(cache_path())
