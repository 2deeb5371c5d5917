"""Minimal pairs measured: copy in which one fact is changed, and must be flagged, or house style alone, and must not.

… took 340 residents to a hall.   … took 430 residents to a hall.     expect alert: one that covers 340, 430
… took 340 residents to a hall.   … took some 340 residents …         expect quiet: none on this sentence
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.collation.pipeline import align_texts
from reader.model import Link
from tests.quality.coverage import covers
from tests.quality.labelled import rows
from tests.quality.measure import Measure, ratio

Case = Mapping[str, Any]
"""`left` and `right` sentences; the number of the sentence that differs as `pair`; `expect`, and the `change` where
its words are labelled; `partial`: other alerts may stand there."""


def right(case: Case, links: Iterable[Link]) -> bool:
    """Whether the links flag what the case expects to be flagged, or are quiet where it expects that."""
    at = case["pair"]
    alerts = [c for link in links if at in link.left or at in link.right for c in link.details if c.alert]
    change = case.get("change")
    covering = [alert for alert in alerts if not change or covers(alert, change)]
    if case["expect"] == "alert":
        return bool(covering)
    return not (covering if case.get("partial") else alerts)


def shares(cases: Sequence[Case]) -> dict[str, float]:
    """The share that comes out right, by what is expected."""
    told = [(case["expect"], right(case, align_texts(case["left"], case["right"]))) for case in cases]
    return {
        expected: ratio(sum(good for e, good in told if e == expected), sum(e == expected for e, _ in told))
        for expected in ("alert", "quiet")
    }


def labelled(data: Path) -> Iterator[Measure]:
    """Pairs written for this in 14 languages, and pairs that users of other tools found."""
    yield from _pairs("slips", data / "slips" / "dev.jsonl", alert=0.82, quiet=0.752)
    yield from _pairs("cases", data / "cases" / "facts.jsonl", alert=0.927, quiet=0.82)


def _pairs(name: str, path: Path, *, alert: float, quiet: float) -> Iterator[Measure]:
    found = shares(rows(path))
    yield Measure(name, "changes flagged", found["alert"], floor=alert)
    yield Measure(name, "house style left quiet", found["quiet"], floor=quiet)
