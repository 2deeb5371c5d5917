"""Which facts a Link alters: changed, dropped or gained, and which of it an editor must be told.

    left   At least 12 people died in Fernhold, Gov. Quist said.
    right  At least 21 people died in Fernwold.
           number 12 → 21 · name Fernhold → Fernwold · attribution dropped

Rank 1: a number, name, date or quotation altered, or a negation, where the text otherwise stands.
Rank 2: attribution, negation, hedge or charged word dropped or gained; a quotation cut; a claim's verb
made stronger or weaker. Rank 3: the rest. Ranks 1 and 2 are alerts, rank 3 where the sentence
otherwise stands. What only house style, a pronoun or a seat of government tells otherwise is none.
What was put in weighs as much as the same left out, and a quotation run more fully as much as one cut:
exchanging the sides exchanges dropped and gained, and no rank or alert.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.collation.changes.assignment import Joined, Match
from reader.collation.changes.casualties import counts_harm, points_back
from reader.collation.changes.deduplication import place, told_once
from reader.collation.changes.equivalence import nested, speaker, verb, within
from reader.collation.changes.facts import ResolvedFacts as Told
from reader.collation.changes.matcher import match_all, told_alike
from reader.collation.changes.slots import Aside, Found, content, likeness, norms
from reader.model import Change, ChangeKind, DetailKind, Pair
from reader.text.details.names import before_title
from reader.text.languages.lexicon import DEFAULT, DENIES, Lexicon

_STANDS = 0.8
"""Likeness, differing details set aside, from which a sentence stands as it was."""
_CUT = 4
"""Times the length of a detail by which a quotation is shorter when more was cut from it than the detail."""
_SHARED = 0.3
"""Likeness under which two sentences are told of one thing in other facts altogether."""
_FAR = 0.5
"""Likeness under which a sentence is told anew: what it leaves out is no longer an alteration."""
_BOUNDS = tuple({up, down} for up in ("over", "at-least") for down in ("under", "up-to"))
"""A bound turned round: "more than 40" for "no more than 40"."""
_TENSES = {"could": frozenset({"can", "cannot", "can't"})}
"""A modal that may be another in reported speech."""


def changes(
    lefts: Sequence[int],
    rights: Sequence[int],
    pairs: Iterable[Pair],
    left: Told,
    right: Told,
    lexicon: Lexicon = DEFAULT,
) -> tuple[Change, ...]:
    """The changes of one Link, gravest first; near misses before others of their rank.

    `lefts` and `rights` are its sentence numbers, `pairs` those that answer each other; without any,
    nothing is told. A detail that any sentence of the link still tells is not lost.
    """
    joined = _running_text(Joined(left, right, tuple(lefts), tuple(rights), frozenset(pairs), lexicon))
    if not joined.pairs or _same_text(joined) or told_alike(joined):
        return ()
    matches = match_all(joined)
    if all(m.settled for m in matches.values()):
        return ()
    judge = _Judge.of(joined, matches)
    told = [entry for m in judge.matches.values() for entry in judge.all_of(m)]
    told.sort(key=lambda entry: (entry[0].rank, not entry[1], place(entry[0])))
    return tuple(change for change, _ in told)


def _running_text(joined: Joined) -> Joined:
    """The link without headlines, subheads and captions where there is running text on both sides."""
    prose = frozenset(
        (i, j)
        for i, j in joined.pairs
        if joined.left.sentences[i].role.is_prose and joined.right.sentences[j].role.is_prose
    )
    if not prose or prose == joined.pairs:
        return joined
    lefts, rights = {i for i, _ in prose}, {j for _, j in prose}
    return replace(joined, pairs=prose, lefts=tuple(sorted(lefts)), rights=tuple(sorted(rights)))


def _same_text(joined: Joined) -> bool:
    lefts = [joined.left.sentences[i].text for i in joined.lefts]
    return lefts == [joined.right.sentences[j].text for j in joined.rights]


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How one sentence compares with those it answers: `near` as it is, `stands` with differing details set aside."""

    near: float
    stands: bool

    def or_else(self, other: _Likeness) -> _Likeness:
        """What holds of either: so that a change weighs the same whichever side is the base."""
        return _Likeness(max(self.near, other.near), self.stands or other.stands)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Ranks the changes of one link. `known` is filled with the likeness of its sentences as they are asked for."""

    joined: Joined
    matches: Mapping[DetailKind, Match]
    aside: Aside
    prose: bool
    known: dict[tuple[tuple[int, ...], tuple[int, ...]], _Likeness] = field(default_factory=dict)

    @classmethod
    def of(cls, joined: Joined, matches: Mapping[DetailKind, Match]) -> _Judge:
        aside = Aside.of(
            [f for m in matches.values() for f in (*m.lost, *(c[0] for c in m.changed))],
            [f for m in matches.values() for f in (*m.new, *(c[1] for c in m.changed))],
        )
        lefts, rights = joined.left.sentences, joined.right.sentences
        return cls(
            joined,
            matches,
            aside,
            prose=any(lefts[i].role.is_prose for i in joined.lefts)
            and any(rights[j].role.is_prose for j in joined.rights),
        )

    def _likeness(self, sentence: int, left: bool) -> _Likeness:
        """How a sentence of the left or right side compares with all that it answers."""
        answers = tuple(sorted((j if left else i) for i, j in self.joined.pairs if (i if left else j) == sentence))
        key = ((sentence,), answers) if left else (answers, (sentence,))
        if key not in self.known:
            self.known[key] = _likeness(self.joined, key[0], key[1], self.aside)
        return self.known[key]

    def all_of(self, m: Match) -> list[tuple[Change, bool]]:
        """(change, whether a near miss) for one kind of detail."""
        told = [(self._changed(m.kind, a, b, close), close) for a, b, close in m.changed]
        told += [(self._told(m.kind, 3, False, a, b), False) for a, b in m.soft if a.detail.text != b.detail.text]
        told += [(self._told(m.kind, *self._loss(m.kind, f, True), f, None), False) for f in m.lost]
        told += [(self._told(m.kind, *self._loss(m.kind, f, False), None, f), False) for f in m.new]
        return told_once(told, m, self.joined)

    def _told(self, kind: DetailKind, rank: int, alert: bool, a: Found | None, b: Found | None) -> Change:
        how = ChangeKind.CHANGED if a and b else ChangeKind.DROPPED if a else ChangeKind.GAINED
        return Change(
            kind=kind,
            change=how,
            rank=rank,
            alert=alert and self.prose,
            left=a.detail.text if a else None,
            right=b.detail.text if b else None,
            left_at=a.at if a else None,
            right_at=b.at if b else None,
        )

    def _changed(self, kind: DetailKind, a: Found, b: Found, close: bool) -> Change:
        how = self._likeness(a.sentence, left=True).or_else(self._likeness(b.sentence, left=False))
        rank = 1
        if kind is DetailKind.ATTRIBUTION:
            rank = 2
        elif kind is DetailKind.QUALIFIER:
            turned = {a.detail.value, b.detail.value} in _BOUNDS or close
            rank = 1 if turned else 2 if self._weighs(a) or self._weighs(b) else 3
        elif kind is DetailKind.QUOTE:
            rank = 1 if close else 2
        elif kind is DetailKind.DATE and nested(a.detail.value, b.detail.value):
            rank = 3
        elif not close and not how.stands and how.near < _FAR:
            told_anew = kind is DetailKind.NUMBER or (kind is DetailKind.DATE and how.near >= _SHARED)
            rank = 2 if told_anew else 3
        return self._told(kind, rank, rank < 3 or how.stands, a, b)

    def _loss(self, kind: DetailKind, found: Found, dropped: bool) -> tuple[int, bool]:
        """(rank, alert) of a detail that only one side has."""
        own, other = (self.joined.left, self.joined.right) if dropped else (self.joined.right, self.joined.left)
        how = self._likeness(found.sentence, left=dropped)
        if kind is DetailKind.NEGATION:
            if self._in_what_was_cut(found, dropped):
                return 3, False
            return (1, True) if how.stands else (2, True) if how.near >= _FAR else (3, False)
        if kind is DetailKind.ATTRIBUTION:
            return self._attribution(found, dropped, how)
        if kind is DetailKind.QUALIFIER:
            return self._qualifier(found, dropped, how)
        if kind is DetailKind.QUOTE:
            return (3, False) if found.detail.value in other.quoted else (2, True)
        if self._told_with(found, dropped) or (kind is DetailKind.NUMBER and found.detail.value == "1"):
            return 3, False
        if kind is DetailKind.NUMBER:
            if how.near >= _SHARED and counts_harm(own, found, self.joined.lexicon):
                return (3, False) if (kind, found.detail.value) in other.said else (2, True)
            return 3, how.stands and not points_back(own, found)
        if kind is DetailKind.DATE:
            return 3, how.stands and (kind, found.detail.value) not in other.said
        known = (kind, found.detail.value) in other.said
        decorates = before_title(own.sentences[found.sentence].text, found.detail.span[1])
        in_dateline = found.detail.span[0] < own.starts[found.sentence]
        return 3, how.stands and not known and not decorates and not in_dateline

    def _attribution(self, found: Found, dropped: bool, how: _Likeness) -> tuple[int, bool]:
        """An attribution left out is grave, unless its quotation has it from the sentence beside it.

        Of those without a speaker of their own ("…, and promised to pay") a commitment is told.
        """
        lemma = verb(found.detail)
        if not speaker(found.detail):
            return 3, lemma in self.joined.lexicon.commits and how.near >= _FAR
        if self.joined.lexicon.force(lemma) == DENIES and how.near < _FAR:
            return 3, False
        if self._stands_opposite(found, dropped) or self._turned(found, dropped):
            return 3, False
        own = self.joined.left if dropped else self.joined.right
        if _quoted_mostly(own, found.sentence) and self._beside(found, dropped):
            return 3, False
        return 2, True

    def _partners(self, found: Found, dropped: bool) -> list[int]:
        return [(j if dropped else i) for i, j in sorted(self.joined.pairs) if (i if dropped else j) == found.sentence]

    def _stands_opposite(self, found: Found, dropped: bool) -> bool:
        """Whether the other side has the very words, inside a quotation or out of it."""
        own, other = (self.joined.left, self.joined.right) if dropped else (self.joined.right, self.joined.left)
        words = norms(own, found)
        return any(within(words, content(other, p)) for p in self._partners(found, dropped))

    def _turned(self, found: Found, dropped: bool) -> bool:
        """Whether the verb is told already as the contrary of another: "approved", "rejected"."""
        changed = self.matches[DetailKind.QUALIFIER].changed
        return any(_overlap(found, a if dropped else b) for a, b, close in changed if close)

    def _beside(self, found: Found, dropped: bool) -> bool:
        """Whether a sentence next to the counterpart, itself quoted, says who speaks where none did beside this one."""
        own, other = (self.joined.left, self.joined.right) if dropped else (self.joined.right, self.joined.left)
        here = _attributions_beside(own, found.sentence)
        return any(
            _quoted_mostly(other, p) and _attributions_beside(other, p) > here for p in self._partners(found, dropped)
        )

    def _qualifier(self, found: Found, dropped: bool, how: _Likeness) -> tuple[int, bool]:
        quotes = self.matches[DetailKind.QUOTE]
        if any(_overlap(found, q) for q in (quotes.lost if dropped else quotes.new)):
            return 3, False
        kind = self.joined.lexicon.kind_of(found.detail.value)
        if kind == "approximator":
            numbers = self.matches[DetailKind.NUMBER]
            gone = [*numbers.lost, *numbers.new, *(f for a, b, _ in numbers.changed for f in (a, b))]
            return 3, how.near >= _FAR and not any(_overlap(found, n) for n in gone)
        if kind == "charged":
            return 2, True
        if kind == "hedge":
            if self._in_another_tense(found, dropped) or self._hedged_still(found, dropped):
                return 3, False
            return (2, True) if how.near >= _FAR else (3, False)
        return 3, how.stands

    def _hedged_still(self, found: Found, dropped: bool) -> bool:
        """Whether the hedge stood with another that is kept: "appears likely" for "is likely"."""
        kept = (a if dropped else b for a, b in self.matches[DetailKind.QUALIFIER].equal)
        return any(_overlap(found, f) and self.joined.lexicon.kind_of(f.detail.value) == "hedge" for f in kept)

    def _in_another_tense(self, found: Found, dropped: bool) -> bool:
        """Whether the other side says "can" where this one, reporting, says "could"."""
        other = self.joined.right if dropped else self.joined.left
        modal = _TENSES.get(found.detail.text.split()[0].lower(), frozenset())
        heard = (w for p in self._partners(found, dropped) for w in other.sentences[p].text.lower().split())
        return bool(modal) and any(w.replace("’", "'") in modal for w in heard)

    def _weighs(self, found: Found) -> bool:
        return bool(self.joined.lexicon.kind_of(found.detail.value))

    def _in_what_was_cut(self, found: Found, dropped: bool) -> bool:
        """Whether the detail stands in a quotation that went, or was cut by more than the detail."""
        quotes = self.matches[DetailKind.QUOTE]
        around = list(quotes.lost if dropped else quotes.new)
        for a, b, close in quotes.changed:
            long, other = (a, b) if dropped else (b, a)
            if not close and len(long.detail.value) - len(other.detail.value) > _CUT * len(found.detail.text):
                around.append(long)
        return any(_overlap(found, f) for f in around)

    def _told_with(self, found: Found, dropped: bool) -> bool:
        """Whether a quotation or attribution around the detail, lost or changed, tells of it already."""
        matches = [self.matches[kind] for kind in (DetailKind.QUOTE, DetailKind.ATTRIBUTION)]
        around = [f for m in matches for f in (m.lost if dropped else m.new)]
        around += [a if dropped else b for m in matches for a, b, _ in m.changed]
        return any(_overlap(found, f) for f in around)


def _likeness(joined: Joined, lefts: Sequence[int], rights: Sequence[int], aside: Aside) -> _Likeness:
    alone = len(joined.lefts) == len(joined.rights) == 1
    near, standing = (
        likeness(joined.left, joined.right, lefts, rights, a, contained=not alone) for a in (Aside(), aside)
    )
    return _Likeness(near, standing >= _STANDS)


def _attributions_beside(told: Told, i: int) -> int:
    return sum(
        d.kind is DetailKind.ATTRIBUTION for k in (i - 1, i + 1) if 0 <= k < len(told.details) for d in told.details[k]
    )


def _quoted_mostly(told: Told, i: int) -> bool:
    quoted = sum(d.span[1] - d.span[0] for d in told.details[i] if d.kind is DetailKind.QUOTE)
    return 2 * quoted > len(told.sentences[i].text)


def _overlap(a: Found, b: Found) -> bool:
    return a.sentence == b.sentence and a.detail.span[0] < b.detail.span[1] and b.detail.span[0] < a.detail.span[1]
