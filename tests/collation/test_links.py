"""Kinds of links from their sentences."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given

from reader.collation.links import kind_of
from reader.model import Kind
from reader.text.tokens.tokenizer import tokenise
from tests.text.strategies import copy


def kind(left: Sequence[str], right: Sequence[str]) -> Kind:
    ours, theirs = (chain.from_iterable(map(tokenise, side)) for side in (left, right))
    return kind_of(left, right, ours, theirs)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“We go on,” he said.", '"We go on," he said.'),
        ("It’s  cold.", "It's cold."),
        ("Velm — a port — fell.", "Velm – a port – fell."),
        ("Velm—a port—fell.", "Velm -- a port -- fell."),
        ("Pages 5–10.", "Pages 5-10."),
        ("Rene\u0301 left.", "René left."),
    ],
)
def test_white_space_and_the_shapes_of_marks_leave_it_the_same(left: str, right: str) -> None:
    assert kind([left], [right]) is Kind.SAME


def test_a_side_without_sentences_is_added_or_removed() -> None:
    assert kind([], ["It fell."]) is Kind.ADDED
    assert kind(["It fell."], []) is Kind.REMOVED


def test_sentences_divided_otherwise_are_the_same() -> None:
    assert kind(["Velm fell; Keel stood."], ["Velm fell; Keel", "stood."]) is Kind.SAME
    assert kind(["Gov. Reyes left.", "Velm fell."], ["Governor Reyes left. Velm fell."]) is Kind.RESTYLED
    assert kind(["Velm fell.", "Keel stood."], ["Keel stood.", "Velm fell."]) is Kind.REPHRASED


@given(copy, copy)
def test_both_directions_agree(left: str, right: str) -> None:
    assert kind([left], [right]) is kind([right], [left])


@given(copy)
def test_a_sentence_is_the_same_as_itself(text: str) -> None:
    assert kind([text], [text]) is Kind.SAME


def test_kinds_of_the_real_pairs(data: Path) -> None:
    rows = json.loads((data / "gold" / "seeds.json").read_text(encoding="utf-8"))
    listed = 0
    for row in rows:
        for name in ("same", "restyled"):
            for i, j in row.get("kinds", {}).get(name, ()):
                listed += 1
                assert kind([row["left_sentences"][i]], [row["right_sentences"][j]]) is Kind(name), (row["id"], i, j)
    assert listed >= 7
