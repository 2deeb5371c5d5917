"""Flashes that share nearly all content words are one story, whatever their figures say."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.corpus import Writer, printed
from reader.model import Version
from reader.sources.read import parse
from reader.stories import cluster_versions
from tests.examples import examples

BUS = "At least 12 people were killed when a bus fell off a bridge in Norda, police say."
TOLL = "At least {} people were killed and {} injured when a bus fell off a bridge in Norda on Monday, police say."


def version(text: str, name: str) -> Version:
    return parse(text.encode(), Path(f"{name}.txt"))[0][0]


def one_story(*texts: str) -> bool:
    stories = cluster_versions([version(text, str(n)) for n, text in enumerate(texts)])
    return len(stories) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BUS, BUS.replace("12", "14")),
        (BUS, "14 people have been killed after a bus fell from a bridge in Norda, police said."),
        (BUS, f"{BUS} Divers are searching the river for six others, the mayor told local radio."),
        (TOLL.format(12, 30), TOLL.format(14, 33)),
        (
            "Central bank of Halven raises interest rates by a quarter point to 5.25%.",
            "The central bank of Halven raises its interest rates by a half point to 5.50%.",
        ),
        (
            "Etwa 12 Menschen sind beim Sturz eines Busses von einer Brücke in Norda gestorben, sagt die Polizei.",
            "Beim Sturz eines Busses von einer Brücke in Norda sind 14 Menschen gestorben, sagte die Polizei.",
        ),
    ],
)
def test_the_same_news_is_one_story(one: str, other: str) -> None:
    assert one_story(one, other)
    assert one_story(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BUS, "At least 12 people were killed when a ferry sank off Port Anselm, police say."),
        (BUS, "Three people were killed when a train left the rails in Norda, police say."),
        (
            "Wheat 412, barley 320, maize 287, oats 233, rye 198 at Kelbury market.",
            "Wheat 405, barley 331, maize 290, oats 229, rye 201 at Kelbury market.",
        ),
        (
            "Norda United beat Kelbury Town 3-1 in the league on Saturday.",
            "Kelbury Town beat Norda United 2-0 in the league on Saturday.",
        ),
        (
            "Weather for Norda on Monday: cloudy with rain, high of 12, low of 4.",
            "Weather for Norda on Tuesday: sunny with wind, high of 15, low of 7.",
        ),
        ("The mayor of Norda resigns over the budget.", "The mayor of Kelbury resigns over the budget."),
    ],
)
def test_other_news_in_the_same_words_is_another_story(one: str, other: str) -> None:
    assert not one_story(one, other)


def flashes(seed: int) -> list[tuple[int, Version]]:
    """The number of its story with each flash: one of ten to thirty words, half of them with a word changed."""
    writer, rng = Writer(seed=seed, vocabulary=8000, topics=6), random.Random(seed)
    found: list[tuple[int, str]] = []
    for story in range(400):
        words = writer.original(rng.randint(10, 30))
        found.append((story, " ".join(printed(words))))
        if rng.random() < 0.5:
            changed = [list(sentence) for sentence in words]
            changed[0][rng.randrange(len(changed[0]))] = str(rng.randint(2, 99))
            found.append((story, " ".join(printed(changed))))
    return [(story, version(text, str(n))) for n, (story, text) in enumerate(found)]


@pytest.mark.parametrize("seed", [1, 2])
def test_on_a_desk_of_flashes_each_finds_its_own(seed: int) -> None:
    made = flashes(seed)
    story_of = {version.path: story for story, version in made}
    paths = [[story_of[version.path] for version in story.versions] for story in cluster_versions([v for _, v in made])]
    found = [pair for stories in paths for pair in combinations(stories, 2)]
    right = sum(one == other for one, other in found)
    assert right >= 0.9 * (len(made) - 400)
    assert right >= 0.99 * len(found)


@examples(20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_flashes_never_matters(order: random.Random) -> None:
    versions = [version for _, version in flashes(3)[:60]]
    expected = cluster_versions(versions)
    order.shuffle(versions)
    assert cluster_versions(versions) == expected


def test_a_template_pairs_none() -> None:
    towns = [
        f"{a}{b}" for a in ("Nor", "Kel", "Hal", "Ans", "Vel", "Tor") for b in ("da", "bury", "ven", "wick", "mouth")
    ]
    served = [f"Trains between {one} and {other} run again after a fault." for one, other in combinations(towns, 2)]
    assert len(cluster_versions([version(text, str(n)) for n, text in enumerate(served)])) == len(served)
