"""Labelled pairs of versions as the fit of the pair scorer reads them: signs, which are links, folds by story.

outlets, cstnews, deplain …    pairs of versions of one story, links labelled
strangers                      pairs of articles on different stories, in which nothing answers anything
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from pathlib import Path
from statistics import fmean
from typing import Any
from zlib import crc32

import numpy as np

from reader.alignment.aligner import align
from reader.alignment.context import CONTEXT_SIGNS, context_signs
from reader.alignment.features import Features, common_language, features_of
from reader.alignment.logistic import Logistic
from reader.alignment.pair_scorer import PairScores, score_pairs
from reader.alignment.pair_signs import PAIR_SIGNS, Signs
from reader.alignment.weights import LinkWeights, Threshold
from reader.analysis.analyser import analyse, analyse_texts
from reader.model import Pair
from tests.quality.labelled import Labelled, read, rows
from tests.quality.measure import f1, ratio
from tests.quality.sets.links import GOLD, SEEDS, versions
from tests.quality.sets.syndication import pickups
from tools.logistic_fit import Matrix

SETS = ("outlets", "cstnews", "deplain", "aesop", "argrewrite", "porsimples", "synd")
NEWS = ("outlets", "cstnews")
STRANGERS = "strangers"
PAIRS_OF_STRANGERS = 300
FOLDS = 5
_UNSCORED = LinkWeights(Logistic(0.0, dict.fromkeys(PAIR_SIGNS, 0.0)), Logistic(0.0, {}), Threshold(0.5, 0.5, 1.0))


@dataclass(frozen=True, eq=False)
class Example:
    """A labelled pair of versions, of a set and a story; its signs are made when first asked for."""

    set: str
    story: str
    row: Labelled

    @cached_property
    def sides(self) -> tuple[Features, Features]:
        analyses = tuple(analyse_texts(texts) for texts in (self.row.left, self.row.right))
        language = common_language(analyses)
        left, right = (features_of(analysis, language) for analysis in analyses)
        return left, right

    @cached_property
    def scores(self) -> PairScores:
        return score_pairs(*self.sides, weights=_UNSCORED.pair)

    @cached_property
    def certain(self) -> frozenset[Pair]:
        """The pairs of equal text, which need no score."""
        return frozenset(pair for pair, score in self.scores.by_pair.items() if score.certain)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs that are scored and not certain."""
        return tuple(pair for pair, score in self.scores.by_pair.items() if not score.certain)

    @cached_property
    def signs(self) -> Matrix:
        return _matrix([self.scores.by_pair[pair].signs for pair in self.pairs], len(PAIR_SIGNS))

    @cached_property
    def answers(self) -> Matrix:
        return np.array([float(pair in self.row.sure) for pair in self.pairs])

    @cached_property
    def counts(self) -> Matrix:
        """1 for each pair, 0 for one that is neither sure nor wrong."""
        return np.array([float(pair in self.row.sure or pair not in self.row.possible) for pair in self.pairs])

    def in_context(self, first: Logistic) -> Matrix:
        """The signs of each pair and of its context, as a first score gives it."""
        by_pair = {
            pair: score if score.certain else score._replace(log_odds=first.log_odds(score.signs))
            for pair, score in self.scores.by_pair.items()
        }
        sizes = len(self.row.left), len(self.row.right)
        signs = dict(context_signs(self.scores._replace(by_pair=by_pair), *sizes))
        return _matrix([signs[pair] for pair in self.pairs], len(PAIR_SIGNS) + len(CONTEXT_SIGNS))

    def links(self, weights: LinkWeights) -> set[Pair]:
        """The pairs that the whole aligner finds by these weights."""
        return {pair for group in align(*self.sides, weights=weights) for pair in group.pairs}


def examples(data: Path) -> list[Example]:
    """All labelled pairs of the folder."""
    found = []
    for name in SETS[:-1]:
        found += [
            Example(name, _story(name, row.id), row) for row in read(data / "data" / "alignment" / f"{name}.jsonl")
        ]
    for folder in sorted(path for path in (data / "synd").iterdir() if path.is_dir()):
        found += [Example("synd", folder.name, pickup.row) for pickup in pickups(folder)]
    return [*found, *_strangers(found), *_neighbours()]


def _neighbours() -> list[Example]:
    """The sample desk's versions of different stories, some of them on the same people and places."""
    articles = versions(SEEDS)
    story = {name: row["story"] for row in rows(GOLD / "stories.jsonl") for name in row["versions"]}
    text = {name: tuple(s.text for s in analyse(v).sentences if s.role.is_prose) for name, v in articles.items()}
    nothing: dict[str, Any] = {"sure": (), "possible": ()}
    return [
        Example(STRANGERS, story[a], Labelled.of({"id": f"{a} {b}", "left": text[a], "right": text[b], **nothing}))
        for a, b in combinations(sorted(articles), 2)
        if story[a] != story[b]
    ]


def _strangers(among: Sequence[Example]) -> list[Example]:
    """Sides of different stories of one language, set and fold, the same at every run."""
    draw = random.Random(7)
    found: list[Example] = []
    news = [e for e in among if e.set in (*NEWS, "synd", "deplain")]
    while len(found) < PAIRS_OF_STRANGERS:
        one, other = draw.choice(news), draw.choice(news)
        if one.story != other.story and one.row.lang == other.row.lang and fold_of(one) == fold_of(other):
            row = replace(one.row, right=other.row.right, sure=frozenset(), possible=frozenset())
            found.append(Example(STRANGERS, one.story, row))
    return found


def _story(name: str, row_id: str) -> str:
    """What pairs of one story have in common, so that none is fitted on what it is measured by."""
    if name == "argrewrite":  # the drafts of one writer
        return row_id.rsplit("argrewrite_", 1)[-1].split("_")[0]
    return "/".join(row_id.split("/")[:2])


def fold_of(example: Example) -> int:
    """From 0 to FOLDS: the same for all pairs of a story, whatever else is fitted."""
    return crc32(example.story.encode()) % FOLDS


def f1_by_set(found: Iterable[tuple[Example, Collection[Pair]]]) -> dict[str, float]:
    """F1 of each set: precision over sure and possible pairs, recall over sure ones."""
    tally: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for example, pairs in found:
        if example.set == STRANGERS:
            continue
        row, told = example.row, set(pairs)
        hits = (len(told & (row.sure | row.possible)), len(told), len(told & row.sure), len(row.sure))
        tally[example.set] = [a + b for a, b in zip(tally[example.set], hits, strict=True)]
    return {name: f1(ratio(right, told), ratio(sure, listed)) for name, (right, told, sure, listed) in tally.items()}


def strangers_paired(found: Iterable[tuple[Example, Collection[Pair]]]) -> float:
    """Pairs found for each two articles on different stories."""
    return fmean([len(pairs) for example, pairs in found if example.set == STRANGERS] or [0])


def _matrix(rows: Sequence[Signs], columns: int) -> Matrix:
    return np.array(rows, dtype=np.float64).reshape(-1, columns)
