"""The record of a kind of detail: all that the program knows of it, in one object.

    extractor     a sentence -> the details of this kind
    matcher       the details of a link's two sides -> equal, compatible, changed, dropped, gained
    ranking       a change -> rank 1 to 3, alert or not; its gravity among the remarks of the summary
    ledger        which details are worth a line, and where they are stated
    remark        the words of the summary
    label, tone   the words and the colour on screen and in reports

Analysis, matching, ranking, ledger, summary, Reading, reports and JSON go by the records that are registered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Final, NamedTuple

from reader.collation.changes.assignment import ChangedPair, KindMatch, Matcher
from reader.collation.changes.evidence import LinkEvidence
from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.model import Change, Detail, DetailKind, Edit, Pair, Side, Span
from reader.text.details.extractors import Extractor
from reader.text.languages.lexicon import Lexicon


class Tone(StrEnum):
    """How Reading marks a kind; the theme has a look for each."""

    FIGURE = "figure"
    NAMED = "named"
    SPEECH = "speech"
    HEDGE = "hedge"


class WhyHeading(StrEnum):
    """Under which heading shared details stand among the reasons why two passages answer each other."""

    NAMES = "names"
    NUMBERS = "numbers"
    QUOTES = "quotes"
    NONE = ""


class Gravity(IntEnum):
    """How soon an editor must be told, by consequence: the dead, what contradicts, a claim made flat, a quotation."""

    DEAD = 0
    NEGATION = 1
    ALTERED = 2
    ACT = 3
    ATTRIBUTION = 4
    HEDGE = 5
    CHARGED = 6
    QUOTE = 7
    CLAIM = 8
    LESSER = 9


class Verdict(NamedTuple):
    """Rank, 1 the gravest of 1 to 3, and whether the change is an alert."""

    rank: int
    alert: bool


GRAVEST: Final = 1
QUIET: Final = Verdict(3, alert=False)
"""The least grave of changes, and no alert."""


class RankedChange(NamedTuple):
    """A change with its rank, and whether it looks like a slip; `hushed`: another alert tells it already."""

    change: Change
    confusable: bool
    hushed: bool = False


@dataclass(frozen=True, slots=True)
class ChangeInContext:
    """A change with the facts of both versions around it, and the edit scripts of its link."""

    change: Change
    left: ResolvedFacts
    right: ResolvedFacts
    lexicon: Lexicon
    edits: Mapping[Pair, Sequence[Edit]] = field(default_factory=dict)

    @property
    def details(self) -> tuple[Detail | None, Detail | None]:
        """The details of the change on both sides; of several that were run together, the first."""
        return (
            detail_at(self.left, self.change.kind, self.change.left_at),
            detail_at(self.right, self.change.kind, self.change.right_at),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RankRule:
    """How grave a change of the kind is.

    `changed` ranks a detail that became another, `one_sided` one that only the given side has; `gravity` orders
    the remarks of the summary.
    """

    changed: Callable[[ChangedPair, LinkEvidence], Verdict]
    one_sided: Callable[[LocatedDetail, Side, LinkEvidence], Verdict]
    gravity: Callable[[ChangeInContext], Gravity]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRule:
    """What of the kind is worth a line of the ledger.

    `always`: whether a detail of such a text, on one side alone, is listed though it raised no alert.
    `repeats`: whether one only says again what stands before it in its sentence. `stated`: whether a version
    states a detail anywhere at all. `excerpt`: the span to be shown, with the words that it needs to be
    understood. `nests`: of two values, one within the other is a cut and no disagreement.
    """

    always: Callable[[str], bool]
    repeats: Callable[[ResolvedFacts, int, Detail], bool]
    stated: Callable[[Detail, ResolvedFacts], bool]
    excerpt: Callable[[str, Span], Span]
    nests: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkRule:
    """What the summary says of a change of the kind; changes with one `key` are one remark."""

    key: Callable[[ChangeInContext], str]
    words: Callable[[ChangeInContext], str]


class Label(NamedTuple):
    """What a kind is called: one of it, several of it, and where there is little room."""

    singular: str
    plural: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfDetail:
    """All there is to know of a kind of detail; every part must be given.

    `mask` is the sign that stands for a detail while slots are looked for, "" where its words count as words.
    `deduplicate` is given the ranked changes of one link and leaves one alert where several are of one fact.
    `in_reading`: whether the screen Reading marks details of the kind.
    """

    kind: DetailKind
    extractor: Extractor
    mask: str
    matcher: Matcher
    ranking: RankRule
    deduplicate: Callable[[Sequence[RankedChange], KindMatch, LinkedSides], list[RankedChange]]
    ledger: LedgerRule
    remark: RemarkRule
    why: WhyHeading
    label: Label
    tone: Tone
    in_reading: bool


def detail_at(facts: ResolvedFacts, kind: DetailKind, place: tuple[int, int, int] | None) -> Detail | None:
    """The first detail of a kind in a place (sentence, start, end)."""
    if place is None:
        return None
    sentence, start, end = place
    row = [d for d in facts.details[sentence] if d.kind is kind and d.span[0] < end and start < d.span[1]]
    return next((d for d in row if d.span[0] == start), row[0] if row else None)
