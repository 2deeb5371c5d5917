"""A changed passage is shown where it changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Change, ChangeKind, DetailKind
from reader.report import phrases


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        ("12", "21", ("12", "21")),
        ("Ada Hale", "Ida Hale", ("Ada Hale", "Ida Hale")),
        ("We saw it come from the yard", "We saw it come from the garden", ("… the yard", "… the garden")),
        ("They will all pay taxes soon", "They will all pay your taxes soon", ("… pay taxes …", "… pay your taxes …")),
        (
            "Orrin Power, which runs the dam, claimed",
            "Orrin Power, which runs the dam, said",
            ("… dam, claimed", "… dam, said"),
        ),
        ("no no no no no", "no no no no no no", ("… no", "… no no")),
    ],
)
def test_long_passages_are_cut_to_where_they_differ(left: str, right: str, shown: tuple[str, str]) -> None:
    assert phrases.contrast(left, right) == shown


_WORDS = st.lists(st.sampled_from(["the", "dam", "fell", "rose", "no"]), min_size=1, max_size=9).map(" ".join)


@given(_WORDS, _WORDS)
def test_what_differs_is_always_left_to_see(left: str, right: str) -> None:
    shown = phrases.contrast(left, right)
    assert all(shown)
    assert (shown[0] == shown[1]) == (left == right)


def test_a_change_in_words() -> None:
    told = Change(DetailKind.NUMBER, ChangeKind.CHANGED, 1, True, "40", "44")
    assert phrases.change(told) == 'number changed: "40" → "44"'
    assert phrases.change(told, "->") == 'number changed: "40" -> "44"'
    gone = Change(DetailKind.ATTRIBUTION, ChangeKind.DROPPED, 2, True, "he said")
    assert phrases.change(gone) == 'attribution dropped: "he said"'
