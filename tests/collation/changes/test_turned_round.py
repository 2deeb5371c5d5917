"""Who does what to whom, how many of what, and who only speaks beside another: turned round, each is told."""

from __future__ import annotations

import pytest

from reader.collation.pipeline import align_texts
from reader.model import Change

BEFORE, BEHIND = "The port was closed as a storm battered the coast.", "Engineers will inspect the wall on Friday."


def alerts(left: str, right: str) -> list[Change]:
    links = align_texts([BEFORE, left, BEHIND], [BEFORE, right, BEHIND])
    return [change for link in links for change in link.details if change.alert]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The driver shot the guard at the depot.", "The guard shot the driver at the depot."),
        ("A crane hit the tower in Tarn.", "The tower hit a crane in Tarn."),
        ("The blast hurt 5 officers and 2 nurses in Orrin.", "The blast hurt 5 nurses and 2 officers in Orrin."),
        ("An aide to the minister said the dam is full.", "The minister said the dam is full."),
        ("A source close to the bank said the deal is off.", "The bank said the deal is off."),
        ("Police have ruled out arson in Tarn.", "Police have not ruled out arson in Tarn."),
    ],
)
def test_what_is_turned_round_is_flagged(left: str, right: str) -> None:
    assert alerts(left, right)
    assert alerts(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Teams from Orrin, Tarn and Karsk took part.", "Teams from Karsk, Orrin and Tarn took part."),
        ("In Tarn the ferry sank on Friday.", "On Friday the ferry sank in Tarn."),
        ("The barn held 5 goats and 2 cows.", "The barn held 2 cows and 5 goats."),
        ("The hall is full, said its warden, Joel Imre.", "The hall is full, said Joel Imre, its warden."),
        ("“The hall is full.”", "“The hall is full,” she said."),
        ("One of the flares landed near the stand.", "One flare landed near the stand."),
    ],
)
def test_another_order_is_quiet(left: str, right: str) -> None:
    assert not alerts(left, right)
    assert not alerts(right, left)
