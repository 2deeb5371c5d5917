"""The working set: reading in steps, comparing, and what the editor does to it."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from reader.desk import Desk, ingest
from reader.model import Problem
from reader.store import NotKept, in_memory, open_work
from tests.desk.working_sets import FIRST, OTHER, SECOND, THIRD, ids, scanned


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    folder.mkdir()
    for name, text in (("a-wire", FIRST), ("b-star", SECOND), ("c-post", THIRD), ("d-budget", OTHER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_scan_ends_with_everything_read_and_grouped(folder: Path) -> None:
    (folder / "e-empty.txt").write_bytes(b"")
    told_before = Problem("config.yaml", "odd")
    last = scanned(Desk([folder], problems=[told_before]))
    assert (last.done, last.total) == (5, 5)
    assert [Path(v.path or "").stem for v in last.versions] == ["a-wire", "b-star", "c-post", "d-budget"]
    assert [len(story.versions) for story in last.stories] == [3, 1]
    assert last.problems == (told_before, Problem(str(folder / "e-empty.txt"), "empty file"))


def test_every_step_is_whole(folder: Path) -> None:
    for n in range(400):
        (folder / f"x{n}.txt").write_text(f"{OTHER} Take {n} of the copy.", encoding="utf-8")
    desk = Desk([folder])
    for step in desk.scan():
        placed = [version.id for story in step.stories for version in story.versions]
        assert sorted(placed) == sorted(version.id for version in step.versions)
        assert step.total is None or step.done <= step.total


def test_the_first_few_files_of_many_are_in_stories_before_all_are_found(folder: Path) -> None:
    for n in range(400):
        (folder / f"x{n:03}.txt").write_text(f"{OTHER} Take {n} of the copy.", encoding="utf-8")
    first, *_, last = Desk([folder]).scan()
    assert first.total is None
    assert not first.finished
    assert first.done == len(first.versions) == 128
    assert max(len(story.versions) for story in first.stories) > 3
    assert (last.done, len(last.versions)) == (404, 404)
    assert first.versions == last.versions[:128]


def test_a_scan_that_is_not_wanted_any_more_stops(folder: Path) -> None:
    desk = Desk([folder])
    asked = iter([False, False, False, False, False, False, True])
    assert not any(step.finished for step in desk.scan(lambda: next(asked, True)))
    assert not desk.snapshot.finished
    assert scanned(desk).done == 4


def test_only_what_changed_is_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest, "_SETTLED_NS", 0)
    desk = Desk([folder])
    scanned(desk)
    opened: list[str] = []
    actual = ingest.read
    monkeypatch.setattr(ingest, "read", lambda path, **kw: opened.append(path.stem) or actual(path, **kw))
    (folder / "b-star.txt").write_text(SECOND + "\nMore follows, the mayor said.\n", encoding="utf-8")
    (folder / "c-post.txt").unlink()
    (folder / "e-new.txt").write_text(OTHER.replace("Monday", "Tuesday"), encoding="utf-8")
    last = scanned(desk)
    assert opened == ["b-star", "e-new"]
    assert [Path(v.path or "").stem for v in last.versions] == ["a-wire", "b-star", "d-budget", "e-new"]


def test_a_file_rewritten_at_the_same_size_is_read_again(folder: Path) -> None:
    desk = Desk([folder])
    before = scanned(desk).versions[1]
    (folder / "b-star.txt").write_text(SECOND.replace("fifty", "sixty"), encoding="utf-8")
    os.utime(folder / "b-star.txt", ns=(1, 1))
    assert scanned(desk).versions[1].id != before.id


def test_a_folder_that_disappears_is_told(folder: Path) -> None:
    desk = Desk([folder])
    scanned(desk)
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    last = scanned(desk)
    assert (last.versions, last.stories) == ((), ())
    assert last.problems == (Problem(str(folder), "no such file or folder"),)


def test_the_same_copy_in_two_files_is_two_versions(folder: Path) -> None:
    (folder / "e-copy.txt").write_text(OTHER, encoding="utf-8")
    last = scanned(Desk([folder]))
    assert len({version.id for version in last.versions}) == 5
    one, other = last.versions[3:]
    assert one.id.split("-")[0] == other.id.split("-")[0]


def test_any_two_versions_can_be_compared(folder: Path) -> None:
    desk = Desk([folder])
    scanned(desk)
    wire, star, budget = (ids(desk)[name] for name in ("a-wire", "b-star", "d-budget"))
    near, far = desk.collation(wire, star), desk.collation(wire, budget)
    assert (near.base.id, near.witness.id) == (wire, star)
    assert near.shares.kept > 0.8 > far.shares.kept
    assert desk.collation(wire, star) is near
    with pytest.raises(KeyError):
        desk.collation(wire, "gone")


def test_a_story_read_against_its_base(folder: Path) -> None:
    desk = Desk([folder])
    story = scanned(desk).stories[0]
    found = desk.story_apparatus(story)
    assert found.base.listing == story.base
    assert tuple(witness.listing for witness in found.witnesses) == story.versions[1:]
    assert desk.story_apparatus(story) is found
    assert desk.collation(story.base.id, story.versions[1].id) is found.collations[0]


def test_the_story_that_came_second_is_one_of_the_desk_s_own(folder: Path) -> None:
    (folder / "e-later.txt").write_text(OTHER.replace("rejected", "passed").replace("Monday", "Friday"))
    desk = Desk([folder])
    assert desk.next_best("none") is None
    scanned(desk)
    for version in desk.snapshot.versions:
        second = desk.next_best(version.id)
        assert second is None or second in desk.snapshot.stories
        assert second != desk.snapshot.story_of(version.id)


def test_a_changed_file_is_collated_anew(folder: Path) -> None:
    desk = Desk([folder])
    scanned(desk)
    wire = ids(desk)["a-wire"]
    before = desk.collation(wire, ids(desk)["b-star"])
    (folder / "b-star.txt").write_text(SECOND.replace("fifty", "sixty"), encoding="utf-8")
    os.utime(folder / "b-star.txt", ns=(1, 1))
    scanned(desk)
    assert desk.collation(wire, ids(desk)["b-star"]) != before


def test_an_outlet_named_is_named_everywhere_and_remembered(folder: Path, tmp_path: Path) -> None:
    work, _ = open_work(tmp_path / "work.db")
    desk = Desk([folder], work=work)
    scanned(desk)
    wire, star = ids(desk)["a-wire"], ids(desk)["b-star"]
    assert desk.collation(wire, star).witness.outlet == "b-star"
    shown = desk.name_outlet(star, " The Star ")
    assert shown.versions[1].outlet == desk.version(star).outlet == "The Star"
    assert "The Star" in [version.outlet for version in shown.stories[0].versions]
    assert desk.collation(wire, star).witness.outlet == "The Star"
    (folder / "b-star.txt").rename(folder / "z.txt")
    again = Desk([folder], work=open_work(tmp_path / "work.db")[0])
    scanned(again)
    assert again.version(star).outlet == "The Star"
    assert desk.undo() == "outlet name"
    assert desk.version(star).outlet == "b-star"
    assert desk.name_outlet(star, "").versions[1].outlet == "b-star"


def test_another_base_is_chosen_kept_and_taken_back(folder: Path) -> None:
    work = in_memory()
    desk = Desk([folder], work=work)
    story = scanned(desk).stories[0]
    first, second, third = (version.id for version in story.versions)

    def shown() -> list[str]:
        return [version.id for version in desk.snapshot.story_of(first).versions]

    desk.choose_base(second)
    assert shown() == [second, first, third]
    assert desk.snapshot.story_of(first).id == story.id
    desk.choose_base(third)
    assert shown() == [third, first, second]
    desk.choose_base(second)
    assert scanned(Desk([folder], work=work)).stories[0].base.id == second
    assert (desk.undo(), shown()[0]) == ("base", third)
    assert (desk.undo(), shown()[0]) == ("base", second)
    assert (desk.undo(), shown()[0]) == ("base", first)
    assert desk.undo() is None


def test_a_pairing_by_hand_holds_until_it_is_undone(folder: Path) -> None:
    desk = Desk([folder])
    scanned(desk)
    wire, budget = ids(desk)["a-wire"], ids(desk)["d-budget"]
    before = desk.collation(wire, budget)
    left, right = before.left[1].text, before.right[1].text
    assert not any(1 in link.left and 1 in link.right for link in before.links)
    desk.pair(left, right)
    assert any((1, 1) in link.pairs for link in desk.collation(wire, budget).links)
    desk.unpair(left, right)
    assert not any((1, 1) in link.pairs for link in desk.collation(wire, budget).links)
    assert not any((1, 1) in link.pairs for link in desk.collation(budget, wire).links)
    desk.pair(right, left)
    assert any((1, 1) in link.pairs for link in desk.collation(wire, budget).links)
    assert desk.undo() == "pairing"
    assert not any((1, 1) in link.pairs for link in desk.collation(wire, budget).links)
    assert desk.undo() == "unpairing"
    assert any((1, 1) in link.pairs for link in desk.collation(wire, budget).links)
    assert desk.undo() == "pairing"
    assert desk.collation(wire, budget) == before


def test_pairs_taken_apart_together_come_back_together(folder: Path) -> None:
    desk = Desk([folder])
    scanned(desk)
    wire, star = ids(desk)["a-wire"], ids(desk)["b-star"]
    before = desk.collation(wire, star)
    pairs = [pair for link in before.links for pair in link.pairs][:2]
    assert len(pairs) == 2
    desk.unpair_all([(before.left[i].text, before.right[j].text) for i, j in pairs])
    apart = {pair for link in desk.collation(wire, star).links for pair in link.pairs}
    assert apart.isdisjoint(pairs)
    assert desk.undo() == "unpairing"
    assert desk.collation(wire, star) == before


def test_read_and_marked(folder: Path) -> None:
    desk = Desk([folder])
    scanned(desk)
    wire = ids(desk)["a-wire"]
    assert desk.set_read(wire).read == {wire}
    assert desk.set_marked(wire).marked == {wire}
    assert desk.set_read(wire, False).read == desk.set_marked(wire, False).marked == frozenset()


def test_what_could_not_be_kept_holds_till_the_end_and_is_told_each_time(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    desk = Desk([folder], work=open_work(tmp_path / "file" / "work.db")[0])
    scanned(desk)
    assert desk.unkept
    wire = ids(desk)["a-wire"]
    for act in (lambda: desk.name_outlet(wire, "The Star"), lambda: desk.set_marked(wire), lambda: desk.set_read(wire)):
        with pytest.raises(NotKept, match=r"work\.db: not kept"):
            act()
    assert desk.snapshot.versions[0].outlet == "The Star"
    assert desk.snapshot.marked == desk.snapshot.read == {wire}
    with pytest.raises(NotKept):
        desk.undo()
    assert desk.snapshot.versions[0].outlet == "NWS"
    assert desk.undo() is None
    (lost,) = desk.close()
    assert "3 changes were not kept" in lost.reason


def test_what_could_not_be_kept_is_kept_by_the_next_scan_that_can(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "work").write_text("")
    desk = Desk([folder], work=open_work(tmp_path / "work" / "work.db")[0])
    scanned(desk)
    wire = ids(desk)["a-wire"]
    with pytest.raises(NotKept):
        desk.set_marked(wire)
    (tmp_path / "work").unlink()
    scanned(desk)
    assert not desk.unkept
    assert desk.close() == ()
    assert open_work(tmp_path / "work" / "work.db")[0].marked() == {wire}


def test_a_file_deleted_while_the_desk_is_open_is_told_of(folder: Path, tmp_path: Path) -> None:
    desk = Desk([folder], work=open_work(tmp_path / "work.db")[0])
    last = scanned(desk)
    desk.set_marked(ids(desk)["a-wire"])
    (tmp_path / "work.db").unlink()
    assert last.problems == ()
    told = scanned(desk).problems
    assert told == desk.problems
    assert "was deleted while in use" in told[0].reason


def test_a_scan_in_one_thread_and_an_editor_in_another(folder: Path) -> None:
    for n in range(150):
        (folder / f"x{n}.txt").write_text(f"{OTHER} Take {n} of the copy.", encoding="utf-8")
    desk = Desk([folder])
    scanned(desk)
    wire = ids(desk)["a-wire"]
    failures: list[BaseException] = []

    def scan() -> None:
        try:
            for n in range(5):
                (folder / "x0.txt").write_text(f"{OTHER} Again, take {n}.", encoding="utf-8")
                scanned_once = list(desk.scan())
                assert scanned_once[-1].finished
        except BaseException as failure:
            failures.append(failure)

    worker = threading.Thread(target=scan)
    worker.start()
    n = 0
    while worker.is_alive():
        n += 1
        assert desk.name_outlet(wire, f"name {n}").versions[0].outlet == f"name {n}"
    worker.join()
    assert failures == []
    assert desk.snapshot.versions[0].outlet == f"name {n}"
