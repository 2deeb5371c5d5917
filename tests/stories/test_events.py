"""Own copy on one event stands in one story; what follows the same template stays apart."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Story, Version
from reader.sources.read import parse
from reader.stories import FingerprintsInMemory, cluster, cluster_versions, fingerprint
from tests.examples import examples

Pair = tuple[str, str]

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "gold" / "look_alikes.jsonl").read_text(encoding="utf-8").splitlines()
]
KINDS = sorted({row["kind"] for row in ROWS})


def version(name: str, text: str, date: str = "") -> Version:
    return parse((f" date {date} {text}" if date else text).encode(), Path(f"{name}.txt"))[0][0]


def desk(*kinds: str) -> list[Version]:
    return [version(f"{row['kind']} {row['name']}", row["text"]) for row in ROWS if row["kind"] in kinds]


def text_of(kind: str, name: str) -> str:
    return next(row["text"] for row in ROWS if (row["kind"], row["name"]) == (kind, name))


def together(stories: Iterable[Story]) -> set[Pair]:
    return {
        pair
        for story in stories
        for pair in combinations(sorted(Path(each.path or "").stem for each in story.versions), 2)
    }


def of_one_event(kinds: Iterable[str]) -> set[Pair]:
    named = defaultdict(list)
    for row in ROWS:
        if row["kind"] in kinds:
            named[row["kind"], row["event"]].append(f"{row['kind']} {row['name']}")
    return {pair for names in named.values() for pair in combinations(sorted(names), 2)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_in_common_makes_no_story(kind: str) -> None:
    assert together(cluster_versions(desk(kind))) <= of_one_event([kind])


def test_no_templates_meet_where_all_lie_on_one_desk() -> None:
    found, wanted = together(cluster_versions(desk(*KINDS))), of_one_event(KINDS)
    assert found <= wanted
    assert len(found) >= 0.9 * len(wanted)


@pytest.mark.parametrize("kind", ["match report", "obituary", "rate decision", "weather warning"])
def test_own_copy_on_an_event_is_told_from_copy(kind: str) -> None:
    first, second = (version(name, text_of(kind, name)) for name in ("A1", "A2"))
    (story,) = cluster_versions([first, second])
    assert [story.tie(each.id) for each in story.versions] == ["copy", "event"]
    assert story.base.id not in story.own_copy


def test_versions_come_before_own_copy_whatever_their_times() -> None:
    text = text_of("obituary", "A1")
    copied = version("copied", text.replace("on Monday", "on Monday night"), "2031-05-06")
    own = version("own", text_of("obituary", "A2"), "2031-05-04")
    (story,) = cluster_versions([own, version("first", text, "2031-05-05"), copied])
    assert [Path(each.path or "").stem for each in story.versions] == ["first", "copied", "own"]
    assert story.own_copy == {own.id}


def test_own_copy_can_be_left_out() -> None:
    versions = desk("obituary")
    stories = cluster(versions, FingerprintsInMemory({each.id: fingerprint(each) for each in versions}), own_copy=False)
    assert not together(stories)


def test_own_copy_months_older_is_of_another_event() -> None:
    texts = text_of("match report", "A1"), text_of("match report", "A2")
    week = [version("one", texts[0], "2031-05-06"), version("other", texts[1], "2031-05-09")]
    months = [version("one", texts[0], "2031-05-06"), version("other", texts[1], "2030-11-06")]
    assert len(cluster_versions(week)) == 1
    assert len(cluster_versions(months)) == 2


def test_a_dated_version_dates_its_story() -> None:
    text = text_of("match report", "A1")
    versions = [
        version("dated", text, "2031-05-06"),
        version("undated", text.replace("Saturday", "Saturday evening")),
        version("older", text_of("match report", "A2"), "2030-11-06"),
    ]
    assert together(cluster_versions(versions)) == {("dated", "undated")}


@examples(20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_input_never_matters(order: random.Random) -> None:
    versions = desk(*KINDS)
    expected = cluster_versions(versions)
    order.shuffle(versions)
    assert cluster_versions(versions) == expected


BRIEFS = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "gold" / "briefs.jsonl").read_text(encoding="utf-8").splitlines()
]


def test_briefs_of_one_template_stay_apart_and_own_words_come_together() -> None:
    versions = [version(f"{row['lang']} {row['kind']} {row['name']}", row["text"]) for row in BRIEFS]
    found = together(cluster_versions(versions))
    wanted = {(f"{row['lang']} {row['kind']} A1", f"{row['lang']} {row['kind']} A2") for row in BRIEFS}
    assert len(found & wanted) >= 0.95 * len(found)
    assert len(found & wanted) >= 0.75 * len(wanted)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "東沢市で震度４\n\n３日午前８時ごろ、東沢市で震度４の地震があった。\n\n震源の深さは５０キロ、規模は５．４だった。",
            "東沢市で震度４\n\n９日午後２時ごろ、東沢市で震度４の地震があった。\n\n震源の深さは３０キロ、規模は５．２だった。",
        ),
        (
            "Sand Bay ferry late\n\nOn Monday the Sand Bay ferry left Norda an hour late because of thick fog.",
            "Sand Bay ferry late\n\nOn Friday the Sand Bay ferry left Norda an hour late because of high waves.",
        ),
    ],
)
def test_the_same_words_with_other_figures_or_of_another_day_are_another_event(one: str, other: str) -> None:
    assert len(cluster_versions([version("one", one), version("other", other)])) == 2
