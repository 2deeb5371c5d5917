"""The figures of `make eval` held as floors: what was once reached is not lost unseen."""

from __future__ import annotations

from pathlib import Path

from tests.quality import Measure
from tests.quality import links as quality

FLOORS = {
    ("gold/seeds", "links F1"): 0.98,
    ("gold/seeds", "kinds and shapes"): 1.0,
    ("argrewrite", "links F1"): 0.97,
    ("porsimples", "links F1"): 0.985,
    ("porsimples", "splits found"): 0.97,
    ("news_outlets", "links F1"): 0.85,
    ("news_outlets", "recall"): 0.80,
}
CEILINGS = {("news_outlets", "pairs between strangers"): 0.1, ("seeds", "pairs with the look-alike"): 0.1}


def held(measures: list[Measure]) -> dict[tuple[str, str], float]:
    return {(m.data, m.what): m.value for m in measures}


def test_the_sample_desk_is_linked_as_its_labels_say() -> None:
    found = held(list(quality.invented()))
    assert found["sample desk", "links F1"] >= 0.98
    assert found["sample desk", "kinds and shapes"] >= 0.9
    assert found["sample desk", "pairs between stories"] <= 0.1


def test_links_on_labelled_data_reach_their_floors(data: Path) -> None:
    assert data.is_dir()
    found = held(list(quality.measures()))
    assert {key: found[key] for key, floor in FLOORS.items() if found[key] < floor} == {}
    assert {key: found[key] for key, ceiling in CEILINGS.items() if found[key] > ceiling} == {}
