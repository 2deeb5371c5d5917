"""House style and facts agree: what counts as style alone raises no alert, and another value is never style."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.collation.pipeline import align_texts
from reader.model import Kind
from tests.collation.made_links import between, in_short
from tests.examples import examples
from tests.quality.sets import style

GOLD = Path(__file__).resolve().parents[2] / "gold" / "style.jsonl"
ROWS = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]

# One value a line, in the spellings of several houses.
VALUES = (
    ("12 boats", "twelve boats", "a dozen boats"),
    ("24 boats", "two dozen boats", "twenty-four boats"),
    ("21 boats", "twenty-one boats"),
    ("dozens of boats",),
    ("half a million people", "500,000 people", "500 000 people", "0.5 million people", "a half-million people"),
    ("a quarter of a million people", "250,000 people", "a quarter million people"),
    ("10m people", "10 m people", "10 million people", "ten million people"),
    ("a mast of 10m", "a mast of 10 m", "a mast of 10 metres", "a mast of ten meters"),
    ("a mast of 10km", "a mast of 10 km", "a mast of 10 kilometres"),
    ("$10m", "$10 m", "$10 million", "US$10m", "ten million dollars", "10 million US dollars"),
    ("A$10m", "A$10 million", "10 million Australian dollars"),
    ("C$10m", "C$10 million", "10 million Canadian dollars"),
    ("£10m", "£10 million", "10 million pounds"),
    ("9 p.m.", "9pm", "21:00", "9:00 p.m."),
    ("9 a.m.", "9am", "9:00 a.m."),
    ("noon", "12 noon", "12 p.m.", "12pm", "midday", "12:00"),
    ("midnight", "12 midnight", "12 a.m.", "12am", "0:00"),
    ("-5 degrees", "minus 5 degrees", "minus five degrees", "−5 degrees"),
    ("5 degrees", "five degrees"),
    ("20C", "20 degrees Celsius", "20 °C", "20 degrees C"),
    ("20F", "20 degrees Fahrenheit"),
    ("two-thirds of them", "two thirds of them", "⅔ of them"),
    ("a quarter of them", "one-quarter of them", "¼ of them"),
    ("2½ hours", "two and a half hours", "2.5 hours"),
    ("5%", "5 per cent", "five percent"),
    ("5 percentage points", "five percentage points"),
    ("the fourth raid", "the 4th raid"),
    ("the 1980s", "the 1980's"),
    ("Nov. 9", "9 November", "November 9th"),
    ("Nov. 19", "19 November"),
    ("Mr Hale", "Mr. Hale"),
    ("Mrs Hale", "Mrs. Hale", "Ms Hale"),
    ("Sen. Ty", "Senator Ty"),
    ("Rep. Ty", "Representative Ty"),
)
_FRAMES = (
    "The crew saw {} off Ostburg on Friday, she said.",
    "{} of the crew said that the quay at Norvik, shut since May, would open again with {} in Ostburg.",
    "“We go on,” Quist said of {} and of {}.",
)
_DRAWN = st.tuples(st.integers(0, len(VALUES) - 1), st.integers(0, 9))


def _filled(frame: str, drawn: list[tuple[int, int]]) -> str:
    """The frame with one spelling of each value drawn, its first letter large."""
    text = frame.format(*(VALUES[value][spelling % len(VALUES[value])] for value, spelling in drawn))
    return text[0].upper() + text[1:]


@examples(200)
@given(st.sampled_from(_FRAMES), st.lists(_DRAWN, min_size=2, max_size=2), st.lists(_DRAWN, min_size=2, max_size=2))
def test_what_is_style_alone_raises_no_alert_and_another_value_is_no_style(
    frame: str, ours: list[tuple[int, int]], theirs: list[tuple[int, int]]
) -> None:
    left, right = _filled(frame, ours), _filled(frame, theirs)
    told = frame.count("{}")
    equal = [value for value, _ in ours[:told]] == [value for value, _ in theirs[:told]]
    assert (style.kind(left, right) is not Kind.REPHRASED) == equal
    assert not equal or in_short(between(left, right)) == []


@given(st.sampled_from(_FRAMES), st.lists(st.tuples(_DRAWN, st.integers(0, 9)), min_size=2, max_size=2))
@example(_FRAMES[0], [((0, 0), 2), ((0, 0), 0)])
@examples(200)
def test_another_spelling_of_one_value_is_style(frame: str, drawn: list[tuple[tuple[int, int], int]]) -> None:
    left = _filled(frame, [one for one, _ in drawn])
    right = _filled(frame, [(value, other) for (value, _), other in drawn])
    assert style.kind(left, right) is not Kind.REPHRASED
    assert in_short(between(left, right)) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_the_gold_of_style_agrees(row: dict[str, object]) -> None:
    left, right = str(row["left"]), str(row["right"])
    assert in_short(between(left, right)) == []
    for link in align_texts([left], [right]):
        assert link.kind is Kind.REPHRASED or not any(c.alert for c in link.details)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_other_figures_are_never_style(one: int, other: int) -> None:
    left, right = (f"The crews of {n:,} boats left Ostburg." for n in (one, other))
    assert (style.kind(left, right) is Kind.REPHRASED) == (one != other)
    assert bool(in_short(between(left, right))) == (one != other)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The dockworkers said the pier held all night.", "The dock workers said the pier held all night."),
        ("“At halftime I asked them to go home,” Hale said.", "“At half-time I asked them to go home,” Hale said."),
        ("The fair opens at 19.30 in Karsk.", "The fair opens at 19:30 in Karsk."),
        ("Er zijn dertien boten gezonken in Karsk.", "Er zijn 13 boten gezonken in Karsk."),
        ("Le pont a été fermé mardi par la mairie.", "Le pont a été fermé mardi 12 mars par la mairie."),
    ],
)
def test_what_houses_write_otherwise_is_no_alert(left: str, right: str) -> None:
    assert [c for link in align_texts([left], [right]) for c in link.details if c.alert] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The pier had been unsafe for years, the contractor said.",
            "The pier had been unsafe for years, the council said.",
        ),
        ("Police said the fire began in the kitchen.", "Engineers said the fire began in the kitchen."),
    ],
)
def test_a_claim_put_in_another_mouth_is_an_alert(left: str, right: str) -> None:
    assert [c.kind for link in align_texts([left], [right]) for c in link.details if c.alert] == ["attribution"]
