"""Signs of a candidate for a flag: what can be read off a change and its pair, each a number from 0 to 1.

    ‘three months’ → ‘three years’        kind=number · exchanged · rule rank=1 alert=1 · has number
    ‘he said’ → nothing                   kind=attribution · one-sided · saying · clause

A candidate is a change that the kinds found, with the verdict of its kind among its signs, or a segment of the edit
script. The score adds the weights of its signs up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Indel

from reader.collation.changes.facts import tokens_in
from reader.collation.changes.flags.polarity import denies
from reader.collation.changes.flags.segments import Segment
from reader.collation.changes.flags.senses import says_something, sense
from reader.collation.changes.kinds.record import detail_at
from reader.collation.changes.kinds.speakers import speaker, speaker_agreement, verb
from reader.collation.changes.linked_sides import LinkedSides
from reader.collation.changes.slots import Place
from reader.model import Change, ChangeKind, DetailKind, Side, Token

Signs = dict[str, float]

_LIKENESS = (0.3, 0.45, 0.6, 0.75, 0.85, 0.92, 0.97)
_LENGTHS = (1, 2, 4, 7, 12)
_CLOSE = 0.7
"""Similarity of letters from which two words may be forms of one, or a slip."""


@dataclass(frozen=True)
class PairSigns:
    """What all candidates of a link share: how alike its sides are, in how many places they differ."""

    link: LinkedSides
    segments: Sequence[Segment]

    @cached_property
    def likeness(self) -> float:
        """Words in common, 0 to 1 (normalised Indel similarity of the norms)."""
        left = [n for i in self.link.lefts for n in self.link.left.content[i].norms]
        right = [n for j in self.link.rights for n in self.link.right.content[j].norms]
        return Indel.normalized_similarity(left, right)

    def of(self, change: Change, segment: Segment | None, *, extracted: bool) -> Signs:
        """The signs of a change; `segment` is the stretch of the edit script it stands in, `extracted` whether its
        kind found it."""
        how = "exchanged" if change.change is ChangeKind.CHANGED else "one-sided"
        wording = [*dict.fromkeys(self._wording(change))]
        names = [*self._names(change, segment, extracted=extracted), *wording, *(f"{how}: {name}" for name in wording)]
        return dict.fromkeys(names, 1.0)

    def _names(self, change: Change, segment: Segment | None, *, extracted: bool) -> Iterator[str]:
        kind, how = change.kind, "exchanged" if change.change is ChangeKind.CHANGED else "one-sided"
        band = f"likeness>{max((at for at in _LIKENESS if self.likeness > at), default=0)}"
        near = "near" if self.likeness > 0.75 else "mid" if self.likeness > 0.45 else "far"
        yield from (f"kind={kind}", how, band, f"{kind} {how}", f"{how} {near}", f"{kind} {near}")
        yield f"segments={min(4, len(self.segments))}"
        if len(self.link.lefts) + len(self.link.rights) > 2:
            yield "several sentences"
        if extracted:
            yield f"rule rank={change.rank} alert={int(change.alert)}"
            yield f"rule {kind} {how} alert={int(change.alert)}"
            yield "extracted"
        elif segment is not None:
            yield f"script {kind} {how}"
        if segment is None:
            yield "outside segments"

    def _wording(self, change: Change) -> Iterator[str]:
        left, right = self._words(change, Side.LEFT), self._words(change, Side.RIGHT)
        languages = self.link.left.language, self.link.right.language
        telling = [
            [t for t in side if says_something(t.norm, language)]
            for side, language in zip((left, right), languages, strict=True)
        ]
        sizes = sorted(sum(len(side) > at for at in _LENGTHS) for side in telling)
        if change.change is ChangeKind.CHANGED:
            yield from (f"shorter side {sizes[0]}", f"longer side {sizes[1]}")
        else:
            yield f"words {sizes[1]}"
        if not telling[0] and not telling[1]:
            yield "little words alone"
        if denies(left, languages[0]) != denies(right, languages[1]):
            yield "polarity turned"
        places = (Side.LEFT, change.left_at, left), (Side.RIGHT, change.right_at, right)
        for (side, place, words), told in zip(places, telling, strict=True):
            if place is not None:
                yield from dict.fromkeys(self._of_side(side, place, words, told))
        if change.left and change.right:
            yield from self._exchange(change, telling)
        if change.kind is DetailKind.ATTRIBUTION:
            yield from self._speakers(change)

    def _speakers(self, change: Change) -> Iterator[str]:
        """Whether it is the same speaker who says it as firmly; of one alone, whether anyone says it still."""
        old = detail_at(self.link.left, change.kind, change.left_at)
        new = detail_at(self.link.right, change.kind, change.right_at)
        if old is not None and new is not None:
            yield f"speakers agree {speaker_agreement(old, new)}"
            forces = [self.link.lexicon.force(verb(d)) for d in (old, new)]
            yield f"claim moves by {min(3, abs(forces[0] - forces[1]))}"
            return
        said, place, side = (old, change.left_at, Side.LEFT) if old else (new, change.right_at, Side.RIGHT)
        if said is None or place is None:
            return
        words = speaker(said).split()
        pronouns = self.link.facts(side).language.speech.pronouns
        if not words or all(word in pronouns for word in words):
            yield "speaker unnamed"
        other = self.link.facts(side.other)
        rest = [d for k in self.link.answers(place[0], side) for d in other.details[k] if d.kind is change.kind]
        yield f"still sourced {min(2, len(rest))}"
        if any(speaker_agreement(said, d) >= 2 for d in rest):
            yield "same speaker there"

    def _words(self, change: Change, side: Side) -> list[Token]:
        place = change.left_at if side is Side.LEFT else change.right_at
        if place is None:
            return []
        return [t for t in tokens_in(self.link.facts(side).tokens[place[0]], (place[1], place[2])) if t.norm]

    def _of_side(self, side: Side, place: Place, words: Sequence[Token], telling: Sequence[Token]) -> Iterator[str]:
        """Signs of the words of one side, those of them that say something, in their sentence and against all the
        other version."""
        facts, other = self.link.facts(side), self.link.facts(side.other)
        language = facts.language
        sentence, start, end = place
        text = facts.sentences[sentence].text
        for detail in facts.details[sentence]:
            if detail.span[0] < end and start < detail.span[1]:
                yield f"has {detail.kind}"
                if detail.span[0] <= start and end <= detail.span[1] and detail.kind is DetailKind.QUOTE:
                    yield "inside quotation"
        senses = [sense(t.norm, language) for t in telling]
        linked = frozenset[str]().union(*(other.senses[k] for k in self.link.answers(sentence, side)))
        fresh = sum(s not in linked for s in senses)
        unheard = sum(not other.vocabulary.get(s) for s in senses)
        yield f"fresh={_share(fresh, len(senses))}"
        yield f"unheard={_share(unheard, len(senses))}"
        count = min((facts.vocabulary.get(s, 0) + other.vocabulary.get(s, 0) for s in senses), default=9)
        yield f"rarest={min(4, count)}"
        if any(len(t.norm) > 8 for t in telling):
            yield "long word"
        if any(c.isdigit() for c in text[start:end]):
            yield "digit"
        if not language.nouns_capital and any(
            t.text[:1].isupper() and t.span[0] > facts.starts[sentence] for t in telling
        ):
            yield "capital"
        verbs = self.link.lexicon.verbs
        if any(t.norm in verbs for t in words):
            yield "saying"
        printed = {t.text.lower() for t in words}
        if not printed.isdisjoint(self.link.lexicon.tolls.keys()):
            yield "harm"
        claims = language.claims
        if any(word in claims.deaths or word in claims.charges for word in printed):
            yield "grave act"
        before, behind = text[:start].rstrip(), text[end:].lstrip()
        if before.endswith("(") or behind.startswith(")"):
            yield "in brackets"
        if (not before or before[-1] in ",;:—–") and (not behind or behind[0] in ',;:—–.!?”"»'):
            yield "clause"
        if start <= facts.starts[sentence] + 1:
            yield "at the beginning"
        if not behind.strip('.!?”"»’ '):
            yield "at the end"

    def _exchange(self, change: Change, telling: Sequence[Sequence[Token]]) -> Iterator[str]:
        left, right = change.left or "", change.right or ""
        if Indel.normalized_similarity(left.lower(), right.lower()) > _CLOSE:
            yield "close spelling"
            if not any(c.isdigit() for c in left + right):
                yield "close spelling, no digit"
        languages = self.link.left.language, self.link.right.language
        ours, theirs = (
            {sense(t.norm, language) for t in side} for side, language in zip(telling, languages, strict=True)
        )
        if ours & theirs:
            yield "shares words"
        if len(ours) == len(theirs) == 1:
            yield "word for word"
        if change.kind is DetailKind.NUMBER:
            old = detail_at(self.link.left, change.kind, change.left_at)
            new = detail_at(self.link.right, change.kind, change.right_at)
            if old is not None and new is not None:
                values = [d.value.partition(" ") for d in (old, new)]
                yield f"figures equal {int(values[0][0] == values[1][0])}"
        forces = [
            [self.link.lexicon.verbs[t.norm][1] for t in side if t.norm in self.link.lexicon.verbs] for side in telling
        ]
        if all(forces):
            yield f"force changes by {min(3, abs(max(forces[0], key=abs) - max(forces[1], key=abs)))}"


def _share(part: int, whole: int) -> str:
    return "none" if not part else "all" if part == whole else "some"
