"""A cache only ever saves time: damaged, cut short, full, shared or deleted, what it returns is right."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from array import array
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Listing, Problem, Version
from reader.sources.read import parse
from reader.store import Bounds, Cache, DeskState, FileRows, KnownFile, PackedFingerprint, file_rows, known_file
from reader.store import cache as cache_module
from tests.examples import examples

STAMP = (10, 20, 30)
LISTINGS = tuple(Listing(f"id{n}", "Star", "a/b.txt", None, "Zażółć\n", "2025-11-09", n) for n in range(2))
STANDING = DeskState(
    True,
    [[1, 0]],
    {
        "a/b.txt": KnownFile(STAMP, 7, LISTINGS, ()),
        "c.txt": KnownFile(STAMP, 7, (), (Problem("c.txt", "empty file"), Problem("c.txt", "odd", 3))),
        **{f"{n}.txt": KnownFile((n, n, n), n, (), ()) for n in range(3000)},
    },
    [0],
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "library.db"


def article(n: int) -> Version:
    lede = f"PORT ANSELM (NWS) — Wall number {n} gave way on Sunday, the mayor said."
    text = f"Wall gives way\n\n{lede}\n\n" + "More. " * n
    return parse(text.encode(), Path(f"/copy/{n}.txt"))[0][0]


def told(n: int) -> tuple[Problem, ...]:
    return (Problem(f"/copy/{n}.txt", "odd", 3),)


def unpack_fingerprint(n: int) -> PackedFingerprint:
    return PackedFingerprint(
        array("Q", [50, 0, 1, 0]),
        array("Q", [n << 39, 7]),
        array("Q", [n << 16]),
        array("I", range(n, n + 50)),
        array("I", [n]),
    )


def read(n: int) -> FileRows:
    return file_rows(f"/copy/{n}.txt", STAMP, 7, [(article(n), unpack_fingerprint(n))], told(n))


def known(cache: Cache, most: int = 200) -> dict[str, KnownFile]:
    paths = [f"/copy/{n}.txt" for n in range(most)]
    found = {path: known_file(path, rows) for path, rows in cache.known(paths).items()}
    return {path: file for path, file in found.items() if file}


def assert_right(cache: Cache, most: int) -> int:
    """Whatever it knows is as it was kept. Returns how much it knows."""
    found = known(cache)
    for path, file in found.items():
        n = int(Path(path).stem)
        assert n < most
        assert file == KnownFile(STAMP, 7, (article(n).listing,), told(n)) == read(n).known(path)
        assert cache.version(path, 0, file.listings[0]) in (article(n), None)
    for path, n, id, print_ in cache.prints("/copy/"):
        assert (n, id, print_) == (0, article(int(Path(path).stem)).id, unpack_fingerprint(int(Path(path).stem)))
    return len(found)


def test_what_is_kept_is_there_after_opening_again(path: Path) -> None:
    cache = Cache(path)
    cache.keep([read(n) for n in range(20)])
    cache.put_desk_state("desk", STANDING)
    cache.close()
    again = Cache(path)
    assert again.problems == ()
    assert assert_right(again, 20) == 20
    assert again.desk_state("desk") == STANDING
    assert again.desk_state("another desk") is None
    assert again.version("/copy/3.txt", 0, article(3).listing) == article(3)
    assert len(list(again.prints("/copy/"))) == 20


def test_only_what_is_asked_for_is_told(path: Path) -> None:
    cache = Cache(path)
    cache.keep([read(1), read(12)])
    assert list(cache.known(["/copy/12.txt", "/copy/13.txt"])) == ["/copy/12.txt"]
    assert [found for found, *_ in cache.prints("/copy/12", 6)] == ["12.txt"]
    asked = ["/copy/12.txt", "/copy/13.txt", "/copy/\udcff.txt"]
    assert cache.prints_in(asked) == {("/copy/12.txt", article(12).id): unpack_fingerprint(12)}


def test_a_file_read_again_replaces_what_was_known_of_it(path: Path) -> None:
    cache = Cache(path)
    cache.keep([read(1)])
    empty = Problem("/copy/1.txt", "empty file")
    cache.keep([file_rows("/copy/1.txt", (1, 1, 1), 8, (), [empty])])
    assert known(cache) == {"/copy/1.txt": KnownFile((1, 1, 1), 8, (), (empty,))}
    assert cache.version("/copy/1.txt", 0, article(1).listing) is None
    cache.forget(["/copy/1.txt"])
    assert known(cache) == {}


def test_two_programs_share_it(path: Path) -> None:
    one, two = Cache(path), Cache(path)
    one.keep([read(1)])
    two.keep([read(2)])
    assert assert_right(one, 3) == assert_right(two, 3) == 2


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "library.db"
    cache = Cache(path)
    cache.keep([read(n) for n in range(60)])
    cache.close()
    return path.read_bytes()


@examples(60)
@given(st.data())
def test_cut_short_at_any_byte_it_is_set_aside_and_begun_anew(
    whole: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("cut") / "library.db"
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    cut = path.stat().st_size
    cache = Cache(path)
    assert assert_right(cache, 60) == 0
    assert bool(cache.problems) == (cut > 1)  # to SQLite a file of one byte is an empty one
    cache.keep([read(3)])
    cache.close()
    assert assert_right(Cache(path), 60) == 1


@examples(40)
@given(st.data())
def test_a_journal_cut_short_at_any_byte_loses_the_newest_alone(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("journal")
    cache = Cache(folder / "library.db")
    for n in range(8):
        cache.keep([read(n)])
    copied = tmp_path_factory.mktemp("copied")
    journal = (folder / "library.db-wal").read_bytes()
    (copied / "library.db").write_bytes((folder / "library.db").read_bytes())
    (copied / "library.db-wal").write_bytes(journal[: data.draw(st.integers(0, len(journal)))])
    again = Cache(copied / "library.db")
    count = assert_right(again, 8)
    again.keep([read(n) for n in range(8)])
    assert assert_right(again, 8) == 8 >= count


def test_what_is_no_cache_is_set_aside(path: Path) -> None:
    path.parent.mkdir()
    for content in (b"no database at all, but long enough to be taken for one" * 50, _foreign(path)):
        path.write_bytes(content)
        cache = Cache(path)
        assert "set aside" in cache.problems[0].reason
        cache.keep([read(1)])
        assert assert_right(cache, 2) == 1
        cache.close()
        (aside,) = (*path.parent.glob("*.damaged-*"), *path.parent.glob("*.foreign-*"))
        assert aside.read_bytes() == content
        aside.unlink()


def _foreign(path: Path) -> bytes:
    other = path.with_name("other.db")
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE article (recipe TEXT)")
    connection.commit()
    connection.close()
    return other.read_bytes()


def test_damage_that_shows_while_it_is_used_is_set_aside_too(path: Path) -> None:
    cache = Cache(path)
    cache.keep([read(n) for n in range(60)])
    cache.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(bytes(content))
    again = Cache(path)
    assert assert_right(again, 60) == 0
    assert any("set aside" in problem.reason for problem in again.problems)
    again.keep([read(1)])
    assert assert_right(again, 2) == 1


def test_a_full_disk_is_told_once_and_what_was_kept_stays(path: Path) -> None:
    cache = Cache(path)
    cache.keep([read(1)])
    (pages,) = cache._connection.execute("PRAGMA page_count").fetchone()
    cache._connection.execute(f"PRAGMA max_page_count = {pages}")
    for _ in range(3):
        cache.keep([read(n) for n in range(2, 200)])
    assert [problem.reason for problem in cache.problems] == ["is not kept up to date: database or disk is full"]
    assert assert_right(cache, 2) == 1


def test_another_program_that_does_not_let_go_is_not_waited_for_long(path: Path) -> None:
    cache = Cache(path, wait=0.01)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    cache.keep([read(1)])
    assert "locked" in cache.problems[0].reason
    assert assert_right(cache, 1) == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    cache = Cache(tmp_path / "library.db")
    cache.keep([read(1)])
    assert cache.problems
    assert assert_right(cache, 2) == 1


def test_a_cache_of_a_later_version_is_left_alone(path: Path) -> None:
    Cache(path).close()
    later = sqlite3.connect(path)
    later.execute("PRAGMA user_version = 99")
    later.close()
    before = path.read_bytes()
    cache = Cache(path)
    cache.keep([read(1)])
    assert "later version" in cache.problems[0].reason
    assert assert_right(cache, 2) == 1
    assert path.read_bytes() == before


def test_what_an_earlier_version_kept_is_begun_anew(path: Path) -> None:
    earlier = Cache(path)
    earlier.keep([read(1)])
    earlier._connection.execute("ALTER TABLE article DROP COLUMN words")
    earlier._connection.execute("PRAGMA user_version = 1")
    earlier.close()
    cache = Cache(path)
    cache.keep([read(2)])
    assert assert_right(cache, 3) == 1
    assert cache.problems == ()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE standing SET part = substr(part, 1, 100)",
        "UPDATE standing SET part = CAST('[]' AS BLOB) WHERE n = 1",
        "DELETE FROM standing WHERE n = 0",
        "DELETE FROM standing WHERE n = (SELECT MAX(n) FROM standing)",
        "INSERT OR REPLACE INTO standing SELECT 'desk', n, part, sound FROM standing WHERE name = 'other' AND n = 1",
    ],
)
def test_how_a_desk_stood_is_not_told_when_it_is_damaged_or_not_kept_whole(path: Path, damage: str) -> None:
    cache = Cache(path)
    cache.put_desk_state("desk", STANDING)
    cache.put_desk_state("other", STANDING._replace(files=dict(reversed(STANDING.files.items()))))
    assert cache.desk_state("desk") == STANDING
    cache._connection.execute(damage)
    assert cache.desk_state("desk") is None
    assert cache.problems == ()


COLUMNS = [
    *(("article", column) for column in ("n", "size", "made", "id", "headline", "lede", "words", "problems", "sound")),
    *(("copy", column) for column in ("id", "body", "sound")),
    *(("print", column) for column in ("id", "packed", "sound")),
    *(("standing", column) for column in ("n", "part", "sound")),
    *(("desk", column) for column in ("used", "starts")),
]
values = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.binary(max_size=9),
    st.sampled_from(["", "[[", "{}", "5"]),
)


@examples(80)
@given(st.sampled_from(COLUMNS), values, st.booleans())
def test_whatever_stands_in_a_column_nothing_wrong_is_told_and_nothing_is_raised(
    tmp_path_factory: pytest.TempPathFactory, where: tuple[str, str], value: object, as_text: bool
) -> None:
    cache = Cache(tmp_path_factory.mktemp("column") / "library.db")
    cache.use("desk", ["/copy/"])
    cache.keep([read(n) for n in range(6)])
    cache.put_desk_state("desk", STANDING)
    table, column = where
    cast = f"CAST(? AS {'TEXT' if as_text else 'BLOB'})" if isinstance(value, bytes) else "?"
    with contextlib.suppress(sqlite3.IntegrityError):  # not everywhere may nothing stand
        cache._connection.execute(f"UPDATE OR REPLACE {table} SET {column} = {cast}", (value,))
    assert_right(cache, 6) if column not in ("n", "id") else known(cache)
    for _ in cache.prints("/copy/"):
        pass
    for _ in cache.holding(["wall"], "/copy/"):
        pass
    cache.prints_in(["/copy/1.txt"])
    assert cache.desk_state("desk") in (STANDING, None)
    cache.use("other", [])
    for _ in cache.sweep("desk", Bounds(size=0)):
        pass
    cache.keep([read(n) for n in range(6)])
    assert assert_right(cache, 6) == 6


def test_deleted_under_the_program_it_costs_no_more_than_time(path: Path) -> None:
    cache = Cache(path)
    cache.keep([read(1)])
    for file in list(path.parent.iterdir()):
        file.unlink()
    cache.keep([read(2)])
    assert_right(cache, 3)
    assert assert_right(Cache(path), 3) == 0


DAY = 86_400


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Makes it some day, counted from the first."""
    return lambda day: monkeypatch.setattr(cache_module.time, "time", lambda: day * DAY + 1.0)


def swept(cache: Cache, desk: str, start: str, bounds: Bounds = cache_module.BOUNDS) -> None:
    cache.use(desk, [start])
    for _ in cache.sweep(desk, bounds):
        pass


def test_what_no_desk_has_shown_for_long_is_forgotten(path: Path, today: Callable[[int], None]) -> None:
    cache = Cache(path)
    today(100)
    cache.keep([read(n) for n in (1, 2, 30, 31)])
    cache.use("one", ["/copy/1"])
    swept(cache, "three", "/copy/3")
    cache.put_desk_state("three", STANDING)
    today(150)
    swept(cache, "one", "/copy/1")
    assert set(known(cache)) == {"/copy/1.txt", "/copy/30.txt", "/copy/31.txt"}
    cache.keep([read(2)])
    swept(cache, "one", "/copy/1")
    assert "/copy/2.txt" in known(cache), "once a day is enough"
    today(195)
    swept(cache, "one", "/copy/1")
    assert set(known(cache)) == {"/copy/1.txt"}
    assert cache.desk_state("three") is None
    assert cache.problems == ()
    assert assert_right(cache, 2) == 1


def test_a_cache_too_large_forgets_the_desks_opened_longest_ago_and_grows_small(
    path: Path, today: Callable[[int], None]
) -> None:
    cache = Cache(path)
    for day, desk in enumerate(range(1, 10)):
        today(day)
        swept(cache, str(desk), f"/copy/1{desk}")
        cache.keep([read(100 + 10 * desk + n) for n in range(10)])
    before = _size(path)
    today(20)
    swept(cache, "4", "/copy/14", Bounds(size=before // 2))
    left = {Path(found).stem[:2] for found in known(cache)}
    assert "14" in left
    assert left == {"14", *(f"1{n}" for n in range(10 - len(left) + 1, 10))}
    assert 1 < len(left) < 7
    assert _size(path) <= before // 2
    swept(cache, "4", "/copy/14", Bounds(size=0))
    today(21)
    swept(cache, "4", "/copy/14", Bounds(size=0))
    assert {Path(found).stem[:2] for found in known(cache)} == {"14"}


def test_a_sweep_left_off_is_gone_on_with(path: Path, today: Callable[[int], None]) -> None:
    today(1)
    cache = Cache(path)
    cache.keep([read(n) for n in range(20)])
    cache.use("desk", ["/copy/1"])
    next(cache.sweep("desk"))
    swept(cache, "desk", "/copy/1")
    assert {Path(found).stem[:1] for found in known(cache)} == {"1"}


def of_old(path: Path, version: int | None = None) -> None:
    """Make the file one of before files could shrink, of an earlier version of the tables."""
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.execute("VACUUM")
        if version:
            connection.execute(f"PRAGMA user_version = {version}")
        assert connection.execute("PRAGMA auto_vacuum").fetchone() == (0,)
    connection.close()


def test_a_sweep_ends_though_the_file_cannot_shrink(path: Path, today: Callable[[int], None]) -> None:
    today(1)
    cache = Cache(path)
    cache.keep([read(n) for n in range(200)])
    cache.use("desk", ["/copy/1"])
    cache.close()
    of_old(path)
    cache = Cache(path)
    assert len(list(islice(cache.sweep("desk"), 1_000))) < 100
    assert list(cache.sweep("desk")) == [], "it is known that today's is done"
    assert {Path(found).stem[:1] for found in known(cache)} == {"1"}


def test_a_cache_of_an_earlier_version_shrinks_once_it_is_ours(path: Path, today: Callable[[int], None]) -> None:
    today(1)
    cache = Cache(path)
    cache.keep([read(n) for n in range(200)])
    cache.close()
    of_old(path, version=1)
    large = _size(path)
    cache = Cache(path)
    assert _size(path) < large / 4
    cache.keep([read(n) for n in range(200)])
    swept(cache, "desk", "/none")
    assert _size(path) < large / 4
    assert cache.problems == ()


def _size(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path.stat().st_size
