"""Flags dismissed and kinds muted at the desk: kept by content, undone, told again."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.collation.apparatus.flag_table import flag_table
from reader.collation.changes.dismissal import count
from reader.desk import Desk
from reader.model import Change, Collation, DetailKind, Link
from reader.store import Work, open_work
from tests.desk.working_sets import FIRST, SECOND, ids, scanned


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    folder.mkdir()
    for name, text in (("a-wire", FIRST), ("b-star", SECOND)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def opened(folder: Path, work: Work) -> Desk:
    desk = Desk([folder], work=work)
    scanned(desk)
    return desk


def made(desk: Desk, witness: str = "b-star") -> Collation:
    return desk.collation(ids(desk)["a-wire"], ids(desk)[witness])


def number(collation: Collation) -> tuple[Link, Change] | None:
    flags = ((link, change) for link in collation.links for change in link.details)
    return next(((link, one) for link, one in flags if one.kind is DetailKind.NUMBER and one.alert), None)


def test_a_flag_dismissed_stays_so_in_another_program_and_under_another_name(folder: Path, tmp_path: Path) -> None:
    work, _ = open_work(tmp_path / "work.db")
    desk = opened(folder, work)
    before = made(desk)
    link, flag = number(before) or pytest.fail("no flag")
    desk.dismiss(before, link, flag)
    assert number(made(desk)) is None
    assert count(made(desk)) == 1
    assert flag_table(desk.story_apparatus(desk.snapshot.stories[0]).collations) == ()
    work.close()
    (folder / "b-star.txt").rename(folder / "c-star.txt")
    again = opened(folder, open_work(tmp_path / "work.db")[0])
    assert number(made(again, "c-star")) is None
    assert count(made(again, "c-star")) == 1


def test_a_dismissal_is_undone_or_taken_back(folder: Path) -> None:
    desk = Desk([folder])
    scanned(desk)
    before = made(desk)
    link, flag = number(before) or pytest.fail("no flag")
    desk.dismiss(before, link, flag)
    assert desk.undo() == "flag dismissed"
    assert made(desk) == before
    desk.dismiss(before, link, flag)
    desk.dismiss(made(desk), link, flag._replace(dismissed=True))
    assert made(desk) == before
    assert desk.undo() == "flag told again"
    assert number(made(desk)) is None


@pytest.mark.parametrize("always", [False, True])
def test_a_kind_is_muted_and_told_again(folder: Path, always: bool) -> None:
    desk = Desk([folder])
    scanned(desk)
    before, versions = made(desk), list(ids(desk).values())
    desk.mute(DetailKind.NUMBER, None if always else versions)
    assert number(made(desk)) is None
    where = desk.muted_in(DetailKind.NUMBER, versions)
    assert desk.undo() == "mute"
    assert made(desk) == before
    desk.mute(DetailKind.NUMBER, None if always else versions)
    desk.unmute(DetailKind.NUMBER, where)
    assert made(desk) == before
