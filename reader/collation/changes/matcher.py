"""Two heaps of details of one kind, sorted out: equal, told otherwise, changed, lost, new.

left   12, 8,500, 31          equal    31 = 31
right  21, 31                 changed  12 → 21        same slot, or a near miss
                              lost     8,500
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.collation.changes.assignment import Joined, Match, Slots, change_best, leave, take
from reader.collation.changes.attributions import attributions
from reader.collation.changes.equivalence import (
    LANDS,
    digits_apart,
    equal,
    near_names,
    nearly,
    nested,
    one_letter_apart,
)
from reader.collation.changes.facts import ResolvedFacts as Told
from reader.collation.changes.names import exchanged
from reader.collation.changes.qualifiers import qualifiers
from reader.collation.changes.quotations import quotes
from reader.collation.changes.slots import Found, content, norms
from reader.model import Detail, DetailKind
from reader.text.details.titles import Title, before, clash
from reader.text.details.units import same_amount, sort_of
from reader.text.tokens.quantities import CURRENCY_SIGNS

_KINDS, _NAME = tuple(DetailKind), DetailKind.NAME
_NEARLY_ALL, _ROUGHLY = 0.9, 0.6
_SIGNS = tuple(CURRENCY_SIGNS)
"""What tells a pound of money from one of weight."""


def match_all(joined: Joined) -> dict[DetailKind, Match]:
    """The details of a link matched one to one, kind by kind."""
    ours = _by_kind(joined.left, joined.lefts)
    theirs = _by_kind(joined.right, joined.rights)
    found = {kind: Match(kind) for kind in _KINDS}
    differing = [kind for kind in found if not _in_step(ours[kind], theirs[kind], found[kind])]
    shared = joined.slots() if differing else {}
    found |= {kind: _match(kind, ours[kind], theirs[kind], joined, shared) for kind in differing}
    _introduced(found[DetailKind.NAME], joined)
    return found


def told_alike(joined: Joined) -> bool:
    """Whether both sides tell the same facts in the same order, every name under the same title."""
    a = [Found(i, d) for i in joined.lefts for d in joined.left.details[i]]
    b = [Found(j, d) for j in joined.rights for d in joined.right.details[j]]
    if [(x.detail.kind, x.detail.value) for x in a] != [(y.detail.kind, y.detail.value) for y in b]:
        return False
    names = ((x, y) for x, y in zip(a, b, strict=True) if x.detail.kind is _NAME)
    return not any(clash(*_titles(x, y, joined)) for x, y in names)


def _by_kind(told: Told, places: Iterable[int]) -> dict[DetailKind, list[Found]]:
    heaps: dict[DetailKind, list[Found]] = {kind: [] for kind in _KINDS}
    for i in places:
        for d in told.details[i]:
            heaps[d.kind].append(Found(i, d))
    return heaps


def _in_step(a: Sequence[Found], b: Sequence[Found], found: Match) -> bool:
    """Whether both sides say the same in the same order: then each answers the one in its place."""
    if len(a) != len(b) or [x.detail.value for x in a] != [y.detail.value for y in b]:
        return False
    found.equal += zip(a, b, strict=True)
    return True


def _match(kind: DetailKind, a: list[Found], b: list[Found], joined: Joined, shared: Slots) -> Match:
    found = Match(kind)
    if kind in (DetailKind.NUMBER, DetailKind.DATE) and joined.single:
        _by_slot(found, a, b, joined, shared)
    elif kind is DetailKind.NAME and joined.single:
        exchanged(found, a, b, joined, shared)
    take(found.equal, a, b, equal, shared)
    take(found.soft, a, b, nearly, shared)
    _REST[kind](found, a, b, joined, shared)
    return found


def _introduced(found: Match, joined: Joined) -> None:
    """One name under two titles is another person or office: "Mr Hale", "Mrs Hale"."""
    for heap in (found.equal, found.soft):
        kept: list[tuple[Found, Found]] = []
        for x, y in heap:
            one, other = _titles(x, y, joined)
            if clash(one, other):
                found.changed.append((_with_title(x, one, joined.left), _with_title(y, other, joined.right), True))
            else:
                kept.append((x, y))
        heap[:] = kept


def _titles(x: Found, y: Found, joined: Joined) -> tuple[Title, Title]:
    """Under what two names are told."""
    one = before(joined.left.tokens[x.sentence], x.detail.span[0])
    return one, before(joined.right.tokens[y.sentence], y.detail.span[0])


def _with_title(name: Found, title: Title, told: Told) -> Found:
    start, end = title.start, name.detail.span[1]
    text = told.sentences[name.sentence].text[start:end]
    return Found(name.sentence, name.detail._replace(text=text, span=(start, end)))


def _by_slot(found: Match, a: list[Found], b: list[Found], joined: Joined, shared: Slots) -> None:
    """In text that is otherwise the same, figures answer by place: "12 dead, 21 hurt" against "21 dead, 12 hurt"."""
    if len(a) != len(b) or not a:
        return
    zipped = list(zip(a, b, strict=True))
    if any(not shared.get((x.at, y.at)) or _sort(x.detail) != _sort(y.detail) for x, y in zipped):
        return
    if joined.likeness(a, b) < _NEARLY_ALL:
        return
    for x, y in zipped:
        if equal(x.detail, y.detail):
            found.equal.append((x, y))
        elif nearly(x.detail, y.detail):
            found.soft.append((x, y))
        else:
            found.changed.append((x, y, True))
    a.clear()
    b.clear()


def _figures(found: Match, a: list[Found], b: list[Found], joined: Joined, shared: Slots) -> None:
    only = len(a) == len(b) == 1 and joined.single
    alone = only and joined.likeness(a, b) >= _ROUGHLY
    dated = only and found.kind is DetailKind.DATE

    def score(x: Found, y: Found) -> tuple[float, bool]:
        if (x.sentence, y.sentence) not in joined.pairs:
            return 0.0, False
        if _sort(x.detail) != _sort(y.detail):
            return 0.0, False
        slot = shared.get((x.at, y.at), 0)
        thing = x.detail.text.split()[-1].lower()
        counted = " " in x.detail.text and thing == y.detail.text.split()[-1].lower() and thing.isalpha()
        if "1" in (x.detail.value, y.detail.value) and not (slot == 3 or counted):
            return 0.0, False
        if found.kind is DetailKind.DATE and nested(x.detail.value, y.detail.value):
            return 1.0 + slot, False
        close = (slot >= 2 or counted) and digits_apart(x.detail.value, y.detail.value)
        return (slot >= 2) * slot + 2.0 * counted + close + 0.5 * ((alone and slot == 1) or dated), close or slot == 3

    change_best(found, a, b, score)
    a[:] = [x for x in a if not _converted(x, joined.right, joined.rights)]
    b[:] = [y for y in b if not _converted(y, joined.left, joined.lefts)]
    leave(found, a, b, joined)


def _converted(figure: Found, other: Told, sentences: Iterable[int]) -> bool:
    """Whether the other side has the amount in another measure: "(5 centimeters)" left out, "2 inches" kept."""
    return figure.detail.kind is DetailKind.NUMBER and any(
        d.kind is DetailKind.NUMBER and same_amount(figure.detail.value, d.value)
        for i in sentences
        for d in other.details[i]
    )


def _sort(figure: Detail) -> str:
    """Only figures of one sort are changed into each other; a date is of one sort with all."""
    if figure.kind is not DetailKind.NUMBER:
        return ""
    return "money" if figure.text.startswith(_SIGNS) else sort_of(figure.value)


def _names(found: Match, a: list[Found], b: list[Found], joined: Joined, shared: Slots) -> None:
    heard = {x.at for x in a if _heard(x, joined.left, joined.right, joined.rights)}
    echoed = {y.at for y in b if _heard(y, joined.right, joined.left, joined.lefts)}
    doubted_a = {x.at for x in a if x.at[:2] in joined.left.doubtful}
    doubted_b = {y.at for y in b if y.at[:2] in joined.right.doubtful}

    def score(x: Found, y: Found) -> tuple[float, bool]:
        if x.at in heard and y.at in echoed:
            return 0.0, False
        slot = shared.get((x.at, y.at), 0)
        doubts = (x.at in doubted_a) + (y.at in doubted_b)
        if one_letter_apart(x.detail.text, y.detail.text) and near_names(x.detail, y.detail):
            return 4.0 + slot, True
        if x.at in heard or y.at in echoed:
            return 0.0, False
        if near_names(x.detail, y.detail) and doubts < 2:
            return 3.0 + slot, True
        alike = (x.detail.value in LANDS) == (y.detail.value in LANDS)
        return (float(slot) if slot >= 2 and alike and not doubts else 0.0), False

    change_best(found, a, b, score)
    a[:] = [x for x in a if x.at not in doubted_a | heard]
    b[:] = [y for y in b if y.at not in doubted_b | echoed]
    leave(found, a, b, joined)


def _heard(name: Found, own: Told, other: Told, sentences: Iterable[int]) -> bool:
    """Whether the other side says the name's words, be it in lower case or another house's spelling."""
    heard = {norm for i in sentences for norm in content(other, i)}
    words = norms(own, name)
    return bool(words) and heard.issuperset(words)


_REST: dict[DetailKind, Callable[[Match, list[Found], list[Found], Joined, Slots], None]] = {
    DetailKind.NUMBER: _figures,
    DetailKind.DATE: _figures,
    DetailKind.NAME: _names,
    DetailKind.QUOTE: quotes,
    DetailKind.ATTRIBUTION: attributions,
    DetailKind.QUALIFIER: qualifiers,
    DetailKind.NEGATION: qualifiers,
}
