"""The editor's own file is watched: what was kept outlives whatever becomes of the file while it is open."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store import NotKept, Work, acts, in_memory, open_work, read_work
from reader.store.tables import Contents
from tests.examples import examples
from tests.store.works import WRITER, assert_filled, fill, locked, opened, rule


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "work.db"


def delete(path: Path) -> None:
    path.unlink()


def delete_all(path: Path) -> None:
    shutil.rmtree(path.parent)


def delete_journal(path: Path) -> None:
    path.with_name("work.db-wal").unlink()


def older(path: Path) -> Path:
    """A sound file of ours that holds something else."""
    other = path.parent.parent / "older" / "work.db"
    work = opened(other)
    work.do(acts.name_outlet("v7", "Older"))
    work.close()
    return other


def replace(path: Path) -> None:
    older(path).replace(path)


def copy_over(path: Path) -> None:
    shutil.copyfile(older(path), path)


def cut_short(path: Path) -> None:
    os.truncate(path, 4096 if path.stat().st_size > 4096 else 100)


def empty(path: Path) -> None:
    os.truncate(path, 0)


def cut_journal(path: Path) -> None:
    journal = path.with_name("work.db-wal")
    os.truncate(journal, journal.stat().st_size // 2)


def scribble(path: Path) -> None:
    path.write_bytes(b"not a database at all, but long enough to look like one" * 400)


def foreign(path: Path) -> None:
    other = path.with_name("other")
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    other.replace(path)


RUINS = [
    delete,
    delete_all,
    delete_journal,
    replace,
    copy_over,
    cut_short,
    empty,
    cut_journal,
    scribble,
    foreign,
]


@pytest.mark.parametrize("folded", [False, True], ids=["in-the-journal", "in-the-file"])
@pytest.mark.parametrize("ruin", RUINS, ids=lambda ruin: ruin.__name__)
def test_what_was_kept_is_kept_again_before_the_next_act_is_confirmed(
    path: Path, ruin: Callable[[Path], None], folded: bool
) -> None:
    earlier = opened(path)
    earlier.do(acts.set_read("v0", True))
    earlier.close()
    work = opened(path)
    fill(work)
    if folded:
        other = sqlite3.connect(path)
        other.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        other.close()
        work.settle()
    ruin(path)
    work.do(acts.set_marked("v3", True))
    if ruin is not (cut_journal if folded else copy_over):  # what was left of it still held all
        assert work.problems
    again = read_work(path)[0]
    again = again if again.marked() else opened(path)
    assert again.marked() == {"v2", "v3"}
    assert again.read() == {"v0", "v1"}
    assert again.outlets().items() >= {"v1": "The Star"}.items()
    assert again.bases().keys() >= {"v1", "v2"}
    assert work.close() == ()


@pytest.mark.parametrize("ruin", RUINS, ids=lambda ruin: ruin.__name__)
def test_what_became_of_it_is_noticed_at_the_end_too(path: Path, ruin: Callable[[Path], None]) -> None:
    work = opened(path)
    fill(work)
    ruin(path)
    assert work.close() == ()
    again = opened(path)
    if ruin is replace:
        assert again.outlets() == {"v1": "The Star", "v7": "Older"}
        again.do(acts.name_outlet("v7", None))
    assert_filled(again)


ACTS: dict[str, Callable[[Work, str], None]] = {
    "name": lambda work, id: work.do(acts.name_outlet(id, f"name of {id}")),
    "forget": lambda work, id: work.do(acts.name_outlet(id, None)),
    "mark": lambda work, id: work.do(acts.set_marked(id, True)),
    "unmark": lambda work, id: work.do(acts.set_marked(id, False)),
    "base": lambda work, id: work.do(acts.choose_base(id)),
    "put": lambda work, id: work.do(acts.move(id, "v1")),
    "pair": lambda work, id: work.do(*rule(id, "other", True)),
}


def state(work: Work) -> tuple[object, ...]:
    return work.outlets(), work.marked(), work.bases(), work.moves(), work.pairings()


@examples(40)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(ACTS)), st.sampled_from(["v1", "v2", "v3"]))
        | st.sampled_from([delete, delete_all, delete_journal, cut_short, empty, cut_journal, scribble, foreign]),
        max_size=12,
    )
)
def test_whatever_happens_between_two_acts_what_holds_is_what_was_done(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str] | Callable[[Path], None]]
) -> None:
    path = tmp_path_factory.mktemp("steps") / "deep" / "work.db"
    work, undisturbed = opened(path), opened(path.with_name("undisturbed.db").parent.parent / "undisturbed.db")
    for step in steps:
        if isinstance(step, tuple):
            ACTS[step[0]](work, step[1])
            ACTS[step[0]](undisturbed, step[1])
        else:
            step(path)
            work.settle()
        assert state(work) == state(undisturbed)
    assert work.close() == ()
    assert state(opened(path)) == state(undisturbed)


def test_a_journal_that_was_lost_and_then_cut_spoils_nothing(path: Path) -> None:
    work = opened(path)
    work.do(acts.choose_base("v2"))
    for ruin in (delete_journal, cut_journal):
        ruin(path)
        work.settle()
    work.do(acts.choose_base("v1"))
    assert work.close() == ()
    assert set(opened(path).bases()) == {"v1", "v2"}


def test_what_two_programs_wrote_is_no_damage(path: Path) -> None:
    one, two = opened(path), opened(path)
    for n in range(40):
        one.do(acts.name_outlet(f"v{n}", "one" * 200))
        two.do(acts.set_read(f"v{n}", True))
        if n % 10 == 0:
            opened(path).close()
    one.settle()
    assert one.problems == two.problems == ()
    assert one.read() == two.read() == {f"v{n}" for n in range(40)}


def test_two_programs_find_one_another_in_the_file_made_anew(path: Path) -> None:
    one, two = opened(path), opened(path)
    one.do(acts.set_marked("v1", True))
    two.do(acts.set_marked("v2", True))
    path.unlink()
    one.do(acts.set_marked("v3", True))
    two.do(acts.set_marked("v4", True))
    two.do(acts.set_marked("v1", False))
    assert one.marked() == two.marked() == {"v2", "v3", "v4"}
    assert two.close() == one.close() == ()
    assert opened(path).marked() == {"v2", "v3", "v4"}


def test_what_was_confirmed_outlives_kills_and_deletions(path: Path) -> None:
    confirmed = 0
    for turn in range(4):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(confirmed)], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout
            for line in range(random.randint(10, 40)):
                if turn % 2 and line == 5:
                    path.unlink()
                    writer.stdout.readline()  # it may have been confirmed before
                    confirmed = int(writer.stdout.readline()) + 1
                confirmed = int(writer.stdout.readline()) + 1
            os.kill(writer.pid, signal.SIGKILL)
        kept = opened(path)
        assert {f"v{n}" for n in range(confirmed)} <= set(kept.outlets())
        kept.close()


# A file that cannot be written


def test_locked_at_the_start_what_was_kept_earlier_is_used_and_what_is_done_is_kept_when_it_can_be(path: Path) -> None:
    earlier = opened(path)
    fill(earlier)
    earlier.close()
    with locked(path):
        work, (problem,) = open_work(path)
        assert "another program has locked the file" in problem.reason
        assert_filled(work)
        with pytest.raises(NotKept):
            work.do(acts.set_marked("v2", False))
        with pytest.raises(NotKept):
            work.do(acts.choose_base("v1"))
        assert work.bases() == {"v1": 3, "v2": 2}
    work.do(acts.set_read("v5", True))
    assert not work.unkept
    again = opened(path)
    assert (again.bases(), again.read(), again.marked()) == ({"v1": 3, "v2": 2}, {"v1", "v5"}, frozenset())


def test_what_another_program_did_meanwhile_stands(path: Path) -> None:
    earlier = opened(path)
    fill(earlier)
    with locked(path):
        work = open_work(path)[0]
        with pytest.raises(NotKept):
            work.do(acts.set_marked("v5", True))
    earlier.do(acts.set_marked("v2", False))
    work.settle()
    assert work.marked() == earlier.marked() == {"v5"}


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
@pytest.mark.parametrize("journal", [False, True])
def test_a_folder_that_may_not_be_written(path: Path, journal: bool) -> None:
    earlier = opened(path)
    fill(earlier)
    if not journal:
        earlier.close()
    path.parent.chmod(0o500)
    path.chmod(0o400)
    work, problems = open_work(path)
    assert problems
    assert_filled(work)
    with pytest.raises(NotKept):
        work.do(acts.set_marked("v5", True))
    path.chmod(0o600)
    path.parent.chmod(0o700)
    assert work.close() == ()
    assert opened(path).marked() == {"v2", "v5"}


def test_a_disk_that_is_full_is_told_and_nothing_is_lost(path: Path) -> None:
    """The limit on the size of a file is as good as a full disk, and belongs to one process."""
    fills = """
import resource, signal, sys
from pathlib import Path
from reader.store import NotKept, acts, open_work
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
work, problems = open_work(Path(sys.argv[1]))
for n in range(5):
    work.do(acts.name_outlet(f"v{n}", "x" * 2000))
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (Path(sys.argv[1] + "-wal").stat().st_size, hard))
try:
    work.do(acts.name_outlet("v5", "x" * 2000))
except NotKept as error:
    print(error.reason)
print(sorted(work.outlets()))
if sys.argv[2] == "room":
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
print(len(work.close()))
"""
    for room, lost, kept in (("none", 1, 5), ("room", 0, 6)):
        run = subprocess.run(
            [sys.executable, "-c", fills, str(path), room], capture_output=True, text=True, check=True, timeout=60
        )
        reason, held, at_the_end = run.stdout.splitlines()
        assert reason
        assert held == str([f"v{n}" for n in range(6)])
        assert int(at_the_end) == lost
        assert len(opened(path).outlets()) == kept


@pytest.mark.parametrize("where", ["disk", "memory", "locked"])
def test_what_was_read_is_not_changed_by_what_is_done_meanwhile(path: Path, where: str) -> None:
    """Others go through it in their own threads."""
    work = in_memory() if where == "memory" else opened(path)
    fill(work)
    file = work._file
    with locked(path) if where == "locked" else contextlib.nullcontext():
        file.hurry()
        seen: list[tuple[Contents, Contents]] = []
        for done in (
            acts.set_marked("v2", False),
            acts.set_marked("v9", True),
            acts.choose_base("v9"),
            *rule("a", "b", True),
        ):
            held = file.contents
            seen.append((held, {table: dict(rows) for table, rows in held.items()}))
            with contextlib.suppress(NotKept):
                work.do(done)
        assert all(held == before for held, before in seen)
        assert work.marked() == {"v9"}


def test_one_thread_reads_what_another_does() -> None:
    work = in_memory()
    for n in range(500):
        work.do(acts.set_read(f"v{n}", True), acts.name_outlet(f"v{n}", "Star"), acts.choose_base(f"v{n}"))
    failures: list[BaseException] = []
    done = threading.Event()

    def look() -> None:
        try:
            while not done.is_set():
                state(work), work.read(), work.ruled(), work.succession_acts("/copy/a.txt", "v1", "v2")
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for n in range(500, 1_500):
        work.do(acts.set_read(f"v{n}", True), acts.name_outlet(f"v{n}", "Star"), acts.choose_base(f"v{n}"))
    done.set()
    for thread in threads:
        thread.join()
    assert failures == []


# What lies in the folder


def test_the_journal_is_folded_in_at_the_end_though_another_program_has_the_file_open(path: Path) -> None:
    work, other = opened(path), opened(path)
    fill(work)
    journal = path.with_name("work.db-wal")
    assert journal.stat().st_size
    work.close()
    assert journal.stat().st_size == 0
    assert_filled(other)
    other.close()
    assert [file.name for file in path.parent.iterdir()] == ["work.db"]


def test_a_command_leaves_it_as_it_is(path: Path) -> None:
    assert read_work(path)[1] == ()
    assert not path.parent.exists()
    work = opened(path)
    fill(work)
    assert_filled(read_work(path)[0])
    work.close()
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    read, problems = read_work(path)
    assert_filled(read)
    assert problems == ()
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before
    path.write_bytes(b"no database at all" * 400)
    (problem,) = read_work(path)[1]
    assert "cannot be read" in problem.reason


@pytest.mark.parametrize(
    "made",
    ["CREATE TABLE recipe (name TEXT)", "CREATE TABLE read (version TEXT PRIMARY KEY)", "PRAGMA user_version = 3"],
)
def test_a_foreign_file_of_our_name_is_set_aside_and_not_written(path: Path, made: str) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute(made)
    connection.close()
    before = path.read_bytes()
    work, (problem,) = open_work(path)
    assert "is not wirediff's and was set aside as work.db.foreign-" in problem.reason
    (aside,) = path.parent.glob("work.db.foreign-*")
    assert aside.read_bytes() == before
    fill(work)
    assert_filled(opened(path))


def test_what_was_kept_before_files_were_signed_is_used(path: Path) -> None:
    work = opened(path)
    fill(work)
    work.close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA application_id = 0")
    connection.close()
    assert_filled(read_work(path)[0])
    assert_filled(opened(path))
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() != (0,)
    connection.close()


def test_what_was_set_aside_is_forgotten_after_a_season(path: Path) -> None:
    path.parent.mkdir()
    names = {
        "work.db.damaged-20200101T000000": False,
        "work.db.damaged-20200101T000000-wal": False,
        "work.db.foreign-20200101T000000123456": False,
        "work.db.damaged-29990101T000000": True,
        "work.db.damaged-by-hand": True,
        "work.db.damaged-99999999T999999": True,
        "work.db.damaged-20200230T000000-wal": True,
        "other.db.damaged-20200101T000000": True,
    }
    for name in names:
        (path.parent / name).write_text("")
    path.write_bytes(b"not a database at all" * 400)
    os.utime(path, (0, 0))  # how old it is says nothing of when it was set aside
    open_work(path)
    opened(path)
    left = {file.name for file in path.parent.iterdir()}
    assert {name for name in names if name in left} == {name for name, stays in names.items() if stays}
    assert len(left & names.keys()) + 1 == sum("damaged" in name for name in left)
