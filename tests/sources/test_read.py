"""Reading a file gives a Version or the reason why not, whatever the file holds."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import load
from reader.model import Problem, Version
from reader.sources import MAX_BYTES, Unreadable, discover, read
from reader.sources import read as read_file
from reader.sources.read import parse

LEDE = "The harbour wall at Port Anselm gave way on Sunday, flooding forty streets, the mayor said."


def only_problem(path: Path) -> Problem:
    versions, problems = read_file(path)
    assert versions == []
    (problem,) = problems
    assert problem.path == str(path)
    return problem


def only_version(path: Path) -> Version:
    versions, problems = read_file(path)
    assert problems == []
    (version,) = versions
    return version


@given(st.binary(max_size=400))
def test_any_bytes_give_a_version_or_a_problem(data: bytes) -> None:
    versions, problems = parse(data, Path("copy.txt"))
    assert versions or problems
    for version in versions:
        assert version.blocks
        assert all(block.text.strip() == block.text != "" for block in version.blocks)


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=300))
def test_no_word_of_any_text_is_lost_or_altered(text: str) -> None:
    versions, problems = parse(("Fog " + text).encode(), Path("copy.txt"))
    assert problems == []
    kept = "".join(block.text for block in versions[0].blocks)
    assert "".join(kept.split()).replace("\ufeff", "") == "".join(("Fog " + text).split()).replace("\ufeff", "")


@given(st.binary(max_size=200))
def test_the_same_bytes_give_the_same_version(data: bytes) -> None:
    assert parse(data, Path("copy.txt")) == parse(data, Path("copy.txt"))


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    assert only_problem(tmp_path / "a.txt").reason == "empty file"


def test_nothing_but_white_space(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b" \r\n\t\n")
    assert only_problem(tmp_path / "a.txt").reason == "nothing but white space"


def test_a_folder_of_images_is_told_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "one.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    (tmp_path / "two.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 4)
    found = [only_problem(path) for path in discover([tmp_path]) if isinstance(path, Path)]
    assert [problem.reason for problem in found] == [
        "PNG image: not text",
        "JPEG image: not text",
    ]


def test_a_line_of_twenty_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"word " * (4 * 1024 * 1024))
    assert "too large for an article" in only_problem(tmp_path / "a.txt").reason


def test_the_largest_line_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"word " * (MAX_BYTES // 5))
    assert only_version(tmp_path / "a.txt").words == MAX_BYTES // 5


def test_a_few_broken_bytes_cost_only_themselves_and_are_told(tmp_path: Path) -> None:
    text = LEDE + "\n\n“We saw it coming,” she said – twice.\n\nCafé owners “lost everything”.\n"
    (tmp_path / "a.txt").write_bytes(text.encode().replace(b"twice", b"tw\xffice"))
    versions, problems = read(tmp_path / "a.txt")
    assert versions[0].blocks[1].text == "“We saw it coming,” she said – tw\ufffdice."
    assert [problem.line for problem in problems] == [3]


def test_nul_bytes_are_told_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"First line.\nSecond \x00\x00 line, all of it plain.\n")
    problem = only_problem(tmp_path / "a.txt")
    assert (problem.reason, problem.line) == ("binary data (NUL): not text", 2)


@pytest.mark.parametrize("odd", ["[sic]", "[/b]", "\x1b[31mred\x1b[0m", "\u202eabc\u202c", "{x} $y %s"])
def test_what_looks_like_markup_is_copy(tmp_path: Path, odd: str) -> None:
    (tmp_path / "a.txt").write_text(f"The sign read {odd}, the mayor said on Sunday.", encoding="utf-8")
    assert only_version(tmp_path / "a.txt").blocks[0].text == f"The sign read {odd}, the mayor said on Sunday."


def test_a_file_that_vanishes_between_listing_and_reading(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LEDE)
    (path,) = discover([tmp_path])
    assert isinstance(path, Path)
    path.unlink()
    assert only_problem(path).reason == "no such file (any more)"


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text(LEDE)
    monkeypatch.setattr(os, "open", refuse)  # whoever runs the tests may be allowed everything
    problem = only_problem(tmp_path / "a.txt")
    monkeypatch.undo()
    assert problem.reason == "cannot be read: Permission denied"


def test_a_file_name_that_is_no_path() -> None:
    assert "cannot be read" in read(Path("a\x00b"))[1][0].reason


def test_a_pipe_nobody_writes_to_never_hangs(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a file" in only_problem(tmp_path / "pipe.txt").reason


def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.txt")  # a short name: the whole path may be longer than a socket's may be
        assert "not a file" in only_problem(Path("s.txt")).reason


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<!DOCTYPE html><title>x</title>", "HTML page"),
        ('<?xml version="1.0"?><ledger/>', "XML"),
        ('{"headline": "x"}', "JSON"),
        ('[\n {"headline": "x"}]', "JSON"),
    ],
)
def test_markup_is_refused_by_the_name_of_its_format(tmp_path: Path, text: str, name: str) -> None:
    (tmp_path / "a").write_text(text)
    assert only_problem(tmp_path / "a").reason.startswith(f"{name}: ")


def test_a_file_name_of_any_bytes_can_be_printed(tmp_path: Path) -> None:
    name = os.fsdecode(bytes(tmp_path) + b"/caf\xe9.txt")
    Path(name).write_bytes(b"")
    (problem,) = read(Path(name))[1]
    assert problem.path.endswith("\\udce9.txt")
    problem.path.encode()


def test_load_reads_a_folder_and_warns_of_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LEDE)
    (tmp_path / "b.txt").write_bytes(b"")
    with pytest.warns(UserWarning, match=r"b\.txt: empty file"):
        (version,) = load(tmp_path)
    assert version.title == LEDE


def test_load_of_nothing_readable_says_why(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"")
    with pytest.raises(Unreadable) as told:
        load(tmp_path)
    assert [problem.reason for problem in told.value.problems] == ["empty file"]


def test_the_programs_own_settings_are_no_copy(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("# my desk\nwirediff: 1\nsort: outlet\n")
    (tmp_path / "notes.yaml").write_text("wirediff is what we use.\n\nIt was used again on Monday.\n")
    assert read(tmp_path / "config.yaml") == ([], [])
    versions, problems = read(tmp_path / "notes.yaml")
    assert len(versions) == 1
    assert problems == []


def test_one_article_of_a_file_that_holds_many_is_named_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "wire.json"
    texts = ("The quay is shut.", "The quay is open.")
    path.write_text(json.dumps([{"uri": text, "body_text": text} for text in texts]))
    assert [version.located for version in load(path)] == [f"{path}#1", f"{path}#2"]
    (version,) = load(f"{path}#2")
    assert version.blocks[-1].text == "The quay is open."


def test_a_file_whose_own_name_ends_in_a_number_is_meant_before_an_article_of_another(tmp_path: Path) -> None:
    for name, text in (("quay", "The quay is shut."), ("quay#2", "The quay is open.")):
        (tmp_path / name).write_text(text)
    (version,) = load(tmp_path / "quay#2")
    assert version.blocks[-1].text == "The quay is open."
