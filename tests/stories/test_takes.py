"""Takes are told by what the copy says of itself, and stand in time behind the earliest."""

from __future__ import annotations

import random
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block, Role, Version
from reader.sources.read import parse
from reader.stories import cluster_versions
from reader.stories.takes import take
from tests.examples import examples

COPY = """NORVIK, Harland (KW) — The fish market in Norvik was closed on Tuesday after an iron beam fell on the stalls.

At least 12 people were hurt, Gov. Ada Hale said. Some 240 traders work under the roof, which was built in 1911.

“We asked for new beams twice,” said Tom Ryle, who sells herring. Divers searched the basin until dark."""
LATER = COPY.replace("12 people", "14 people") + "\n\nHale ordered the hall to be shut until spring."


def headed(headline: str, *notes: str) -> Version:
    blocks = [Block(Role.HEADLINE, headline), *(Block(Role.NOTE, note) for note in notes), Block(Role.BODY, COPY)]
    return Version("x", "Keel Wire", tuple(blocks), headline=headline)


@pytest.mark.parametrize(
    ("headline", "notes", "number"),
    [
        ("Beam falls at fish market", (), 0),
        ("UPDATE 1-Beam falls at fish market", (), 1),
        ("LEAD 3: Beam falls at fish market", (), 3),
        ("BC-Fish market, 2nd Ld-Writethru", (), 2),
        ("(2. Zusammenfassung) Balken stürzt auf Fischmarkt", (), 2),
        ("Beam falls at fish market (4)", (), 4),
        ("Beam falls at fish market", ("Eds: Updates with toll.",), 1),
        ("Beam falls at fish market", ("3rd Ld: adds quotes.",), 3),
        ("Rovers lead 2-1 at half-time", (), 0),
        ("Swimmers take 2 medals", (), 0),
        ("Lead 2 pencils found in 1st take-away", (), 0),
    ],
)
def test_the_number_of_a_take(headline: str, notes: tuple[str, ...], number: int) -> None:
    assert take(headed(headline, *notes)) == number


def filed(name: str, text: str, date: str = "") -> Version:
    return parse((f" date {date} {text}" if date else text).encode(), Path(f"{name}.txt"))[0][0]


def in_order(versions: list[Version]) -> list[str]:
    (story,) = cluster_versions(versions)
    return [Path(each.path or "").stem for each in story.versions]


@pytest.mark.parametrize("dates", permutations(["2031-05-06T08:00", "2031-05-06T10:00", "2031-05-06T14:00"]))
def test_the_earliest_take_of_an_outlet_is_the_base_and_the_rest_stand_in_time(dates: tuple[str, str, str]) -> None:
    texts = COPY, LATER, LATER + "\n\nThe market feeds three towns."
    versions = [
        filed(date[-5:-3], f"Beam falls at fish market\n\n{text}", date)
        for date, text in zip(dates, texts, strict=True)
    ]
    assert in_order(versions) == ["08", "10", "14"]


def test_undated_takes_stand_as_they_are_numbered() -> None:
    headlines = {"c": "Beam falls", "a": "UPDATE 1-Beam falls", "b": "UPDATE 2-Beam falls"}
    versions = [filed(name, f"{headline}\n\n{LATER}") for name, headline in headlines.items()]
    assert in_order(versions) == ["c", "a", "b"]


@examples(20)
@given(st.randoms(use_true_random=False))
def test_what_tells_no_time_stands_in_order_of_name(order: random.Random) -> None:
    versions = [
        filed(name, f"Beam falls at the {name} market\n\n{COPY}") for name in ("east", "north", "south", "west")
    ]
    order.shuffle(versions)
    base, *others = in_order(versions)
    assert others == sorted(others)
    assert base == in_order(versions[::-1])[0]
