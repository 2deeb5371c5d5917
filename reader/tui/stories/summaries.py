"""Summary of a story for the list, once its versions have been read against the base."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Apparatus
from reader.tui.paint.levels import compare
from reader.tui.paint.wording import Mark
from reader.tui.unique.view import Noted, noted


@dataclass(frozen=True, slots=True)
class Summary:
    """What the list tells of a version read against its base."""

    kept: float
    counts: dict[Mark, int]
    advisory: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is known about a story: by version id what it does with the base, and the ledger.

    `failure` says why nothing is known.
    """

    summaries: dict[str, Summary]
    ledger: tuple[Noted, ...] = ()
    failure: str = ""


def told(apparatus: Apparatus) -> Told:
    """The summaries and the ledger of a story."""
    summaries = {c.witness.id: Summary(c.shares.kept, compare(c).counts, c.advisory) for c in apparatus.collations}
    return Told(summaries, noted(apparatus))
