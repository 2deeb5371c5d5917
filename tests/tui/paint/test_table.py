"""Heads of tables: names told apart in the room that they have, and arrows where more columns are hidden."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from reader.tui.paint.table import name_head

NAMES = ("bay-courier-late-edition", "bay-courier-early-edition", "star")


def head(shown: range, outlet: int, width: int) -> str:
    return "".join(piece.text for piece in name_head(NAMES, shown, outlet, width))


@pytest.mark.parametrize("width", range(15, 40))
def test_names_that_begin_alike_are_told_apart_by_their_ends(width: int) -> None:
    heads = [head(range(3), outlet, width) for outlet in range(3)]
    assert len(set(heads)) == 3
    assert {cell_len(text) for text in heads} == {width}
    assert heads[2].strip() == "star"


def test_a_name_has_all_the_room_that_no_arrow_needs() -> None:
    assert head(range(3), 0, 25).strip() == NAMES[0]
    assert head(range(1), 0, 25).endswith(" ›")
    assert head(range(1, 3), 1, 26).startswith("‹ ")
    assert "‹" not in head(range(1, 3), 2, 26)
