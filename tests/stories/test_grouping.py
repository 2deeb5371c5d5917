"""New copy costs only itself: whatever comes, changes and goes, the stories are those of a cold start."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.corpus import Writer, printed
from reader.model import Story, Version
from reader.sources.read import load, parse
from reader.stories import FingerprintsInMemory, Grouping, cluster_versions, events, fingerprint, grouping
from reader.stories.candidates import Candidates, Pair, PairingRule
from tests.examples import examples

LOOK_ALIKES = Path(__file__).parent.parent / "gold" / "look_alikes.jsonl"


class Desk:
    """A desk on which copy comes and goes by name, and its stories."""

    def __init__(self) -> None:
        self.versions: dict[str, Version] = {}
        self._prints = FingerprintsInMemory()
        self._grouping = Grouping()

    def change(self, copy: dict[str, Version | None]) -> None:
        """What lies under each name from now on; None: nothing."""
        before = {version.id for version in self.versions.values()}
        for name, version in copy.items():
            self.versions.pop(name, None)
            if version is not None and version.id not in {other.id for other in self.versions.values()}:
                self.versions[name] = version
        now = {version.id: version for version in self.versions.values()}
        gone = before - now.keys()
        come = {version_id: [now[version_id]] for version_id in now.keys() - before}
        self._prints.update((version_id, fingerprint(version)) for version_id, (version,) in come.items())
        self._grouping.update(gone, come, self._prints)

    def second(self, version: Version) -> Story | None:
        return self._grouping.next_best(version.id, self._prints)

    def is_as_from_a_cold_start(self) -> bool:
        return self._grouping.stories == cluster_versions(list(self.versions.values()))


def version(name: str, text: str, published: str | None = None) -> Version:
    return replace(parse(text.encode(), Path(f"{name}.txt"))[0][0], published=published)


def made(seed: int, count: int) -> list[Version]:
    """Copy on few topics, some of it dated, some of it with the same paragraph under it, some of it run again."""
    rng = random.Random(seed)
    writer = Writer(seed, vocabulary=900, topics=2)
    notice = " ".join(printed(writer.original(30)))
    versions = []
    for n, item in enumerate(writer.items(count, words=60)):
        text = item.text + (f"\n\n{notice}" if rng.random() < 0.4 else "")
        day = f"2031-05-{rng.randint(1, 20):02}" if rng.random() < 0.6 else None
        repeats = rng.choice((1, 1, 1, 5))
        versions += [version(f"{n:03}-{take}", f"{text} {take}", day) for take in range(repeats)]
    return versions[:count]


def told(name: str, date: str | None = None) -> list[Version]:
    rows = map(json.loads, LOOK_ALIKES.read_text(encoding="utf-8").splitlines())
    return [version(f"{name} {row['kind']} {row['name']}", row["text"], date) for row in rows]


def changed(desk: Desk, pool: Sequence[Version], steps: random.Random, most: int = 12) -> None:
    """One step: of a few of those names the copy comes, goes, or is that of another."""
    names = [version.path or "" for version in pool]
    copy: dict[str, Version | None] = {}
    for name in steps.sample(names, steps.randint(1, min(most, len(names)))):
        there = name in desk.versions
        copy[name] = None if there and steps.random() < 0.6 else steps.choice(pool)
    desk.change(copy)


TIGHT = PairingRule(all_pairs=2, most=3, neighbours=1, min_keys=1)


@pytest.mark.parametrize("few", [4, 12, 48])
@examples(40)
@given(seed=st.integers(0, 20), steps=st.randoms(use_true_random=False), crowded=st.booleans())
def test_copy_comes_changes_and_goes(few: int, seed: int, steps: random.Random, crowded: bool) -> None:
    """Crowded: what several articles share is shared by too many, as on a desk of a hundred thousand."""
    with pytest.MonkeyPatch.context() as patch:
        if crowded:
            for module, name in (grouping, "_SHINGLES"), (grouping, "_FLASH_WORDS"), (events, "KEYS"):
                patch.setattr(module, name, TIGHT)
        pool, desk = made(seed, few), Desk()
        for _ in range(6):
            changed(desk, pool, steps)
            assert desk.is_as_from_a_cold_start()


@examples(15)
@given(steps=st.randoms(use_true_random=False))
def test_look_alikes_come_and_go(steps: random.Random) -> None:
    pool, desk = told("first"), Desk()
    for _ in range(5):
        changed(desk, pool, steps)
        assert desk.is_as_from_a_cold_start()


@examples(15)
@given(order=st.randoms(use_true_random=False))
def test_the_order_in_which_copy_came_never_matters(order: random.Random) -> None:
    versions, desk = made(5, 30) + told("all"), Desk()
    order.shuffle(versions)
    while versions:
        batch = [versions.pop() for _ in range(min(len(versions), order.randint(1, 20)))]
        desk.change({each.path or "": each for each in batch})
    assert desk.is_as_from_a_cold_start()


@examples(8)
@given(steps=st.randoms(use_true_random=False))
def test_articles_of_many_outlets_come_and_go(data: Path, steps: random.Random) -> None:
    labels = json.loads((data / "data" / "events" / "labels.json").read_text(encoding="utf-8"))
    versions = [each for name in sorted(labels) for each in load(data / "data" / "events" / name)]
    pool = [replace(each, published=labels[Path(each.path or "").name]["date"]) for each in versions]
    desk = Desk()
    desk.change({each.path or "": each for each in steps.sample(pool, 150)})
    for _ in range(3):
        changed(desk, pool, steps, most=40)
        assert desk.is_as_from_a_cold_start()


def test_the_story_that_came_second_is_known_and_is_never_its_own() -> None:
    desk, versions = Desk(), told("all")
    desk.change({each.path or "": each for each in versions})
    second = {each.path: desk.second(each) for each in versions}
    assert any(second.values())
    for each in versions:
        story = second[each.path]
        assert story is None or each.id not in [other.id for other in story.versions]
    warning = next(each for each in versions if "weather warning B1" in (each.path or ""))
    likest = second[warning.path]
    assert likest
    assert "weather warning" in (likest.base.path or "")


def test_all_goes_and_comes_again() -> None:
    pool, desk = made(1, 20), Desk()
    for there in (pool, [], pool[:3], []):
        desk.change({each.path or "": each if each in there else None for each in pool})
        assert desk.is_as_from_a_cold_start()


Keys = dict[int, list[int]]


@examples(200)
@given(
    rule=st.builds(PairingRule, st.integers(2, 4), st.integers(4, 7), st.integers(0, 2), st.integers(1, 3)),
    steps=st.lists(st.dictionaries(st.integers(0, 12), st.lists(st.integers(0, 5), unique=True), max_size=8)),
)
def test_candidates_are_those_of_a_cold_start(rule: PairingRule, steps: list[Keys]) -> None:
    """Each step gives articles their keys anew: none of them, and the article is gone."""
    candidates, pairs, there = Candidates(rule, lambda number: number % 100), set[Pair](), Keys()
    for n, step in enumerate(steps):
        gone = [number for number in there if number % 100 in step]
        come = {(n + 1) * 100 + place: keys for place, keys in step.items() if keys}
        found = candidates.update(gone, come)
        pairs = {pair for pair in pairs if not set(pair) & set(gone)} - set(found.disappeared)
        assert not pairs & set(found.appeared)
        pairs |= set(found.appeared)
        there = {number: keys for number, keys in there.items() if number not in gone} | come
        assert pairs == set(Candidates(rule, lambda number: number % 100).update([], there).appeared)


def test_what_hundreds_run_nearly_word_for_word_is_one_story_however_many_they_are() -> None:
    """A run of words that so many hold would by itself be boilerplate."""
    text = "\n\n".join(block.text for block in made(7, 1)[0].blocks)
    takes = [version(f"take {n:03}", f"{text} Take {n} of the copy.") for n in range(300)]
    desk = Desk()
    for start in (0, 200, 280):
        desk.change({take.path or "": take for take in takes[start : start + 200]})
        assert len(cluster_versions(list(desk.versions.values()))) == 1
        assert desk.is_as_from_a_cold_start()
    desk.change({take.path or "": None for take in takes[:60]})
    assert desk.is_as_from_a_cold_start()
