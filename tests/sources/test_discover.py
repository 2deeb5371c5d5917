"""File discovery is deterministic, lists each file once, and loses nothing."""

from __future__ import annotations

import glob
import os
from pathlib import Path

import pytest

from reader.cancellation import Cancelled
from reader.model import STDIN, Problem
from reader.sources import discover, discover_files, read


@pytest.fixture(autouse=True)
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.txt", "night/late.txt", "night/deep/last.txt", ".git/config", ".DS_Store", "z.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*paths: str | Path) -> list[str]:
    return [item.as_posix() if isinstance(item, Path) else f"! {item.reason}" for item in discover(paths)]


def test_a_folder_is_read_through_in_the_order_of_names() -> None:
    assert names(".") == ["a.txt", "b.txt", "night/deep/last.txt", "night/late.txt", "z.jpg"]


def test_a_glob_a_file_and_a_folder_name_each_file_once() -> None:
    assert names("*.txt", "b.txt", "night") == ["a.txt", "b.txt", "night/deep/last.txt", "night/late.txt"]


def test_a_double_star_goes_down() -> None:
    assert names("**/last.txt") == ["night/deep/last.txt"]


def test_a_hidden_file_is_read_when_it_is_named() -> None:
    assert names(".git/config") == [".git/config"]


def test_a_name_with_the_signs_of_a_glob_is_itself_first(copy: Path) -> None:
    (copy / "take[2].txt").write_text("x")
    assert names("take[2].txt") == ["take[2].txt"]


def test_what_is_not_there_is_told() -> None:
    assert names("c.txt", "*.xml") == ["! no such file or folder", "! matches no file"]


def test_a_dash_is_standard_input() -> None:
    assert list(discover(["-"])) == [Path(STDIN)]


@pytest.mark.parametrize("given", [".", "./-", "*", "?", ".//-", "./."])
def test_a_file_called_dash_is_itself(given: str, copy: Path) -> None:
    (copy / "-").write_text("The ferries stopped at noon on Friday, the harbour office said.\n")
    assert (copy / "-") in list(discover([given]))
    assert Path(STDIN) not in list(discover([given]))
    versions, problems = read(copy / "-")
    assert ([version.outlet for version in versions], problems) == (["-"], [])


def test_a_circle_of_links_ends(copy: Path) -> None:
    (copy / "night" / "back").symlink_to(copy, target_is_directory=True)
    assert names(".") == ["a.txt", "b.txt", "night/deep/last.txt", "night/late.txt", "z.jpg"]


def test_a_link_that_leads_nowhere_is_left_to_the_reader(copy: Path) -> None:
    (copy / "gone.txt").symlink_to(copy / "nothing")
    assert "gone.txt" in names(".")


def test_a_folder_that_cannot_be_listed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("night"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = list(discover(["."]))
    monkeypatch.undo()
    assert [item.reason for item in found if isinstance(item, Problem)] == ["folder cannot be read: Permission denied"]
    assert sum(isinstance(item, Path) for item in found) == 3


@pytest.mark.parametrize("pattern", ["**/*.txt", "**/**/*.txt", "*/*/*/*/*/*/*/*/*/*/*/*/*.txt"])
def test_a_glob_over_links_that_lead_back_ends(copy: Path, pattern: str) -> None:
    for n in range(8):
        (copy / f"again{n}").symlink_to(copy, target_is_directory=True)
        (copy / "night" / f"up{n}").symlink_to(copy, target_is_directory=True)
    found = [os.path.realpath(name) for name in names(pattern)]
    assert len(found) == len(set(found))
    assert {Path(name).name for name in found} >= {"a.txt", "late.txt", "last.txt"}


@pytest.mark.parametrize("part", ["", "night/", "n*/", "**/", "./", "night/../"])
@pytest.mark.parametrize(
    "name", ["*", "*.txt", "**", "?.txt", "[ab].txt", "[!a].txt", "*/", "d*/*", "**/*", "n**/*", ".*", ".git/*"]
)
def test_a_glob_means_what_it_means_to_python(part: str, name: str) -> None:
    """Where no link leads back."""
    pattern = part + name
    listed = names(*sorted(glob.glob(pattern, recursive=True)))  # noqa: PTH207
    assert set(names(pattern)) == set(listed or ["! matches no file"])


def test_a_search_that_nobody_waits_for_ends_between_two_folders(copy: Path) -> None:
    looked: list[None] = []

    def wanted() -> None:
        looked.append(None)
        if len(looked) > 3:
            raise Cancelled

    for n in range(50):
        (copy / f"empty{n}").mkdir()
    for pattern in ("**/*.xml", "."):
        looked.clear()
        with pytest.raises(Cancelled):
            list(discover_files([pattern], wanted))
        assert len(looked) == 4
