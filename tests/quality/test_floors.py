"""The figures of `make eval` held to their floors: what was once reached is not lost unseen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.quality.measure import Measure
from tests.quality.table import KINDS

# A kind of measurement works through hundreds of articles: half a minute, on a machine five times slower too.
pytestmark = pytest.mark.timeout(600)


def with_part(part: str) -> list[str]:
    return [name for name, kind in KINDS.items() if hasattr(kind, part)]


def fallen(measures: Iterable[Measure]) -> list[Measure]:
    found = list(measures)
    assert any(m.floor is not None for m in found)
    return [m for m in found if not m.held]


@pytest.mark.parametrize("kind", with_part("invented"))
def test_copy_of_the_program_s_own_reaches_its_floors(kind: str) -> None:
    assert fallen(KINDS[kind].invented()) == []


@pytest.mark.parametrize("kind", with_part("labelled"))
def test_labelled_data_reaches_its_floors(data: Path, kind: str) -> None:
    assert fallen(KINDS[kind].labelled(data)) == []


@pytest.mark.soak
@pytest.mark.parametrize("kind", with_part("labelled_at_length"))
def test_the_largest_sets_reach_their_floors(data: Path, kind: str) -> None:
    assert fallen(KINDS[kind].labelled_at_length(data)) == []
