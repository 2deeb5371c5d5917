"""Labelled pairs: two articles as sentences, with the links, kinds and facts that readers found in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reader.collation.pipeline import align_texts
from reader.model import Change, Link, Pair

Fact = dict[str, Any]
"""A fact as labelled: `link`, `kind`, `left`, `right`; `must` or `weight` where it has one."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two versions as sentences, which of them answer each other, and what must and must not be told of them."""

    id: str
    lang: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    sure: frozenset[Pair]
    possible: frozenset[Pair]
    kinds: dict[str, list[Pair]]
    facts: tuple[Fact, ...]
    quiet: tuple[Pair, ...]
    quiet_kind: tuple[tuple[Pair, str], ...]

    @classmethod
    def of(cls, row: dict[str, Any]) -> Labelled:
        """A row of a labelled file, whichever of its names the file uses."""
        return cls(
            row["id"],
            row.get("lang", "en"),
            tuple(row.get("left_sentences", row["left"])),
            tuple(row.get("right_sentences", row["right"])),
            _pairs(row.get("sure", row.get("links", ()))),
            _pairs(row.get("possible", ())),
            {kind: [(i, j) for i, j in pairs] for kind, pairs in row.get("kinds", {}).items()},
            tuple({**fact, "link": tuple(fact["link"])} for fact in row.get("facts", ())),
            tuple((i, j) for i, j in row.get("quiet", ())),
            tuple(((i, j), kind) for (i, j), kind in row.get("quiet_kind", ())),
        )


Aligned = tuple[Labelled, tuple[Link, ...]]


def _pairs(listed: Iterable[Iterable[int]]) -> frozenset[Pair]:
    return frozenset((i, j) for i, j in listed)


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON list or of JSON Lines."""
    text = path.read_text(encoding="utf-8")
    return list(json.loads(text)) if text.lstrip().startswith("[") else [json.loads(t) for t in text.splitlines()]


def read(path: Path) -> list[Labelled]:
    """The labelled pairs of a file."""
    return [Labelled.of(row) for row in rows(path)]


@cache
def aligned(path: Path) -> tuple[Aligned, ...]:
    """The labelled pairs of a file, each with the links that the program finds."""
    return aligned_rows(read(path))


def aligned_rows(pairs: Iterable[Labelled]) -> tuple[Aligned, ...]:
    """The pairs, each with the links that the program finds."""
    return tuple((row, align_texts(row.left, row.right)) for row in pairs)


def pairs_of(links: Iterable[Link]) -> set[Pair]:
    return {pair for link in links for pair in link.pairs}


def changes_on(links: Iterable[Link], pair: Pair) -> Iterator[Change]:
    """The changes of the links that hold the pair."""
    return (change for link in links if pair in link.pairs for change in link.details)
