"""Facts turned round without a new figure or name: contraries, verbs, tolls, names exchanged."""

from __future__ import annotations

import pytest

from reader.collation.pipeline import collate
from reader.model import DetailKind, State
from reader.text.languages.lexicon import DEFAULT
from tests.collation.made_links import between, in_short, version


@pytest.mark.parametrize(
    ("left", "right", "due"),
    [
        ("Sales rose 12 percent in March.", "Sales fell 12 percent in March.", ("rose", "fell")),
        ("The mayor was convicted of fraud.", "The mayor was acquitted of fraud.", ("convicted", "acquitted")),
        ("The fire began before noon.", "The fire began after noon.", ("before", "after")),
        ("A man was shot dead in the market.", "A woman was shot dead in the market.", ("man", "woman")),
        ("Three guards were killed in the yard.", "Three guards were wounded in the yard.", ("killed", "wounded")),
        ("Quist won the seat by 40 votes.", "Quist lost the seat by 40 votes.", ("won", "lost")),
        ("The council approved the plan.", "The council rejected the plan.", ("approved", "rejected")),
    ],
)
def test_a_contrary_is_one_alert_of_rank_1(left: str, right: str, due: tuple[str, str]) -> None:
    found = [c for c in between(left, right) if c.alert]
    assert [(c.kind.value, c.left, c.right, c.rank) for c in found] == [("qualifier", *due, 1)]
    back = [c for c in between(right, left) if c.alert]
    assert [(c.left, c.right) for c in back] == [due[::-1]]


def test_a_desk_adds_contraries_of_its_own() -> None:
    pair = "The dam was drained in March.", "The dam was flooded in March."
    assert in_short(between(*pair)) == []
    desk = DEFAULT.extended(opposites=[("drained", "flooded")])
    assert in_short(between(*pair, lexicon=desk)) == [("qualifier", "drained", "flooded")]


@pytest.mark.parametrize(
    ("left", "right", "due"),
    [
        (
            "Lowe Power, which runs the dam, claimed that the gauges were sound.",
            "Lowe Power, which runs the dam, reported that the gauges were sound.",
            ("claimed", "reported"),
        ),
        (
            "The minister insisted that the dam is safe.",
            "The minister admitted that the dam is safe.",
            ("insisted", "admitted"),
        ),
    ],
)
def test_a_verb_for_a_verb_is_no_lost_source(left: str, right: str, due: tuple[str, str]) -> None:
    ((kind, old, new),) = in_short(between(left, right))
    assert kind == "attribution"
    assert old is not None
    assert new is not None
    assert (old.split()[-1], new.split()[-1]) == due


def test_a_toll_that_is_gained_is_an_alert() -> None:
    base = "Drones struck the port of Taldorf at dawn, damaging two cranes on the outer quay."
    more = f"{base[:-1]} and killing seven people who had come to unload a ship from the south."
    assert [(c.change.value, c.right, c.rank) for c in between(base, more) if c.alert] == [
        ("gained", "seven people", 2)
    ]
    assert [(c.change.value, c.left, c.rank) for c in between(more, base) if c.alert] == [
        ("dropped", "seven people", 2)
    ]


@pytest.mark.parametrize(
    ("left", "right", "due"),
    [
        (
            "A driver was held on Sunday.",
            "A driver was held on Sunday and charged with murder.",
            [("qualifier", None, "charged with murder")],
        ),
        (
            "She praised the stalled attempts to end it.",
            "She praised the attempts to end it.",
            [("qualifier", "stalled attempts", None)],
        ),
        ("The board doubted it could reopen.", "The board does not think it can reopen.", []),
        ("The raid appears likely to derail talks on cod.", "The raid is likely to derail talks on cod.", []),
        (
            "It was the sharpest clash yet between the two neighbours over the bank.",
            "It was the sharpest clash yet over the bank.",
            [],
        ),
    ],
)
def test_what_weighs_and_what_only_seems_to(
    left: str, right: str, due: list[tuple[str, str | None, str | None]]
) -> None:
    assert in_short(between(left, right)) == due


def test_names_that_change_places_are_one_alert_of_rank_1() -> None:
    found = between("Ardania accused Bolvia of a raid at sea.", "Bolvia accused Ardania of a raid at sea.")
    names = [(c.left, c.right, c.rank) for c in found if c.alert and c.kind.value == "name"]
    assert names == [("Ardania", "Bolvia", 1)]


def test_a_list_in_another_order_is_no_exchange() -> None:
    assert in_short(between("Boats from Ardania and Bolvia sank.", "Boats from Bolvia and Ardania sank.")) == []


def test_the_ledger_names_a_negation_with_its_words() -> None:
    base = version("base", "The hole in the wall did not grow, engineers said.", "No ship was near.")
    other = version("other", "The hole in the wall did grow, engineers said.", "No ship was near.")
    (entry,) = collate(base, other).ledger
    assert (entry.state, entry.detail, entry.text) == (State.DROPPED, DetailKind.NEGATION, "wall did not grow")
