"""The table of measures: what is below its floor is said, and ends the run with an error."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from tests.quality.held_out import GROUPS, ungrouped
from tests.quality.measure import Measure
from tests.quality.table import show


@pytest.mark.parametrize(
    ("measure", "code", "said"),
    [
        (Measure("desk", "links", 0.9, floor=0.9, target=0.9), 0, ""),
        (Measure("desk", "links", 0.9, floor=0.8, target=0.95), 0, "short of target"),
        (Measure("desk", "links", 0.9, floor=0.91), 1, "below floor"),
        (Measure("desk", "links", 0.9, floor=0.91, target=0.8), 1, "below floor"),
        (Measure("desk", "noise", 0.9, floor=0.9, at_least=False), 0, ""),
        (Measure("desk", "noise", 0.9, floor=0.8, at_least=False), 1, "above ceiling"),
        (Measure("desk", "words", 56.0), 0, ""),
    ],
)
def test_a_floor_that_is_not_held_is_an_error_and_a_target_is_not(measure: Measure, code: int, said: str) -> None:
    out = StringIO()
    assert show([measure, Measure("desk", "told", 1.0)], Console(file=out, width=100)) == code
    states = ("short of target", "below floor", "above ceiling")
    assert [state for state in states if state in out.getvalue()] == ([said] if said else [])


def test_every_sign_of_a_pair_stands_in_one_group_of_the_ablation() -> None:
    assert ungrouped() == {"odds", "odds_against"}
    assert sum(map(len, GROUPS.values())) == len(set().union(*GROUPS.values()))
