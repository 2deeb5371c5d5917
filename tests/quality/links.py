"""Links measured: precision over sure and possible pairs, recall over sure ones, on single sentence pairs.

Beside the labelled data, the pairs found between articles of different stories: there should be none.
"""

from __future__ import annotations

import json
import random
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from reader.collation.collate import align_texts, collate
from reader.model import Link, Pair, Version
from reader.sources import read as read_source
from tests.quality import Measure, data_folder

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
GOLD = ROOT / "tests" / "gold"
ALIGNMENT = Path("data") / "alignment"
LOOK_ALIKE = "004"
STRANGERS = 200


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two versions as sentences, and which of them answer each other."""

    id: str
    lang: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    sure: frozenset[Pair]
    possible: frozenset[Pair]
    kinds: dict[str, list[Pair]]


def read(path: Path) -> list[Labelled]:
    """Labelled pairs from a JSON list or JSON Lines."""
    text = path.read_text(encoding="utf-8")
    rows = json.loads(text) if text.lstrip().startswith("[") else [json.loads(line) for line in text.splitlines()]
    return [
        Labelled(
            row["id"],
            row.get("lang", "en"),
            tuple(row.get("left_sentences", row["left"])),
            tuple(row.get("right_sentences", row["right"])),
            frozenset(map(tuple, row.get("sure", row.get("links", ())))),
            frozenset(map(tuple, row.get("possible", ()))),
            {kind: [(i, j) for i, j in pairs] for kind, pairs in row.get("kinds", {}).items()},
        )
        for row in rows
    ]


def pairs_of(links: Iterable[Link]) -> set[Pair]:
    return {pair for link in links for pair in link.pairs}


@dataclass(frozen=True, slots=True)
class Score:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def score(rows: Sequence[Labelled], found: Sequence[set[Pair]]) -> Score:
    """Over all rows together, as one pool of pairs."""
    right = sum(len(pairs & (row.sure | row.possible)) for row, pairs in zip(rows, found, strict=True))
    sure = sum(len(pairs & row.sure) for row, pairs in zip(rows, found, strict=True))
    return Score(right / max(1, sum(map(len, found))), sure / max(1, sum(len(row.sure) for row in rows)))


def splits(rows: Sequence[Labelled], found: Sequence[set[Pair]]) -> tuple[float, float]:
    """Of the sentences labelled as run as several: the share told as split, and the share told with every part."""
    total = told = whole = 0
    for row, pairs in zip(rows, found, strict=True):
        for i in {i for i, _ in row.sure}:
            parts = {pair for pair in row.sure if pair[0] == i}
            if len(parts) > 1:
                total += 1
                told += len(parts & pairs) > 1
                whole += parts <= pairs
    return told / max(1, total), whole / max(1, total)


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


def strangers(rows: Sequence[Labelled]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Sides from different rows of one language: the same pairs at every run."""
    sides = [(row.id, row.lang, side) for row in rows for side in (row.left, row.right)]
    apart = [(a[2], b[2]) for a, b in combinations(sides, 2) if a[0] != b[0] and a[1] == b[1]]
    yield from random.Random(20).choices(apart, k=STRANGERS)


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
    labels = [json.loads(line) for line in (GOLD / "links.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = read(GOLD / "links.jsonl")
    articles = versions(SEEDS)
    links = [collate(articles[row["left"]], articles[row["right"]]).links for row in labels]
    figures = score(rows, [pairs_of(found) for found in links])
    yield Measure("sample desk", "links F1", figures.f1, 0.98)
    told = [shape_hits(row, found) for row, found in zip(rows, links, strict=True)]
    yield Measure("sample desk", "kinds and shapes", sum(h for h, _ in told) / sum(n for _, n in told))
    stories = [json.loads(line) for line in (GOLD / "stories.jsonl").read_text(encoding="utf-8").splitlines()]
    story = {name: row["story"] for row in stories for name in row["versions"]}
    boilerplate = {frozenset((row.left[i], row.right[j])) for row in rows for i, j in row.possible}
    between = between_stories(articles, story, boilerplate)
    yield Measure("sample desk", "pairs between stories", between, 0.1, at_least=False)


def measures() -> Iterator[Measure]:
    yield from invented()
    folder = data_folder()
    if folder is None:
        return
    gold = read(folder / "gold" / "seeds.json")
    links = [align_texts(row.left, row.right) for row in gold]
    yield Measure("gold/seeds", "links F1", score(gold, [pairs_of(found) for found in links]).f1, 0.98)
    told = [shape_hits(row, found) for row, found in zip(gold, links, strict=True)]
    yield Measure("gold/seeds", "kinds and shapes", sum(h for h, _ in told) / sum(n for _, n in told), 1.0)
    for name, target in (("argrewrite", 0.970), ("porsimples", 0.985), ("news_outlets", 0.83)):
        rows = read(folder / ALIGNMENT / f"{name}.jsonl")
        found = [pairs_of(align_texts(row.left, row.right)) for row in rows]
        figures = score(rows, found)
        yield Measure(name, "links F1", figures.f1, target)
        yield Measure(name, "precision", figures.precision)
        yield Measure(name, "recall", figures.recall)
        if name == "porsimples":
            told_as_split, whole = splits(rows, found)
            yield Measure(name, "splits found", told_as_split, 0.97)
            yield Measure(name, "splits found with every part", whole)
        if name == "news_outlets":
            spurious = sum(len(pairs_of(align_texts(*pair))) for pair in strangers(rows))
            yield Measure(name, "pairs between strangers", spurious / STRANGERS, 0.1, at_least=False)
    articles = versions(folder / "seeds")
    alike = {name: name if name.startswith(LOOK_ALIKE) else "" for name in articles}
    yield Measure("seeds", "pairs with the look-alike", between_stories(articles, alike), 0.1, at_least=False)
