"""Fit of the flag score: logistic regression over the signs of labelled changes, out of fold by story.

    python -m tools.fit_flags              the table, out of fold, by threshold and at the one chosen inside the folds
    python -m tools.fit_flags --measure    the same, then without each group of signs, and without each set of data
    python -m tools.fit_flags --write      the table, and weights and thresholds into
                                           reader/collation/changes/flags/weights.py

The labelled data (synd/, slips/, cases/) are in the folder that WIREDIFF_DATA names. A story, or a group of minimal
pairs, is in one fold whole. A candidate is right where it covers a labelled fact of its pair;
whatever is raised on a pair labelled quiet is wrong. The threshold from which a change is an alert is the one that
comes nearest to all targets together (the geometric mean of the shares of them that are reached), of those that flag
enough of the gravest facts.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from reader.alignment.logistic import Logistic, probability
from tests.quality.measure import data_folder
from tools.flag_labels import Row, label, minimal, report, syndicated
from tools.logistic_fit import Matrix, fit

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "reader" / "collation" / "changes" / "flags" / "weights.py"
PENALTY = 6.7
"""On half the square of each weight; signs are counts and shares of about one size."""
TARGETS = {
    "w3": 0.70,
    "w23": 0.60,
    "quiet": 0.06,
    "precision": 0.72,
    "slips": 0.85,
    "slips quiet": 0.93,
    "cases": 0.85,
    "cases quiet": 0.92,
    "others quiet": 0.93,
}
"""What the figures of the table must reach; `quiet` from above."""
LISTED_RIGHT = 0.35
"""Share of the segments listed, alerts or not, that must tell a fact."""
GRAVEST, NOISIEST = 0.54, 0.175
"""Share of the facts of weight 3 that must be flagged, and of the quiet pairs that may be, whatever else they bring."""
THRESHOLDS = tuple(k / 50 for k in range(20, 38))
GROUPS = {
    "likeness of the pair": r"likeness|near$|mid$|far$|segments=|several",
    "kind by what became of it": r"^\w+ (exchanged|one-sided)$|^script |kind=|^(exchanged|one-sided)$",
    "verdict of the rule": r"^rule |extracted|outside segments",
    "how much is told": r"words |shorter side|longer side|little words|word for word",
    "details it touches": r"has |inside quotation",
    "fresh or unheard": r"fresh|unheard|rarest",
    "saying and its force": r"saying|force|speaker|claim moves|still sourced",
    "harm and grave acts": r"harm|grave act",
    "figures": r"digit|figures equal",
    "spelling": r"close spelling|shares words|capital|long word",
    "place in the clause": r"clause|at the beginning|at the end|in brackets",
}
"""Signs by what they look at, for the table of what each group is worth."""


def design(rows: Sequence[Row]) -> tuple[list[dict[str, float]], Matrix, Matrix, list[str]]:
    signs, right, weight, groups = [], [], [], []
    for row in rows:
        for c, told in zip(row.candidates, row.labelled, strict=True):
            if told is not None:
                signs.append(c.signs)
                right.append(told[0])
                weight.append(told[1])
                groups.append(row.group)
    return signs, np.array(right), np.array(weight), groups


def fitted(signs: Sequence[Mapping[str, float]], right: Matrix, weight: Matrix) -> Logistic:
    """The logistic score over all signs that occur."""
    names = sorted(set().union(*signs))
    rows = np.array([[of.get(name, 0.0) for name in names] for of in signs])
    return fit(rows, right.astype(np.float64), weight, names, PENALTY, standardised=False)


def scored(rows: Sequence[Row], score: Logistic) -> list[list[float]]:
    """The probability of each candidate of each row."""
    weights = score.by_sign
    return [
        [probability(score.bias + sum(weights.get(s, 0) * v for s, v in c.signs.items())) for c in row.candidates]
        for row in rows
    ]


def out_of_fold(rows: Sequence[Row]) -> list[list[float]]:
    """The scores of each row by weights that have not seen its group."""
    signs, right, weight, groups = design(rows)
    stories = {r.group for r in rows if r.source == "synd"}
    folds = {g: g if g in stories else str(k % 8) for k, g in enumerate(sorted({r.group for r in rows}))}
    scores: list[list[float]] = [[] for _ in rows]
    for fold in sorted(set(folds.values())):
        seen = [k for k, g in enumerate(groups) if folds[g] != fold]
        score = fitted([signs[k] for k in seen], right[seen], weight[seen])
        unseen = [k for k, row in enumerate(rows) if folds[row.group] == fold]
        for k, p in zip(unseen, scored([rows[k] for k in unseen], score), strict=True):
            scores[k] = p
    return scores


def listing_threshold(rows: Sequence[Row], scores: Sequence[Sequence[float]], loud: float) -> float:
    """The threshold from which enough of the segments that no kind found tell a fact."""
    shown = sorted(
        (p, told[0])
        for row, of in zip(rows, scores, strict=True)
        for c, p, told in zip(row.candidates, of, row.labelled, strict=True)
        if told is not None and not c.extracted
    )
    for threshold in (k / 50 for k in range(5, 25)):
        right = [good for p, good in shown if p >= threshold]
        if right and sum(right) >= LISTED_RIGHT * len(right):
            return threshold
    return loud


def nearness(figures: Mapping[str, float]) -> float:
    """How near the figures come to their targets: the geometric mean of the shares reached, each 1 at most."""
    shares = [
        min(1.0, target / max(1e-9, figures[name]) if name == "quiet" else figures[name] / target)
        for name, target in TARGETS.items()
    ]
    return float(np.exp(np.mean(np.log(np.maximum(shares, 1e-3)))))


def best_threshold(rows: Sequence[Row], scores: Sequence[Sequence[float]]) -> float:
    """The threshold at which these rows come nearest to the targets."""
    figures = {loud: report(rows, scores, loud) for loud in THRESHOLDS}
    quiet = [loud for loud in THRESHOLDS if figures[loud]["quiet"] <= NOISIEST] or THRESHOLDS[-1:]
    enough = [loud for loud in quiet if figures[loud]["w3"] >= GRAVEST] or quiet[:1]
    return max(enough, key=lambda loud: nearness(figures[loud]))


def in_folds(rows: Sequence[Row], scores: Sequence[Sequence[float]]) -> dict[str, float]:
    """The figures when each story's threshold is chosen on the others: scores are shifted to one threshold of 0.5.

    Minimal pairs are of no story; theirs is chosen on all rows, themselves among them.
    """
    shifted: list[Sequence[float]] = [[] for _ in rows]
    for story in dict.fromkeys(row.group if row.source == "synd" else "minimal pairs" for row in rows):
        mine = [
            k for k, row in enumerate(rows) if story in (row.group, "minimal pairs" if row.source != "synd" else "")
        ]
        rest = (
            [k for k in range(len(rows)) if k not in set(mine)] if story != "minimal pairs" else list(range(len(rows)))
        )
        loud = best_threshold([rows[k] for k in rest], [scores[k] for k in rest])
        for k in mine:
            shifted[k] = [p + 0.5 - loud for p in scores[k]]
    return report(rows, shifted, 0.5)


def ablation(rows: Sequence[Row]) -> Iterator[tuple[str, dict[str, float]]]:
    """The figures in folds with all signs, then without each group of them."""
    full = [list(row.candidates) for row in rows]
    yield "all signs", in_folds(rows, out_of_fold(rows))
    for name, pattern in GROUPS.items():
        of = re.compile(pattern)
        for row, candidates in zip(rows, full, strict=True):
            row.candidates = [
                c._replace(signs={s: v for s, v in c.signs.items() if not of.search(s)} or c.signs) for c in candidates
            ]
        yield f"without {name}", in_folds(rows, out_of_fold(rows))
    for row, candidates in zip(rows, full, strict=True):
        row.candidates = candidates


def without_set(rows: Sequence[Row]) -> Iterator[tuple[str, dict[str, float]]]:
    """The figures of each set by weights that have not seen it at all."""
    signs, right, weight, _ = design(rows)
    sources = [row.source for row in rows for told in row.labelled if told is not None]
    for name in ("synd", "slips", "cases"):
        loud = best_threshold(rows, scored(rows, fitted(signs, right, weight)))
        seen = [k for k, source in enumerate(sources) if source != name]
        score = fitted([signs[k] for k in seen], right[seen], weight[seen])
        yield f"fitted without {name}", report(rows, scored(rows, score), loud)


def table_line(name: str, figures: Mapping[str, float]) -> str:
    return f"{name:34}" + "  ".join(f"{k} {v:.3f}" for k, v in figures.items()) + f"  near {nearness(figures):.3f}"


def main() -> None:
    """Fit, show the figures out of fold, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights and thresholds")
    parser.add_argument("--measure", action="store_true", help="what each group of signs and each set is worth")
    asked = parser.parse_args()
    data = data_folder()
    if data is None:
        raise SystemExit("WIREDIFF_DATA names no folder of labelled copy")
    rows = [
        *syndicated(data),
        *minimal(data, "slips", "slips/dev.jsonl"),
        *minimal(data, "cases", "cases/facts.jsonl"),
    ]
    for row in rows:
        row.labelled = label(row) if row.source != "others" else [None] * len(row.candidates)
    scores = out_of_fold(rows)
    lines = [table_line(f"out of fold, from {loud:.2f}", report(rows, scores, loud)) for loud in THRESHOLDS[::3]]
    lines.append(table_line("threshold chosen in folds", in_folds(rows, scores)))
    if asked.measure:
        lines += [table_line(name, figures) for name, figures in (*ablation(rows), *without_set(rows))]
    print("\n".join(lines))  # noqa: T201
    if asked.write:
        score, loud = fitted(*design(rows)[:3]), best_threshold(rows, scores)
        kept = {name: round(w, 3) for name, w in sorted(score.by_sign.items()) if abs(w) >= 0.02}
        listed = "".join(f'    "{name}": {w},\n' for name, w in kept.items())
        WEIGHTS.write_text(
            '"""Weights of the flag score, written by tools/fit_flags.py: do not edit."""\n\n'
            "from __future__ import annotations\n\n"
            f"BIAS = {score.bias:.3f}\n"
            f'LOUD = {loud}\n"""Probability from which a change is an alert."""\n'
            f"LISTED = {listing_threshold(rows, scores, loud)}\n"
            '"""Probability from which a segment that no kind found is listed at all."""\n'
            f"WEIGHTS: dict[str, float] = {{\n{listed}}}\n",
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()
