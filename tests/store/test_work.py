"""The editor's work is kept: by two programs, through kills and damage."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reader.model import Pairing
from reader.store import NotKept, Work, acts, in_memory, open_work, read_work
from tests.store.works import FILLING, WRITER, assert_filled, fill, locked, opened, rule


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "work.db"


def fill_unkept(work: Work) -> None:
    """The same where nothing can be kept: every act says so, and holds."""
    for done in FILLING:
        with pytest.raises(NotKept, match="not kept"):
            work.do(*done)
    assert work.unkept
    (lost,) = work.close()
    assert "7 changes were not kept" in lost.reason


def test_everything_is_there_after_opening_again(path: Path) -> None:
    first = opened(path)
    fill(first)
    first.close()
    assert_filled(opened(path))


def test_everything_can_be_taken_back(path: Path) -> None:
    work = opened(path)
    taken_back = []
    for done in FILLING:
        taken_back.append(work.back(*done))
        work.do(*done)
    for back in reversed(taken_back):
        work.do(*back)
    assert_empty(work)
    assert_empty(opened(path))


def test_names_rulings_and_ticks_are_withdrawn(path: Path) -> None:
    work = opened(path)
    fill(work)
    work.do(acts.name_outlet("v1", None))
    work.do(*rule("left", "right", None), *rule("left", "other", None))
    work.do(acts.set_read("v1", False), acts.set_marked("v2", False))
    assert (work.outlets(), work.pairings(), work.bases()) == ({}, (), {"v1": 1, "v2": 2})
    assert (work.read(), work.marked()) == (frozenset(), frozenset())


def assert_empty(work: Work) -> None:
    assert (work.outlets(), work.pairings(), work.bases()) == ({}, (), {})
    assert (work.read(), work.marked()) == (frozenset(), frozenset())


def test_a_place_is_given_back_as_it_was(path: Path) -> None:
    work = opened(path)
    work.do(acts.move("v1", "v2"))
    work.do(acts.move("v3", None))
    first, second = work.moves()
    moved = acts.move("v1", None)
    back = work.back(moved)
    work.do(moved)
    assert [(place.version, place.companion) for place in work.moves()] == [("v3", None), ("v1", None)]
    work.do(*back)
    assert opened(path).moves() == (first, second)


def test_a_ruling_is_on_two_sentences_not_on_two_sides(path: Path) -> None:
    work = opened(path)
    work.do(*rule("right", "left", True))
    work.do(*rule("left", "right", False))
    assert work.pairings() == (Pairing("left", "right", False),)
    work.do(*rule("right", "left", None))
    assert work.pairings() == ()


def test_two_programs_see_each_other_s_writes(path: Path) -> None:
    one, two = opened(path), opened(path)
    one.do(acts.name_outlet("v1", "The Star"))
    two.do(acts.name_outlet("v2", "Mercury"))
    assert one.outlets() == two.outlets() == {"v1": "The Star", "v2": "Mercury"}


def test_what_was_confirmed_outlives_a_kill_at_any_instant(path: Path) -> None:
    confirmed = 0
    for _ in range(4):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(confirmed)], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout
            for _ in range(random.randint(1, 40)):
                confirmed = int(writer.stdout.readline()) + 1
            os.kill(writer.pid, signal.SIGKILL)
        kept = opened(path)
        assert {f"v{n}" for n in range(confirmed)} <= set(kept.outlets())
        kept.close()


@pytest.mark.parametrize("damage", [b"", b"not a database at all, but long enough to look like one" * 40])
def test_a_file_that_is_no_database(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    work, problems = open_work(path)
    fill(work)
    assert_filled(work)
    assert bool(problems) == bool(damage)
    set_aside = list(path.parent.glob("work.db.damaged-*"))
    assert [file.read_bytes() for file in set_aside] == ([damage] if damage else [])


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short_is_set_aside_or_still_right(path: Path, share: float) -> None:
    work = opened(path)
    fill(work)
    for n in range(500):
        work.do(acts.name_outlet(f"n{n}", "x" * 50))
    work.close()
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    again, problems = open_work(path)
    assert [problem.path for problem in problems] == [str(path)]
    assert "set aside as work.db.damaged-" in problems[0].reason
    fill(again)
    assert_filled(again)


def test_a_file_of_a_later_version_is_left_alone(path: Path) -> None:
    earlier = opened(path)
    earlier.do(acts.set_read("v9", True))
    earlier.close()
    later = sqlite3.connect(path)
    later.execute("PRAGMA user_version = 99")
    later.execute("DROP TABLE place")
    later.execute("ALTER TABLE outlet ADD COLUMN since INTEGER NOT NULL DEFAULT 0")
    later.close()
    before = path.read_bytes()
    work, problems = open_work(path)
    assert "later version" in problems[0].reason
    assert work.read() == {"v9"}, "what can be read of it is used"
    fill_unkept(work)
    assert work.read() == {"v1", "v9"}
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    work, problems = open_work(tmp_path / "file" / "work.db")
    assert "until the program ends" in problems[0].reason
    fill_unkept(work)
    assert_filled(work)


def test_a_write_that_fails_is_never_taken_for_kept(path: Path) -> None:
    work = opened(path)
    work.do(acts.name_outlet("v1", "The Star"))
    with locked(path):
        with pytest.raises(NotKept, match="not kept: another program has locked the file"):
            work.do(acts.name_outlet("v1", "Mercury"))
        assert work.outlets() == {"v1": "Mercury"}, "it holds till the end"
        assert read_work(path)[0].outlets() == {"v1": "The Star"}
        (lost,) = work.close()
    assert "one change was not kept: another program has locked the file" in lost.reason
    assert opened(path).outlets() == {"v1": "The Star"}


def test_without_a_path_it_lies_in_the_user_s_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    work, problems = open_work()
    fill(work)
    assert problems == ()
    assert len(list(tmp_path.rglob("work.db"))) == 1


def test_in_memory_keeps_until_the_end() -> None:
    work = in_memory()
    fill(work)
    assert_filled(work)


def test_a_damaged_file_that_cannot_be_set_aside_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database at all, but long enough to be taken for one" * 50)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    before = path.read_bytes()
    work, (problem,) = open_work(path)
    assert "cannot be set aside: permission denied; what you do now is kept until the program ends" in problem.reason
    fill_unkept(work)
    assert_filled(work)
    assert path.read_bytes() == before
