"""A second start reads only what has changed, and is right whatever happened in between."""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import time
from functools import partial
from itertools import count, islice
from pathlib import Path

import pytest

from benchmarks.corpus import Writer
from reader.desk import Desk, Snapshot, article_store, ingest, scanner, worker_pool
from reader.model import Problem
from reader.store import Cache, in_memory

SCANNER = """
import sys
from pathlib import Path
from reader.desk import Desk, article_store
from reader.store import Cache
article_store._BATCH = 4
desk = Desk([sys.argv[1]], cache=Cache(Path(sys.argv[2])))
print("open", flush=True)
for _ in range(1000):
    for step in desk.scan():
        pass
    for file in sorted(Path(sys.argv[1]).iterdir())[::3]:
        file.write_text(file.read_text() + "\\n\\nMore follows.")
"""
TELLING_SCANNER = SCANNER.replace("        pass", "        print(step.done, flush=True)")
"""The same, with the number of files that have been read at each step."""


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files written just now are taken as settled: as if a while had gone by."""
    monkeypatch.setattr(ingest, "_SETTLED_NS", -60_000_000_000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    folder.mkdir()
    for n, item in enumerate(Writer(seed=3, vocabulary=4000, topics=9).items(40, words=90)):
        (folder / f"{n:03}.txt").write_text(item.text, encoding="utf-8")
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "library.db"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files read, as they are read."""
    names: list[str] = []
    actual = ingest.read
    monkeypatch.setattr(ingest, "read", lambda path, **more: names.append(path.name) or actual(path, **more))
    return names


def scanned(desk: Desk) -> Snapshot:
    *_, last = desk.scan()
    assert last.finished
    return last


def without_cache(folder: Path) -> Snapshot:
    return scanned(Desk([folder]))


def test_a_second_start_reads_nothing_and_tells_the_same(folder: Path, cache: Path, opened: list[str]) -> None:
    first = scanned(Desk([folder], cache=Cache(cache)))
    assert len(opened) == 40
    opened.clear()
    desk = Desk([folder], cache=Cache(cache))
    assert scanned(desk) == first == without_cache(folder)
    opened.clear()
    copies = [desk.version(version.id) for version in first.versions]
    assert opened == []
    assert tuple(copy.listing for copy in copies) == first.versions


def test_what_changed_came_and_went_between_two_starts(folder: Path, cache: Path, opened: list[str]) -> None:
    scanned(Desk([folder], cache=Cache(cache)))
    opened.clear()
    (folder / "003.txt").write_text((folder / "003.txt").read_text() + "\n\nMore follows.", encoding="utf-8")
    (folder / "007.txt").unlink()
    (folder / "new.txt").write_text((folder / "001.txt").read_text() + "\n\nSo it ends.", encoding="utf-8")
    again = scanned(Desk([folder], cache=Cache(cache)))
    assert opened == ["003.txt", "new.txt"]
    assert again == without_cache(folder)
    assert str(folder / "007.txt") not in Cache(cache).known([str(folder / "007.txt")])


def test_relative_and_whole_paths_share_what_was_read(
    folder: Path, cache: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    scanned(Desk([folder], cache=Cache(cache)))
    opened.clear()
    monkeypatch.chdir(folder.parent)
    found = scanned(Desk(["copy", "copy/0*.txt"], cache=Cache(cache)))
    assert opened == []
    assert found.versions[0].path == "copy/000.txt"


def test_outlets_named_anew_in_the_config_are_read_anew(folder: Path, cache: Path) -> None:
    scanned(Desk([folder], cache=Cache(cache)))
    found = scanned(Desk([folder], cache=Cache(cache), outlets=[("00*", "Star")]))
    assert [version.outlet for version in found.versions].count("Star") == 10


def test_nothing_new_gives_the_very_snapshot_that_stands(folder: Path) -> None:
    desk = Desk([folder])
    assert scanned(desk) is scanned(desk) is desk.snapshot
    (folder / "new.txt").write_text("The mayor spoke on Monday in the hall, a clerk said.", encoding="utf-8")
    assert len(scanned(desk).versions) == 41


def test_a_folder_that_disappears_and_comes_back(folder: Path, cache: Path, opened: list[str]) -> None:
    desk = Desk([folder], cache=Cache(cache))
    first = scanned(desk)
    folder.rename(folder.with_name("away"))
    gone = scanned(desk)
    assert (gone.versions, gone.problems) == ((), (Problem(str(folder), "no such file or folder"),))
    folder.with_name("away").rename(folder)
    opened.clear()
    assert scanned(Desk([folder], cache=Cache(cache))) == first
    assert opened == []


def test_a_file_that_changes_while_it_is_read_is_read_again(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    actual = ingest.read

    def read_and_rewrite(path: Path, **more: object) -> object:
        found = actual(path, **more)  # type: ignore[arg-type]
        if path.name == "005.txt":
            path.write_text("Rewritten while it was read, the clerk said on Monday.", encoding="utf-8")
        return found

    monkeypatch.setattr(ingest, "read", read_and_rewrite)
    scanned(Desk([folder], cache=Cache(cache)))
    monkeypatch.setattr(ingest, "read", actual)
    assert scanned(Desk([folder], cache=Cache(cache))) == without_cache(folder)


@pytest.mark.parametrize("jump", [-400 * 86_400, 400 * 86_400])
def test_a_clock_that_jumps(folder: Path, cache: Path, jump: int, monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time_ns
    monkeypatch.setattr(ingest, "_SETTLED_NS", 2_000_000_000)
    monkeypatch.setattr(time, "time_ns", lambda: now() + jump * 1_000_000_000)
    scanned(Desk([folder], cache=Cache(cache)))
    before = (folder / "004.txt").stat()
    text = (folder / "004.txt").read_text()
    (folder / "004.txt").write_text(text[:-5] + "xxxxx", encoding="utf-8")
    os.utime(folder / "004.txt", ns=(before.st_atime_ns, before.st_mtime_ns))
    monkeypatch.setattr(time, "time_ns", now)
    assert scanned(Desk([folder], cache=Cache(cache))) == without_cache(folder)


def test_copy_is_read_from_its_file_when_the_cache_has_lost_it(folder: Path, cache: Path) -> None:
    desk = Desk([folder], cache=Cache(cache))
    first, second, *_ = scanned(desk).versions
    store = Cache(cache)
    store.forget([first.path or "", second.path or ""])
    assert desk.version(first.id).listing == first
    Path(second.path or "").write_text("Something else entirely, the clerk said.", encoding="utf-8")
    with pytest.raises(KeyError):
        desk.version(second.id)


def test_names_that_are_no_text(tmp_path: Path, cache: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"odd\xff.txt")).write_text("The mayor spoke on Monday, a clerk said.")
    except OSError:
        pytest.skip("no such names here")
    desk = Desk([tmp_path / "*.txt"], cache=Cache(cache))
    (version,) = scanned(desk).versions
    assert desk.version(version.id).listing == version


def test_names_that_are_no_text_are_no_damage_to_the_cache(folder: Path, cache: Path) -> None:
    odd = folder / os.fsdecode(b"odd\xff")
    try:
        odd.mkdir()
    except OSError:
        pytest.skip("no such names here")
    for file in sorted(folder.glob("*.txt"))[:6]:
        (odd / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
        file.rename(folder / os.fsdecode(b"\xff" + file.name.encode()))
    scanned(Desk([folder], cache=Cache(cache)))
    kept = cache.stat().st_ino
    for path in folder, odd:
        store = Cache(cache)
        found = scanned(Desk([path], cache=store))
        assert not found.problems
        assert found == without_cache(path)
        store.close()
    assert cache.stat().st_ino == kept


@pytest.mark.parametrize("takes", ["the base", "another"])
def test_a_file_written_anew_is_shown_in_its_story_before_all_is_grouped_again(
    folder: Path, takes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanner, "_LARGE_DESK", 0)
    desk = Desk([folder])
    story = next(story for story in scanned(desk).stories if len(story.versions) >= 3)
    changed = Path(story.versions[0 if takes == "the base" else 1].path or "")
    changed.write_text(changed.read_text(encoding="utf-8") + "\n\nMore follows.", encoding="utf-8")
    meanwhile, last = desk.scan()
    assert (meanwhile.finished, last.finished) == (False, True)
    for shown in meanwhile, last:
        (new,) = [version for version in shown.versions if version.path == str(changed)]
        (beside,) = [one for one in shown.stories if new in one.versions]
        assert {version.path for version in beside.versions} == {version.path for version in story.versions}
    assert last == without_cache(folder)


def test_another_text_in_the_file_of_a_version_is_no_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanner, "_LARGE_DESK", 0)
    desk = Desk([folder])
    story = next(story for story in scanned(desk).stories if len(story.versions) >= 3)
    changed = Path(story.versions[1].path or "")
    changed.write_text("Ferry fares rise in Norda, the council says. " * 9, encoding="utf-8")
    meanwhile, last = desk.scan()
    for shown in meanwhile, last:
        (alone,) = [one for one in shown.stories if any(version.path == str(changed) for version in one.versions)]
        assert len(alone.versions) == 1
        stood = [version.id for one in shown.stories for version in one.versions]
        assert sorted(stood) == sorted(version.id for version in shown.versions)
        assert len({one.id for one in shown.stories}) == len(shown.stories)


def test_a_version_joins_another_story_and_leaves_one_and_stays_so(folder: Path) -> None:
    work = in_memory()
    desk = Desk([folder], work=work)
    found = scanned(desk)
    big = next(story for story in found.stories if len(story.versions) >= 3)
    lone = next(story for story in found.stories if len(story.versions) == 1)
    one, two, *_ = (version.id for version in big.versions)

    def beside(id: str) -> set[str]:
        return {version.id for version in desk.snapshot.story_of(id).versions}

    desk.join(lone.base.id, one)
    assert beside(lone.base.id) == {version.id for version in big.versions} | {lone.base.id}
    assert desk.snapshot.story_of(one).id == big.id
    desk.leave(two)
    assert beside(two) == {two}
    assert sorted(v.id for s in desk.snapshot.stories for v in s.versions) == sorted(v.id for v in found.versions)
    again = Desk([folder], work=work)
    assert scanned(again).stories == desk.snapshot.stories
    assert desk.undo() == "move out of a story"
    assert two in beside(one)
    assert desk.undo() == "move to another story"
    assert desk.snapshot.stories == found.stories


def test_a_base_that_leaves_takes_nothing_with_it(folder: Path) -> None:
    desk = Desk([folder])
    big = next(story for story in scanned(desk).stories if len(story.versions) >= 3)
    desk.leave(big.base.id)
    assert desk.snapshot.story_of(big.base.id).versions == (big.base,)
    assert desk.snapshot.story_of(big.versions[1].id).versions == big.versions[1:]
    ids = [story.id for story in desk.snapshot.stories]
    assert len(ids) == len(set(ids))


def _killed(folder: Path, cache: Path, times: int) -> None:
    for _ in range(times):
        with subprocess.Popen(
            [sys.executable, "-c", SCANNER, str(folder), str(cache)], stdout=subprocess.PIPE, text=True
        ) as scanner:
            assert scanner.stdout
            assert scanner.stdout.readline() == "open\n"
            with pytest.raises(subprocess.TimeoutExpired):
                scanner.wait(random.uniform(0, 0.15))
            os.kill(scanner.pid, signal.SIGKILL)
        wanted = without_cache(folder)
        found = scanned(Desk([folder], cache=Cache(cache)))
        assert found.versions == wanted.versions
        assert found.stories == wanted.stories


def test_killed_at_any_instant_the_next_start_is_right(folder: Path, cache: Path) -> None:
    _killed(folder, cache, 20)


@pytest.mark.soak
def test_killed_two_hundred_times_the_next_start_is_right(folder: Path, cache: Path) -> None:
    _killed(folder, cache, 200)


def many(tmp_path: Path, count: int) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for n, item in enumerate(Writer(seed=4, vocabulary=4000, topics=9).items(count, words=60)):
        (folder / f"{n:04}.txt").write_text(item.text, encoding="utf-8")
    return folder


def test_many_files_are_read_beside_as_a_few_are_here(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    folder = many(tmp_path, 700)
    (folder / "0500.txt").write_bytes(b"")
    found = scanned(Desk([folder], cache=Cache(cache)))
    assert len(opened) < 300
    assert [problem.reason for problem in found.problems] == ["empty file"]
    monkeypatch.setattr(article_store, "_POOL_FILES", 10_000)
    assert without_cache(folder) == found == scanned(Desk([folder], cache=Cache(cache)))


@pytest.mark.parametrize("fails", ["never starts", "dies", "answers nonsense"])
def test_readers_that_fail_lose_nothing(tmp_path: Path, fails: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = many(tmp_path, 600)
    wanted = without_cache(folder)
    serve = {"dies": "raise SystemExit(3)", "answers nonsense": "print('x' * 100)"}.get(fails, "")
    monkeypatch.setattr(worker_pool, "_SERVE", serve)
    if fails == "never starts":
        monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    assert without_cache(folder) == wanted


def test_no_reader_outlives_a_program_that_is_killed(tmp_path: Path, cache: Path) -> None:
    folder = many(tmp_path, 3000)

    def reading_it() -> list[int]:
        told = Path("/proc").glob("[0-9]*/environ")
        return [int(path.parent.name) for path in told if mark in _bytes(path)]

    if not (hasattr(os, "pidfd_open") and Path("/proc/self/environ").exists()):
        pytest.skip("no list of processes here")
    mark = f"WIREDIFF_TEST={tmp_path}".encode()
    environment = os.environ | {"WIREDIFF_TEST": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", TELLING_SCANNER, str(folder), str(cache)], stdout=subprocess.PIPE, env=environment
    ) as scanner:
        assert scanner.stdout
        assert scanner.stdout.readline() == b"open\n"
        while int(scanner.stdout.readline()) < 600:  # the first few are read by the program itself
            pass
        readers = [os.pidfd_open(pid) for pid in reading_it() if pid != scanner.pid]
        os.kill(scanner.pid, signal.SIGKILL)
    assert readers
    for reader in readers:
        assert select.select([reader], [], [], 60)[0], "a reader goes on"
        os.close(reader)
    assert scanned(Desk([folder], cache=Cache(cache))) == without_cache(folder)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def test_a_quiet_desk_is_looked_through_less_often_until_something_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanner, "_QUIET_SHARE", 1e-9)  # whatever a look costs, it is too much
    desk = Desk([folder])
    scanned(desk)
    busy = desk.pause
    pauses = []
    for _ in range(10):
        scanned(desk)
        pauses.append(desk.pause)
    assert pauses[0] == busy
    assert busy < pauses[-1] == max(pauses) <= 15
    (folder / "000.txt").unlink()
    scanned(desk)
    assert desk.pause == busy


def test_left_in_the_middle_of_it_the_next_scan_is_right(folder: Path) -> None:
    desk = Desk([folder])
    stories = scanned(desk).stories
    first = Path(stories[0].base.path or "")
    for stop in range(1, 30):
        first.with_name(f"later-{stop}.txt").write_text(first.read_text(encoding="utf-8") + f"\n\nMore on {stop}.")
        turns = count(1)
        left = list(desk.scan(lambda turns=turns, stop=stop: next(turns) >= 3 * stop))  # type: ignore[misc]
        assert not left or left[-1].finished or left[-1] == desk.snapshot
    assert scanned(desk) == without_cache(folder)


def test_copy_that_comes_changes_and_goes_is_in_the_stories_of_a_new_start(folder: Path) -> None:
    desk = Desk([folder])
    stories = scanned(desk).stories
    base, other = (Path(story.base.path or "") for story in stories[:2])
    base.with_name("zz-new.txt").write_text(base.read_text(encoding="utf-8") + "\n\nMore follows.")
    assert scanned(desk) == without_cache(folder)
    base.with_name("zz-new.txt").write_text(other.read_text(encoding="utf-8") + "\n\nNothing more follows.")
    assert scanned(desk) == without_cache(folder)
    base.unlink()
    assert scanned(desk) == without_cache(folder)


@pytest.mark.parametrize("by_step", [False, True], ids=["when-it-asks", "after-a-step"])
@pytest.mark.parametrize("kept", [False, True], ids=["no-cache", "cache"])
def test_a_scan_left_anywhere_hides_nothing_from_the_next(folder: Path, cache: Path, kept: bool, by_step: bool) -> None:
    for surplus in sorted(folder.iterdir())[8:]:
        surplus.unlink()
    desk = Desk([folder], cache=Cache(cache) if kept else None)
    scanned(desk)
    for turn in count(1):
        changed = folder / f"{turn % 8:03}.txt"
        changed.write_text(f"{changed.read_text()}\n\nMore follows, take {turn}.", encoding="utf-8")
        asked = partial(next, count(1))
        scan = desk.scan(lambda turn=turn, asked=asked: not by_step and asked() >= turn)  # type: ignore[misc]
        steps = list(islice(scan, turn if by_step else None))
        scan.close()
        assert scanned(desk) == without_cache(folder)
        if steps and steps[-1].finished:
            break
