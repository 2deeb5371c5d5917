"""Copy that no desk runs: lists by the thousand, read and collated in time that grows in step with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.extremes import copy
from reader.collation.pipeline import collate, collate_all
from reader.model import Version
from reader.sources.read import parse
from tests.timing import IN_STEP, growth

LISTS = (
    "one word a line",
    "one word a paragraph",
    "few words, one a paragraph",
    "the same paragraph",
    "facts that differ",
)


def _versions(kind: str, size: int, number: int) -> list[Version]:
    return [parse(copy(kind, size, seed).encode(), Path("list.txt"))[0][0] for seed in range(1, number + 1)]


@pytest.mark.parametrize("kind", LISTS)
def test_two_versions_of_a_list(kind: str) -> None:
    assert growth(lambda size: collate(*_versions(kind, size, 2)), 1_500) < IN_STEP


@pytest.mark.parametrize("kind", ["one word a paragraph", "the same paragraph", "facts that differ"])
def test_several_versions_of_a_list(kind: str) -> None:
    def compared(size: int) -> None:
        base, *witnesses = _versions(kind, size, 4)
        assert len(collate_all(base, witnesses).collations) == len(witnesses)

    assert growth(compared, 1_000) < IN_STEP
