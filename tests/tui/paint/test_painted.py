"""Counted heights are painted heights: on every screen, of any copy, at any width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.analysis.sentences import sentences_of
from reader.collation.pipeline import collate_all
from reader.model import Apparatus, Block, Role, Story, Version
from reader.text.details import find
from reader.tui.compare.columns import beside
from reader.tui.compare.layout import Layout, Painter
from reader.tui.grid.foot import foot
from reader.tui.grid.painter import GridPainter
from reader.tui.grid.painter import columns as grid_columns
from reader.tui.grid.view import grid
from reader.tui.paint.comparison import Comparison, Gap
from reader.tui.paint.levels import compare
from reader.tui.paint.split import SplitPainter, columns
from reader.tui.paint.unified import UnifiedPainter
from reader.tui.paint.wording import ASCII, UNICODE, Glyphs
from reader.tui.reading import painter as reading
from reader.tui.unique import painter as unique
from reader.tui.unique.view import noted
from tests.tui.copies import apparatuses

PANES = 68
"""The fewest cells that a painter of panes is given; below, there is one column."""
_widths = st.integers(1, 260) | st.sampled_from((1, 2, 9, PANES, 78, 118, 198))
_glyphs = st.sampled_from((UNICODE, ASCII))

BRIDGE = (
    Block(Role.LEDE, "The harbour bridge in Orrin was closed on Sunday after a crack was found, the authority said."),
    Block(Role.BODY, "Engineers inspect the main span."),
    Block(Role.BODY, "Some 12,000 drivers use the bridge each day and were sent over the old crossing at Fernhold."),
)
CAPTION = Block(
    Role.CAPTION, "Photo: Engineers inspect the main span of the harbour bridge in Orrin on Sunday afternoon"
)


def captioned(*after: Block) -> Apparatus:
    """A body sentence of the base that versions run as the caption of a picture, elsewhere."""
    base = Version("a", "Northern Wire", BRIDGE)
    others = (
        Version("b", "Bay Courier", (BRIDGE[0], BRIDGE[2], CAPTION)),
        Version("c", "Capital Post", (CAPTION, *after)),
    )
    return collate_all(base, others)


def comparisons(made: Apparatus, house_style: bool) -> Iterator[Comparison]:
    """Each version with the base alone, and all of them beside it."""
    sides = [compare(collation, house_style=house_style) for collation in made.collations]
    yield from sides
    if len(sides) > 1:
        yield from (beside(sides, primary) for primary in range(len(sides)))


def painters(said: Comparison, width: int, share: float | None, glyphs: Glyphs) -> Iterator[Painter]:
    yield UnifiedPainter(width, glyphs)
    if width >= PANES:
        yield SplitPainter(columns(width, len(said.versions), share), glyphs)


@given(apparatuses(), _widths, st.none() | st.floats(0, 1), st.booleans(), _glyphs)
@example(captioned(*BRIDGE), 80, None, True, UNICODE)
@example(captioned(BRIDGE[2], BRIDGE[0]), 200, 0.3, True, ASCII)
def test_each_level_is_painted_in_as_many_lines_as_were_counted(
    made: Apparatus, width: int, share: float | None, house_style: bool, glyphs: Glyphs
) -> None:
    for said in comparisons(made, house_style):
        for painter in painters(said, width, share, glyphs):
            for place, level in enumerate(said.levels):
                lines = painter.paint(place, level)
                assert len(lines) == painter.height(level) >= 1
                assert {line.level for line in lines} == {place}
                if isinstance(painter, SplitPainter):
                    assert {cell_len(line.text) for line in lines} == {painter.columns.margin + painter.width}


@given(apparatuses(), _widths, st.booleans(), st.booleans(), st.booleans())
@example(captioned(*BRIDGE), 80, False, False, False)
def test_every_line_that_a_layout_counts_is_there_however_it_is_shown(
    made: Apparatus, width: int, folded: bool, airy: bool, alerts_only: bool
) -> None:
    for said in comparisons(made, house_style=True):
        for painter in painters(said, width, None, UNICODE):
            only = said.alerts if alerts_only else None
            layout = Layout(said, painter, UNICODE, folded=folded, airy=airy, only=only)
            shown = [layout.line(y).level for y in range(layout.height)]
            for level in layout.walk:
                top, height = layout.span(level)
                assert [y for y, own in enumerate(shown) if own == level] == list(range(top, top + height))
            assert layout.line(layout.height).pieces == ()


@given(apparatuses())
@example(captioned(*BRIDGE))
def test_where_words_from_elsewhere_stand_is_said_over_them(made: Apparatus) -> None:
    for collation in made.collations:
        gaps = [cell for level in compare(collation).levels for cell in level.cells if isinstance(cell, Gap)]
        assert all(gap.word for gap in gaps if gap.pieces)


def test_a_sentence_run_as_a_caption_says_so_at_both_of_its_places() -> None:
    said = compare(captioned().collations[0])
    told = [cell.word for level in said.levels for cell in level.cells if isinstance(cell, Gap)]
    assert told == ["now in caption", "from ¶2"]
    layout = Layout(said, SplitPainter(columns(80), UNICODE), UNICODE, folded=False)
    text = "\n".join(layout.line(y).text for y in range(layout.height))
    assert text.count("Photo: Engineers") == text.count("Engineers inspect the main span.") == 2


@given(apparatuses(), _widths, st.integers(0, 3), st.booleans())
@example(captioned(*BRIDGE), 80, 0, True)
def test_every_cell_of_a_grid_is_painted_in_full_under_it(
    made: Apparatus, width: int, first: int, house_style: bool
) -> None:
    table = grid(made, made.between, house_style=house_style)
    painter = GridPainter(table, grid_columns(width, len(table.comparisons), first), UNICODE)
    assert len(painter.heads) == 2
    for place in range(len(table.rows)):
        assert painter.row(place).level == place
        for outlet in (None, *range(len(table.comparisons))):
            assert len(foot(table, place, outlet, width, UNICODE)) > 1


@given(apparatuses(), _widths)
def test_every_entry_of_the_ledger_is_painted_in_a_row_of_lines(made: Apparatus, width: int) -> None:
    found = noted(made)
    story = Story("s", made.versions)
    told = {collation.witness.id: collation.advisory for collation in made.collations}
    levels = [line.level for line in unique.paint(story, found, told, UNICODE, width)]
    assert _runs(levels) == list(range(len(found)))


def _runs(levels: Sequence[int | None]) -> list[int]:
    """The levels, each run of the same once."""
    return [at for before, at in zip([None, *levels], levels, strict=False) if at is not None and at != before]


@given(apparatuses(most=1), _widths)
def test_every_block_and_detail_has_its_line_on_the_page(made: Apparatus, width: int) -> None:
    for version in made.versions:
        told = [(sentence, find(sentence.text)) for sentence in sentences_of(version)]
        kinds = {detail.kind for _, details in told for detail in details}
        marked = reading.spots(told, kinds)
        page = reading.page(version, marked, width, UNICODE)
        assert len(page.tops) == len(version.blocks)
        assert all(0 <= top < len(page.lines) for top in page.tops)
        for place, y in enumerate(page.places):
            inside = {piece.pane for piece in page.lines[y].pieces} - {None}
            assert place in inside or inside & reading.inside(place, marked)
