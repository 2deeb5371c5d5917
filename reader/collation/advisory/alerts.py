"""The alerts of two versions as an editor would jot them down, gravest first.

‘12 people’ now ‘21 people’, paras 1 and 3    what was altered          gravity 0
drops ‘not’ from ‘did not leak’, para 6       turned round                      1
drops ‘illegally’, para 12                    a charged word                    2
‘claimed’ now ‘reported’, para 4              how hard it is said               3
drops ‘he said’, para 8                       who says it                       4
cuts quote to ‘piracy’, para 5                                                  5
drops ‘may fail’, para 9                      a hedge                           6
drops ‘Sunday’, para 2                        the rest                          7

Changes that are told in the same words are one remark, with all its paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from reader.collation.advisory.paragraphs import Paper, in_words, place_of
from reader.collation.advisory.topics import short
from reader.collation.changes.equivalence import speaker, speakers, verb
from reader.collation.changes.facts import ResolvedFacts as Told
from reader.model import Change, ChangeKind, Detail, DetailKind, Link, Role
from reader.text.languages.lexicon import Lexicon

_LISTED = 90
"""Characters that the things dropped or added may take together; beyond, they are named by their sort."""
_WORD_BEHIND = re.compile(r" [a-zäöü]{3,}\b")
_SORTS = {DetailKind.ATTRIBUTION: "attribution", DetailKind.QUOTE: "quotes"}


class Gravity(IntEnum):
    """How soon an editor must be told."""

    ALTERED = 0
    NEGATION = 1
    CHARGED = 2
    CLAIM = 3
    ATTRIBUTION = 4
    QUOTE = 5
    HEDGE = 6
    LESSER = 7


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of `changes` that are alike; `brief` names them by their sort."""

    text: str
    brief: str
    gravity: Gravity
    changes: int


def remarks(left: Paper, right: Paper, links: Sequence[Link], lexicon: Lexicon) -> list[Remark]:
    """One for each sort of alert in all links."""
    scribe = _Scribe(left.told, right.told, lexicon)
    together: dict[tuple[Gravity, str], list[tuple[Change, int | None]]] = {}
    for link in links:
        for change in link.details:
            if (change.alert or _cries(change, link, left, right)) and not _told_with_quote(change, link):
                gravity, words = scribe.key(change)
                key = gravity, f"headline: {words}" if _in_headline(change, left, right) else words
                together.setdefault(key, []).append((change, place_of(change, link, right)))
    told = []
    for (gravity, _), alike in sorted(together.items(), key=lambda entry: entry[0][0]):
        changes, places = [c for c, _ in alike], [p for _, p in alike]
        full, brief = scribe.words(changes), scribe.brief(changes)
        if all(_in_headline(change, left, right) for change in changes):
            full, brief = f"headline: {full}", ""
        told.append(Remark(at(full, places), at(brief or full, places), gravity, len(alike)))
    return told


def _cries(change: Change, link: Link, left: Paper, right: Paper) -> bool:
    """Whether a figure, name, date or negation is altered in a headline that otherwise stands."""
    return change.rank == 1 and bool(link.pairs) and _in_headline(change, left, right)


def _told_with_quote(change: Change, link: Link) -> bool:
    """Whether what is said of a quotation already has the name or figure altered in it."""
    if change.kind is DetailKind.QUOTE or change.left is None or change.right is None:
        return False
    for quote in link.details:
        if quote.kind is DetailKind.QUOTE and quote.alert and _inside(change, quote):
            gone, put = _differing(quote.left or "", quote.right or "")
            old, new = _differing(change.left, change.right)
            if old in short(gone) and new in short(put):
                return True
    return False


def _inside(change: Change, quote: Change) -> bool:
    places = ((change.left_at, quote.left_at), (change.right_at, quote.right_at))
    return all(a and b and a[0] == b[0] and b[1] <= a[1] and a[2] <= b[2] for a, b in places)


def _in_headline(change: Change, left: Paper, right: Paper) -> bool:
    places = ((change.left_at, left), (change.right_at, right))
    return all(paper.told.sentences[at[0]].role is Role.HEADLINE for at, paper in places if at is not None)


def at(what: str, places: Iterable[int | None]) -> str:
    """A remark with the paragraphs it stands in."""
    told = in_words(places)
    return f"{what}, {told}" if told else what


@dataclass(frozen=True, slots=True)
class _Scribe:
    """Finds the words for changes."""

    left: Told
    right: Told
    lexicon: Lexicon

    def key(self, change: Change) -> tuple[Gravity, str]:
        """How grave a change is, and what it shares with those it can be told with."""
        gravity = self._gravity(change)
        if change.kind is DetailKind.NEGATION:
            return gravity, self._turned(change)
        if change.change is not ChangeKind.CHANGED:
            return gravity, f"{change.change} {change.kind}"
        if change.kind is DetailKind.NUMBER:
            old, new = self._details(change)
            return gravity, f"{old.value if old else ''} now {new.value if new else ''}"
        return gravity, self._altered(change)

    def words(self, changes: Sequence[Change]) -> str:
        """What is said of changes with one key."""
        first = changes[0]
        if first.kind is DetailKind.NEGATION:
            return self._turned(first)
        if first.change is ChangeKind.CHANGED:
            return self._altered(first)
        does = _does(first)
        things = dict.fromkeys(f"‘{short(c.left or c.right)}’" for c in changes)
        listed = ", ".join(things)
        if first.kind is DetailKind.QUOTE:
            return f"{does} quote {listed}" if len(things) == 1 else f"{does} {len(things)} quotes"
        if len(listed) > _LISTED and first.kind in _SORTS:
            return f"{does} {_SORTS[first.kind]}"
        return f"{does} {listed}"

    def brief(self, changes: Sequence[Change]) -> str:
        """The same in two words where there is such a word; "" where there is none."""
        first = changes[0]
        if first.change is ChangeKind.CHANGED or first.kind not in _SORTS:
            return ""
        return f"{_does(first)} {_SORTS[first.kind] if len(changes) > 1 else _SORTS[first.kind].rstrip('s')}"

    def _gravity(self, change: Change) -> Gravity:
        changed = change.change is ChangeKind.CHANGED
        if change.kind is DetailKind.NEGATION:
            return Gravity.NEGATION
        if change.kind is DetailKind.QUALIFIER and change.rank < 3:
            kinds = {self.lexicon.kind_of(d.value) for d in self._details(change) if d is not None}
            if "charged" in kinds:
                return Gravity.CHARGED
            return Gravity.ALTERED if change.rank == 1 else Gravity.HEDGE
        if change.kind is DetailKind.ATTRIBUTION:
            return (Gravity.CLAIM if self._bent(change) else Gravity.LESSER) if changed else Gravity.ATTRIBUTION
        if (change.rank == 1 and changed) or (change.kind is DetailKind.NUMBER and change.rank < 3):
            return Gravity.ALTERED
        return Gravity.QUOTE if change.kind is DetailKind.QUOTE else Gravity.LESSER

    def _bent(self, change: Change) -> bool:
        """Whether another speaker, or a verb that doubts, denies or vouches, came or went."""
        old, new = self._details(change)
        if old is None or new is None or speakers(old, new) < 2:
            return True
        forces = {self.lexicon.force(verb(old)), self.lexicon.force(verb(new))}
        return not forces <= {0, 1}

    def _turned(self, change: Change) -> str:
        """A negation with the words around it."""
        place, told = (change.left_at, self.left) if change.left_at else (change.right_at, self.right)
        if place is None:
            return ""
        text = told.sentences[place[0]].text
        before, after = text[: place[1]].split()[-1:], text[place[2] :].split()[:1]
        around = " ".join([*before, text[place[1] : place[2]], *after]).strip(',.;:”“"')
        does = "drops ‘{}’ from ‘{}’" if change.change is ChangeKind.DROPPED else "adds ‘{}’ in ‘{}’"
        return does.format(text[place[1] : place[2]], around)

    def _altered(self, change: Change) -> str:
        old, new = change.left or "", change.right or ""
        if change.kind is DetailKind.ATTRIBUTION:
            return self._said_otherwise(change)
        if change.kind is DetailKind.QUOTE:
            if old in new or new in old:
                return f"cuts quote to ‘{short(new)}’" if len(new) < len(old) else f"fuller quote ‘{short(new)}’"
            gone, put = _differing(old, new)
            if not gone or not put:
                return f"in quote {'drops' if gone else 'adds'} ‘{short(gone or put)}’"
            return f"in quote ‘{short(gone)}’ now ‘{short(put)}’"
        if change.kind is DetailKind.NUMBER:
            old, new = (
                _with_noun(change.left_at, self.left) or old,
                _with_noun(change.right_at, self.right) or new,
            )
        return f"‘{short(old)}’ now ‘{short(new)}’"

    def _said_otherwise(self, change: Change) -> str:
        """Another verb, or another speaker."""
        old, new = self._details(change)
        if old is None or new is None:
            return f"‘{short(change.left)}’ now ‘{short(change.right)}’"
        if self._another(old, new):
            before, now = (
                _printed_speaker(old, change.left_at, self.left),
                _printed_speaker(new, change.right_at, self.right),
            )
            if before != now:
                return f"credits {now}, not {before}"
        verbs = _printed_verb(old), _printed_verb(new)
        return (
            f"‘{verbs[0]}’ now ‘{verbs[1]}’" if verbs[0] != verbs[1] else f"‘{short(old.text)}’ now ‘{short(new.text)}’"
        )

    def _another(self, old: Detail, new: Detail) -> bool:
        """Whether the speaker is what an editor must be told, rather than the verb."""
        alike = speakers(old, new)
        bent = self.lexicon.force(verb(old)) != self.lexicon.force(verb(new))
        return bool(speaker(old) and speaker(new)) and (alike == 0 or (alike == 1 and not bent))

    def _details(self, change: Change) -> tuple[Detail | None, Detail | None]:
        """The details of a change on both sides; of several that were run together, the first."""
        return (
            _detail(change, change.left_at, self.left),
            _detail(change, change.right_at, self.right),
        )


def _with_noun(place: tuple[int, int, int] | None, told: Told) -> str:
    """A bare figure with the word behind it: "13 dead"; "" where it is no bare figure."""
    if place is None:
        return ""
    text = told.sentences[place[0]].text
    behind = _WORD_BEHIND.match(text, place[2])
    return text[place[1] : behind.end()] if behind and text[place[1] : place[2]].isalnum() else ""


def _does(change: Change) -> str:
    return "drops" if change.change is ChangeKind.DROPPED else "adds"


def _detail(change: Change, place: tuple[int, int, int] | None, told: Told) -> Detail | None:
    if place is None:
        return None
    return next((d for d in told.details[place[0]] if d.kind is change.kind and d.span[0] == place[1]), None)


def _printed_speaker(attribution: Detail, place: tuple[int, int, int] | None, told: Told) -> str:
    """Who speaks, as short as the copy allows: the last name of note among the words, or all of them."""
    words = speaker(attribution).split()
    spoken = re.search(r"\W+".join(map(re.escape, words)), attribution.text, re.IGNORECASE)
    if spoken is None or place is None:
        return short(attribution.text)
    start = attribution.span[0]
    names = [
        d.text
        for d in told.details[place[0]]
        if d.kind is DetailKind.NAME and start + spoken.start() <= d.span[0] and d.span[1] <= start + spoken.end()
    ]
    ends = bool(names) and spoken[0].endswith(names[-1])
    told_of = names[-1] if ends else short(spoken[0])
    return told_of[:1].lower() + told_of[1:] if told_of.startswith(("The ", "A ", "An ")) else told_of


def _printed_verb(attribution: Detail) -> str:
    """The reporting verb as printed."""
    words = attribution.text.split()
    lemma = verb(attribution)
    if lemma == "according":
        return "according to"
    return next((w for w in reversed(words) if w.lower()[:3] == lemma[:3]), words[-1])


def _differing(left: str, right: str) -> tuple[str, str]:
    """The words in the middle in which two quotations differ."""
    a, b = left.split(), right.split()
    front = 0
    while front < min(len(a), len(b)) and a[front] == b[front]:
        front += 1
    back = 0
    while back < min(len(a), len(b)) - front and a[-1 - back] == b[-1 - back]:
        back += 1
    return " ".join(a[front : len(a) - back]), " ".join(b[front : len(b) - back])
