"""Clustering reaches its floors of precision and recall on labelled copy."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.quality.measure import Score
from tests.quality.sets.stories import PRECISION, RECALL, made_copy, sample_desk


@pytest.mark.parametrize("measure", [sample_desk, lambda: made_copy(300), lambda: made_copy(300, seed=5)])
def test_pairs_of_versions_are_found_and_no_others(measure: Callable[[], Score]) -> None:
    found = measure()
    assert found.recall >= RECALL
    assert found.precision >= PRECISION
