"""Stories measured: pairs of versions put together, against those that belong together.

On the sample desk, the real copy, and copy made by rule with light, trimmed and rewritten versions; and on
articles of several outlets on one event, where no version comes from another.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations
from pathlib import Path

from benchmarks.corpus import Writer
from reader.model import Version
from reader.sources.read import load, parse
from reader.stories import cluster_versions
from tests.quality.measure import Measure, Score, ratio

ROOT = Path(__file__).parents[3]
GOLD = ROOT / "tests" / "gold" / "stories.jsonl"
LOOK_ALIKE = "004"
MADE = 600
# The pairs that the syndication benchmarks are held to.
RECALL, PRECISION = 0.98, 0.995
EVENTS, EVENTS_TARGET = {"en": 0.936, "pt": 0.80}, 0.80
EVENTS_PRECISION, EVENTS_TARGET_PRECISION = {"en": 0.95, "pt": 0.92}, 0.95


def score(versions: list[Version], stories: list[Hashable]) -> Score:
    """`stories[n]` says which story `versions[n]` belongs to."""
    belongs = dict(zip((version.path for version in versions), stories, strict=True))
    found = [pair for story in cluster_versions(versions) for pair in combinations(story.versions, 2)]
    right = sum(1 for left, other in found if belongs[left.path] == belongs[other.path])
    wanted = sum(1 for left, other in combinations(stories, 2) if left == other)
    return Score(right / len(found) if found else 1.0, right / wanted if wanted else 1.0)


def sample_desk() -> Score:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    story = {name: row["story"] for row in rows for name in row["versions"]}
    versions = load(ROOT / "seeds")
    return score(versions, [story[Path(version.path or "").name] for version in versions])


def real_copy(data: Path) -> Score:
    versions = load(data / "seeds")
    return score(versions, [LOOK_ALIKE in Path(version.path or "").name[:3] for version in versions])


def made_copy(count: int = MADE, seed: int = 1) -> Score:
    items = list(Writer(seed).items(count))
    versions = [parse(item.text.encode(), Path(f"{n}.txt"))[0][0] for n, item in enumerate(items)]
    return score(versions, [item.story for item in items])


def events(folder: Path) -> dict[str, Score]:
    """By language, of articles by several outlets; the folder's labels.json says which event each tells of."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    versions = [version for name in sorted(labels) for version in load(folder / name)]
    found = _pairs(
        [Path(version.path or "").name for version in story.versions] for story in cluster_versions(versions)
    )
    told_of = defaultdict(list)
    for name, label in labels.items():
        told_of[label["event"]].append(name)
    wanted = _pairs(told_of.values())
    scores = {}
    for lang in sorted({label["lang"] for label in labels.values()}):
        ours, theirs = ({pair for pair in pairs if labels[pair[0]]["lang"] == lang} for pairs in (found, wanted))
        scores[lang] = Score(ratio(len(ours & theirs), len(ours)), ratio(len(ours & theirs), len(theirs)))
    return scores


def _pairs(groups: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def _pair_measures(name: str, found: Score) -> Iterator[Measure]:
    yield Measure(name, "pair recall", found.recall, floor=RECALL, target=RECALL)
    yield Measure(name, "pair precision", found.precision, floor=PRECISION, target=PRECISION)


def invented() -> Iterator[Measure]:
    """The sample desk, and copy made by rule."""
    yield from _pair_measures("stories, sample desk", sample_desk())
    yield from _pair_measures(f"stories, {MADE} made articles", made_copy())


def labelled(data: Path) -> Iterator[Measure]:
    """Versions of one story, and what several outlets wrote of one event."""
    yield from _pair_measures("stories, real copy", real_copy(data))
    for lang, found in events(data / "data" / "events").items():
        yield Measure(f"events ({lang})", "pairs F1", found.f1, floor=EVENTS[lang], target=EVENTS_TARGET)
        yield Measure(f"events ({lang})", "pair recall", found.recall)
        yield Measure(
            f"events ({lang})", "pair precision", found.precision, EVENTS_PRECISION[lang], EVENTS_TARGET_PRECISION
        )
