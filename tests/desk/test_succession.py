"""A file overwritten keeps what was ruled on it: outlet name, mark, base, story and pairs, until that is undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.desk import Desk, Snapshot
from reader.desk.rulings.succession import edited, successions
from reader.model import Listing
from reader.store import Work, in_memory, open_work
from tests.desk.working_sets import FIRST, OTHER, SECOND, ids, scanned

LATER = SECOND.replace("Three boats were lost.", "Four boats were lost, and one was found adrift.")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    folder.mkdir()
    for name, text in (("a-wire", FIRST), ("b-star", SECOND), ("d-budget", OTHER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def desk_on(copy: Path, work: Work) -> Desk:
    desk = Desk([copy], work=work)
    scanned(desk)
    return desk


def ruled(desk: Desk, version: str) -> tuple[str, bool, bool]:
    """The outlet of a version, whether it is marked, and whether it is a base."""
    last = desk.snapshot
    listing = next(one for one in last.versions if one.id == version)
    return listing.outlet, version in last.marked, last.story_of(version).base.id == version


@pytest.mark.parametrize("closed", [False, True], ids=["while-open", "while-closed"])
def test_name_mark_and_base_hold_for_the_new_copy(copy: Path, tmp_path: Path, closed: bool) -> None:
    work, _ = open_work(tmp_path / "work.db")
    desk = desk_on(copy, work)
    star = ids(desk)["b-star"]
    before = ruled(desk, star)
    desk.name_outlet(star, "The Star")
    desk.set_marked(star)
    desk.choose_base(star)
    if closed:
        desk.close()
        desk = desk_on(copy, work := open_work(tmp_path / "work.db")[0])
    (copy / "b-star.txt").write_text(LATER, encoding="utf-8")
    scanned(desk)
    later = ids(desk)["b-star"]
    assert later != star
    assert ruled(desk, later) == ("The Star", True, True)
    assert desk.carried == ("b-star.txt was replaced; outlet name, mark and base kept",)
    assert desk.undo() == desk.carried[0]
    assert ruled(desk, later) == (before[0], False, False)
    scanned(desk)
    assert ruled(desk, later) == (before[0], False, False)  # what was undone is not done again


def test_what_was_ruled_on_where_it_went_to_and_on_the_new_copy_itself_stays(copy: Path) -> None:
    desk = desk_on(copy, in_memory())
    star = ids(desk)["b-star"]
    desk.name_outlet(star, "The Star")
    (copy / "b-star.txt").rename(copy / "e-star.txt")
    (copy / "b-star.txt").write_text(OTHER.replace("a single vote", "two votes"), encoding="utf-8")
    scanned(desk)
    assert ids(desk)["e-star"] == star
    assert ruled(desk, star)[0] == "The Star"
    assert ruled(desk, ids(desk)["b-star"])[0] != "The Star"
    assert desk.carried == ()


def test_a_version_in_a_story_by_hand_stays_in_it(copy: Path) -> None:
    desk = desk_on(copy, in_memory())
    desk.join(ids(desk)["d-budget"], ids(desk)["a-wire"])
    for name in ("d-budget", "a-wire"):
        text = (copy / f"{name}.txt").read_text().replace("Monday", "Tuesday").replace("Sunday", "Saturday")
        (copy / f"{name}.txt").write_text(text, encoding="utf-8")
        scanned(desk)
        story = desk.snapshot.story_of(ids(desk)["d-budget"])
        assert ids(desk)["a-wire"] in {version.id for version in story.versions}


@pytest.mark.parametrize(
    "edit", [lambda text: text.replace("resign;", "resign at once;"), lambda text: f"{text}\nNew.\n"]
)
def test_a_pair_holds_though_its_sentence_was_edited(copy: Path, edit: Callable[[str], str]) -> None:
    desk = desk_on(copy, in_memory())
    wire, budget = ids(desk)["a-wire"], ids(desk)["d-budget"]
    made = desk.collation(wire, budget)
    left, right = made.left[1], made.right[1]
    desk.pair(left.text, right.text, (wire, budget))
    (copy / "d-budget.txt").write_text(edit(OTHER), encoding="utf-8")
    scanned(desk)
    later = desk.collation(wire, ids(desk)["d-budget"])
    assert any((1, 1) in link.pairs for link in later.links)
    while desk.undo():
        pass
    again = desk.collation(wire, ids(desk)["d-budget"])
    assert not any((1, 1) in link.pairs for link in again.links)


def listing(path: str, id: str, part: int | None = None) -> Listing:
    return Listing(id, "W", path, None, "", None, 1, part=part)


@given(
    st.dictionaries(st.sampled_from("abcd"), st.sampled_from("1234")),
    st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("1234"), st.sampled_from([None, 1])), max_size=5),
)
def test_nobody_succeeds_what_is_still_there_and_each_place_has_one(
    stood: dict[str, str], present: list[tuple[str, str, int | None]]
) -> None:
    listings = [listing(*one) for one in present]
    there = {one.id for one in listings}
    found = successions(stood, listings, lambda path: path, there.__contains__)
    assert len({one.path for one in found}) == len(found)
    for path, old, new in found:
        assert (stood[path], new.path, new.part) == (old, path, None)
        assert old not in there


def test_a_sentence_that_stands_as_it_was_or_is_like_none_has_become_nothing() -> None:
    told = ["The wall gave way on Sunday.", "Nobody was hurt, the mayor said."]
    assert edited("Nobody was hurt, the mayor said.", told) is None
    assert edited("Nobody was badly hurt, the mayor said.", told) == told[1]
    assert edited("Tickets for the fair cost four crowns.", told) is None


def test_a_snapshot_is_whole(copy: Path) -> None:
    """What is carried over is in the snapshot that tells of the new copy."""
    desk = desk_on(copy, in_memory())
    desk.name_outlet(ids(desk)["b-star"], "The Star")
    (copy / "b-star.txt").write_text(LATER, encoding="utf-8")
    last: Snapshot = scanned(desk)
    assert [one.outlet for one in last.versions if "b-star" in (one.path or "")] == ["The Star"]
