"""Every word of the copy is painted, in order, in its own pane, and no line runs over."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Edit, Kind, Op
from reader.text.visible import visible
from reader.tui.compare.layout import Layout
from reader.tui.paint import bars
from reader.tui.paint.comparison import BASE, WITNESS
from reader.tui.paint.levels import compare
from reader.tui.paint.lines import Tone
from reader.tui.paint.split import SplitPainter, columns
from reader.tui.paint.unified import UnifiedPainter, rewritten
from reader.tui.paint.wording import ASCII, UNICODE, Mark
from tests.tui.invented import FERRY, QUEUES, Told, alert, collation, tellings

NOTES = (Tone.ALERT_TEXT, Tone.FAINT, Tone.RULE)


def split(told: list[Told] | tuple[Told, ...], width: int, *, folded: bool = False, airy: bool = False) -> Layout:
    return Layout(compare(collation(told)), SplitPainter(columns(width), UNICODE), UNICODE, folded=folded, airy=airy)


def lines(layout: Layout) -> list[str]:
    return [layout.line(y).text for y in range(layout.height)]


@given(tellings(), st.integers(70, 250))
def test_a_pane_holds_every_word_of_its_copy_in_order(told: list[Told], width: int) -> None:
    layout = split(told, width)
    made = layout.comparison.collation
    for pane, version in ((BASE, made.base), (WITNESS, made.witness)):
        painted = []
        for y in range(layout.height):
            line = layout.line(y)
            cell = layout.comparison.levels[line.level].cell(pane) if line.level is not None else None
            if cell:
                text = [p for p in line.pieces if p.pane == pane and p.tone not in (Tone.ALERT_TEXT,)]
                painted.append("".join(p.text for p in text[1:]))
        copy = "".join(visible(block.text) for block in version.blocks)
        assert "".join("".join(painted).split()) == "".join(copy.split())


@given(tellings(), st.integers(70, 250))
def test_split_lines_are_exactly_as_wide_as_the_panes(told: list[Told], width: int) -> None:
    layout = split(told, width)
    shape = columns(width)
    for y in range(layout.height):
        line = layout.line(y)
        if line.level is not None:
            assert cell_len(line.text) == shape.margin + shape.width <= width


@given(tellings(), st.integers(12, 69))
def test_unified_lines_never_run_over(told: list[Told], width: int) -> None:
    layout = Layout(compare(collation(told)), UnifiedPainter(width, UNICODE), UNICODE, folded=False)
    for y in range(layout.height):
        assert cell_len(layout.line(y).text) <= width


def test_an_alert_is_told_in_words_under_the_sentence() -> None:
    shown = lines(split(FERRY, 110))
    at = next(y for y, text in enumerate(shown) if "Some 40" in text)
    assert "~ Some 40 people" in shown[at]
    assert "! Some 44 people" in shown[at]
    assert 'number changed: "40" → "44"' in shown[at + 1]


def test_added_and_removed_say_so_beside_the_gap() -> None:
    shown = lines(split(FERRY, 110))
    assert any("− The mayor" in text and text.rstrip().endswith("removed") for text in shown)
    assert any("added │" in text and "+ Ferries" in text for text in shown)


def test_the_unified_view_holds_both_readings() -> None:
    layout = Layout(compare(collation(FERRY)), UnifiedPainter(60, UNICODE), UNICODE)
    text = "\n".join(lines(layout))
    assert "Some 40 → 44 people were on the span." in text
    assert 'number changed: "40" → "44"' in text
    assert "The mayor has called a meeting. (removed)" in text


def test_paragraphs_alike_fold_and_open() -> None:
    told = [Told(f"Sentence {n} stands.", f"Sentence {n} stands.", Kind.SAME) for n in range(6)]
    told += [Told(None, "The mayor left.", Kind.ADDED)]
    folded, opened = split(told, 110, folded=True), split(told, 110)
    assert "6 paragraphs alike" in folded.line(0).text
    assert folded.height == 2
    assert opened.height == 7
    assert folded.walk == (6,)
    assert folded.nearest(0) == 6


def test_where_a_version_ends_is_said_once() -> None:
    told = [Told("The bridge was closed.", "The bridge was closed.", Kind.SAME)]
    told += [Told(f"Paragraph {number} says more.", None, Kind.REMOVED) for number in range(5)]
    text = "\n".join(lines(split(told, 110)))
    assert text.count("Bay Courier ends here at base ¶1: the base goes on for 5 paragraphs") == 1


@pytest.mark.parametrize("hostile", ["[b]bold[/b] [sic]", "\x1b[31mred\x1b[0m", "abc \u202edef", "a\x00b\x07c"])
def test_copy_is_data(hostile: str) -> None:
    told = [Told(f"He wrote {hostile} there.", None, Kind.REMOVED)]
    text = "".join(lines(split(told, 110)))
    assert visible(hostile).split()[0] in text
    assert all(character.isprintable() for character in text)


def test_ascii_glyphs_need_no_other_character() -> None:
    layout = Layout(compare(collation(FERRY)), SplitPainter(columns(100), ASCII), ASCII)
    text = "".join(layout.line(y).text for y in range(layout.height))
    assert text.replace("¶", "").replace("↓", "").replace("↑", "").isascii()


@given(st.integers(1, 60))
def test_the_overview_shows_the_loudest_mark_of_every_part(height: int) -> None:
    marks = split(FERRY, 110).overview(height)
    assert len(marks) == height
    assert Mark.ALERT in marks


def test_thousands_of_sentences_are_laid_out_lazily() -> None:
    told = [
        Told(f"Sentence {n} of the long report stands.", f"Sentence {n} stands.", Kind.REPHRASED) for n in range(3000)
    ]
    layout = split(told, 120)
    assert layout.height >= 3000
    assert "Sentence 2999" in layout.line(layout.span(2999)[0]).text
    assert len(layout._painted) == 1


def test_a_sentence_that_is_mostly_others_words_is_shown_whole_twice() -> None:
    old = "The harbour board on Monday asked a court to stop the tall crane company from leaving its old berth."
    new = "A judge will on Friday hear why one small crane firm wants to give up the berth that it hired."
    script = (
        Edit(Op.DROP, "Rain "), Edit(Op.ADD, "Snow "), Edit(Op.KEEP, "and "), Edit(Op.DROP, "wind today "),
        Edit(Op.ADD, "hail "), Edit(Op.KEEP, "will "), Edit(Op.DROP, "stop "), Edit(Op.ADD, "end at noon "),
    )  # fmt: skip
    assert rewritten(script)
    assert not rewritten((Edit(Op.DROP, old), Edit(Op.ADD, new)))
    assert not rewritten((*script, Edit(Op.KEEP, old)))


@pytest.mark.parametrize("width", [80, 120])
def test_the_words_of_a_moved_sentence_stand_under_where_it_went(width: int) -> None:
    shown = lines(split([QUEUES, *FERRY], width))
    first, *_, second = [y for y, line in enumerate(shown) if "miles" in line and "moved" in line]
    assert "four miles" in shown[first]
    assert "five miles" in shown[first + 1]
    assert "five miles" in shown[second]
    assert "four miles" in shown[second + 1]


def test_one_column_marks_a_moved_sentence_as_any_other() -> None:
    layout = Layout(compare(collation([QUEUES, *FERRY])), UnifiedPainter(60, UNICODE), UNICODE)
    told = [" ".join(line.split()) for line in lines(layout) if "Queues" in line]
    assert [line.split(" miles")[0] for line in told] == [
        "1 ↕ Queues reached four → five",
        "↕ Queues reached four → five",
    ]


@pytest.mark.parametrize(
    ("width", "told"),
    [
        (87, " Bay Courier ¶2  flag change 1 of 6 · flag 1 of 1 · 50% kept "),
        (56, " ¶2  flag change 1 of 6 · flag 1 of 1 · 50% kept "),
        (42, " ¶2  flag change 1 of 6 · 50% kept "),
    ],
)
def test_the_status_tells_counts_and_share_whatever_room_there_is(width: int, told: str) -> None:
    shown = compare(collation(FERRY))
    line = bars.status(shown, shown.alerts[0], WITNESS, WITNESS, width).text
    assert re.sub(r"  +(?=change)", " ", line) == told


def test_the_status_tells_how_many_there_are_where_the_cursor_stands_on_none() -> None:
    shown = compare(collation(FERRY))
    assert bars.status(shown, 0, WITNESS, WITNESS, 100).text.endswith(" 6 changes · 1 flag · 50% kept ")


@pytest.mark.parametrize(("width", "words"), [(120, True), (80, True), (60, False)])
def test_the_legend_says_every_mark_in_words_where_there_is_room(width: int, words: bool) -> None:
    said = bars.legend(compare(collation(FERRY)), UNICODE, width).text
    assert len(said) == width
    for word in ("reworded", "added", "removed", "moved", "house style", "flag"):
        assert (word in said) is words


@pytest.mark.parametrize("width", range(26, 120, 5))
def test_however_narrow_the_status_tells_what_became_of_the_sentence(width: int) -> None:
    shown = compare(collation(FERRY))
    line = bars.status(shown, shown.alerts[0], WITNESS, WITNESS, width).text
    assert "flag" in line
    assert "…" not in line
    assert cell_len(line) <= width


@pytest.mark.parametrize("width", [70, 80, 120, 250])
def test_over_the_panes_no_word_is_cut_and_the_base_is_always_called_so(width: int) -> None:
    shown = compare(collation(FERRY, witness="The Greater Port Ellery Evening Chronicle and Shipping Gazette"))
    line = bars.heads(shown, columns(width), UNICODE).text
    base, witness = line.split(UNICODE.bar)
    assert re.fullmatch(r" +\S.*  base(, \d+ words)? *", base)
    assert re.fullmatch(r" +The Greater( \w+)*…?(  \d+ words)? *", witness)
    assert cell_len(line) <= width


def test_a_flag_that_was_dismissed_and_is_shown_is_told_quietly() -> None:
    flag = alert("40", "44")
    for dismissed, tone in ((False, Tone.ALERT_TEXT), (True, Tone.FAINT)):
        told = Told("Some 40 fled.", "Some 44 fled.", Kind.REPHRASED, (flag._replace(dismissed=dismissed),))
        (level,) = compare(collation([told])).levels
        for painter in (SplitPainter(columns(120), UNICODE), UnifiedPainter(80, UNICODE, coloured=True)):
            pieces = [piece for line in painter.paint(0, level) for piece in line.pieces]
            assert [piece.tone for piece in pieces if "number changed" in piece.text] == [tone]
