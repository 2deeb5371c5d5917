"""Fit of the flag score: logistic regression over the signs of labelled changes, out of fold by story.

    python -m tools.fit_flags            the table, out of fold
    python -m tools.fit_flags --write    the same, and the weights into reader/collation/changes/flags/weights.py

The labelled data (synd/, slips/, cases/) are in the folder that WIREDIFF_DATA names. A story, or a group of minimal
pairs, is in one fold whole. A candidate is right where it covers a labelled fact of its pair;
whatever is raised on a pair labelled quiet is wrong.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from reader.alignment.logistic import Logistic, probability
from reader.analysis.analyser import analyse_texts
from reader.collation.changes.facts import extract_facts, resolve_names
from reader.collation.changes.flags import weights as flag_weights
from reader.collation.changes.flags.flagging import Candidate, select
from reader.collation.changes.kinds.registry import extractors
from reader.collation.changes.ranking import candidates_of
from reader.collation.pipeline import align_texts
from tests.quality.coverage import covers, near
from tests.quality.measure import data_folder
from tools.logistic_fit import Matrix, fit

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "reader" / "collation" / "changes" / "flags" / "weights.py"
PENALTY = 6.7
"""On half the square of each weight; signs are counts and shares of about one size."""
BY_WEIGHT = {3: 1.6, 2: 1.2, 1: 0.6}
MINIMAL = 1.8
"""Weight of a minimal pair, of which there are few: it says of a single exchange what running copy seldom shows."""
Json = dict[str, Any]


@dataclass(slots=True)
class Row:
    """The candidates of one link, and the labels of the pairs in it."""

    source: str
    group: str
    candidates: list[Candidate]
    facts: dict[tuple[int, int], list[Json]]
    quiet: set[tuple[int, int]]
    labelled: list[tuple[bool, float] | None] = field(default_factory=list)


def links_of(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[set[tuple[int, int]], list[Candidate]]]:
    """The pairs of each link and what may be flagged in it."""
    sides = [analyse_texts(texts, extractors=extractors()) for texts in (left, right)]
    facts = resolve_names(*(extract_facts(side) for side in sides))
    for link in align_texts(left, right):
        if link.pairs:
            yield set(link.pairs), candidates_of(link.left, link.right, link.pairs, *facts)


def on_pair(candidate: Candidate, pair: tuple[int, int]) -> bool:
    """Whether a candidate stands in a pair, where it says in which sentences it stands."""
    change = candidate.change
    return (change.left_at or pair)[0] == pair[0] and (change.right_at or (0, pair[1]))[
        0 if change.right_at else 1
    ] == pair[1]


def syndicated(data: Path) -> Iterator[Row]:
    """Every link of every pickup of the stories in synd/."""
    for folder in sorted((data / "synd").iterdir()):
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        for name, labels in gold["collations"].items():
            if "links" not in labels:
                continue
            left, right = (gold["versions"][v]["sentences"] for v in (gold["base"], name))
            facts: defaultdict[tuple[int, int], list[Json]] = defaultdict(list)
            for fact in labels["facts"]:
                facts[tuple(fact["link"])].append(fact)
            busy = {("l", i) for i, _ in facts} | {("r", j) for _, j in facts}
            quiet = {
                (i, j)
                for i, j in map(tuple, labels["quiet"])
                if left[i] != right[j] and ("l", i) not in busy and ("r", j) not in busy
            }
            seen: set[tuple[int, int]] = set()
            for pairs, rows in links_of(left, right):
                seen |= pairs
                yield Row(
                    "synd",
                    folder.name,
                    rows,
                    {p: facts[p] for p in pairs if p in facts},
                    {p for p in pairs if p in quiet},
                )
            for pair in facts.keys() - seen:
                yield Row("synd", folder.name, [], {pair: facts[pair]}, set())


def minimal(data: Path, name: str, path: str) -> Iterator[Row]:
    """Every link that holds the pair of a case."""
    for line in (data / path).read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if name == "slips" and case.get("lang") not in {"en", "de", "es", "pt", "fr"}:
            continue
        at, change = case["pair"], case.get("change") or {}
        rows = [
            c
            for pairs, found in links_of(case["left"], case["right"])
            if any(at in pair for pair in pairs)
            for c in found
            if at in {(c.change.left_at or [at])[0], (c.change.right_at or [at])[0]}
        ]
        alert = case["expect"] == "alert"
        fact = {"left": change.get("left"), "right": change.get("right"), "kind": None, "weight": 2, "case": case["id"]}
        fact["any"], fact["partial"] = not change, case.get("partial", False)
        group = f"{name} {case.get('group') or case['id'].split('-')[1]}"
        yield Row(name, group, rows, {(at, at): [fact]} if alert else {}, set() if alert else {(at, at)})


def label(row: Row) -> list[tuple[bool, float] | None]:
    """(right, weight) of each candidate of a row; None where nothing is known of its pair."""
    labels: list[tuple[bool, float] | None] = []
    for c in row.candidates:
        told: tuple[bool, float] | None = None
        for pair, facts in row.facts.items():
            if row.source == "synd" and not on_pair(c, pair):
                continue
            hits = [f for f in facts if is_told(c, f)]
            if hits:
                told = (True, MINIMAL if row.source != "synd" else max(BY_WEIGHT[f["weight"]] for f in hits))
                break
            if not any(f.get("partial") for f in facts):
                told = (False, 0.6)
        if told is None and any(row.source != "synd" or on_pair(c, pair) for pair in row.quiet):
            told = (False, 1.2)
        labels.append(told)
    return labels


def is_told(c: Candidate, fact: Json) -> bool:
    if fact.get("any"):
        return True
    return (fact["kind"] is None or c.change.kind in near(fact["kind"])) and covers(c.change, fact)


def report(rows: Sequence[Row], scores: Sequence[Sequence[float]], loud: float) -> dict[str, float]:
    """The figures of the table at a threshold."""
    listed: Counter[Any] = Counter()
    told: Counter[Any] = Counter()
    quiet = noisy = judged = right = alerts = facts = 0
    for row, p in zip(rows, scores, strict=True):
        shown = [c for c, alert in select(row.candidates, p, loud) if alert]
        if row.source != "synd":
            for pair_facts in row.facts.values():
                listed[row.source] += 1
                told[row.source] += any(is_told(c, f) for f in pair_facts for c in shown)
            if row.quiet:
                listed[row.source, "quiet"] += 1
                told[row.source, "quiet"] += not shown
            continue
        alerts += len(shown)
        for pair, pair_facts in row.facts.items():
            here = [c for c in shown if on_pair(c, pair)]
            facts += len(pair_facts)
            for f in pair_facts:
                listed[f["weight"]] += 1
                told[f["weight"]] += any(is_told(c, f) for c in here)
            judged += len(here)
            right += sum(any(covers(c.change, f) for f in pair_facts) for c in here)
        for pair in row.quiet:
            here = [c for c in shown if on_pair(c, pair)]
            quiet += 1
            noisy += bool(here)
            judged += len(here)
    figures = {
        "w3": told[3] / listed[3],
        "w23": (told[3] + told[2]) / (listed[3] + listed[2]),
        "quiet": noisy / quiet,
        "precision": right / max(1, judged),
        "budget": alerts / facts,
    }
    for name in ("slips", "cases"):
        figures[name] = told[name] / max(1, listed[name])
        figures[f"{name} quiet"] = told[name, "quiet"] / max(1, listed[name, "quiet"])
    return figures


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


def main() -> None:
    """Fit, show the figures out of fold, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights")
    write = parser.parse_args().write
    data = data_folder()
    if data is None:
        raise SystemExit("WIREDIFF_DATA names no folder of labelled copy")
    rows = [
        *syndicated(data),
        *minimal(data, "slips", "slips/dev.jsonl"),
        *minimal(data, "cases", "cases/facts.jsonl"),
    ]
    for row in rows:
        row.labelled = label(row)
    scores = out_of_fold(rows)
    for loud in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7):
        print(  # noqa: T201
            f"{loud:.2f}", "  ".join(f"{k} {v:.3f}" for k, v in report(rows, scores, loud).items())
        )
    score = fitted(*design(rows)[:3])
    if write:
        kept = {name: round(w, 3) for name, w in sorted(score.by_sign.items()) if abs(w) >= 0.02}
        lines = "".join(f'    "{name}": {w},\n' for name, w in kept.items())
        WEIGHTS.write_text(
            '"""Weights of the flag score, written by tools/fit_flags.py: do not edit."""\n\n'
            "from __future__ import annotations\n\n"
            f"BIAS = {score.bias:.3f}\n"
            f'LOUD = {flag_weights.LOUD}\n"""Probability from which a change is an alert."""\n'
            f"LISTED = {flag_weights.LISTED}\n"
            '"""Probability from which a segment that no kind found is listed at all."""\n'
            f"WEIGHTS: dict[str, float] = {{\n{lines}}}\n",
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()
