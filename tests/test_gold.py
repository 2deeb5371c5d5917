"""The sample desk and its gold labels fit each other, and the copy is read as the labels say."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from reader.collation.changes.kinds.registry import registered
from reader.model import Kind, Role, Shape, Version
from reader.sources import read
from reader.text.sentences import split

GOLD = Path(__file__).parent / "gold"
SEEDS = GOLD.parent.parent / "seeds"


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


COPY = {row["file"]: row for row in rows("copy.jsonl")}
LINKS = rows("links.jsonl")
STYLE = rows("style.jsonl")
KINDS = {record.kind.value for record in registered()}


def version_of(name: str) -> Version:
    (version,), problems = read(SEEDS / name)
    assert problems == []
    return version


def told(name: str) -> list[str]:
    return list(chain.from_iterable(block["sentences"] for block in COPY[name]["blocks"]))


def test_every_file_of_the_desk_is_labelled_and_stands_in_one_story() -> None:
    assert {path.name for path in SEEDS.iterdir()} == set(COPY)
    assert sorted(chain.from_iterable(row["versions"] for row in rows("stories.jsonl"))) == sorted(COPY)
    assert all(row["base"] == row["versions"][0] for row in rows("stories.jsonl"))


@pytest.mark.parametrize("name", COPY)
def test_copy_is_read_with_the_roles_an_editor_gives_it(name: str) -> None:
    version = version_of(name)
    wanted = [(Role(block["role"]), " ".join(block["sentences"])) for block in COPY[name]["blocks"]]
    assert [(block.role, block.text) for block in version.blocks] == wanted
    assert version.published == COPY[name]["published"]
    assert version.outlet == (COPY[name]["outlet"] or Path(name).stem)


@pytest.mark.parametrize("name", COPY)
def test_sentences_are_told_apart_as_an_editor_does(name: str) -> None:
    blocks = [block.text for block in version_of(name).blocks]
    assert [text[start:end] for text in blocks for start, end in split(text)] == told(name)


@pytest.mark.parametrize("row", LINKS, ids=lambda row: str(row["id"]))
def test_labels_name_what_stands_in_the_copy(row: dict[str, Any]) -> None:
    left, right = row["left_sentences"], row["right_sentences"]
    assert (left, right) == (told(row["left"]), told(row["right"]))
    sure, possible = ({tuple(pair) for pair in row[key]} for key in ("sure", "possible"))
    assert not sure & possible
    pairs = sure | possible
    assert sorted({i for i, _ in pairs} | set(row["removed"])) == list(range(len(left)))
    assert sorted({j for _, j in pairs} | set(row["added"])) == list(range(len(right)))
    assert not {i for i, _ in pairs} & set(row["removed"])
    assert not {j for _, j in pairs} & set(row["added"])
    assert set(row["kinds"]) <= {*Kind, *Shape, "moved"}
    assert all(tuple(pair) in sure for pair in chain.from_iterable(row["kinds"].values()))
    assert all(tuple(pair) in sure for pair in row["quiet"])
    for pair, kind in row["quiet_kind"]:
        assert tuple(pair) in sure
        assert kind in KINDS
    for fact in row["facts"]:
        assert fact["kind"] in KINDS
        assert tuple(fact["link"]) in sure
        assert fact["link"] not in row["quiet"]
        assert [fact["link"], fact["kind"]] not in row["quiet_kind"]
        i, j = fact["link"]
        assert (fact["left"] or "").casefold() in left[i].casefold()
        assert (fact["right"] or "").casefold() in right[j].casefold()


def test_style_rewrites_are_many_and_every_one_has_a_near_miss() -> None:
    assert len(STYLE) >= 40
    assert len({row["id"] for row in STYLE}) == len({row["sort"] for row in STYLE}) == len(STYLE)
    for row in STYLE:
        assert set(row["kinds"]) <= {Kind.SAME, Kind.RESTYLED}
        assert row["left"] != row["right"]
        assert row["near_misses"]
        for miss in row["near_misses"]:
            assert miss["right"] not in (row["left"], row["right"])
            assert set(miss["details"]) <= KINDS
