"""Exchanging the sides exchanges dropped and gained, and changes nothing in how grave they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.pipeline import collate
from reader.model import Change, ChangeKind, Pair
from tests.collation.made_links import FACTS, between, version
from tests.examples import examples

TURNED = {ChangeKind.DROPPED: ChangeKind.GAINED, ChangeKind.GAINED: ChangeKind.DROPPED}
GROUP = st.lists(FACTS, min_size=1, max_size=3)


def seen(found: tuple[Change, ...]) -> set[tuple[object, ...]]:
    return {(c.kind, c.change, c.left, c.right, c.left_at, c.right_at, c.rank, c.alert) for c in found}


def turned(found: tuple[Change, ...]) -> set[tuple[object, ...]]:
    return {
        (c.kind, TURNED.get(c.change, c.change), c.right, c.left, c.right_at, c.left_at, c.rank, c.alert) for c in found
    }


@examples(150)
@given(GROUP, GROUP, st.booleans())
def test_changes_mirror_in_rank_and_alert(left: list[str], right: list[str], every: bool) -> None:
    pairs: list[Pair] = [(i, j) for i in range(len(left)) for j in range(len(right))]
    if not every:
        pairs = [(i, j) for i, j in pairs if i == j or min(i, j) == 0]
    there, back = between(left, right, pairs), between(right, left, [(j, i) for i, j in pairs])
    assert seen(there) == turned(back)


@examples(60)
@given(GROUP, GROUP)
def test_the_changes_of_two_versions_mirror(left: list[str], right: list[str]) -> None:
    one, other = version("one", *left), version("other", *right)
    there, back = collate(one, other), collate(other, one)
    told = set().union(*(seen(link.details) for link in there.links))
    assert told == set().union(*(turned(link.details) for link in back.links))


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("She called it “a sorry end to a long road” on Friday.", "She called it “a sorry end” on Friday."),
        ("“Nobody saw it coming,” she said. She left on Friday.", "She left on Friday."),
    ],
)
def test_a_quotation_cut_and_one_run_more_fully_are_of_rank_2(full: str, short: str) -> None:
    for left, right in ((full, short), (short, full)):
        assert [(c.rank, c.alert) for c in between(left, right) if c.kind == "quote"] == [(2, True)]
