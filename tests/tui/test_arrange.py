"""Which stories are listed, and in which order."""

from __future__ import annotations

import pytest

from reader.model import Block, Role, Story, Version
from reader.tui.arrange import SORTS, Index, Rows, ordered


def article(id: str, outlet: str, headline: str, lede: str = "", published: str | None = None) -> Version:
    return Version(id, outlet, (Block(Role.LEDE, lede or headline),), headline=headline, published=published)


BRIDGE = Story(
    "s1",
    (
        article("a", "Northern Wire", "Harbour bridge closes", "A crack in the pier.", "2031-03-04"),
        article("b", "Bay Courier", "Bridge shut", "Inspectors came.", "2031-03-05"),
    ),
)
FESTIVAL = Story("s2", (article("c", "Radio Three", "Festival put off", published="2031-03-06"),))
THEFT = Story("s3", (article("d", "Capital Post", "Two held over theft"),))
ALL = (BRIDGE, FESTIVAL, THEFT)


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ("newest", ["s2", "s1", "s3"]),
        ("headline", ["s2", "s1", "s3"]),
        ("outlet", ["s3", "s1", "s2"]),
        ("versions", ["s1", "s2", "s3"]),
    ],
)
def test_orders(sort: str, ids: list[str]) -> None:
    assert sort in SORTS
    assert [story.id for story in ordered(reversed(ALL), sort)] == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", ["s2", "s1", "s3"]),
        ("bridge", ["s1"]),
        ("courier inspect", ["s1"]),
        ("RADIO", ["s2"]),
        ("harbuor", ["s1"]),
        ("festivl", ["s2"]),
        ("zzzzzz", []),
    ],
)
def test_a_filter_finds_words_and_near_words(query: str, ids: list[str]) -> None:
    assert [story.id for story in Index(ALL, "newest").matching(query)] == ids


def test_a_filter_that_is_overtaken_ends() -> None:
    assert Index(ALL, "newest").matching("harbuor", lambda: True) == ()


def test_a_closed_story_hides_its_versions_and_a_lone_one_is_one_row() -> None:
    assert [(e.version.id, e.heading) for e in Rows(ALL)] == [
        ("a", True),
        ("a", False),
        ("b", False),
        ("c", True),
        ("d", True),
    ]
    assert len(Rows(ALL, {"s1"})) == 3


def test_a_row_is_found_again_in_another_list() -> None:
    before = list(Rows(ALL))
    after = Rows(ordered(ALL, "outlet"), {"s1"})
    assert [after[place].story.id for e in before if (place := after.find(e)) is not None] == [
        "s1",
        "s1",
        "s1",
        "s2",
        "s3",
    ]
    assert Rows((FESTIVAL,)).find(before[0]) is None
