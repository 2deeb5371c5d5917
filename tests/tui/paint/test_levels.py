"""Levels of the panes: what is beside what, what is marked, and what is said in words."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from reader.model import Kind, Role
from reader.tui.paint.comparison import BASE, WITNESS, Cell, Gap
from reader.tui.paint.levels import compare
from reader.tui.paint.lines import Tone
from reader.tui.paint.wording import Mark
from tests.tui.invented import FERRY, QUEUES, Told, alert, collation, tellings


@given(tellings())
def test_every_sentence_of_both_sides_stands_on_one_level_in_order(told: list[Told]) -> None:
    made = collation(told)
    shown = compare(made)
    for pane, side in ((BASE, made.left), (WITNESS, made.right)):
        placed = [cell.sentence for level in shown.levels if (cell := level.cell(pane))]
        assert placed == [sentence.index for sentence in side]


@given(tellings())
def test_every_alert_is_told_exactly_once(told: list[Told]) -> None:
    made = collation(told)
    assert sum(len(level.changes) for level in compare(made).levels) == sum(
        change.alert for link in made.links for change in link.details
    )


def test_each_state_has_its_mark_and_its_word() -> None:
    shown = compare(collation(FERRY))
    assert [level.mark for level in shown.levels] == [
        Mark.SAME,
        Mark.ALERT,
        Mark.REMOVED,
        Mark.ADDED,
        Mark.MOVED,
        Mark.STYLE,
        Mark.MOVED,
    ]
    words = [cell.word for level in shown.levels for cell in level.cells if isinstance(cell, Gap)]
    assert words == ["removed", "added", "moved down to ¶5", "moved down from ¶4"]


def test_changed_words_are_marked_on_either_side() -> None:
    cells = compare(collation(FERRY)).levels[1].cells
    assert all(isinstance(cell, Cell) for cell in cells)
    marked = [
        [piece.text for piece in cell.pieces if piece.tone in (Tone.DROPPED, Tone.PUT_IN)]
        for cell in cells
        if isinstance(cell, Cell)
    ]
    assert marked == [["40"], ["44"]]


def test_hiding_house_style_makes_it_the_same() -> None:
    hidden = compare(collation(FERRY), house_style=False)
    assert hidden.levels[5].mark is Mark.SAME
    assert hidden.counts[Mark.STYLE] == 0
    assert len(hidden.stops) == len(compare(collation(FERRY)).stops) - 1


def test_a_moved_sentence_knows_its_other_place() -> None:
    shown = compare(collation(FERRY))
    assert shown.partners(4) == (6,)
    assert shown.partners(6) == (4,)
    assert shown.partners(0) == ()


def test_what_became_of_a_moved_and_reworded_sentence_is_told_at_both_of_its_places() -> None:
    here, there = (level for level in compare(collation([QUEUES, *FERRY])).levels if level.link.left == (0,))
    for level, pane, word, changed in ((here, WITNESS, "five", Tone.PUT_IN), (there, BASE, "four", Tone.DROPPED)):
        gap = level.cells[pane]
        assert isinstance(gap, Gap)
        assert gap.word.startswith("moved")
        assert [(piece.text, piece.tone) for piece in gap.pieces] == [
            ("Queues reached ", Tone.FAINT),
            (word, changed),
            (" miles.", Tone.FAINT),
        ]


def test_what_moved_word_for_word_is_not_told_twice() -> None:
    moved = compare(collation(FERRY)).levels[4].cells[WITNESS]
    assert isinstance(moved, Gap)
    assert moved.pieces == ()


def test_the_cursor_begins_at_the_first_change_of_the_story_itself() -> None:
    made = collation([Told(None, "A bridge, seen from a boat.", Kind.ADDED), *FERRY])
    right = tuple(replace(s, role=Role.CAPTION) if s.index == 0 else s for s in made.right)
    shown = compare(replace(made, right=right))
    assert shown.stops[0] == 0
    assert shown.opening == shown.stops[1]
    assert compare(replace(made, left=(), links=made.links[:1], rows=made.rows[:1], right=right[:1])).opening == 0


def test_a_tail_cut_off_is_one_change() -> None:
    told = [Told("The bridge was closed.", "The bridge was closed.", Kind.SAME)]
    told += [Told(f"Paragraph {number} says more.", None, Kind.REMOVED) for number in range(5)]
    shown = compare(collation(told))
    assert shown.stops == (1,)
    assert shown.truncation is not None
    assert (shown.truncation.paragraph, shown.truncation.paragraphs) == (1, 5)


def test_a_flag_in_a_tail_cut_off_is_walked_to() -> None:
    told = [Told("The bridge was closed.", "The bridge was closed.", Kind.SAME)]
    told += [Told(f"Paragraph {number} says more.", None, Kind.REMOVED) for number in range(4)]
    told.append(Told("It killed 40 people.", None, Kind.REMOVED, (alert("40 people", None),)))
    shown = compare(collation(told))
    assert shown.truncation is not None
    assert shown.stops == (1, 5)
    assert shown.alerts == (5,)


def test_nothing_in_common_is_no_tail() -> None:
    shown = compare(collation([Told("One thing.", None, Kind.REMOVED), Told(None, "Another.", Kind.ADDED)]))
    assert shown.truncation is None
    assert shown.stops == (0, 1)


def test_the_cursor_passes_over_a_headline_that_one_side_alone_has() -> None:
    made = collation([Told("Bridge closed.", None, Kind.REMOVED), *FERRY])
    left = tuple(replace(s, role=Role.HEADLINE) if s.index == 0 else s for s in made.left)
    shown = compare(replace(made, left=left))
    assert shown.stops[0] == 0
    assert shown.opening == shown.stops[1]


@given(tellings())
def test_every_flag_is_a_stop(told: list[Told]) -> None:
    """As many flags are counted as there are to walk to, in what was cut from the end too."""
    shown = compare(collation(told))
    walked = sum(len(shown.levels[place].changes) for place in shown.alerts)
    assert walked == shown.counts[Mark.ALERT] == sum(len(level.changes) for level in shown.levels)


@given(tellings())
def test_a_moved_sentence_goes_the_way_its_other_place_lies_on_the_screen(told: list[Told]) -> None:
    shown = compare(collation(told))
    for place, level in enumerate(shown.levels):
        words = [(pane, cell.word) for pane, cell in enumerate(level.cells) if isinstance(cell, Gap)]
        for pane, word in words:
            if not (word.startswith("moved ") and level.link.moved):
                continue
            (other,) = shown.partners(place)
            down = other > place if pane == WITNESS else other < place
            assert word.startswith("moved down" if down else "moved up")
