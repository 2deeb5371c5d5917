"""Syndication measured: an agency's story and four pickups of it, with the facts that a slot editor is told first.

    a  agency ──┬── b  light edit        links, flags and summary of each against the agency's copy;
                ├── c  trimmed           stories: all five together, and no others
                ├── d  own rewrite
                └── e  later take

A fact weighs 3 (told first), 2 or 1. An alert is right when it covers a fact of its pair.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader import collate, load
from reader.model import Change, Link, Pair
from reader.stories import cluster_versions
from tests.quality.coverage import covers, mentions, near
from tests.quality.labelled import Aligned, Fact, Labelled, aligned_rows, changes_on
from tests.quality.measure import Measure, ratio
from tests.quality.sets.links import score

FIRST = 3
"""The weight of what must be told first."""


@dataclass(slots=True)
class Flags:
    """Facts listed and flagged, by weight; pairs that should be quiet, and those that are not; alerts on labelled
    pairs, those of them that cover a fact, and alerts in all."""

    listed: Counter[int]
    flagged: Counter[int]
    quiet: int = 0
    loud: int = 0
    judged: int = 0
    right: int = 0
    alerts: int = 0

    def share(self, *weights: int) -> float:
        """The share of the facts of these weights that are flagged."""
        return ratio(sum(self.flagged[w] for w in weights), sum(self.listed[w] for w in weights))


@dataclass(frozen=True, slots=True)
class Pickup:
    """A pickup beside the agency's copy: the labels on its sentences, and the two files."""

    row: Labelled
    base: Path
    witness: Path


def pickups(folder: Path) -> list[Pickup]:
    """The pickups of a story's folder, its base left out."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    base = gold["base"]
    found = []
    for name, labels in gold["collations"].items():
        if "links" in labels:
            left, right = (gold["versions"][v]["sentences"] for v in (base, name))
            row = Labelled.of({**labels, "id": f"{folder.name}/{name}", "left": left, "right": right})
            found.append(Pickup(row, folder / f"{base}.txt", folder / f"{name}.txt"))
    return found


def flags(found: Iterable[Aligned]) -> Flags:
    """The alerts of all pickups together, against their facts and their quiet pairs."""
    tally = Flags(Counter(), Counter())
    for row, links in found:
        facts: defaultdict[Pair, list[Fact]] = defaultdict(list)
        for fact in row.facts:
            facts[fact["link"]].append(fact)
        for pair, listed in facts.items():
            _count_facts(tally, listed, _alerts_in(links, pair))
        for i, j in row.quiet:
            equal = row.left[i] == row.right[j]
            if equal or any(i == left or j == right for left, right in facts):
                continue
            alerts = _alerts_in(links, (i, j))
            tally.quiet += 1
            tally.loud += bool(alerts)
            tally.judged += len(alerts)
        tally.alerts += sum(change.alert for link in links for change in link.details)
    return tally


def _count_facts(tally: Flags, listed: Sequence[Fact], alerts: Sequence[Change]) -> None:
    for fact in listed:
        tally.listed[fact["weight"]] += 1
        kinds = near(fact["kind"])
        tally.flagged[fact["weight"]] += any(a.kind in kinds and covers(a, fact) for a in alerts)
    tally.judged += len(alerts)
    tally.right += sum(any(covers(alert, fact) for fact in listed) for alert in alerts)


def _alerts_in(links: Iterable[Link], pair: Pair) -> list[Change]:
    """The alerts that stand in the pair's own two sentences, where a link holds more of them."""
    i, j = pair
    return [
        change
        for change in changes_on(links, pair)
        if change.alert
        and (change.left_at is None or change.left_at[0] == i)
        and (change.right_at is None or change.right_at[0] == j)
    ]


def summaries(found: Sequence[Pickup]) -> tuple[float, float]:
    """The share of the facts told first whose words stand in the summary, and the words of a summary."""
    held = listed = words = 0
    for pickup in found:
        (base,), (witness,) = load(pickup.base), load(pickup.witness)
        line = collate(base, witness).advisory
        words += len(line.split())
        first = [fact for fact in pickup.row.facts if fact["weight"] == FIRST]
        listed += len(first)
        held += sum(mentions(line, fact) for fact in first)
    return ratio(held, listed), ratio(words, len(found))


def stories(folders: Sequence[Path]) -> tuple[int, int]:
    """Folders whose versions all stand in one story with no others, and stories that mix folders."""
    read = {folder: load(folder / "?.txt") for folder in folders}
    whole = mixed = 0
    for story in cluster_versions([version for versions in read.values() for version in versions]):
        homes = {Path(version.path or "").parent for version in story.versions}
        mixed += len(homes) > 1
        whole += len(homes) == 1 and len(story.versions) == len(read[homes.pop()])
    return whole, mixed


def labelled(data: Path) -> Iterator[Measure]:
    """Seven stories, one each in German, French and Spanish."""
    folders = sorted(path.parent for path in (data / "synd").glob("*/gold.json"))
    found = [pickup for folder in folders for pickup in pickups(folder)]
    aligned = aligned_rows(pickup.row for pickup in found)
    links = score(aligned)
    yield Measure("synd", "links F1", links.f1, floor=0.949)
    yield Measure("synd", "precision", links.precision)
    yield Measure("synd", "recall", links.recall)
    told = flags(aligned)
    yield Measure("synd", "facts of weight 3 flagged", told.share(3), floor=0.59)
    yield Measure("synd", "facts of weight 2 flagged", told.share(2))
    yield Measure("synd", "facts of weight 1 flagged", told.share(1))
    yield Measure("synd", "facts of weight 3 and 2 flagged", told.share(3, 2), floor=0.487)
    yield Measure("synd", "quiet pairs with an alert", ratio(told.loud, told.quiet), floor=0.113, at_least=False)
    yield Measure("synd", "alerts that cover a fact", ratio(told.right, told.judged), floor=0.73)
    yield Measure("synd", "alerts for each fact", ratio(told.alerts, told.listed.total()), at_least=False)
    share, words = summaries(found)
    yield Measure("synd", "facts of weight 3 in the summary", share, floor=0.47)
    yield Measure("synd", "words of a summary", words, floor=70, at_least=False)
    whole, mixed = stories(folders)
    yield Measure("synd", "stories whole", ratio(whole, len(folders)))
    yield Measure("synd", "stories that mix copy", mixed, floor=0, at_least=False)
