"""Outlet rules: all files like one bear a name, now and later, unless one is named itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.desk import Desk
from reader.desk.rulings.outlet_rules import fits, is_rule, suggested
from reader.store import open_work
from tests.desk.working_sets import FIRST, OTHER, SECOND, ids, scanned

names = st.from_regex(r"[a-z]{1,5}([-_][a-z0-9]{1,4}){0,3}\.(txt|xml)", fullmatch=True)


@given(names)
def test_the_pattern_suggested_is_a_rule_that_fits_the_file(name: str) -> None:
    assert is_rule(suggested(name))
    assert fits(suggested(name), f"/copy/tonight/{name}")


@pytest.mark.parametrize(
    ("name", "pattern"),
    [("wire-0412.txt", "wire-*.txt"), ("north_12-30.xml", "north_*-*.xml"), ("northern-wire.txt", "northern*.txt")],
)
def test_files_like_one(name: str, pattern: str) -> None:
    assert suggested(name) == pattern


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("wire-*.txt", "/copy/wire-1.txt", True),
        ("wire-*.txt", "/copy/star-1.txt", False),
        ("keel/*", "/copy/keel/1.txt", True),
        ("keel/*", "/copy/keeling/1.txt", False),
        ("/copy/*", "/copy/1.txt", True),
    ],
)
def test_what_a_pattern_means(pattern: str, path: str, meant: bool) -> None:
    assert fits(pattern, path) is meant


def test_a_rule_names_what_is_there_and_what_comes_and_gives_way_to_a_name_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    for name, text in (("x-1", OTHER), ("x-2", FIRST), ("y-1", SECOND)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    work, _ = open_work(tmp_path / "work.db")
    desk = Desk([folder], work=work)
    scanned(desk)

    def outlets(desk: Desk) -> dict[str, str]:
        return {Path(one.path or "").stem: one.outlet for one in desk.snapshot.versions}

    before = outlets(desk)
    desk.name_outlet(ids(desk)["x-2"], "The Star")
    desk.name_files("x-*.txt", "The Post")
    assert outlets(desk) == before | {"x-1": "The Post", "x-2": "The Star"}
    desk.close()
    (folder / "x-3.txt").write_text(OTHER.replace("Monday", "Tuesday"), encoding="utf-8")
    again = Desk([folder], work=open_work(tmp_path / "work.db")[0])
    scanned(again)
    assert outlets(again)["x-3"] == "The Post"
    again.name_files("*-3.txt", "The Late Post")
    assert outlets(again)["x-3"] == "The Late Post"
    assert again.undo() == "outlet rule"
    assert outlets(again)["x-3"] == "The Post"
    again.name_files("x-*.txt", None)
    assert outlets(again)["x-1"] == before["x-1"]
