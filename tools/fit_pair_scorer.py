"""`python -m tools.fit_pair_scorer`: the weights of reader/alignment/weights.py, fitted to labelled pairs and written.

labelled pairs ── signs ── first score, each story by a fit without it ── signs of context ── second score ── threshold

The labelled pairs are those of the folder that WIREDIFF_DATA names. Sets weigh by the root of their size, so that a
large one does not drown the others; two outlets on one event, what the program is for, count more. Beside them
stand strangers, articles on different stories, in which nothing answers anything.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from zlib import crc32

import numpy as np
from rich.console import Console

from reader.alignment.context import CONTEXT_SIGNS
from reader.alignment.logistic import Logistic, probability
from reader.alignment.pair_signs import PAIR_SIGNS
from reader.alignment.weights import LINKS, LinkWeights, Threshold
from reader.model import Pair
from tests.quality.measure import data_folder
from tools.labelled_links import FOLDS, NEWS, SETS, STRANGERS, Example, examples, f1_by_set, fold_of, strangers_paired
from tools.logistic_fit import Matrix, fit

WEIGHTS = Path(__file__).parents[1] / "reader" / "alignment" / "weights.py"
THRESHOLDS = (0.36, 0.4, 0.45, 0.5)
"""None far below even: a wrong pair costs an editor more than one that is missed."""
THRESHOLDS_AMONG_FEW = (0.7, 0.8, 0.9, 0.95, 0.98)
ENOUGH = (0.25, 0.35)
_TYPICAL = 300
"""Sure links of a set that weighs one."""
_STRANGERS_WEIGH = 0.5
_HARDLY_EVER = 0.03
"""Pairs found for each two strangers that are allowed."""


def fitted(among: Sequence[Example], ablated: Collection[str] = ()) -> LinkWeights:
    """Both scores and the threshold, from these examples alone; signs that are `ablated` weigh nothing.

    The second score sees what the first says of a story when fitted without it.
    """
    weight = _weights(among)
    names = [*PAIR_SIGNS, *CONTEXT_SIGNS]
    told = np.array([float(name not in ablated) for name in names])

    def first_of(some: Sequence[Example]) -> Logistic:
        signs = [example.signs * told[: len(PAIR_SIGNS)] for example in some]
        return _fit(some, signs, weight, list(PAIR_SIGNS))

    first = first_of(among)
    in_context: dict[Example, Matrix] = {}
    for rest, part in _parted(among):
        without = first_of(rest)
        in_context.update({example: example.in_context(without) * told for example in part})

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
        return [(e, e.certain | _likely(e, of, threshold)) for e, of in odds.items()]

    def quality(threshold: Threshold) -> float:
        scores = f1_by_set(found(threshold))
        return fmean([score for name, score in scores.items() for _ in range(1 + (name in NEWS))])

    likely = max(THRESHOLDS, key=lambda least: quality(Threshold(least, least, 1.0)))
    stricter = [Threshold(likely, few, enough) for enough in ENOUGH for few in THRESHOLDS_AMONG_FEW]
    return max(stricter, key=lambda each: (-max(_HARDLY_EVER, strangers_paired(found(each))), quality(each)))


def _likely(example: Example, odds: Mapping[Pair, float], threshold: Threshold) -> set[Pair]:
    probabilities = {**odds, **dict.fromkeys(example.certain, 1.0)}
    least = threshold.least(probabilities, min(len(example.row.left), len(example.row.right)))
    return {pair for pair, odd in odds.items() if odd >= least}


def out_of_fold(among: Sequence[Example], ablated: Collection[str] = ()) -> dict[str, float]:
    """F1 of each set, every pair found by a fit without its story, and without the signs that are `ablated`."""
    return _without(among, range(FOLDS), fold_of, ablated)


def set_left_out(among: Sequence[Example]) -> dict[str, float]:
    """F1 of each set, found by a fit on the other sets alone."""
    return _without(among, SETS, lambda example: example.set)


def _without(
    among: Sequence[Example],
    parts: Iterable[object],
    part_of: Callable[[Example], object],
    ablated: Collection[str] = (),
) -> dict[str, float]:
    found: list[tuple[Example, set[Pair]]] = []
    for part in parts:
        if held_out := [e for e in among if part_of(e) == part]:
            weights = fitted([e for e in among if part_of(e) != part], ablated)
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
