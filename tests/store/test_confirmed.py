"""Confirmed settings are kept in the editor's own file, and without it nothing is confirmed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.store import NotKept, acts, confirm, is_confirmed, open_work


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "work.db"


def test_what_is_confirmed_stays_so(path: Path) -> None:
    assert not is_confirmed("a1", path)
    assert not path.parent.exists(), "asking leaves nothing behind"
    assert confirm("a1", path) == ()
    assert confirm("a1", path) == ()
    assert is_confirmed("a1", path)
    assert not is_confirmed("a2", path)


def test_an_open_program_sees_it_and_loses_nothing(path: Path) -> None:
    work, _ = open_work(path)
    work.do(acts.name_outlet("v1", "Keel Wire"))
    confirm("a1", path)
    assert is_confirmed("a1", path)
    assert work.outlets() == {"v1": "Keel Wire"}


def test_a_file_that_knows_of_no_confirmations_yet(path: Path) -> None:
    work, _ = open_work(path)
    work.close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE confirmed")
    connection.close()
    assert not is_confirmed("a1", path)
    confirm("a1", path)
    assert is_confirmed("a1", path)


def test_a_damaged_file_confirms_nothing_and_is_left_for_those_who_tell_of_it(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database at all" * 500)
    assert not is_confirmed("a1", path)
    assert [each.name for each in path.parent.iterdir()] == ["work.db"]
    (problem,) = confirm("a1", path)
    assert "set aside" in problem.reason
    assert is_confirmed("a1", path)


def test_nothing_is_confirmed_that_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("no folder")
    with pytest.raises(NotKept):
        confirm("a1", tmp_path / "taken" / "work.db")
    assert not is_confirmed("a1", tmp_path / "taken" / "work.db")
