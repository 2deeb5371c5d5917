"""Every field of the nouns comes back from the rows it is kept in, and rows of another shape are none."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable
from dataclasses import fields, replace
from itertools import count
from typing import Any, get_type_hints
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block, Item, Listing, Problem, Role, Version
from reader.store import DeskState, KnownFile, PackedFingerprint, file_rows, known_file
from reader.store.records import problem_fields, problem_of, unpack_fingerprint, version_of

STAMP = (10, 20, 30)
PRINT = PackedFingerprint(
    array("Q", [50, 0]), array("Q", [7 << 39, 7]), array("Q", [9 << 16]), array("I", range(50)), array("I", [3])
)
_numbers = count(1)
_SAMPLES: dict[Any, Callable[[], Any]] = {
    str: lambda: f"text {next(_numbers)} \x00 é",
    int: lambda: next(_numbers),
    tuple[Block, ...]: lambda: (_filled(Block), _filled(Block)),
    tuple[str, ...]: lambda: (f"text {next(_numbers)}", f"text {next(_numbers)}"),
    Role: lambda: Role.CAPTION,
    Item: lambda: _filled(Item),
}


def _filled(noun: type[Any]) -> Any:
    """One whose every field holds something, and no two the same."""
    hints = get_type_hints(noun)
    return noun(**{name: _SAMPLES[_without_none(hint)]() for name, hint in hints.items()})


def _without_none(hint: Any) -> Any:
    return next(kind for kind in (str, int, Item, hint) if hint in (kind, kind | None))


def kept(version: Version, path: str = "/copy/1.txt") -> tuple[Version | None, KnownFile | None]:
    rows = file_rows(path, STAMP, 7, [(version, PRINT)], [])
    _, _, id, body, sound = rows.copies[0]
    return (
        version_of((id, body, sound), version.listing),
        known_file(path, [row[2:] for row in rows.articles]),
    )


@pytest.mark.parametrize("field", [field.name for field in fields(Version)])
def test_every_field_of_a_version_comes_back(field: str) -> None:
    version = replace(_filled(Version), path="/copy/1.txt")
    again, _ = kept(version)
    assert again is not None
    assert getattr(again, field) == getattr(version, field) is not None


def test_every_field_of_a_listing_and_of_a_problem_comes_back() -> None:
    listing, problem = _filled(Listing), replace(_filled(Problem), path="a/b.txt")
    listing = listing._replace(path="a/b.txt")
    assert problem_of("a/b.txt", problem_fields(problem)) == problem
    desk_state = DeskState(
        True,
        [[0]],
        {"a/b.txt": KnownFile(STAMP, 7, (listing,), (problem, problem)), "\udcff": KnownFile(STAMP, 7, (), ())},
        [0],
    )
    assert DeskState.unpacked(desk_state.packed()) == desk_state
    version = replace(_filled(Version), path="a/b.txt")
    _, known = kept(version, "a/b.txt")
    assert known == KnownFile(STAMP, 7, (version.listing,), ())


def test_a_tuple_comes_back_as_a_tuple() -> None:
    version = replace(_filled(Version), note=("a", ("b", "c")))
    again, _ = kept(version)
    assert again is not None
    assert again.note == ("a", ("b", "c"))  # type: ignore[comparison-overlap]


shapes = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda some: (
        st.lists(some, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["blocks", "stories", "grouped", "paths", "stamps", "made", "counts", "problems", "columns"]
            ),
            some,
            max_size=9,
        )
    ),
)


@given(shapes)
def test_what_has_another_shape_is_nothing(shape: object) -> None:
    text = json.dumps(shape)
    data = text.encode()
    listing = Listing("id", "Star", "a.txt", None, "", None, 1)
    assert version_of(("id", text, crc32(data)), listing) is None or (
        isinstance(shape, dict) and shape.keys() == {"blocks"} and not shape["blocks"]
    )
    assert known_file("a.txt", [(1, 2, 3, 4, shape)]) is None
    found = DeskState.unpacked([(data, crc32(data))])
    assert found is None or (isinstance(shape, dict) and "stories" in shape)


@given(st.lists(st.binary(max_size=60), max_size=3))
def test_any_bytes_with_the_right_checksum_are_at_most_nothing(parts: list[bytes]) -> None:
    sound, told = 0, []
    for part in parts:
        sound = crc32(part, sound)
        told.append((part, sound))
    assert DeskState.unpacked(told) is None
    for part in parts:
        print_ = unpack_fingerprint(part, crc32(part))
        assert print_ is None or 12 + sum(len(each) * each.itemsize for each in print_) == len(part)


def test_brackets_without_end_are_nothing() -> None:
    deep = b"[" * 200_000
    assert DeskState.unpacked([(deep, crc32(deep))]) is None
    listing = Listing("id", "Star", "a.txt", None, "", None, 1)
    assert version_of(("id", deep.decode(), crc32(deep)), listing) is None
