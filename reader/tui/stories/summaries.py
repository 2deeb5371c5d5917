"""Summary of a story for the list, once its versions have been read against the base."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Apparatus, Change, Collation
from reader.tui.paint.levels import compare
from reader.tui.paint.wording import Mark
from reader.tui.unique.view import Noted, noted

_PAST_ALL_RANKS = 4


@dataclass(frozen=True, slots=True)
class Summary:
    """What the list tells of a version read against its base."""

    kept: float
    counts: dict[Mark, int]
    advisory: str
    gravest: Change | None = None

    @property
    def gravity(self) -> int:
        """The rank of the gravest flag, 1 the gravest; past all ranks where there is none."""
        return self.gravest.rank if self.gravest else _PAST_ALL_RANKS


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
    summaries = {
        c.witness.id: Summary(c.shares.kept, compare(c).counts, c.advisory, _gravest(c)) for c in apparatus.collations
    }
    return Told(summaries, noted(apparatus))


def _gravest(collation: Collation) -> Change | None:
    """The gravest flag of a version, the first of those as grave."""
    flags = (change for link in collation.links for change in link.details if change.alert)
    return min(flags, key=lambda change: change.rank, default=None)
