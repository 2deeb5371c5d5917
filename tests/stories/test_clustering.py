"""Clustering finds the versions of one piece of copy, and the base that the others come from."""

from __future__ import annotations

import json
import random
from array import array
from collections.abc import Callable
from dataclasses import replace
from itertools import chain, pairwise
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.corpus import Writer
from reader import load
from reader.model import Story, Version
from reader.sources.read import parse
from reader.stories import FingerprintsInMemory, cluster, cluster_versions, fingerprint, shingles
from tests.examples import examples

GOLD = Path(__file__).parent.parent / "gold" / "stories.jsonl"


def version(text: str, name: str = "copy") -> Version:
    return parse(text.encode(), Path(f"{name}.txt"))[0][0]


def names(stories: tuple[Story, ...]) -> list[list[str]]:
    return [[Path(v.path or "").name for v in story.versions] for story in stories]


def together(stories: tuple[Story, ...]) -> set[frozenset[str]]:
    return {frozenset(v.path or "" for v in story.versions) for story in stories}


def test_the_real_copy_is_one_story_of_four_from_the_agency_and_one_article_alone(data: Path) -> None:
    found = names(cluster_versions(load(data / "seeds")))
    assert [name[0][:3] for name in found] == ["003", "004"]
    assert sorted(name[:3] for name in found[0]) == ["000", "001", "002", "003"]


def test_the_sample_desk_is_grouped_as_an_editor_does(seeds: Path) -> None:
    wanted = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    found = names(cluster_versions(load(seeds)))
    assert {frozenset(story) for story in found} == {frozenset(row["versions"]) for row in wanted}
    assert {story[0] for story in found} == {row["base"] for row in wanted}


@examples(20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_input_never_matters(seeds: Path, order: random.Random) -> None:
    versions = load(seeds)
    expected = cluster_versions(versions)
    order.shuffle(versions)
    assert cluster_versions(versions) == expected


@examples(50)
@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=6))
def test_any_versions_are_parted(texts: list[str]) -> None:
    versions = [v for n, text in enumerate(texts) for v in parse(text.encode(), Path(f"{n}.txt"))[0]]
    found = list(chain.from_iterable(story.versions for story in cluster_versions(versions)))
    assert sorted(map(repr, found)) == sorted(map(repr, versions))


def test_no_versions_are_no_stories() -> None:
    assert cluster_versions([]) == ()


def test_fingerprints_do_for_the_copy_itself(seeds: Path) -> None:
    versions = load(seeds)
    assert cluster(
        versions, FingerprintsInMemory({version.id: fingerprint(version) for version in versions})
    ) == cluster_versions(versions)


def test_a_desk_is_grouped_alike_in_whatever_order_its_fingerprints_come() -> None:
    items = enumerate(Writer(seed=6, vocabulary=4000, topics=9).items(150, words=120))
    versions = [version(item.text, str(n)) for n, item in items]
    prints = FingerprintsInMemory({one.id: fingerprint(one) for one in versions})
    found = cluster(versions, prints)
    assert found == cluster(versions, FingerprintsInMemory(reversed(prints.items())))
    missing = found[0].versions[0]
    del prints[missing.id]
    assert any(story.versions == (missing,) for story in cluster(versions, prints))


def test_fingerprints_are_the_same_in_every_process() -> None:
    text = "The harbour wall gave way on Sunday; 40 streets flooded, the mayor’s office said — again."
    words = ["harbour", "wall", "gave", "sunday", "40", "streets", "flooded", "mayor", "office", "said", "again"]
    assert list(fingerprint(version(text)).words) == [crc32(word.encode()) for word in words]


@pytest.mark.parametrize("ways", [("light", "trimmed"), ("light", "rewritten"), ("trimmed", "rewritten")])
def test_two_versions_told_in_two_ways_are_found(writer: Writer, ways: tuple[str, str]) -> None:
    articles = [writer.original(400) for _ in range(60)]
    made = [told(getattr(writer, way)(a), f"{n}-{way}") for n, a in enumerate(articles) for way in ways]
    found = [sorted(story) for story in together(cluster_versions(made)) if len(story) > 1]
    assert all(len({name.split("-")[0] for name in story}) == 1 for story in found)
    assert len(found) >= 0.95 * len(articles)


def test_a_level_holds_the_shingles_of_those_above_it() -> None:
    words = array("I", map(crc32, map(str.encode, map(str, range(2000)))))
    levels = [set(shingles.shingles(words, level)) for level in range(5)]
    assert len(levels[0]) == 1998
    for level, (more, fewer) in enumerate(pairwise(levels)):
        assert fewer == shingles.at_level(more, level + 1) < more


@pytest.fixture(scope="module")
def writer() -> Writer:
    return Writer(seed=7, vocabulary=8000, topics=6)


def told(article: list[list[str]], name: str) -> Version:
    return version("\n\n".join(" ".join(words).capitalize() + "." for words in article), name)


def test_trimmed_light_and_rewritten_versions_belong_together(writer: Writer) -> None:
    first, other = writer.original(400), writer.original(400)
    versions = [
        *(told(first, "first"), told(writer.light(first), "light"), told(writer.trimmed(first), "trimmed")),
        *(told(writer.rewritten(first), "rewritten"), told(other, "other"), told(writer.light(other), "other-light")),
    ]
    assert together(cluster_versions(versions)) == {
        frozenset({"first.txt", "light.txt", "trimmed.txt", "rewritten.txt"}),
        frozenset({"other.txt", "other-light.txt"}),
    }


def test_shared_background_at_the_end_makes_no_version(writer: Writer) -> None:
    background = writer.original(120)
    versions = [told(writer.original(280) + background, name) for name in ("first", "second")]
    assert len(cluster_versions(versions)) == 2


def test_a_round_up_does_not_fuse_the_stories_it_holds(writer: Writer) -> None:
    first, second, third = (writer.original(150) for _ in range(3))
    versions = [
        *(told(first, "a1"), told(writer.light(first), "a2"), told(second, "b1"), told(writer.light(second), "b2")),
        told(writer.original(60) + first + second + third, "round-up"),
    ]
    found = together(cluster_versions(versions))
    assert not any({"a1.txt", "b1.txt"} <= story for story in found)
    assert any({"a1.txt", "a2.txt"} <= story for story in found)
    assert any({"b1.txt", "b2.txt"} <= story for story in found)


def test_a_table_with_other_figures_is_another_item() -> None:
    goods = ["wheat", "barley", "maize", "oats", "rye", "soya", "rape", "sugar", "milk", "butter", "beef", "lamb"]

    def table(seed: int) -> str:
        prices = random.Random(seed)
        rows = [
            f"{good.capitalize()} of the first class, per tonne at Kelbury market: {prices.randint(1000, 9999)}"
            for good in goods
        ]
        return "Prices at Kelbury market\n\nThese are the prices at Kelbury market today.\n\n" + "\n".join(rows)

    monday, tuesday = version(table(1), "monday"), version(table(2), "tuesday")
    corrected = version(table(1).replace("today", "on Monday"), "corrected")
    assert together(cluster_versions([monday, tuesday, corrected])) == {
        frozenset({"monday.txt", "corrected.txt"}),
        frozenset({"tuesday.txt"}),
    }


def test_last_year_s_item_is_another_item(writer: Writer) -> None:
    article = writer.original(200)
    this, last = told(article, "this"), told(writer.light(article), "last")
    days_apart = {"2025-03-10": 1, "2024-03-09": 2}
    for published, stories in days_apart.items():
        dated = [replace(this, published="2025-03-11"), replace(last, published=published)]
        assert len(cluster_versions(dated)) == stories


def test_boilerplate_in_every_article_pairs_none(writer: Writer) -> None:
    notice = writer.original(40)
    versions = [told(writer.original(90) + notice, str(n)) for n in range(300)]
    assert len(cluster_versions(versions)) == 300


def test_the_same_copy_in_two_files_is_one_story_of_two(writer: Writer) -> None:
    article = writer.original(100)
    (story,) = cluster_versions([told(article, "one"), told(article, "two")])
    assert len(story.versions) == 2


def test_scripts_without_spaces() -> None:
    first = "港の防波堤が日曜日の朝に崩れ、市内の四十の通りが水につかったと市長が述べた。けが人はいなかったという。"
    second = "市長によると、港の防波堤が日曜日の朝に崩れ、市内の四十の通りが水につかった。船三隻が失われた。"
    other = "野党は月曜日、来年度の予算案に反対する考えを示した。採決は週末までに行われる見通しだ。"
    versions = [version(first, "1"), version(second, "2"), version(other, "3")]
    assert together(cluster_versions(versions)) == {frozenset({"1.txt", "2.txt"}), frozenset({"3.txt"})}


def test_the_base_is_where_the_words_come_from_not_the_earliest(writer: Writer) -> None:
    agency = writer.original(400)
    half = len(agency) // 2
    pickups = [told(agency[:half], "top"), told(agency[3:], "rest"), told(writer.light(agency[: half + 4]), "light")]
    dated = [replace(pickup, published="2025-03-10") for pickup in pickups]
    (story,) = cluster_versions([*dated, told(agency, "agency")])
    assert story.base.path == "agency.txt"


def test_among_equals_the_first_and_not_the_update_is_the_base(writer: Writer) -> None:
    article = writer.original(300)
    text = "\n\n".join(" ".join(words).capitalize() + "." for words in article)
    first, update = version(text, "z-first"), version("(Updates with toll)\n\n" + text, "a-update")
    (story,) = cluster_versions([update, first])
    assert story.base.path == "z-first.txt"


def test_among_equals_the_earliest_is_the_base_and_the_undated_come_last(writer: Writer) -> None:
    article = writer.original(300)
    text = "\n\n".join(" ".join(words).capitalize() + "." for words in article)
    days = {"a-late": "2025-03-11", "b-early": "2025-03-10", "c-undated": None}
    ends = dict(zip(days, (".", "!", "?"), strict=True))
    dated = [replace(version(text[:-1] + ends[name], name), published=day) for name, day in days.items()]
    assert names(cluster_versions(dated)) == [["b-early.txt", "a-late.txt", "c-undated.txt"]]


def table(heading: str, place: str, labels: str, seed: int, figures: Callable[[random.Random], str]) -> str:
    """A table as an agency sends it: a heading, a line that says what it is, a row for each label."""
    rng = random.Random(seed)
    rows = "\n".join(f"{label} {figures(rng)}" for label in labels.split(", "))
    return f"{heading}\n\n{place} (Meridian) - {heading}, all figures without liability:\n\n{rows}"


def price(rng: random.Random) -> str:
    return f"{rng.randint(10, 999)}.{rng.randint(10, 99)} ({rng.randint(10, 999)}.{rng.randint(10, 99)})"


FUNDS = [
    "Alder Growth, Birch Income, Cedar World, Dogwood Bond, Elm Pacific, Fir Balanced, Hazel Yield, Ivy Small Caps",
    "Juniper Growth, Larch Income, Maple World, Oak Bond, Pine Pacific, Rowan Balanced, Spruce Yield, Yew Small Caps",
    "Aster Growth, Briar Income, Clover World, Daisy Bond, Fern Pacific, Gorse Balanced, Heath Yield, Moss Small Caps",
]
SHARES = "Ardent Steel, Bay Shipping, Calder Foods, Dunmore Paper, Easton Gas, Farrow Glass, Garrick Mills, Holt Motors"
MONEY = "Norwegian krone, Danish krone, Czech koruna, Polish zloty, Swiss franc, Canadian dollar, Japanese yen, Rand"


@pytest.mark.parametrize(
    "tables",
    [
        [table(f"Fund prices, part {n} of 3, 29 June", "PORT VELA", funds, n, price) for n, funds in enumerate(FUNDS)],
        [
            table("Winners and losers of the day in Vela trading", "PORT VELA", SHARES, 1, price),
            table("Vela 30: share prices at 17.56", "PORT VELA", f"{SHARES}, {FUNDS[0]}", 2, price),
            table("Foreign shares at 17.56 in Vela trading", "PORT VELA", f"{SHARES[:60]}, {FUNDS[1]}", 3, price),
        ],
        [
            table("Sorten- und Devisenkurse am 29. Juni um 16.34 Uhr", "NORDHAFEN", MONEY, 1, price),
            table("Devisenkurse am 29. Juni um 16.34 Uhr", "NORDHAFEN", MONEY[:80], 2, price),
        ],
    ],
    ids=["parts of one list", "one market", "one day's rates"],
)
def test_tables_of_one_market_stand_alone_each(tables: list[str]) -> None:
    versions = [version(text, f"{n}") for n, text in enumerate(tables)]
    assert len(cluster_versions(versions)) == len(versions)


def test_a_table_run_twice_is_one_story() -> None:
    sent = table("Vela 30: share prices at 17.56", "PORT VELA", f"{SHARES}, {FUNDS[0]}", 2, price)
    run = sent.replace("all figures without liability", "the last of the day").replace("Holt Motors", "Holt Motor")
    assert len(cluster_versions([version(sent, "sent"), version(run, "run")])) == 1


def test_a_report_is_no_version_of_the_table_of_its_market() -> None:
    sent = table("Vela 30: share prices at 17.56", "PORT VELA", f"{SHARES}, {FUNDS[0]}", 2, price)
    report = (
        "Vela 30 falls on steel\n\n"
        "PORT VELA (Meridian) - Share prices fell in Vela trading on Thursday, dragged down by Ardent Steel.\n\n"
        "The Vela 30 closed at 5,120 points, 38 below the day before. Bay Shipping and Calder Foods held their prices, "
        "Dunmore Paper rose to 61.20.\n\nFarrow Glass and Holt Motors fell."
    )
    assert len(cluster_versions([version(sent, "table"), version(report, "report")])) == 2
