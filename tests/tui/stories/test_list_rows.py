"""Rows of versions in the list: every count there is, and names that are told apart, at any width."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from reader.model import Change, ChangeKind, DetailKind, Listing, Story
from reader.tui.paint.bars import rule
from reader.tui.paint.wording import UNICODE, Mark
from reader.tui.stories.columns import headed
from reader.tui.stories.index import Group, Rows
from reader.tui.stories.row_painter import Ticks, row
from reader.tui.stories.summaries import Summary

NAMES = ("bay-courier-of-the-late-edition", "bay-courier-of-the-early-edition", "star")
COUNTS = dict.fromkeys(Mark, 0) | {Mark.ALERT: 9, Mark.ADDED: 12, Mark.REMOVED: 7}
SUMMARY = Summary(0.4, COUNTS, "")


def listed(name: str) -> Listing:
    return Listing(name, name, f"{name}.txt", "Bridge closed", "", None, 431)


STORY = Story("s-1", tuple(map(listed, ("wire", *NAMES))))


@pytest.mark.parametrize("width", range(54, 130, 3))
def test_no_count_vanishes_and_no_two_names_read_alike(width: int) -> None:
    rows = Rows([STORY])
    shown = [
        row(entry, width, UNICODE, Ticks(), told=dict.fromkeys(NAMES, SUMMARY)).text
        for entry in rows
        if entry.is_article
    ]
    versions = [text for text in shown if "40%" in text]
    assert len(versions) == 3
    assert len({text[:30] for text in versions}) == 3
    for text in versions:
        assert "!9" in text
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


def shown_under(width: int) -> tuple[str, list[str]]:
    """The heads over a list of so many cells, and its rows of versions."""
    entries = [entry for entry in Rows([STORY]) if entry.is_article]
    told = dict.fromkeys(NAMES, SUMMARY)
    rows = [row(entry, width, UNICODE, Ticks(), told=told).text for entry in entries]
    return headed(rule(width, UNICODE), width, "story", UNICODE).text, rows


@pytest.mark.parametrize("width", range(44, 130))
def test_every_column_ends_under_its_head(width: int) -> None:
    heads, rows = shown_under(width)
    assert len(heads) == width
    words, kept = heads.index("words") + 5, heads.index("kept") + 4
    assert {text[words - 4 : words] for text in rows} == {"431w"}
    assert [text[kept - 4 : kept].strip() for text in rows] == ["base", "40%", "40%", "40%"]
    for counted, sign, word in (("!9", "!", "flags"), ("+12", "+", "added"), ("−7", "−", "removed")):
        head = word if word in heads else sign
        end = heads.index(head) + len(head)
        assert all(text[:end].endswith(counted) for text in rows[1:])


@pytest.mark.parametrize("width", [71, 80, 120])
def test_counts_are_headed_by_words_where_they_fit(width: int) -> None:
    heads, _ = shown_under(width)
    told = ["outlet", "time", "words", "kept", "flags", "added", "removed"]
    assert heads.replace(UNICODE.rule, " ").split() == told


@pytest.mark.parametrize("by", ["outlet", "day"])
@pytest.mark.parametrize("width", range(40, 130, 7))
def test_articles_of_an_outlet_or_day_have_heads_too(width: int, by: str) -> None:
    group = Group(by, "wire", STORY.versions[:1], (STORY,))
    heads = headed(rule(width, UNICODE), width, by, UNICODE).text
    text = row(Rows([group])[1], width, UNICODE, Ticks(), told={"wire": SUMMARY}).text
    assert text[heads.index("headline") :].startswith("Bridge closed")
    assert text[: heads.index("flags") + 5].endswith("!9")
    assert ("versions" in heads) is ("versions" in text)
    if "versions" in heads:
        assert text[heads.index("versions") :].startswith("4 versions")
    assert ("outlet" in heads) is (by == "day" and width > 70)


def test_a_rule_too_short_for_a_head_stays_a_rule() -> None:
    assert headed(rule(5, UNICODE), 5, "story", UNICODE).text == UNICODE.rule * 5
    assert "━ outlet ━" in headed(rule(80, UNICODE, 1.0), 80, "story", UNICODE).text
