"""The same copy in several files: ids that depend on nothing but content and place, and rulings that find them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.desk import Desk, Snapshot
from reader.desk.duplicates import IdResolver, distinct_ids
from reader.model import Listing, content_of
from reader.store import Move, in_memory

COPY = "KELBURY (NWS) — Members rejected the budget on Monday by a single vote, the clerk said.\n"
OTHER = "PORT ANSELM (NWS) — The harbour wall gave way on Sunday, the mayor said.\n"


def whole(path: str) -> str:
    return f"/copy/{path}"


def listing(content: str, path: str) -> Listing:
    return Listing(content, "Star", path, None, "", None, 1)


listed = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["1.txt", "2.txt", "3.txt", "4.txt"])), max_size=8)


@given(listed, st.randoms(use_true_random=False))
def test_ids_are_all_different_and_the_same_in_any_order(told: list[tuple[str, str]], order: random.Random) -> None:
    listings = [listing(*one) for one in dict.fromkeys(told)]
    found = distinct_ids(listings, whole)
    assert len({one.id for one in found}) == len(listings)
    assert [content_of(one.id) for one in found] == [one.id for one in listings]
    shuffled = list(listings)
    order.shuffle(shuffled)
    assert set(distinct_ids(shuffled, whole)) == set(found)


def test_an_id_once_given_still_finds_its_version() -> None:
    (alone,) = distinct_ids([listing("a", "1.txt")], whole)
    one, two = distinct_ids([listing("a", "1.txt"), listing("a", "2.txt")], whole)
    both = IdResolver({one.id: one, two.id: two}, whole)
    assert both.rulings({"a": "Post", two.id: "Star"})[one.id] == "Post"
    assert both.ticked({"a"}) >= {one.id, two.id}
    assert both.moves([Move("b", "a", 1)]) == (Move("b", min(one.id, two.id), 1),)
    left = IdResolver({alone.id: alone}, whole)
    assert left.rulings({one.id: "Post", two.id: "Star"})[alone.id] == "Post"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "m-star.txt").write_text(COPY, encoding="utf-8")
    (tmp_path / "n-other.txt").write_text(OTHER, encoding="utf-8")
    return tmp_path


def scanned(desk: Desk) -> Snapshot:
    *_, last = desk.scan()
    return last


def outlets(last: Snapshot) -> dict[str, str]:
    return {Path(version.path or "").name: version.outlet for version in last.versions}


def test_a_name_stays_with_its_file_when_the_same_copy_comes_and_goes(folder: Path) -> None:
    desk = Desk([folder], work=in_memory())
    scanned(desk)
    (folder / "p-post.txt").write_text(COPY, encoding="utf-8")
    named = next(version for version in scanned(desk).versions if version.path == str(folder / "p-post.txt"))
    desk.name_outlet(named.id, "Post")
    (folder / "a-early.txt").write_text(COPY, encoding="utf-8")
    assert outlets(scanned(desk)) == {
        "a-early.txt": "NWS",
        "m-star.txt": "NWS",
        "n-other.txt": "NWS",
        "p-post.txt": "Post",
    }
    (folder / "a-early.txt").unlink()
    (folder / "m-star.txt").unlink()
    assert outlets(scanned(desk)) == {"n-other.txt": "NWS", "p-post.txt": "Post"}


def test_what_was_ruled_before_there_was_a_second_file_is_not_lost(folder: Path) -> None:
    desk = Desk([folder], work=in_memory())
    first = next(version for version in scanned(desk).versions if version.path == str(folder / "m-star.txt"))
    desk.name_outlet(first.id, "Star")
    desk.set_marked(first.id)
    (folder / "p-post.txt").write_text(COPY, encoding="utf-8")
    last = scanned(desk)
    assert outlets(last)["m-star.txt"] == "Star"
    again = next(version for version in last.versions if version.path == str(folder / "m-star.txt"))
    assert again.id in last.marked
    assert again.id not in desk.set_marked(again.id, False).marked
