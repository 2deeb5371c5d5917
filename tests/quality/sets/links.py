"""Links measured: precision over sure and possible pairs, recall over sure ones, on single sentence pairs.

Beside the labelled data, the pairs found between articles of different stories: there should be none.
"""

from __future__ import annotations

import json
import random
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from reader.collation.pipeline import collate
from reader.model import Link, Version
from reader.sources import read as read_source
from tests.quality.labelled import Aligned, Labelled, aligned, pairs_of, read, rows
from tests.quality.measure import Measure, Score, ratio

ROOT = Path(__file__).resolve().parents[3]
SEEDS = ROOT / "seeds"
GOLD = ROOT / "tests" / "gold"
LOOK_ALIKE = "004"
STRANGERS = 400


def score(found: Iterable[Aligned]) -> Score:
    """Over all rows together, as one pool of pairs."""
    right = sure = told = listed = 0
    for row, links in found:
        pairs = pairs_of(links)
        right += len(pairs & (row.sure | row.possible))
        sure += len(pairs & row.sure)
        told += len(pairs)
        listed += len(row.sure)
    return Score(ratio(right, told), ratio(sure, listed))


def splits(found: Iterable[Aligned]) -> tuple[float, float]:
    """Of the sentences labelled as run as several: the share told as split, and the share told with every part."""
    total = told = whole = 0
    for row, links in found:
        pairs = pairs_of(links)
        for i in {i for i, _ in row.sure}:
            parts = {pair for pair in row.sure if pair[0] == i}
            if len(parts) > 1:
                total += 1
                told += len(parts & pairs) > 1
                whole += parts <= pairs
    return ratio(told, total), ratio(whole, total)


def kinds_and_shapes(found: Iterable[Aligned]) -> float:
    """The share of the listed kinds and shapes that are told."""
    told = [shape_hits(row, links) for row, links in found]
    return ratio(sum(hits for hits, _ in told), sum(total for _, total in told))


def shape_hits(row: Labelled, links: Sequence[Link]) -> tuple[int, int]:
    """How many of the listed kinds and shapes are told, and how many there are."""
    at = {pair: link for link in links for pair in link.pairs}
    hits = total = 0
    for kind, pairs in row.kinds.items():
        for pair in pairs:
            link = at.get(pair)
            total += 1
            hits += link is not None and (link.moved if kind == "moved" else kind in (link.kind, link.shape))
    return hits, total


def between_events(data: Path) -> float:
    """Pairs found for each two articles on different events, the same articles at every run."""
    labels = json.loads((data / "data" / "events" / "labels.json").read_text(encoding="utf-8"))
    articles = versions(data / "data" / "events")
    draw, found = random.Random(11), 0
    for _ in range(STRANGERS):
        one, other = draw.sample(sorted(articles), 2)
        while labels[one]["event"] == labels[other]["event"] or labels[one]["lang"] != labels[other]["lang"]:
            one, other = draw.sample(sorted(articles), 2)
        found += len(pairs_of(collate(articles[one], articles[other]).links))
    return found / STRANGERS


def versions(folder: Path) -> dict[str, Version]:
    """The one version that each file of a folder holds, by the file's name."""
    return {path.name: version for path in sorted(folder.glob("*.txt")) for version in read_source(path)[0]}


def between_stories(
    articles: dict[str, Version], story: dict[str, str], boilerplate: Container[frozenset[str]] = ()
) -> float:
    """Pairs of sentences found for each pair of articles of different stories, labelled boilerplate aside."""
    strange = [(a, b) for a, b in combinations(sorted(articles), 2) if story[a] != story[b]]
    found = 0
    for a, b in strange:
        told = collate(articles[a], articles[b])
        texts = (frozenset((told.left[i].text, told.right[j].text)) for i, j in pairs_of(told.links))
        found += sum(pair not in boilerplate for pair in texts)
    return found / len(strange)


def invented() -> Iterator[Measure]:
    """The sample desk, whose labels come with the program."""
    names = [(row["left"], row["right"]) for row in rows(GOLD / "links.jsonl")]
    gold = read(GOLD / "links.jsonl")
    articles = versions(SEEDS)
    found = [
        (row, collate(articles[left], articles[right]).links) for row, (left, right) in zip(gold, names, strict=True)
    ]
    yield Measure("sample desk", "links F1", score(found).f1, floor=0.98, target=0.98)
    yield Measure("sample desk", "kinds and shapes", kinds_and_shapes(found), floor=0.9)
    story = {name: row["story"] for row in rows(GOLD / "stories.jsonl") for name in row["versions"]}
    boilerplate = {frozenset((row.left[i], row.right[j])) for row in gold for i, j in row.possible}
    between = between_stories(articles, story, boilerplate)
    # Stories of one outlet on the same people describe them in the same clauses: two or three such pairs are right.
    yield Measure("sample desk", "pairs between stories", between, floor=0.15, target=0.1, at_least=False)


def labelled(data: Path) -> Iterator[Measure]:
    """Real copy, aligned by others: two versions of a story, drafts, simplified, retold, two outlets on one event."""
    gold = aligned(data / "gold" / "seeds.json")
    yield Measure("gold/seeds", "links F1", score(gold).f1, floor=0.98, target=0.98)
    yield Measure("gold/seeds", "kinds and shapes", kinds_and_shapes(gold), floor=1.0, target=1.0)
    folder = data / "data" / "alignment"
    yield from _links(folder, "argrewrite", floor=0.97, target=0.97)
    yield from _links(folder, "outlets", floor=0.81, target=0.85)
    yield from _links(folder, "cstnews", floor=0.707, target=0.76)
    yield from _links(folder, "aesop", floor=0.563, target=0.56)
    articles = versions(data / "seeds")
    alike = {name: name if name.startswith(LOOK_ALIKE) else "" for name in articles}
    between = between_stories(articles, alike)
    yield Measure("seeds", "pairs with the look-alike", between, floor=0.1, target=0.1, at_least=False)


def labelled_at_length(data: Path) -> Iterator[Measure]:
    """The same for the sets that hold most of the sentences, and four hundred pairs of different events."""
    folder = data / "data" / "alignment"
    yield from _links(folder, "porsimples", floor=0.985, target=0.985)
    told_as_split, whole = splits(aligned(folder / "porsimples.jsonl"))
    yield Measure("porsimples", "splits found", told_as_split, floor=0.97, target=0.97)
    yield Measure("porsimples", "splits found with every part", whole)
    yield from _links(folder, "deplain", floor=0.884, target=0.94)
    yield Measure("events", "pairs between events", between_events(data), floor=0.1, target=0.1, at_least=False)


def _links(
    folder: Path, name: str, *, floor: float, target: float | None = None, recall: float | None = None
) -> Iterator[Measure]:
    found = score(aligned(folder / f"{name}.jsonl"))
    yield Measure(name, "links F1", found.f1, floor=floor, target=target)
    yield Measure(name, "precision", found.precision)
    yield Measure(name, "recall", found.recall, floor=recall)
