"""Facts measured: what must be told is told, and what is house style is not.

Told: a change of the fact's kind (quotation and attribution count for each other), in a link that holds
its pair, whose words cover half of the fact's content words on a side that the fact names. Noise: alerts
for each fact listed, and alerts on pairs where none may be.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.collation.changes import changes
from reader.collation.collate import align_texts
from reader.collation.told import Side, details_of, tell
from reader.model import Change, DetailKind, Link, Pair, Role, Sentence
from reader.text.lang import guess
from reader.text.sentences import split
from reader.text.tokens import tokenise
from reader.text.vocabulary import listed
from tests.quality import Measure, data_folder
from tests.quality.mutations import Mutation, mutations

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "gold"
SAMPLE = ROOT.parent / "seeds"
_STOP = frozenset(
    listed("""
    a an the of in on at to for by with from and or but that this it its is was were be been has have had as he she
    they his her their said one who which
    """)
)
_SAYING = frozenset({DetailKind.QUOTE, DetailKind.ATTRIBUTION})
_AROUND = 2
"""Sentences on either side that a mutated one is read with."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Facts listed, those whose sentences were linked, and told; those that must be and are; alerts raised, and
    alerts where none may be."""

    facts: int
    linked: int
    told: int
    must: int
    must_told: int
    alerts: int
    loud: int


@dataclass(frozen=True, slots=True)
class Hit:
    """What became of a mutation: whether the alert due was raised, and which alerts were."""

    mutation: Mutation
    raised: bool


def rows(path: Path) -> list[dict[str, Any]]:
    """Labelled pairs from a JSON list or JSON Lines."""
    text = path.read_text(encoding="utf-8")
    return list(json.loads(text)) if text.lstrip().startswith("[") else [json.loads(t) for t in text.splitlines()]


def tally(labelled: Iterable[Mapping[str, Any]]) -> Tally:
    """All rows together, each aligned anew."""
    facts = linked = told = must = must_told = alerts = loud = 0
    for row in labelled:
        links = align_texts(row.get("left_sentences", row["left"]), row.get("right_sentences", row["right"]))
        listed = row.get("facts", [])
        for fact in listed:
            hit = any(_tells(change, fact) for change in _on(links, tuple(fact["link"])))
            facts += 1
            linked += any(tuple(fact["link"]) in link.pairs for link in links)
            told += hit
            must += bool(fact.get("must"))
            must_told += bool(fact.get("must")) and hit
        if listed:
            alerts += sum(c.alert for link in links for c in link.details)
        loud += sum(c.alert for pair in row.get("quiet", []) for c in _on(links, tuple(pair)))
        loud += sum(
            c.alert and c.kind == kind for pair, kind in row.get("quiet_kind", []) for c in _on(links, tuple(pair))
        )
    return Tally(facts, linked, told, must, must_told, alerts, loud)


def _on(links: Iterable[Link], pair: Pair) -> Iterator[Change]:
    return (change for link in links if pair in link.pairs for change in link.details)


def _tells(change: Change, fact: Mapping[str, Any]) -> bool:
    kinds = _SAYING if fact["kind"] in _SAYING else {fact["kind"]}
    return change.kind in kinds and any(
        2 * len(wanted & _content(said)) >= len(wanted)
        for told, said in ((fact.get("left"), change.left), (fact.get("right"), change.right))
        if (wanted := _content(told))
    )


def _content(text: str | None) -> set[str]:
    words = re.findall(r"\w+", (text or "").lower())
    return {w for w in words if w not in _STOP} or set(words)


def alerts_between(left: Sequence[str], right: Sequence[str]) -> list[Change]:
    return [c for link in align_texts(left, right) for c in link.details if c.alert]


def paired(left: str, right: str) -> list[Change]:
    """The alerts of two sentences taken for each other's counterparts."""
    sides = []
    for text in (left, right):
        sentence = Sentence(0, 0, Role.BODY, text, (0, len(text)))
        sides.append(Side.of([sentence], [tokenise(text)], details_of([sentence])))
    return [c for c in changes((0,), (0,), [(0, 0)], *tell(*sides)) if c.alert]


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


def measures() -> Iterator[Measure]:
    own = tally(rows(GOLD / "links.jsonl"))
    yield from _told("sample desk", own, budget=2.0)
    yield Measure("sample desk", "alerts on house style", style_alerts(), 0, at_least=False)
    caught, due = near_misses()
    yield Measure("sample desk", "near misses of house style told", caught / due, 0.95)
    data = data_folder()
    if data is not None:
        yield from _told("gold/seeds", tally(rows(data / "gold" / "seeds.json")), budget=2.0)
        news = tally(rows(data / "data" / "alignment" / "news_outlets.jsonl"))
        yield Measure("news outlets", "facts told", news.told / news.facts, 0.65)
        yield Measure("news outlets", "facts told where sentences are linked", news.told / news.linked, 0.8)
        yield Measure("news outlets", "alerts for each fact", news.alerts / news.facts, 4.0, at_least=False)
    hits, twins = mutated([SAMPLE] if data is None else [SAMPLE, data / "seeds"])
    numbers = [h for h in hits if DetailKind.NUMBER in h.mutation.kinds]
    yield Measure("mutations", "raise the alert due", sum(h.raised for h in hits) / len(hits), 0.97)
    yield Measure("mutations", "numbers raise it", sum(h.raised for h in numbers) / len(numbers), 1.0)
    yield Measure("mutations", "alerts of unchanged twins", twins, 0, at_least=False)


def _told(data: str, t: Tally, budget: float) -> Iterator[Measure]:
    yield Measure(data, "facts that must be told", t.must_told / max(1, t.must), 0.90)
    yield Measure(data, "facts told", t.told / max(1, t.facts), 0.75)
    yield Measure(data, "alerts for each fact", t.alerts / max(1, t.facts), budget, at_least=False)
    yield Measure(data, "alerts where none may be", t.loud, 0, at_least=False)
