"""Figures longer than Python turns into numbers are copy like any other, whatever stands beside them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Set
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.collation.pipeline import collate
from reader.sources import named_part
from reader.sources.formats.shared.values import number
from reader.text.languages import merged
from reader.text.tokens.numerals import times
from tests.alignment.invented import version
from tests.examples import examples

_FIGURES = 700


def _words() -> Iterator[str]:
    """The words of all languages that numbers, times and dates are read by."""
    for record in (merged().numbers, merged().calendar):
        for field in fields(record):
            words = getattr(record, field.name)
            if isinstance(words, Set | Mapping):
                yield from (word if isinstance(word, str) else " ".join(word) for word in words)


_PIECES = st.one_of(
    st.sampled_from("9130٣９").map(lambda digit: digit * _FIGURES),
    st.sampled_from(sorted({*_words()})),
    st.sampled_from(
        ["h30", "h", " ", "-", "–", ".", ",", "/", ":", "%", "$", "(2)", "7", "12", "1-2 May 2031", "s", "th"]
    ),
)


@pytest.fixture(scope="module")
def _short_limit() -> Iterator[None]:
    """The least limit there may be, so that figures need not be as long as at the usual one."""
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    yield
    sys.set_int_max_str_digits(before)


@pytest.mark.usefixtures("_short_limit")
@examples(60)
@given(st.lists(_PIECES, min_size=1, max_size=6), st.sampled_from(["", " "]))
@example(["1" * _FIGURES, "h30"], "")
@example(["at", "1" * _FIGURES, "h", "30"], " ")
@example(["1" * _FIGURES, "–", "15 May 2031"], "")
@example(["9" * _FIGURES, "million"], " ")
def test_a_figure_of_any_length_is_compared(pieces: list[str], between: str) -> None:
    told = between.join(pieces)
    one, other = (version(f"Ada Merrin said {told} {what}.") for what in ("boats", "ships"))
    (link,) = collate(one, other).links
    assert link.pairs


@given(st.integers(0, 10**30), st.integers(0, 6), st.sampled_from([12, 1_000, 100_000, 10**6, 10**12]))
def test_a_scale_multiplies_exactly(figures: int, places: int, factor: int) -> None:
    digits = f"{figures:0{places + 1}}"
    printed = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    whole, _, part = times(printed, factor).partition(".")
    assert int(whole + part.ljust(places, "0")[:places]) == figures * factor
    assert len(part) <= places


def test_a_long_urgency_is_none_and_a_long_number_names_no_article(tmp_path: Path) -> None:
    assert number("1" * 5_000) is number("0" * 5_000) is None
    assert number("0" * 5_000 + "4") == 4
    file = tmp_path / "wire.xml"
    file.write_text("")
    assert named_part(f"{file}#3") == (str(file), 3)
    assert named_part(f"{file}#{'3' * 5_000}")[1] is None
