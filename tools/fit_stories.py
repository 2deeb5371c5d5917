"""Fit of the signs of one event: writes reader/stories/event_weights.py from labelled copy.

    python -m tools.fit_stories            measure out of fold, then write the weights of all
    python -m tools.fit_stories --dry-run  measure alone

    desks (events, syndicated stories, look-alikes, briefs, made copy under one notice)
        └──> pairs of articles in one language, their signs, whether they tell of one event
                └──> logistic regression, in five folds by event ──> pairs put together at each threshold

The labelled copy is in the folder that WIREDIFF_DATA names, and in tests/gold.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import fmean
from typing import NamedTuple
from zlib import crc32

import numpy as np

from benchmarks.corpus import Writer, printed
from reader.alignment.logistic import Logistic
from reader.model import Version
from reader.sources.read import load, parse
from reader.stories import fingerprint
from reader.stories.event_signs import UNLIKE, EventSigns, Terms, event_signs, is_template
from reader.stories.events import Linkage
from tests.quality.measure import data_folder
from tools.logistic_fit import fit

ROOT = Path(__file__).parent.parent
WRITTEN = ROOT / "reader" / "stories" / "event_weights.py"
FOLDS = 5
# Signs are at most 1: with a penalty of this on the square of each weight, they stay as small as the data allow.
PENALTY = 0.04
# A pair that shares less than this of its words is no question.
LEAST_WHOLE = 0.03
# Look-alikes are few, and each stands for a kind of copy that comes every day; so is copy in the rarer languages.
LOOK_ALIKE_WEIGHT = 10.0
BRIEF_WEIGHT = 3.0
MOST_WEIGHT = 3.0
NOTICED = 60
# Tables and rolls are decided by their figures, not by these signs.
DECIDED_BY_FIGURES = ("price table", "roll of results")
PRECISION = 0.97
# A desk holds far more pairs of different events than labelled copy does: so much surer, in log odds, than there.
CAUTION = 1.25
THRESHOLDS = tuple(n / 20 for n in range(-20, 31))


@dataclass(frozen=True, slots=True)
class Article:
    """`fold` keeps all articles of one event, and all look-alikes of one kind, together."""

    version: Version
    event: str
    group: str
    fold: int
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two articles by place, their signs, and whether they tell of one event."""

    left: int
    right: int
    signs: EventSigns
    same: bool


def desks(data: Path) -> Iterator[tuple[str, list[Article]]]:
    """Labelled articles, a desk at a time."""
    labels = json.loads((data / "data" / "events" / "labels.json").read_text(encoding="utf-8"))
    yield (
        "events",
        [
            Article(version, label["event"], label["lang"], _fold(label["event"]))
            for name, label in sorted(labels.items())
            for version in load(data / "data" / "events" / name)
        ],
    )
    yield (
        "syndicated",
        [
            Article(version, folder.name, version.lang or "", _fold(folder.name))
            for folder in sorted((data / "synd").iterdir())
            for path in sorted(folder.glob("?.txt"))
            for version in load(path)
        ],
    )
    rows = map(json.loads, (ROOT / "tests" / "gold" / "look_alikes.jsonl").read_text(encoding="utf-8").splitlines())
    yield (
        "look-alikes",
        [
            Article(_parsed(row), row["kind"] + row["event"], row["kind"], _fold(row["kind"]), LOOK_ALIKE_WEIGHT)
            for row in rows
            if row["kind"] not in DECIDED_BY_FIGURES
        ],
    )
    rows = map(json.loads, (ROOT / "tests" / "gold" / "briefs.jsonl").read_text(encoding="utf-8").splitlines())
    yield (
        "briefs",
        [
            Article(_parsed(row), row["kind"] + row["event"], "brief " + row["lang"], _fold(row["kind"]), BRIEF_WEIGHT)
            for row in rows
        ],
    )
    yield "one notice", [Article(_made(text, name), name, "notice", _fold(name)) for name, text in _with_a_notice()]


def _with_a_notice() -> Iterator[tuple[str, str]]:
    """Short articles on few topics, by name, all of which end in the same paragraph: it is no sign."""
    writer = Writer(seed=11, vocabulary=8000, topics=6)
    notice = writer.original(40)
    for n in range(NOTICED):
        yield f"notice {n}", "\n\n".join(printed(writer.original(90) + notice))


def _made(text: str, name: str) -> Version:
    return parse(text.encode(), Path(f"{name}.txt"))[0][0]


def _parsed(row: dict[str, str]) -> Version:
    return _made(row["text"], f"{row['kind']} {row['name']}")


def _fold(name: str) -> int:
    return crc32(name.encode()) % FOLDS


def labelled_pairs(articles: Sequence[Article]) -> list[LabelledPair]:
    """Every two articles of one group with their signs."""
    terms = [Terms(fingerprint(each.version)) for each in articles]
    return [
        LabelledPair(left, right, event_signs(terms[left], terms[right]), articles[left].event == articles[right].event)
        for left, right in combinations(range(len(articles)), 2)
        if articles[left].group == articles[right].group
    ]


Example = tuple[Sequence[float], bool, float]


def fitted(examples: Sequence[Example]) -> Logistic:
    """The logistic score of `(signs, same, weight)`."""
    signs, same, weight = zip(*examples, strict=True)
    rows = (np.array(each, dtype=np.float64) for each in (signs, same, weight))
    return fit(*rows, EventSigns._fields, PENALTY, standardised=False)


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dry-run", action="store_true", help="measure alone")
    dry_run = parser.parse_args().dry_run
    data = data_folder()
    if data is None:
        raise SystemExit("WIREDIFF_DATA names no folder of labelled copy")
    made = [(name, articles, labelled_pairs(articles)) for name, articles in desks(data)]

    balance = _balance([article for _, articles, _ in made for article in articles])

    def examples(without: int | None = None) -> list[Example]:
        return [
            (pair.signs, pair.same, articles[pair.left].weight * balance[articles[pair.left].group])
            for _, articles, pairs in made
            for pair in pairs
            if (pair.same or pair.signs.whole >= LEAST_WHOLE)
            and without not in (articles[pair.left].fold, articles[pair.right].fold)
        ]

    out_of_fold = [fitted(examples(fold)) for fold in range(FOLDS)]
    right: Counter[float] = Counter()
    found: Counter[float] = Counter()
    for name, articles, pairs in made:
        for group, members in _groups(articles):
            counts = _counted(articles, members, pairs, out_of_fold)
            _show(f"{name} {group}".strip(), counts)
            right.update({threshold: each.right for threshold, each in counts.items()})
            found.update({threshold: each.found for threshold, each in counts.items()})
    held = [all(right[u] >= PRECISION * found[u] for u in THRESHOLDS if u >= t) for t in THRESHOLDS]
    threshold = THRESHOLDS[held.index(True)] + CAUTION
    score = fitted(examples())
    print(f"bias {score.bias:.2f}, threshold {threshold:.2f}")  # noqa: T201
    for sign, weight in score.by_sign.items():
        print(f"{sign:14} {weight:7.2f}")  # noqa: T201
    if not dry_run:
        WRITTEN.write_text(_module(score, threshold), encoding="utf-8")


def _balance(articles: Sequence[Article]) -> dict[str, float]:
    """What an article of each group weighs so that the rarer languages count as much as the most frequent, if it is
    not too much for so few.
    """
    counts = Counter(article.group for article in articles if article.weight == 1 and article.version.lang)
    most = max(counts.values())
    return defaultdict(lambda: 1.0, {group: min(MOST_WEIGHT, most / count) for group, count in counts.items()})


def _groups(articles: Sequence[Article]) -> Iterable[tuple[str, list[int]]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for n, article in enumerate(articles):
        groups["" if article.weight > 1 else article.group].append(n)
    return groups.items()


class Counts(NamedTuple):
    """Pairs of articles: put together rightly, put together at all, and belonging together."""

    right: int
    found: int
    wanted: int


def _counted(
    articles: Sequence[Article],
    members: Sequence[int],
    pairs: Sequence[LabelledPair],
    models: Sequence[Logistic],
) -> dict[float, Counts]:
    """The pairs put together at each threshold, by the models that have not seen their events."""
    place_of = {member: place for place, member in enumerate(members)}
    score = dict.fromkeys(combinations(range(len(members)), 2), UNLIKE)
    for pair in pairs:
        if pair.left in place_of and not is_template(pair.signs):
            folds = {articles[pair.left].fold, articles[pair.right].fold}
            odds = [models[fold].log_odds(pair.signs) for fold in folds]
            score[place_of[pair.left], place_of[pair.right]] = fmean(odds)
    wanted = {(a, b) for a, b in score if articles[members[a]].event == articles[members[b]].event}
    counts = {}
    for threshold in THRESHOLDS:
        linkage = Linkage(lambda asked: [score[pair] for pair in asked], [1] * len(members), threshold)
        linkage.add(list(score))
        groups = set(linkage.merged().values())
        found = {pair for group in groups for pair in combinations(group, 2)}
        counts[threshold] = Counts(len(found & wanted), len(found), len(wanted))
    return counts


def _show(name: str, counts: dict[float, Counts]) -> None:
    told = [
        f"{threshold:5.2f}: {right / (found or 1):.2f}/{right / (wanted or 1):.2f}"
        for threshold, (right, found, wanted) in counts.items()
        if threshold % 0.5 == 0
    ]
    print(f"{name:14} precision/recall at {'  '.join(told)}")  # noqa: T201


def _module(score: Logistic, threshold: float) -> str:
    listed = "".join(f"    {weight:.2f},  # {sign}\n" for sign, weight in score.by_sign.items())
    return (
        '"""Weights of the signs of one event, in the order of EventSigns; written by tools/fit_stories.py."""\n\n'
        f"BIAS = {score.bias:.2f}\nWEIGHTS = (\n{listed})\n"
        f"THRESHOLD = {threshold:.2f}\n"
        '"""The log odds from which on two articles are joined: '
        f'where, out of fold, {PRECISION:.0%} of the pairs are right, and {CAUTION:g} more."""\n'
    )


if __name__ == "__main__":
    main()
