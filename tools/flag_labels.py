"""Labelled candidates for flags: every link of the labelled data with what may be flagged in it, and what is right.

A story, or a group of minimal pairs, is one group. A candidate is right where it covers a labelled fact of its pair;
whatever is raised on a pair labelled quiet is wrong.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.analysis.analyser import analyse_texts
from reader.collation.changes.facts import extract_facts, resolve_names
from reader.collation.changes.flags.flagging import Candidate, select
from reader.collation.changes.kinds.registry import extractors
from reader.collation.changes.ranking import candidates_of
from reader.collation.pipeline import align_texts
from tests.quality.coverage import covers, near

BY_WEIGHT = {3: 1.6, 2: 1.2, 1: 0.6}
MINIMAL = 1.8
"""Weight of a minimal pair, of which there are few: it says of a single exchange what running copy seldom shows."""
READ = {"en", "de", "es", "pt", "fr"}
"""Languages whose minimal pairs are fitted on; those of others only say how quiet the program is in them."""
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
        source = "others" if case.get("lang") not in READ and name == "slips" else name
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
        yield Row(source, group, rows, {(at, at): [fact]} if alert else {}, set() if alert else {(at, at)})


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
    for name in ("slips", "cases", "others"):
        figures[name] = told[name] / max(1, listed[name])
        figures[f"{name} quiet"] = told[name, "quiet"] / max(1, listed[name, "quiet"])
    return figures
