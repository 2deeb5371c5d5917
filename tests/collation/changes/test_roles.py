"""Names and figures that have exchanged their roles are flagged, however the sentence is turned; others are not."""

from __future__ import annotations

import pytest

from tests.collation.made_links import between

EXCHANGED = [
    (
        "The bill was backed by the Orchard Party and opposed by the Greens.",
        "The bill was backed by the Greens and opposed by the Orchard Party.",
        "name",
    ),
    (
        "They won through Merrick's free kick and a volley by captain Lunde.",
        "A free kick by Lunde and a volley by Merrick were enough for them.",
        "name",
    ),
    ("Velm sent nurses to Cassow and tents to Prune.", "Velm sent tents to Cassow and nurses to Prune.", "name"),
    (
        "Der Haushalt wurde von Karl Lindau unterstützt und von Anna Brede abgelehnt.",
        "Nun wurde der Haushalt von Anna Brede unterstützt und von Karl Lindau abgelehnt.",
        "name",
    ),
    (
        "El plan fue apoyado por Ruiz y criticado por Salas.",
        "Tras el debate, el plan fue criticado por Ruiz y apoyado por Salas.",
        "name",
    ),
    (
        "Police said 23 people were held after the match and that four officers were slightly hurt.",
        "It was not all joy: four people were held and 23 officers hurt at the match.",
        "number",
    ),
    (
        "The quake destroyed 310 homes and damaged 45 schools.",
        "After the quake, 45 homes lay destroyed and 310 schools damaged.",
        "number",
    ),
]


@pytest.mark.parametrize(("left", "right", "kind"), EXCHANGED)
def test_an_exchange_of_roles_is_one_alert(left: str, right: str, kind: str) -> None:
    for one, other in ((left, right), (right, left)):
        changed = [c for c in between(one, other) if c.kind.value == kind and c.change.value == "changed"]
        assert len(changed) == 2
        assert (changed[0].left, changed[0].right) == (changed[1].right, changed[1].left) or kind == "number"


@pytest.mark.parametrize(("left", "right", "kind"), EXCHANGED)
def test_it_is_flagged(left: str, right: str, kind: str) -> None:
    assert any(c.alert and c.kind.value == kind for c in between(left, right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The bill was backed by the Orchard Party and opposed by the Greens.",
            "The Greens opposed the bill, which was backed by the Orchard Party.",
        ),
        ("Lunde defeated Merrick in the final.", "Merrick was defeated by Lunde in the final."),
        ("Cassow beat Velm and Prune drew with Tarl.", "Prune drew with Tarl while Cassow beat Velm."),
        (
            "Ada Lunde, the mayor, thanked Tom Merrick, the coach.",
            "The coach, Tom Merrick, was thanked by the mayor, Ada Lunde.",
        ),
        ("The storm killed 12 people and injured 30.", "The storm injured 30 people and killed 12."),
        (
            "Lindau unterstützte den Haushalt, Brede lehnte ihn ab.",
            "Brede lehnte den Haushalt ab, Lindau unterstützte ihn.",
        ),
    ],
)
def test_the_same_roles_in_another_order_are_quiet(left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        assert [
            c for c in between(one, other) if c.change.value == "changed" and c.kind.value in ("name", "number")
        ] == []
