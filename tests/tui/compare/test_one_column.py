"""One column: what was put in and dropped, by colours or by brackets, and house style as it stands side by side."""

from __future__ import annotations

import pytest

from reader import collate
from reader.model import Block, Role, Version
from reader.tui.paint.comparison import Comparison, Level
from reader.tui.paint.levels import compare
from reader.tui.paint.lines import Tone
from reader.tui.paint.split import SplitPainter, columns
from reader.tui.paint.unified import UnifiedPainter
from reader.tui.paint.wording import UNICODE

BASE = "The ferry sank off Norvik on Friday night and 17 per cent of the crew were hurt, Gov. Ada Hale said."
OTHER = "The ferry sank off Norvik on Friday and 17 percent of the crew were badly hurt, Governor Ada Hale said."


def told(house_style: bool = True) -> tuple[Comparison, Level]:
    one, other = (
        Version(name, name, (Block(Role.LEDE, text), Block(Role.BODY, "The harbour was closed.")))
        for name, text in (("one", BASE), ("other", OTHER))
    )
    said = compare(collate(one, other), house_style=house_style)
    return said, next(level for level in said.levels if level.link.edits)


def in_one_column(level: Level, *, coloured: bool, house_style: bool = True) -> dict[Tone, list[str]]:
    """The text of each tone."""
    found: dict[Tone, list[str]] = {}
    for line in UnifiedPainter(200, UNICODE, coloured=coloured, house_style=house_style).paint(0, level):
        for piece in line.pieces:
            found.setdefault(piece.tone, []).append(piece.text)
    return found


@pytest.mark.parametrize("coloured", [False, True])
def test_brackets_stand_where_no_colour_tells(coloured: bool) -> None:
    _, level = told()
    found = in_one_column(level, coloured=coloured)
    assert found[Tone.DROPPED] == (["night"] if coloured else ["[-night-]"])
    assert found[Tone.PUT_IN] == (["badly"] if coloured else ["{+badly+}"])


def test_house_style_is_marked_in_both_views_and_in_neither_when_hidden() -> None:
    for shown in (True, False):
        said, level = told(house_style=shown)
        column = in_one_column(level, coloured=True, house_style=said.house_style)
        split = SplitPainter(columns(200), UNICODE).paint(0, level)
        beside = [piece.text.strip() for line in split for piece in line.pieces if piece.tone is Tone.STYLE]
        marked = [text.strip() for text in column.get(Tone.STYLE, [])]
        assert sorted(marked) == sorted(beside)
        assert bool(marked) is shown


def test_house_style_hidden_reads_as_the_base_does() -> None:
    said, level = told(house_style=False)
    lines = UnifiedPainter(200, UNICODE, coloured=True, house_style=said.house_style).paint(0, level)
    assert "17 per cent of the crew were badly hurt, Gov. Ada Hale said." in lines[0].text
