"""Evidence by which a changed detail is ranked: how its sentence compares, and what else changed in the link.

left   The waste was illegally dumped, he said.     as printed   0.82
right  The waste was dumped.                        intact       but for "illegally" and "he said" all words stand
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from reader.collation.changes.assignment import ChangedPair, KindMatch
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail, exclusions
from reader.collation.changes.similarity import Exclusions, similarity
from reader.model import DetailKind, Side

RELATED: Final = 0.3
"""Similarity under which two sentences share a subject and no facts."""
REWRITTEN: Final = 0.5
"""Similarity under which a sentence is rewritten: what it leaves out is no longer an alteration."""
_INTACT = 0.8
"""Similarity, differing details set aside, from which a sentence stands as it was."""
_NOTHING = KindMatch()


class SentenceSimilarity(NamedTuple):
    """How a sentence compares with those it answers: as printed, 0 to 1, and whether it stands but for its details."""

    as_printed: float
    intact: bool

    def either(self, other: SentenceSimilarity) -> SentenceSimilarity:
        """The better of both, so that a change is ranked the same whichever side is the base."""
        return SentenceSimilarity(max(self.as_printed, other.as_printed), self.intact or other.intact)


@dataclass(frozen=True, slots=True)
class LinkEvidence:
    """A link with all its details matched. Similarities are worked out once each, when they are asked for."""

    link: LinkedSides
    matches: Mapping[DetailKind, KindMatch]
    excluded: Exclusions
    is_prose: bool
    _known: dict[tuple[int, Side], SentenceSimilarity] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, link: LinkedSides, matches: Mapping[DetailKind, KindMatch]) -> LinkEvidence:
        """The evidence of a link whose details are matched, kind by kind."""
        differing = {
            side: [found for m in matches.values() for found in (*m.unmatched(side), *m.altered(side))] for side in Side
        }
        lefts, rights = link.left.sentences, link.right.sentences
        is_prose = any(lefts[i].role.is_prose for i in link.lefts) and any(rights[j].role.is_prose for j in link.rights)
        return cls(link, matches, exclusions(differing[Side.LEFT], differing[Side.RIGHT]), is_prose)

    def match(self, kind: DetailKind) -> KindMatch:
        """The match of a kind; an empty one where the kind is not compared."""
        return self.matches.get(kind, _NOTHING)

    def similarity(self, sentence: int, side: Side) -> SentenceSimilarity:
        """How a sentence of a side compares with all that it answers."""
        known = self._known.get((sentence, side))
        if known is None:
            known = self._known[sentence, side] = self._similarity(sentence, side)
        return known

    def is_within(self, found: LocatedDetail, side: Side, *kinds: DetailKind) -> bool:
        """Whether a detail of some kinds around it, changed or on this side alone, has it already."""
        matches = [self.match(kind) for kind in kinds]
        return any(found.overlaps(other) for m in matches for other in (*m.unmatched(side), *m.altered(side)))

    def _similarity(self, sentence: int, side: Side) -> SentenceSimilarity:
        link = self.link
        answers = link.answers(sentence, side)
        lefts, rights = ((sentence,), answers) if side is Side.LEFT else (answers, (sentence,))
        several = not len(link.lefts) == len(link.rights) == 1
        as_printed, apart = (
            similarity(link.left, link.right, lefts, rights, excluded, contained=several)
            for excluded in (Exclusions(), self.excluded)
        )
        return SentenceSimilarity(as_printed, apart >= _INTACT)


def similarity_of_pair(pair: ChangedPair, evidence: LinkEvidence) -> SentenceSimilarity:
    """How the sentences of a changed detail compare, the better of both sides."""
    left = evidence.similarity(pair.left.sentence, Side.LEFT)
    return left.either(evidence.similarity(pair.right.sentence, Side.RIGHT))


def is_rewritten(pair: ChangedPair, similar: SentenceSimilarity) -> bool:
    """Whether a changed detail stands in a sentence that is rewritten, so that it may be another fact altogether."""
    return not pair.confusable and not similar.intact and similar.as_printed < REWRITTEN
