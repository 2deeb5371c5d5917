"""Words that only the copy holds: found wherever it lies, whole words, the last of them as far as it is typed."""

from __future__ import annotations

import sqlite3
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.desk import Desk
from reader.desk.text_search import TextQuery
from reader.model import Block, Role, Version
from reader.store import Cache

COPY = {
    "a-wire": "The quay closed.\n\nFerries run from six, the keeper’s daughter said. Straße und ÉTÉ.\n",
    "b-star": "The market opened.\n\nA ferry ran aground; 100% of the fish_boxes \"went over\".\n",
    "c-post": "渡船今日停航。\n\n港口关闭。\n",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    folder.mkdir()
    for name, text in COPY.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def found(desk: Desk, query: str) -> set[str]:
    names = {version.id: Path(version.path or "").stem for version in desk.snapshot.versions}
    return {names[id] for some in desk.search(query) for id in some}


QUERIES = [
    ("ferr", {"a-wire", "b-star"}),
    ("ferr ", set()),
    ("FERRY aground", {"b-star"}),
    ("aground ferry ran ", {"b-star"}),
    ("erries", set()),
    ("keeper's", {"a-wire"}),
    ("straße", {"a-wire"}),
    ("été", {"a-wire"}),
    ("100%", {"b-star"}),
    ("fish_box", {"b-star"}),
    ("fish%box", set()),
    ('"went', {"b-star"}),
    ("body", set()),
    ("船", {"c-post"}),
    ("fe", set()),
    ("", set()),
    ("quay aground", set()),
]


@pytest.mark.parametrize(("query", "names"), QUERIES)
@pytest.mark.parametrize("kept", ["on disk", "in memory", "nowhere"])
def test_words_are_found(folder: Path, tmp_path: Path, query: str, names: set[str], kept: str) -> None:
    path = tmp_path / "cache.db"
    desk = Desk([folder], cache=Cache(None if kept == "in memory" else path))
    *_, _ = desk.scan()
    if kept == "nowhere":
        with sqlite3.connect(path) as connection:
            connection.execute("DELETE FROM copy")
    assert found(desk, query) == names


def test_the_same_copy_in_two_files_is_found_in_both(folder: Path) -> None:
    (folder / "d-copy.txt").write_text(COPY["b-star"], encoding="utf-8")
    desk = Desk([folder])
    *_, _ = desk.scan()
    assert found(desk, "aground") == {"b-star", "d-copy"}


def test_a_search_that_is_overtaken_ends(folder: Path) -> None:
    desk = Desk([folder])
    *_, _ = desk.scan()
    assert list(desk.search("ferry", lambda: True)) == []


@given(
    st.text("aAbéßøΣ漢ก'’_-.1 ", min_size=1, max_size=12), st.text("ab é漢", max_size=4), st.text("ab é漢", max_size=4)
)
def test_no_text_that_holds_the_words_is_ruled_out_by_its_substrings(words: str, before: str, after: str) -> None:
    wanted = TextQuery(words)
    text = f"{before} {words} {after}"
    if wanted.words:
        assert wanted.held_by(Version("x", "Quill Post", (Block(Role.BODY, text.upper()), Block(Role.BODY, text))))
    for part in wanted.substrings:
        assert part.lower() in text.lower()


@given(st.text("aAbé漢 ", max_size=12), st.text("aAbé漢 ", max_size=40))
def test_the_places_of_words_are_in_order_and_apart(words: str, text: str) -> None:
    wanted = TextQuery(words)
    spans = wanted.spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    version = Version("x", "Quill Post", (Block(Role.BODY, text),))
    if wanted.is_searchable and wanted.held_by(version):
        assert spans
