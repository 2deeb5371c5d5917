"""Summary of a story for the list, once its versions have been read against the base."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from reader.model import Apparatus, Change, Collation
from reader.tui.paint.levels import compare
from reader.tui.paint.wording import Mark
from reader.tui.unique.view import Noted, noted

_PAST_ALL_RANKS = 4
# So many pairs of sentences, and so many quotations, figures and names, are enough to show what is shared.
_PAIRS, _EACH = 3, 8


@dataclass(frozen=True, slots=True)
class Shared:
    """What a version shares with its base: so many of its sentences have a match; the likest pairs; what both hold."""

    sentences: int = 0
    of: int = 0
    pairs: tuple[tuple[str, str], ...] = ()
    quotes: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """What the list tells of a version read against its base."""

    kept: float
    counts: dict[Mark, int]
    advisory: str
    gravest: Change | None = None
    shared: Shared = Shared()

    @property
    def gravity(self) -> int:
        """The rank of the gravest flag, 1 the gravest; past all ranks where there is none."""
        return self.gravest.rank if self.gravest else _PAST_ALL_RANKS


@dataclass(frozen=True, slots=True)
class StorySummary:
    """What is known about a story: by version id what it does with the base, and the ledger.

    `failure` says why nothing is known.
    """

    summaries: dict[str, Summary]
    ledger: tuple[Noted, ...] = ()
    failure: str = ""


def told(apparatus: Apparatus) -> StorySummary:
    """The summaries and the ledger of a story."""
    summaries = {
        c.witness.id: Summary(c.shares.kept, compare(c).counts, c.advisory, _gravest(c), _shared(c))
        for c in apparatus.collations
    }
    return StorySummary(summaries, noted(apparatus))


def _shared(collation: Collation) -> Shared:
    matched = [link for link in collation.links if link.pairs]
    likest = sorted(matched, key=lambda link: -link.similarity)[:_PAIRS]
    first = [min(link.pairs) for link in sorted(likest, key=lambda link: link.left)]
    whys = [link.why for link in matched]
    return Shared(
        sum(len(link.right) for link in matched),
        len(collation.right),
        tuple([(collation.left[i].text, collation.right[j].text) for i, j in first]),
        _first_few(quote for why in whys for quote in why.quotes),
        _first_few(number for why in whys for number in why.numbers),
        _first_few(name for why in whys for name in why.names),
    )


def _first_few(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(islice(dict.fromkeys(found), _EACH))


def _gravest(collation: Collation) -> Change | None:
    """The gravest flag of a version, the first of those as grave."""
    flags = (change for link in collation.links for change in link.details if change.alert)
    return min(flags, key=lambda change: change.rank, default=None)
