"""The list of stories: those that are shown, and their order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from reader.model import Block, Item, Role, Story, Version
from reader.tui.stories.index import GROUPS, SORTS, Group, Index, Rows, ordered
from reader.tui.stories.query import parse


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
        ("urgency", ["s2", "s1", "s3"]),
    ],
)
def test_orders(sort: str, ids: list[str]) -> None:
    assert sort in SORTS
    assert [story.id for story in ordered(reversed(ALL), sort)] == ids


def test_the_most_urgent_version_says_how_urgent_its_story_is_and_the_newest_of_them_is_first() -> None:
    def urgent(story: Story, *urgencies: int | None) -> Story:
        versions = zip(story.versions, urgencies, strict=True)
        return story._replace(versions=tuple(replace(version, urgency=urgency) for version, urgency in versions))

    desk = (urgent(BRIDGE, 4, 1), urgent(FESTIVAL, 4), urgent(THEFT, 1))
    assert [story.id for story in ordered(desk, "urgency")] == ["s1", "s3", "s2"]
    assert [version.id for group in Index(desk, "urgency", "outlet").sections() for version in group.versions] == [
        "b",
        "d",
        "a",
        "c",
    ]
    (day, *_) = Index((urgent(BRIDGE, None, 2),), "urgency", "day").sections()
    assert [version.id for version in day.versions] == ["b"]


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
    index = Index(ALL, "newest")
    found = index.matching(query)
    assert [story.id for story in index.sections(found.ids if found else None)] == ids


def test_a_filter_asks_for_states_too() -> None:
    def found(query: str) -> set[str]:
        wanted = parse(query)
        holds = partial(wanted.holds, read={"a", "c"}, marked={"c", "d"})
        matches = Index(ALL, "newest").matching(wanted.words, (), holds=holds)
        return set(matches.ids if matches else ())

    everything = {version.id for story in ALL for version in story.versions}
    assert found("is:unread") == everything - {"a", "c"}
    assert found("is:marked") == {"c", "d"}
    assert found("IS:marked is:read") == {"c"}
    assert found("festival is:unread") == set()
    assert found("held  is:marked over") == {"d"}
    assert parse("is:marked").words == ""
    assert parse("  is:lost harbour ").words == "  is:lost harbour "


def test_a_filter_that_is_overtaken_ends() -> None:
    found = Index(ALL, "newest").matching("harbuor", cancelled=lambda: True)
    assert found is not None
    assert not found.ids


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


def test_outlets_and_days_hold_the_articles_of_all_stories() -> None:
    outlets = Index(ALL, "newest", "outlet").sections()
    assert [section.key for section in outlets if isinstance(section, Group)] == [
        "Bay Courier",
        "Capital Post",
        "Northern Wire",
        "Radio Three",
    ]
    days = Index((BRIDGE, *ALL[1:]), "headline", "day").sections()
    shown = [(section.key, [v.id for v in section.versions]) for section in days if isinstance(section, Group)]
    assert shown == [("2031-03-06", ["c"]), ("2031-03-05", ["b"]), ("2031-03-04", ["a"]), ("", ["d"])]


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("sort", SORTS)
def test_every_article_is_listed_once_however_it_is_grouped(group: str, sort: str) -> None:
    rows = Rows(Index(ALL, sort, group).sections())
    assert sorted(e.version.id for e in rows if e.is_article) == ["a", "b", "c", "d"]
    for entry in rows:
        if entry.is_article:
            assert any(version.id == entry.version.id for version in entry.story.versions)


def test_of_an_outlet_a_filter_shows_what_matches_and_of_a_story_all() -> None:
    ids = {"b"}
    assert [e.version.id for e in Rows(Index(ALL, "newest").sections(ids))] == ["a", "a", "b"]
    assert [e.version.id for e in Rows(Index(ALL, "newest", "outlet").sections(ids))] == ["b", "b"]


def test_an_article_is_found_again_under_another_heading() -> None:
    by_story, by_outlet = Rows(ALL), Rows(Index(ALL, "newest", "outlet").sections())
    for entry in by_story:
        if entry.is_article and not entry.heading:
            place = by_outlet.find(entry)
            assert place is not None
            assert by_outlet[place].version.id == entry.version.id
            assert by_outlet[place].is_article
            assert by_story.find(by_outlet[place]) is not None


def test_what_only_the_copy_holds_is_counted() -> None:
    found = Index(ALL, "newest").matching("bridge", {"c", "a"})
    assert found is not None
    assert found.ids == {"a", "b", "c"}
    assert found.in_copy_alone == 1


def test_a_filter_asks_for_what_an_item_says_of_itself() -> None:
    killed = replace(article("k", "Keel Wire", "Quay shut"), status="cancelled", slug="ELLERY-QUAY")
    held = replace(article("e", "Keel Wire", "Fair put off"), item=Item("ticker", embargo="2031-11-09T18:00:00"))
    mended = replace(article("m", "Keel Wire", "Quay open"), urgency=2, slug="quay")
    mended = replace(mended, item=Item("ticker", signals=("correction",)))
    versions = {version.id: version.listing for version in (killed, held, mended)}
    index = Index(tuple(Story(version.id, (version,)) for version in versions.values()), "newest")

    def found(query: str) -> set[str]:
        wanted = parse(query)
        meant = index.matching(wanted.words, holds=partial(wanted.holds, read=(), marked=(), versions=versions))
        return set(meant.ids) if meant else set()

    assert found("is:killed") == {"k"}
    assert found("is:embargoed") == {"e"}
    assert found("is:correction is:urgent") == {"m"}
    assert found("slug:quay") == {"k", "m"}
    assert found("open slug:quay") == {"m"}
    assert found("is:withheld") == set()


OWN = Story("s4", (article("p", "Keel Wire", "Ferry aground"), article("q", "Star", "Ferry on a rock")), frozenset("q"))


def test_own_copy_stands_under_a_rule() -> None:
    rows = Rows((OWN, FESTIVAL))
    assert [(e.version.id, e.heading, e.rule) for e in rows] == [
        ("p", True, False),
        ("p", False, False),
        ("q", True, True),
        ("q", False, False),
        ("c", True, False),
    ]
    assert [rows.find(entry) for entry in rows if not entry.rule] == [0, 1, 3, 4]
    assert len(Rows((OWN,), {"s4"})) == 1


def test_own_copy_can_be_hidden() -> None:
    (story,) = Index((OWN,), "newest", own_copy="hidden").sections()
    assert [each.id for each in story.versions] == ["p"]
    found = Index((OWN,), "newest", own_copy="hidden").matching("rock")
    assert found is not None
    assert not found.ids
    assert Index((OWN,), "newest").sections() == (OWN,)
