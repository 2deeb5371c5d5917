"""Facts measured: what must be told is told, and what is house style is not.

Told, by two rules, both on a link that holds the fact's pair. The earlier: a change of the fact's kind (quotation
and attribution count for each other) whose words hold half of the fact's content words on a side that the fact
names. Covered, see `coverage`: neighbours in kind count, quoting the whole sentence does not. Noise: alerts, and
changes of any loudness, for each fact listed, and alerts on pairs where none may be.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.analysis.analyser import analyse_texts
from reader.collation.changes.facts import extract_facts, resolve_names
from reader.collation.changes.ranking import changes
from reader.collation.pipeline import align_texts
from reader.model import Change, DetailKind
from reader.text.languages.detect import guess
from reader.text.sentences import split
from tests.quality.coverage import content, covers, near
from tests.quality.labelled import Aligned, Fact, aligned, changes_on, rows
from tests.quality.measure import Measure, ratio
from tests.quality.sets.mutations import Mutation, mutations

TESTS = Path(__file__).resolve().parents[2]
GOLD = TESTS / "gold"
SAMPLE = TESTS.parent / "seeds"
_SAYING = frozenset({DetailKind.QUOTE, DetailKind.ATTRIBUTION})
_AROUND = 2
"""Sentences on either side that a mutated one is read with."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Facts listed, those whose sentences were linked, and told; those that must be and are; alerts and changes
    raised, and alerts where none may be."""

    facts: int
    linked: int
    told: int
    must: int
    must_told: int
    alerts: int
    changes: int
    loud: int


@dataclass(frozen=True, slots=True)
class Hit:
    """What became of a mutation: whether the alert due was raised, and which alerts were."""

    mutation: Mutation
    raised: bool


def tells(change: Change, fact: Fact) -> bool:
    """The earlier rule: the fact's kind, and half of its words, in however many."""
    kinds = _SAYING if fact["kind"] in _SAYING else {fact["kind"]}
    return change.kind in kinds and any(
        2 * len(wanted & content(told or "")) >= len(wanted)
        for side, told in ((fact.get("left"), change.left), (fact.get("right"), change.right))
        if (wanted := content(side or ""))
    )


def is_covered(change: Change, fact: Fact) -> bool:
    """The fact's kind or a neighbour, and its words without much else."""
    return change.kind in near(fact["kind"]) and covers(change, fact)


def tally(found: Iterable[Aligned], told_by: Callable[[Change, Fact], bool] = is_covered) -> Tally:
    """All rows together; `told_by` is the rule by which a change tells a fact."""
    facts = linked = told = must = must_told = alerts = changes = loud = 0
    for row, links in found:
        for fact in row.facts:
            hit = any(told_by(change, fact) for change in changes_on(links, fact["link"]))
            facts += 1
            linked += any(fact["link"] in link.pairs for link in links)
            told += hit
            must += bool(fact.get("must"))
            must_told += bool(fact.get("must")) and hit
        if row.facts:
            alerts += sum(c.alert for link in links for c in link.details)
            changes += sum(len(link.details) for link in links)
        loud += sum(c.alert for pair in row.quiet for c in changes_on(links, pair))
        loud += sum(c.alert and c.kind == kind for pair, kind in row.quiet_kind for c in changes_on(links, pair))
    return Tally(facts, linked, told, must, must_told, alerts, changes, loud)


def alerts_between(left: Sequence[str], right: Sequence[str]) -> list[Change]:
    return [c for link in align_texts(left, right) for c in link.details if c.alert]


def paired(left: str, right: str) -> list[Change]:
    """The alerts of two sentences taken for each other's counterparts."""
    facts = resolve_names(*(extract_facts(analyse_texts([text])) for text in (left, right)))
    return [c for c in changes((0,), (0,), [(0, 0)], *facts) if c.alert]


def style_alerts() -> int:
    """Alerts on sentences that differ in house style alone."""
    return sum(len(paired(row["left"], row["right"])) for row in rows(GOLD / "style.jsonl"))


def near_misses() -> tuple[int, int]:
    """(caught, all) of the sentences that look like house style and are a change of fact."""
    due = [
        (row["left"], miss["right"], set(miss["details"]))
        for row in rows(GOLD / "style.jsonl")
        for miss in row.get("near_misses", [])
        if miss["details"]
    ]
    caught = [any(c.kind in kinds for c in paired(left, right)) for left, right, kinds in due]
    return sum(caught), len(caught)


def articles(folders: Iterable[Path]) -> Iterator[list[str]]:
    """The sentences of each article of running copy in the folders."""
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            text = path.read_bytes().decode("utf-8", "replace")
            blocks = [block.strip() for block in re.split(r"\n+", text) if len(block.split()) > 12]
            yield [block[a:b] for block in blocks for a, b in split(block)]


def mutated(folders: Iterable[Path], seed: int = 4) -> tuple[list[Hit], int]:
    """Every sentence's mutations, and how many alerts its unchanged twin raises."""
    chance = random.Random(seed)
    hits: list[Hit] = []
    twins = 0
    for sentences in articles(folders):
        german = guess(" ".join(sentences)) == "de"
        for at, sentence in enumerate(sentences):
            before, after = sentences[max(0, at - _AROUND) : at], sentences[at + 1 : at + 1 + _AROUND]
            twins += len(alerts_between([sentence], [sentence]))
            for mutation in mutations(sentence, chance, german):
                alerts = alerts_between([*before, sentence, *after], [*before, mutation.after, *after])
                hits.append(Hit(mutation, any(c.kind in mutation.kinds for c in alerts)))
    return hits, twins


def invented() -> Iterator[Measure]:
    """The sample desk, sentences that differ in house style, and slips made by rule."""
    yield from _told("sample desk", tally(aligned(GOLD / "links.jsonl"), tells))
    yield Measure("sample desk", "alerts on house style", style_alerts(), floor=0, target=0, at_least=False)
    caught, due = near_misses()
    yield Measure("sample desk", "near misses of house style told", caught / due, floor=0.95, target=0.95)
    yield from _slips("sample desk, mutations", SAMPLE)


def labelled(data: Path) -> Iterator[Measure]:
    """Real versions of one story, two outlets on one event, and slips made by rule in real copy."""
    gold = aligned(data / "gold" / "seeds.json")
    yield from _told("gold/seeds", tally(gold, tells))
    seeds = tally(gold)
    yield Measure("gold/seeds", "facts covered", ratio(seeds.told, seeds.facts), floor=0.96)
    yield Measure("gold/seeds", "facts that must be told, covered", ratio(seeds.must_told, seeds.must), floor=0.99)
    folder = data / "data" / "alignment"
    outlets = tally(aligned(folder / "outlets.jsonl"))
    yield Measure("outlets", "facts covered", ratio(outlets.told, outlets.facts), floor=0.35)
    covered = ratio(outlets.told, outlets.linked)
    yield Measure("outlets", "facts covered where sentences are linked", covered, floor=0.658)
    yield Measure("outlets", "alerts for each fact", ratio(outlets.alerts, outlets.facts), floor=4.0, at_least=False)
    yield Measure("outlets", "changes for each fact", ratio(outlets.changes, outlets.facts), at_least=False)
    yield from _slips("seeds, mutations", data / "seeds")


def _told(data: str, t: Tally) -> Iterator[Measure]:
    yield Measure(data, "facts that must be told", ratio(t.must_told, t.must), floor=0.90, target=0.90)
    yield Measure(data, "facts told", ratio(t.told, t.facts), floor=0.75, target=0.75)
    yield Measure(data, "alerts for each fact", ratio(t.alerts, t.facts), floor=2.0, target=2.0, at_least=False)
    yield Measure(data, "alerts where none may be", t.loud, floor=0, target=0, at_least=False)


def _slips(data: str, folder: Path) -> Iterator[Measure]:
    hits, twins = mutated([folder])
    numbers = [h for h in hits if DetailKind.NUMBER in h.mutation.kinds]
    yield Measure(data, "raise the alert due", ratio(sum(h.raised for h in hits), len(hits)), floor=0.97, target=0.97)
    told = ratio(sum(h.raised for h in numbers), len(numbers))
    yield Measure(data, "numbers raise it", told, floor=1.0, target=1.0)
    yield Measure(data, "alerts of unchanged twins", twins, floor=0, target=0, at_least=False)
