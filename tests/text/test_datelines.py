"""Datelines and sign-offs, before and behind the words of a story."""

from __future__ import annotations

import pytest
from hypothesis import given

from reader.text.datelines import begins, dateline, header, sign_off
from tests.text.strategies import copy as texts


@pytest.mark.parametrize(
    "lead",
    [
        "OSTBURG, Tallmark (XYZ) — ",
        "OSTBURG, Nov. 9 (Reuters) - ",
        "OSTBURG and NORVIK (XYZ) – ",
        "OSTBURG/NORVIK, Nov. 9 (XYZ/Tallmark Wire) -- ",
        "Ostburg/Tall (xyz) - ",
        "(XYZ) — ",
        "OSTBURG — ",
    ],
)
def test_the_copy_begins_behind_its_dateline(lead: str) -> None:
    found = dateline(f"{lead}Two boats sank.")
    assert found
    assert found.firm
    assert lead.startswith(found.text)
    assert begins(f"{lead}Two boats sank.") == len(lead)


@pytest.mark.parametrize(
    "text",
    [
        "Two boats sank — and a third.",
        "The wall – forty years old – fell.",
        "Kelbury said: The wall fell.",
        "NATO said the wall fell.",
        "US officials said late on Monday — two days on — that it fell.",
        "Today (Sunday) they met to seek a way out -- said Marsh.",
        "Ilse Brandt (left) and Odo Marsh met on Sunday.",
        "Brandt (centre right) - who was there - wept.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert dateline(text) is None
    assert begins(text, opening=True) == 0


def test_a_place_and_a_colon_are_a_dateline_where_the_copy_opens() -> None:
    assert begins("Ostburg: Two boats sank.") == 0
    assert begins("Ostburg: Two boats sank.", opening=True) == len("Ostburg: ")


@pytest.mark.parametrize(
    ("text", "date", "copy"),
    [
        (" date 2031-05-06 Two boats sank.", "2031-05-06", "Two boats sank."),
        ("date: 2031-05-06 18:04 Two boats sank.", "2031-05-06T18:04", "Two boats sank."),
        ("date 2031-25-06 was no date.", None, "date 2031-25-06 was no date."),
    ],
)
def test_a_header_says_the_date_before_the_copy(text: str, date: str | None, copy: str) -> None:
    found, start = header(text)
    assert (found, text[start:]) == (date, copy)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two boats sank. — Agencies", "— Agencies"),
        ("“Two boats sank.” – Tallmark Wire", "– Tallmark Wire"),
        ("She had seen it before – the water.", None),
        ("Two boats sank. — In all there were twelve of them out", None),
    ],
)
def test_a_sign_off_names_who_sent_it(text: str, name: str | None) -> None:
    at = sign_off(text)
    assert (None if at is None else text[at:]) == name


@given(texts)
def test_places_lie_within_the_text(text: str) -> None:
    assert 0 <= begins(text, opening=True) <= len(text)
    assert 0 <= header(text)[1] <= len(text)
    assert (sign_off(text) or 0) <= len(text)
