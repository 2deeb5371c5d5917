"""Rows of versions in the list: every count there is, and names that are told apart, at any width."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from reader.model import Change, ChangeKind, DetailKind, Listing, Story
from reader.tui.paint.wording import UNICODE, Mark
from reader.tui.stories.index import Rows
from reader.tui.stories.row_painter import Ticks, row
from reader.tui.stories.summaries import Summary

NAMES = ("bay-courier-of-the-late-edition", "bay-courier-of-the-early-edition", "star")
COUNTS = dict.fromkeys(Mark, 0) | {Mark.ALERT: 0, Mark.ADDED: 12, Mark.REMOVED: 7}
SUMMARY = Summary(0.4, COUNTS, "")


def listed(name: str) -> Listing:
    return Listing(name, name, f"{name}.txt", "Bridge closed", "", None, 431)


STORY = Story("s-1", tuple(map(listed, ("wire", *NAMES))))


@pytest.mark.parametrize("width", range(50, 130, 3))
def test_no_count_vanishes_and_no_two_names_read_alike(width: int) -> None:
    rows = Rows([STORY])
    shown = [
        row(entry, width, UNICODE, Ticks(), told=dict.fromkeys(NAMES, SUMMARY)).text
        for entry in rows
        if entry.is_article
    ]
    versions = [text for text in shown if "% kept" in text]
    assert len(versions) == 3
    assert len({text[:30] for text in versions}) == 3
    for text in versions:
        assert "+12" in text
        assert "−7" in text
        assert cell_len(text) <= width


FLAG = Change(DetailKind.NUMBER, ChangeKind.CHANGED, 1, True, "40 people", "44 people")
LESSER = Change(DetailKind.NAME, ChangeKind.CHANGED, 2, True, "Hale", "Hall")


@pytest.mark.parametrize(("width", "in_words"), [(60, False), (85, True), (120, True)])
def test_a_heading_says_the_gravest_thing_in_words_where_there_is_room(width: int, in_words: bool) -> None:
    told = {NAMES[0]: SUMMARY, NAMES[1]: replace(SUMMARY, gravest=LESSER), NAMES[2]: replace(SUMMARY, gravest=FLAG)}
    heading = row(Rows([STORY])[0], width, UNICODE, Ticks(), told=told).text
    assert "Bridge closed" in heading
    assert cell_len(heading) == width
    assert ('number changed: "40 people"' in heading) is in_words
    assert "Hall" not in heading
    assert "!" not in row(Rows([STORY])[0], width, UNICODE, Ticks(), told={NAMES[0]: SUMMARY}).text
