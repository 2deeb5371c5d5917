"""Speakers of attributions: who is the same, who may be, who is another.

quist said = she said    3    regional Gov. Quist ~ Quist    2    officials ? Quist    1    Quist ≠ Quill    0
"""

from __future__ import annotations

from reader.collation.changes.resemblance import LONG_WORD, closed_up, one_letter_apart
from reader.model import Detail
from reader.text import languages
from reader.text.details.countries import SEATS, country_of
from reader.text.details.names import is_ordinary, is_title


def verb(attribution: Detail) -> str:
    """The lemma of an attribution's verb."""
    return attribution.value.rpartition(": ")[2]


def speaker(attribution: Detail) -> str:
    """The words for its speaker, "" where it has none of its own."""
    return attribution.value.rpartition(": ")[0]


def speaker_agreement(a: Detail, b: Detail) -> int:
    """3: the same speaker, or a pronoun for one; 2: one named more fully; 1: may be, by the claim; 0: another."""
    one, two = _speaker_words(a), _speaker_words(b)
    if _is_beside(a, b) or _is_beside(b, a):
        return 0
    words = languages.merged().comparison
    if one == two or one <= words.nobody or two <= words.nobody:
        return 3
    if closed_up(speaker(a)) == closed_up(speaker(b)):
        return 3
    if any(len(v) > LONG_WORD and one_letter_apart(v, w) for v in one - two for w in two - one):
        return 2
    if (one & words.vague_speakers and _person(b)) or (two & words.vague_speakers and _person(a)):
        return 2 if _person(a) & _person(b) else 0
    if one & two:
        return 2 if one <= two or two <= one or _person(a) & _person(b) else 1
    return 0 if _person(a) and _person(b) else 1


def _is_beside(a: Detail, b: Detail) -> bool:
    """Whether the first speaks beside the other, not for him: "a source close to the mayor", "the mayor's lawyer"."""
    go_betweens = languages.merged().speech.go_betweens
    one, two = speaker(a).split(), speaker(b).split()
    if not two or len(one) <= len(two):
        return False
    if one[-1] in go_betweens and one[-1] not in two and one[-1 - len(two) : -1] == two:
        return True
    return one[-1] == two[-1] and any(word in go_betweens and word not in two for word in one[: len(one) - len(two)])


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
