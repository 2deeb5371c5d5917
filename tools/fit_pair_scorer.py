"""`python -m tools.fit_pair_scorer`: the weights of reader/alignment/weights.py, fitted to labelled pairs and written.

labelled pairs ── signs ── first score, each story by a fit without it ── signs of context ── second score ── threshold

The labelled pairs are those of the folder that WIREDIFF_DATA names. Sets weigh by the root of their size, so that a
large one does not drown the others; two outlets on one event, what the program is for, count more. Beside them
stand strangers, articles on different stories, in which nothing answers anything.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from pathlib import Path
from statistics import fmean
from typing import Any
from zlib import crc32

import numpy as np
from rich.console import Console

from reader.alignment.aligner import align
from reader.alignment.context import CONTEXT_SIGNS, context_signs
from reader.alignment.features import Features, common_language, features_of
from reader.alignment.logistic import Logistic, probability
from reader.alignment.pair_scorer import PairScores, score_pairs
from reader.alignment.pair_signs import PAIR_SIGNS, Signs
from reader.alignment.weights import LINKS, LinkWeights, Threshold
from reader.analysis.analyser import analyse, analyse_texts
from reader.model import Pair
from tests.quality.labelled import Labelled, read, rows
from tests.quality.links import GOLD, SEEDS, versions
from tests.quality.measure import data_folder, f1, ratio
from tests.quality.syndication import pickups
from tools.logistic_fit import Matrix, fit

SETS = ("outlets", "cstnews", "deplain", "aesop", "argrewrite", "porsimples", "synd")
NEWS = ("outlets", "cstnews")
STRANGERS = "strangers"
PAIRS_OF_STRANGERS = 300
WEIGHTS = Path(__file__).parents[1] / "reader" / "alignment" / "weights.py"
FOLDS = 5
THRESHOLDS = (0.36, 0.4, 0.45, 0.5)
"""None far below even: a wrong pair costs an editor more than one that is missed."""
THRESHOLDS_AMONG_FEW = (0.7, 0.8, 0.9, 0.95, 0.98)
ENOUGH = (0.25, 0.35)
_TYPICAL = 300
"""Sure links of a set that weighs one."""
_STRANGERS_WEIGH = 0.5
_HARDLY_EVER = 0.03
"""Pairs found for each two strangers that are allowed."""
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
        signs = context_signs(self.scores._replace(by_pair=by_pair), *sizes)
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


def fitted(among: Sequence[Example]) -> LinkWeights:
    """Both scores and the threshold, from these examples alone.

    The second score sees what the first says of a story when fitted without it.
    """
    weight = _weights(among)
    names = [*PAIR_SIGNS, *CONTEXT_SIGNS]

    def first_of(some: Sequence[Example]) -> Logistic:
        return _fit(some, [example.signs for example in some], weight, list(PAIR_SIGNS))

    first = first_of(among)
    in_context: dict[Example, Matrix] = {}
    for rest, part in _parted(among):
        without = first_of(rest)
        in_context.update({example: example.in_context(without) for example in part})

    def second_of(some: Sequence[Example]) -> Logistic:
        return _fit(some, [in_context[example] for example in some], weight, names)

    odds: dict[Example, dict[Pair, float]] = {}
    for rest, part in _parted(among):
        without = second_of(rest)
        for e in part:
            log_odds = map(without.log_odds, in_context[e].tolist())
            odds[e] = dict(zip(e.pairs, map(probability, log_odds), strict=True))
    return LinkWeights(first, second_of(among), _threshold(odds))


def _parted(among: Sequence[Example]) -> Iterator[tuple[list[Example], list[Example]]]:
    """The examples without a fold and those of the fold; folds are others than those of `fold_of`."""
    inner = {e: crc32(e.story.encode()) // 7 % FOLDS for e in among}
    for fold in range(FOLDS):
        yield [e for e in among if inner[e] != fold], [e for e in among if inner[e] == fold]


def _fit(
    some: Sequence[Example], signs: Sequence[Matrix], weight: Mapping[str, float], names: Sequence[str]
) -> Logistic:
    return fit(
        np.concatenate(signs),
        np.concatenate([e.answers for e in some]),
        np.concatenate([e.counts * weight[e.set] for e in some]),
        names,
    )


def _weights(among: Iterable[Example]) -> dict[str, float]:
    links: defaultdict[str, int] = defaultdict(int)
    for example in among:
        links[example.set] += len(example.row.sure)
    weight = {name: (1 + (name in NEWS)) * (_TYPICAL / max(1, n)) ** 0.5 for name, n in links.items()}
    return {**weight, STRANGERS: _STRANGERS_WEIGH}


def _threshold(odds: Mapping[Example, Mapping[Pair, float]]) -> Threshold:
    """The probability from which the sets are found best, and the one from which strangers hardly ever pair."""

    def found(threshold: Threshold) -> list[tuple[Example, set[Pair]]]:
        return [(e, _certain(e) | _likely(e, of, threshold)) for e, of in odds.items()]

    def quality(threshold: Threshold) -> float:
        scores = f1_by_set(found(threshold))
        return fmean([score for name, score in scores.items() for _ in range(1 + (name in NEWS))])

    likely = max(THRESHOLDS, key=lambda least: quality(Threshold(least, least, 1.0)))
    stricter = [Threshold(likely, few, enough) for enough in ENOUGH for few in THRESHOLDS_AMONG_FEW]
    return max(stricter, key=lambda each: (-max(_HARDLY_EVER, strangers_paired(found(each))), quality(each)))


def _likely(example: Example, odds: Mapping[Pair, float], threshold: Threshold) -> set[Pair]:
    probabilities = {**odds, **dict.fromkeys(_certain(example), 1.0)}
    least = threshold.least(probabilities, min(len(example.row.left), len(example.row.right)))
    return {pair for pair, odd in odds.items() if odd >= least}


def _matrix(rows: Sequence[Signs], columns: int) -> Matrix:
    return np.array(rows, dtype=np.float64).reshape(-1, columns)


def _certain(example: Example) -> set[Pair]:
    return {pair for pair, score in example.scores.by_pair.items() if score.certain}


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


def out_of_fold(among: Sequence[Example]) -> dict[str, float]:
    """F1 of each set, every pair found by a fit without its story."""
    return _without(among, range(FOLDS), fold_of)


def set_left_out(among: Sequence[Example]) -> dict[str, float]:
    """F1 of each set, found by a fit on the other sets alone."""
    return _without(among, SETS, lambda example: example.set)


def _without(
    among: Sequence[Example], parts: Iterable[object], part_of: Callable[[Example], object]
) -> dict[str, float]:
    found: list[tuple[Example, set[Pair]]] = []
    for part in parts:
        if held_out := [e for e in among if part_of(e) == part]:
            weights = fitted([e for e in among if part_of(e) != part])
            found += [(e, e.links(weights)) for e in held_out]
    return {**f1_by_set(found), STRANGERS: strangers_paired(found)}


def source(weights: LinkWeights) -> str:
    """The text of reader/alignment/weights.py with these weights."""

    def record(of: Logistic) -> str:
        lines = [f'            "{name}": {value:.4f},' for name, value in of.by_sign.items()]
        return "Logistic(\n        {:.4f},\n        {{\n{}\n        }},\n    )".format(of.bias, "\n".join(lines))

    present = WEIGHTS.read_text(encoding="utf-8")
    head = present[: present.index("LINKS = ")]
    scores = f"    pair={record(weights.pair)},\n    context={record(weights.context)},\n"
    return f"{head}LINKS = LinkWeights(\n{scores}    threshold={weights.threshold},\n)\n"


def main() -> int:
    """Fit, print how well each set is found, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m tools.fit_pair_scorer", description=__doc__)
    parser.add_argument("--measure", action="store_true", help="also out of fold and with each set left out")
    parser.add_argument("--write", action="store_true", help="write reader/alignment/weights.py")
    options, console = parser.parse_args(), Console(width=160)
    data = data_folder()
    if data is None:
        parser.error("WIREDIFF_DATA names no folder of labelled pairs")
    among = examples(data)
    weights = fitted(among)
    for name, these in (("in sample", weights), ("as it is now", LINKS)):
        found = [(e, e.links(these)) for e in among]
        console.print(f"{name:14}", _shown({**f1_by_set(found), STRANGERS: strangers_paired(found)}), these.threshold)
    if options.measure:
        console.print("out of fold   ", _shown(out_of_fold(among)))
        console.print("set left out  ", _shown(set_left_out(among)))
    if options.write:
        WEIGHTS.write_text(source(weights), encoding="utf-8")
    return 0


def _shown(scores: Mapping[str, float]) -> str:
    return "  ".join(f"{name} {scores[name]:.3f}" for name in (*SETS, STRANGERS))


if __name__ == "__main__":
    sys.exit(main())
