"""Names of versions: no two alike within one story, however alike their files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block, Role, Version
from reader.tui.paint.wording import day, version_labels


def version(id: str, outlet: str, path: str | None, published: str | None = None) -> Version:
    return Version(id, outlet, (Block(Role.BODY, "The quay closed."),), path=path, published=published)


@pytest.mark.parametrize(
    ("versions", "called"),
    [
        ([("NW", "a/x.txt", None), ("Bay", "a/y.txt", None)], ["NW", "Bay"]),
        ([("NW", "a/x.txt", None), ("NW", "a/y.txt", "2031-05-06")], ["NW (x)", "NW (6 May)"]),
        ([("ok", "early/ok.txt", None), ("ok", "late/ok.txt", None)], ["early/ok", "late/ok"]),
        ([("NW", "early/x.txt", None), ("NW", "late/x.txt", None)], ["NW (early/x)", "NW (late/x)"]),
        (
            [("NW", "early/x.txt", "2031-05-06"), ("NW", "late/y.txt", "2031-05-06")],
            ["NW (x)", "NW (y)"],
        ),
        ([("NW", "x.txt", None), ("NW", "x.txt", None)], ["NW (x)", "NW (x) (2)"]),
        ([("NW", None, None), ("NW", None, None)], ["NW", "NW (2)"]),
    ],
)
def test_names(versions: list[tuple[str, str | None, str | None]], called: list[str]) -> None:
    made = [version(str(place), *told) for place, told in enumerate(versions)]
    assert list(version_labels(made).values()) == called


@given(
    st.lists(
        st.tuples(
            st.sampled_from("ab"),
            st.sampled_from(["a.txt", "x/a.txt", "y/a.txt", "x/x/a.txt", "2.txt", None]),
            st.none(),
        ),
        max_size=6,
    )
)
def test_no_two_are_called_alike(versions: list[tuple[str, str | None, None]]) -> None:
    made = [version(str(place), *told) for place, told in enumerate(versions)]
    called = version_labels(made)
    assert list(called) == [v.id for v in made]
    assert len(set(called.values())) == len(made)


def test_days() -> None:
    assert day("2025-11-09") == "Sunday 9 November 2025"
    assert day("") == day("yesterday") == ""
