"""The dead become the dead and the hurt the hurt, wherever in the sentence their figures stand."""

from __future__ import annotations

import pytest

from tests.collation.made_links import between


def _numbers(left: str, right: str) -> set[tuple[str | None, str | None]]:
    return {(c.left, c.right) for c in between(left, right) if c.alert and c.kind.value == "number"}


@pytest.mark.parametrize(
    ("left", "right", "due"),
    [
        (
            "The slide killed 12 people and left dozens missing, officials said.",
            "The death toll from the slide in the hills rose to 19 on Monday, with 30 people missing, officials said.",
            {("12 people", "19"), ("dozens", "30 people")},
        ),
        (
            "El incendio dejó 3 muertos y 10 heridos.",
            "El incendio dejó 10 heridos y 5 muertos.",
            {("3 muertos", "5 muertos")},
        ),
        (
            "L’accident a fait 3 morts et 12 blessés, selon la police.",
            "L’accident a fait 12 blessés et 4 morts, selon la police.",
            {("3 morts", "4 morts")},
        ),
    ],
)
def test_a_toll_becomes_a_toll_of_its_own_kind(left: str, right: str, due: set[tuple[str, str]]) -> None:
    assert _numbers(left, right) == due
    assert _numbers(right, left) == {(new, old) for old, new in due}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The storm killed 12 people and injured 30.", "The storm injured 30 people and killed 12."),
        ("El incendio dejó 3 muertos y 10 heridos.", "El incendio dejó 10 heridos y 3 muertos."),
        ("Police held 40 people; 3 officers were hurt.", "Police said 3 officers were hurt and 40 people held."),
    ],
)
def test_the_same_tolls_in_another_order_are_quiet(left: str, right: str) -> None:
    assert _numbers(left, right) == _numbers(right, left) == set()
