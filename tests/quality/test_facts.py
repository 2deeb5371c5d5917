"""The floors under the figures of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model import DetailKind
from tests.quality import facts

if TYPE_CHECKING:
    from pathlib import Path


def test_sample_desk() -> None:
    tally = facts.tally(facts.rows(facts.GOLD / "links.jsonl"))
    assert tally.must_told >= 0.90 * tally.must
    assert tally.told >= 0.75 * tally.facts
    assert tally.alerts <= 2.0 * tally.facts
    assert tally.loud == 0


def test_house_style_raises_no_alert_and_its_near_misses_do() -> None:
    assert facts.style_alerts() == 0
    caught, due = facts.near_misses()
    assert due >= 40
    assert caught >= 0.95 * due


def test_real_versions(data: Path) -> None:
    tally = facts.tally(facts.rows(data / "gold" / "seeds.json"))
    assert tally.must_told >= 0.90 * tally.must
    assert tally.told >= 0.75 * tally.facts
    assert tally.alerts <= 2.0 * tally.facts
    assert tally.loud == 0


def test_two_outlets_on_one_event(data: Path) -> None:
    tally = facts.tally(facts.rows(data / "data" / "alignment" / "news_outlets.jsonl"))
    assert tally.told >= 0.65 * tally.facts
    assert tally.told >= 0.80 * tally.linked
    assert tally.alerts <= 4.0 * tally.facts


@pytest.mark.parametrize("seed", [4, 11])
def test_slips_are_caught_on_the_sample_desk(seed: int) -> None:
    _caught([facts.SAMPLE], seed)


def test_slips_are_caught_in_real_copy(data: Path) -> None:
    _caught([data / "seeds"], 7)


def _caught(folders: list[Path], seed: int) -> None:
    hits, twins = facts.mutated(folders, seed)
    numbers = [h for h in hits if DetailKind.NUMBER in h.mutation.kinds]
    assert len(hits) > 100
    assert sum(h.raised for h in hits) >= 0.97 * len(hits)
    assert all(h.raised for h in numbers)
    assert twins == 0
