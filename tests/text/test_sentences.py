"""Sentence boundaries: spans that lose nothing, the rules one by one, and the floors."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from reader.text.sentences import split
from tests.quality.sets import segmentation
from tests.text.strategies import copy
from tests.timing import IN_STEP, growth


def cut(text: str, lang: str | None = None) -> list[str]:
    return [text[start:end] for start, end in split(text, lang)]


@given(copy)
def test_spans_are_ordered_disjoint_and_lose_only_white_space(text: str) -> None:
    at = 0
    for start, end in split(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        at = end
    assert not text[at:].strip()


# Sentences are parted by a bar where one ends.
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Gov. Ada Reyes and Sen. Bo Ty, D-N.Y., met at 9 a.m. EST on Friday.|They left at 5 p.m.|Varr stayed."),
        ("en", "The U.S. team and the U.S.-led force stayed in the U.S.|The rest left."),
        ("en", "J. R. Tolm wrote to George W. Pym.|Nobody replied."),
        ("en", "Prices rose 3.5 percent to $4.20.|A year ago they fell."),
        ("en", "“We go on.|We must.”|He left."),
        ("en", "\"We go on.\"|\"We must,\" he said."),
        ("en", "“Why now?” Ada Reyes asked.|“Because!”|He left."),
        ("en", "“Is it true?” she said.|It was."),
        ("en", "It was … odd … and cold.|Then … silence."),
        ("en", "It ended badly...|Then it began again."),
        ("en", "1. Cut the tax.|2. Raise the dam."),
        ("en", "The harbour is shut.|• Ferries wait|• Trains run"),
        ("en", "It drew 300 people. — Agencies"),
        ("en", "It drew 300 people. (Keel Wire)"),
        ("en", "See No. 10 and p. 5 of Vol. 2.|He said no.|Then he went."),
        ("en", "Orrin Corp. Chief Executive Al Moor resigned.|Velm Inc.|The deal is off."),
        ("en", "He was born on Sept. 5 in Fresk, Calif., and died in Oct.|The rest is silence."),
        ("en", "(He had left.)|She had not."),
        ("en", "He said so.|(She did not.)|They went."),
        ("en", "It cost $3.|$5 was asked.|iShips are dear."),
        ("es", "El Sr. López llegó a EE.UU. con la Dra. Ruiz.|¿Quién lo vio?|¡Nadie!|Dijo que no."),
        ("es", "“No sé”, dijo.|“Ya veremos”."),
        ("es", "Preguntó por ella.|- No está - contestó Varr."),
        ("es", "9 de julio. - Varr presenta su plan."),
        ("pt", "O Sr. Lima falou.|A Dra. Pires, não.|Foi às 10h."),
        ("de", "Am 3. Oktober kam Dr. Holt z.B. nach Velm.|Im Jahr 2017.|Der Rest blieb."),
        ("de", "Rund 3 Mio. Euro bzw. 4 Mrd. Dollar fehlen.|Die Stadt zahlt."),
        ("de", "«Wir bleiben.|Wir müssen», sagte er."),
        (None, "ما هذا؟|لا أعرف.|ربما غدا."),
        (None, "वह गया।|वह नहीं गया।"),
        (None, "Он ушёл.|Она осталась."),
        ("en", "DOCKS SHUT AGAIN IN KEEL|The docks of Keel were shut."),
        ("en", "KEEL, Velmland (KW) — Docks shut on Friday.|Ships wait."),
    ],
)  # fmt: skip
def test_rules(lang: str | None, text: str) -> None:
    assert cut(text.replace("|", " "), lang) == text.split("|")


@pytest.mark.parametrize("text", ["The crew was lost.|The hull was found.", "他走了。|“她没走。”|然后呢？|没有。"])
def test_no_space_is_needed_where_none_is_put(text: str) -> None:
    assert cut(text.replace("|", "")) == text.split("|")


def test_a_heading_on_a_line_of_its_own_needs_no_stop() -> None:
    body = "The docks of Keel were shut on Friday for the third time in a month, the\nharbour board said."
    assert cut(f"Docks shut again\n{body}") == ["Docks shut again", body]


def test_an_epigraph_and_its_author_stay_together() -> None:
    text = "“It was cold. It was wet.” — Ada Reyes, harbour master"
    assert cut(text) == [text]


def test_nothing_gives_nothing() -> None:
    assert split("") == []
    assert split(" \n\t ") == []


@pytest.mark.parametrize(
    "piece",
    [
        ".",
        ". ",
        "a. ",
        "“",
        "A ",
        "— A. ",
        "\n",
        "A",
        '. "',
        "1. ",
        " ",
        "\ud800. A\x00. B",
        "(x. ",
        ". » A « b",
        '."A',
        "。」",
        "說。“",
        "अ. ",
        "α; ",
    ],
    ids=ascii,
)
def test_splitting_grows_in_step_with_the_text(piece: str) -> None:
    assert growth(lambda n: split(f"a. {piece * (n // len(piece))}."), 12_000) < IN_STEP


@pytest.mark.parametrize(("name", "lang", "floor"), segmentation.TREEBANKS)
def test_boundaries_of_treebanks_are_found(data: Path, name: str, lang: str, floor: float) -> None:
    paragraphs = segmentation.treebank(data, name)
    assert segmentation.score(paragraphs, lang).inside >= floor
    assert segmentation.score(paragraphs, None).inside >= floor


def test_the_score_counts_what_it_says() -> None:
    right = segmentation.score([[("One went.", True), ("Two stayed.", True)]], "en")
    assert (right.inside, right.with_ends) == (1.0, 1.0)
    wrong = segmentation.score([[("One went", True), ("two stayed.", True)]], "en")
    assert wrong.inside == 0.0
    assert wrong.with_ends == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Er blieb z. B. in Bonn. Dann ging er.", 2),
        ("Das gilt d. h. nicht immer. Es kam anders.", 2),
        ("La empresa Orrin S. A. cerró. Luego abrió.", 2),
        ("It was plan B. I know.", 2),
    ],
)
def test_single_letters_in_a_row_abbreviate_together(text: str, count: int) -> None:
    assert len(split(text)) == count
