"""Slips made by rule are caught, whatever the chance by which they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import DetailKind
from tests.quality.sets import facts

if TYPE_CHECKING:
    from pathlib import Path


def test_house_style_has_near_misses_to_be_told() -> None:
    _, due = facts.near_misses()
    assert due >= 40


def test_slips_are_caught_on_the_sample_desk() -> None:
    _caught([facts.SAMPLE], 11)


def test_slips_are_caught_in_real_copy(data: Path) -> None:
    _caught([data / "seeds"], 7)


def _caught(folders: list[Path], seed: int) -> None:
    hits, twins = facts.mutated(folders, seed)
    numbers = [h for h in hits if DetailKind.NUMBER in h.mutation.kinds]
    assert len(hits) > 100
    assert sum(h.raised for h in hits) >= 0.97 * len(hits)
    assert all(h.raised for h in numbers)
    assert twins == 0
