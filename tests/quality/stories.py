"""Stories measured: pairs of versions put together, against those that belong together.

On the sample desk, the real copy, and copy made by rule with light, trimmed and rewritten versions.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.corpus import Writer
from reader.model import Version
from reader.sources.read import load, parse
from reader.stories import group
from tests.quality import Measure, data_folder

ROOT = Path(__file__).parent.parent.parent
GOLD = ROOT / "tests" / "gold" / "stories.jsonl"
LOOK_ALIKE = "004"
MADE = 600
# The pairs that the syndication benchmarks are held to.
RECALL, PRECISION = 0.98, 0.995


@dataclass(frozen=True, slots=True)
class Score:
    """Recall and precision of pairs put together."""

    recall: float
    precision: float


def score(versions: list[Version], stories: list[Hashable]) -> Score:
    """`stories[n]` says which story `versions[n]` belongs to."""
    belongs = dict(zip((version.path for version in versions), stories, strict=True))
    found = [pair for story in group(versions) for pair in combinations(story.versions, 2)]
    right = sum(1 for left, other in found if belongs[left.path] == belongs[other.path])
    wanted = sum(1 for left, other in combinations(stories, 2) if left == other)
    return Score(right / wanted if wanted else 1.0, right / len(found) if found else 1.0)


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


def scores() -> Iterator[tuple[str, Score]]:
    yield "stories, sample desk", sample_desk()
    yield f"stories, {MADE} made articles", made_copy()
    if data := data_folder():
        yield "stories, real copy", real_copy(data)


def measures() -> Iterable[Measure]:
    for name, found in scores():
        yield Measure(name, "pair recall", found.recall, RECALL)
        yield Measure(name, "pair precision", found.precision, PRECISION)
