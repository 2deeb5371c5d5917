"""Long work ends soon after nobody waits for it any more, and says nothing of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from reader.cancellation import Cancelled
from reader.desk import Desk

Work = Callable[[Desk, str, str, Callable[[], bool]], object]

WORDS = [f"{first}{last}ing" for first in ("bar", "ten", "quil", "mor", "sal") for last in ("low", "ver", "den", "kel")]
WORKS: dict[str, Work] = {
    "a collation": lambda desk, base, witness, cancelled: desk.collation(base, witness, cancelled),
    "an apparatus": lambda desk, base, witness, cancelled: desk.apparatus(base, [witness], cancelled),
    "the details": lambda desk, base, _, cancelled: desk.details(base, cancelled),
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Two versions of many sentences."""
    chance = random.Random(3)
    said = [f"{' '.join(chance.choices(WORDS, k=7)).capitalize()} on day {n}." for n in range(120)]
    told = [line if n % 3 else f"{' '.join(chance.choices(WORDS, k=5)).capitalize()}." for n, line in enumerate(said)]
    for name, lines in (("wire", said), ("post", told)):
        (tmp_path / f"{name}.txt").write_text("\n\n".join(lines))
    opened = Desk([tmp_path])
    for _ in opened.scan():
        pass
    return opened


@pytest.mark.parametrize("work", WORKS)
def test_it_asks_many_times_and_may_be_ended_at_each(desk: Desk, work: str) -> None:
    base, witness = (version.id for version in desk.snapshot.versions)
    asked = count(1)

    def cancelled() -> bool:
        next(asked)
        return False

    for stop in (1, 30, 100):
        turns = count(1)
        with pytest.raises(Cancelled):
            WORKS[work](desk, base, witness, lambda turns=turns, stop=stop: next(turns) >= stop)  # type: ignore[misc]
        assert next(turns) == stop + 1
    assert WORKS[work](desk, base, witness, cancelled)
    assert next(asked) > 100


def test_what_was_ended_is_whole_when_it_is_asked_for_again(desk: Desk) -> None:
    base, witness = (version.id for version in desk.snapshot.versions)
    turns = count()
    with pytest.raises(Cancelled):
        desk.apparatus(base, [witness], lambda: next(turns) > 200)
    again = desk.apparatus(base, [witness])
    assert again.collations == (desk.collation(base, witness),)
    assert {i for link in again.collations[0].links for i in link.left} == set(range(len(again.collations[0].left)))
