"""When two details of a kind say the same, nearly the same, or could be a slip for one another.

Norwegian = Norway’s   Downing Street ~ London   Fernhold ≠! Fernwold   12 ≠! 21   "regional Gov. Quist" = "Quist"
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from reader.model import Detail, DetailKind
from reader.text import languages
from reader.text.details.countries import SEATS, country_of
from reader.text.details.names import is_ordinary, is_title, seat_of
from reader.text.details.units import same_amount

_MISS = 0.7
"""Likeness of two names from which one may be a slip for the other ("Fernhold", "Fernwold")."""
_STEM = 6
_ENDINGS = ("s", "es", "n", "an", "ian", "ese", "i", "ish")


def equal(a: Detail, b: Detail) -> bool:
    """Whether two details of one kind agree, house style aside."""
    if a.value == b.value:
        return True
    if a.kind is DetailKind.NUMBER:
        one, _, unit = a.value.partition(" ")
        two, _, other = b.value.partition(" ")
        return one == two and (not unit or not other)
    if a.kind is DetailKind.DATE:
        return a.text.lower() == b.text.lower()
    if a.kind is DetailKind.ATTRIBUTION:
        return verb(a) == verb(b) and speakers(a, b) == 3
    return False


def nearly(a: Detail, b: Detail) -> bool:
    """Whether two details agree well enough to need no alert."""
    if a.kind is DetailKind.DATE:
        return _same_day(a.value, b.value)
    if a.kind is DetailKind.NUMBER:
        return same_amount(a.value, b.value)
    if a.kind is DetailKind.NAME:
        one, two = seat_of(a.value) or a.value, seat_of(b.value) or b.value
        return one == two or _short_form(a.value.split(), b.value.split())
    return False


def _same_day(a: str, b: str) -> bool:
    """The same day, one told with its hour or its year."""
    one, two = a.split()[0], b.split()[0]
    if one == two or a in b.split() or b in a.split():
        return True
    return (one.startswith("--") and two[4:] == one[1:]) or (two.startswith("--") and one[4:] == two[1:])


def nested(a: str, b: str) -> bool:
    """Whether one date is the other told less exactly: 2022 and 2022-02."""
    return a.startswith(f"{b}-") or b.startswith(f"{a}-")


def _short_form(a: Sequence[str], b: Sequence[str]) -> bool:
    return len(a) != len(b) and (within(a, b) or within(b, a)) and "new" not in (*a, *b)


def within(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether words stand in a row of words, together and in order."""
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def near_names(a: Detail, b: Detail) -> bool:
    """Whether one name may be a slip for the other; an inflected form is none."""
    one, two = a.text.lower(), b.text.lower()
    short, long = sorted((one, two), key=len)
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return False
    if max(Indel.normalized_similarity(a.value, b.value), Indel.normalized_similarity(one, two)) >= _MISS:
        return True
    ours, theirs = set(one.split()), set(two.split())
    return any(len(v) > _STEM and one_letter_apart(v, w) for v in ours - theirs for w in theirs - ours)


def same_stem(a: str, b: str) -> bool:
    """Whether two words may be forms of one: "privatise", "privatising"."""
    return len(a) > _STEM and a[:_STEM] == b[:_STEM]


def one_letter_apart(a: str, b: str) -> bool:
    return len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def digits_apart(a: str, b: str) -> bool:
    """Whether two figures are a slip apart: one digit, or two digits exchanged."""
    if len(a) != len(b):
        return False
    wrong = [k for k in range(len(a)) if a[k] != b[k]]
    return len(wrong) == 1 or (len(wrong) == 2 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]])


def verb(attribution: Detail) -> str:
    """The lemma of an attribution's verb."""
    return attribution.value.rpartition(": ")[2]


def speaker(attribution: Detail) -> str:
    return attribution.value.rpartition(": ")[0]


def speakers(a: Detail, b: Detail) -> int:
    """3: the same speaker, or a pronoun for one; 2: one told more fully; 1: may be, by what is claimed; 0: another."""
    one, two = _speaker_words(a), _speaker_words(b)
    words = languages.merged().comparison
    if one == two or one <= words.nobody or two <= words.nobody:
        return 3
    if any(len(v) > _STEM and one_letter_apart(v, w) for v in one - two for w in two - one):
        return 2
    if (one & words.vague_speakers and _person(b)) or (two & words.vague_speakers and _person(a)):
        return 2 if _person(a) & _person(b) else 0
    if one & two:
        return 2 if one <= two or two <= one or _person(a) & _person(b) else 1
    return 0 if _person(a) and _person(b) else 1


def _speaker_words(d: Detail) -> frozenset[str]:
    small = languages.merged().comparison.speaker_words
    return frozenset(country_of(w) or SEATS.get(w, w) for w in speaker(d).split() if not is_title(w) and w not in small)


def _person(d: Detail) -> frozenset[str]:
    """The proper names among a speaker's words, lands apart."""
    return frozenset(
        low
        for at, w in enumerate(d.text.split())
        if country_of(low := w.lower().strip(".,’'")) is None
        and low not in SEATS
        and w[0].isupper()
        and not is_title(low)
        and (at or not is_ordinary(low))
    )
