"""Speakers of attributions: the words around a reporting verb that name who says it.

    A spokesman for the ministry │ said      in front of the verb, back to where the clause begins
    In a statement │ Anna Quist, 71, │ said  past what only tells when and where, and without what is put in
    said │ Anna Quist                        behind a verb put first, and behind "according to"

Places are those of the sentence's words; a speaker is given in lower case, "" where none is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.text.details.words import Word
from reader.text.languages.language import Speech

_APPOSITION = 12
_REACH = 20
_BEHIND = 7


def before(words: Sequence[Word], i: int, floor: int, speech: Speech) -> tuple[int, int, str] | None:
    """(first word, verb, speaker) in front of the verb at `i`, from `floor` on; None where no one is."""
    last = i - 1
    while last >= floor and _says_how(words[last], speech):
        last -= 1
    if last >= floor and words[last].low in speech.small:
        return None
    first = _clause(words, last, floor, speech)
    if _is_relative_clause(words, first, last, speech):
        return before(words, first - 1, floor, speech)
    if first > last:
        gerund = words[i].low.endswith(speech.gerund_endings)
        return None if gerund else _past_apposition(words, i, last, floor, speech)
    if (
        words[first].low.endswith(speech.participle_endings)
        and first
        and words[first - 1].low == ","
        and not words[first].capital
    ):
        return None  # the predicate of someone before the comma
    first = _subject(words, first, last, speech)
    return first, i, _spoken(words, first, _without_day(words, first, last, speech))


def _clause(words: Sequence[Word], last: int, floor: int, speech: Speech) -> int:
    """The beginning of the clause whose subject ends at `last`."""
    at = last
    while at >= max(floor, last - _REACH):
        word = words[at]
        if word.low in speech.breaks or (word.kind != "w" and word.low not in ("'s", "'")):
            break
        if word.low in speech.conjunctions and at > floor and not _joins(words, at, speech):
            break
        at -= 1
        if word.low in speech.pronouns:
            break
    return at + 1


def _says_how(word: Word, speech: Speech) -> bool:
    """Whether a word before the verb only says how or when: "repeatedly", "today"."""
    return (
        word.low in speech.adverbs
        or word.low in speech.auxiliaries
        or (word.low.endswith(speech.adverb_endings) and not word.capital and word.low not in speech.not_adverbs)
    )


def _subject(words: Sequence[Word], first: int, last: int, speech: Speech) -> int:
    """The first word of the subject, past time and place: "In a statement │ the ministry", "this year │ the city"."""
    at = first
    if words[at].low in speech.ordinal_endings:  # what is left of "62nd"
        at += 1
        while at <= last and not words[at].capital:
            at += 1
    while at <= last:
        low = words[at].low
        if low in speech.at and at < last - 1 and words[at + 1].low in speech.bounds:
            return at
        if low in speech.when and at < last and words[at + 1].low in speech.spans:
            at += 2
        elif low in speech.days:
            at += 1
        elif low in speech.small:
            at = _past_noun(words, at + 1, last, speech)
        else:
            return at
    return next((k for k in range(first, last) if words[k].low not in speech.small), last)


def _past_noun(words: Sequence[Word], at: int, last: int, speech: Speech) -> int:
    """Behind the noun that a preposition governs: a name of one word, or small words up to what begins another."""
    if at <= last and words[at].capital:
        return at + 1
    at += 1
    while at <= last and not (
        words[at].capital or words[at].low in speech.determiners or words[at].low in speech.small
    ):
        at += 1
    return at


def _without_day(words: Sequence[Word], first: int, last: int, speech: Speech) -> int:
    """The end of a speaker without the day that follows: "Kyiv │ on Sunday"."""
    if last > first and words[last].low in speech.days:
        last -= 1
        if last > first and words[last].low in speech.on:
            last -= 1
    return last


def _is_relative_clause(words: Sequence[Word], first: int, last: int, speech: Speech) -> bool:
    """Whether what stands before the verb only tells who the speaker is: "the firm that runs the dam said"."""
    return 0 < first < last and words[first - 1].low in speech.relative and words[first + 1].low in speech.determiners


def _past_apposition(
    words: Sequence[Word], verb: int, comma: int, floor: int, speech: Speech
) -> tuple[int, int, str] | None:
    """The speaker of "Anna Quist, 71, said" and "Anna Quist, who runs the board, said": before the first comma."""
    if comma < floor or words[comma].low != ",":
        return None
    opened = next((k for k in range(comma - 1, max(floor, comma - _APPOSITION), -1) if words[k].low == ","), None)
    if opened is None:
        return None
    first = _clause(words, opened - 1, floor, speech)
    if first == opened or words[first].low in speech.small or not any(w.capital for w in words[first:opened]):
        return None
    return first, verb, _spoken(words, first, opened - 1)


def _joins(words: Sequence[Word], at: int, speech: Speech) -> bool:
    """Whether "and" ties two speakers ("Ordania and its partners"), not two clauses."""
    return words[at - 1].capital and (words[at + 1].capital or words[at + 1].low in speech.determiners)


def behind(words: Sequence[Word], to: int, verb: int, speech: Speech) -> tuple[int, int, str] | None:
    """(verb, last word, speaker) after "according to", or after a verb put first ("said Anna Quist")."""
    first = last = to + 1
    capitals = 0
    while last < len(words) and last - first < _BEHIND:
        word = words[last]
        if (
            word.low in speech.breaks
            or (word.low in speech.small and word.low not in speech.of)
            or (word.low in speech.conjunctions and words[min(last + 1, len(words) - 1)].low in speech.pronouns)
            or (word.kind != "w" and word.low not in ("'s", "'"))
        ):
            break
        capitals += word.capital
        last += 1
    last -= 1
    if last < first or (to == verb and not _is_inverted(words, verb, last, capitals, speech)):
        return None
    return verb, last, _spoken(words, first, last)


def _is_inverted(words: Sequence[Word], verb: int, last: int, capitals: int, speech: Speech) -> bool:
    """Whether the verb is put before who says it: "said Anna Quist", not "said Tuesday", "said he agrees"."""
    first = words[verb + 1].low
    if (
        words[verb].low not in speech.inverted
        or first in speech.days
        or not (capitals or first in speech.pronouns | speech.determiners)
    ):
        return False
    if first in speech.pronouns and last > verb + 1:
        return False
    behind = words[last + 1].low if last + 1 < len(words) else ""
    return behind not in speech.modal and all(w.low not in speech.modal for w in words[verb + 1 : last + 1])


def audience(words: Sequence[Word], last: int, speech: Speech) -> int:
    """The last word of the audience, where it is named: "told the Harbour Post", "told reporters"."""
    at = last + 1
    while at < len(words) and words[at].low in speech.before_audience:
        at += 1
    first = at
    while at < len(words) and ((words[at].kind == "w" and words[at].capital) or words[at].low == "'s"):
        at += 1
    if at > first and words[at - 1].low == "'s":
        return last
    if at == first and at < len(words) and words[at].low in speech.audience:
        return at
    return at - 1 if at > first else last


def named_behind(words: Sequence[Word], first: int, preposition: int, speech: Speech) -> tuple[int, int, str] | None:
    """The speaker after "laut" or "nach Angaben": small words, then capitals, which in German end the phrase."""
    if first < 0 or (first != preposition and words[first].low != speech.prepositions[words[preposition].low]):
        return None
    at = preposition + 1
    while at < len(words) and words[at].kind == "w" and not words[at].capital and at - preposition < 4:
        at += 1
    last = at
    while last < len(words) and words[last].kind == "w" and words[last].capital:
        last += 1
    return (first, last - 1, _spoken(words, preposition + 1, last - 1)) if last > at else None


def phrase_behind(words: Sequence[Word], preposition: int, speech: Speech) -> tuple[int, int, str] | None:
    """The speaker after "selon" or "según", common noun or name, up to the end of the phrase."""
    at = preposition + 1
    while at < len(words) and at - preposition <= _BEHIND:
        word = words[at]
        if word.kind != "w" or word.low in speech.breaks or (word.low in speech.small and word.low not in speech.of):
            break
        at += 1
    last = at - 1
    return (preposition, last, _spoken(words, preposition + 1, last)) if last > preposition else None


def _spoken(words: Sequence[Word], first: int, last: int) -> str:
    return " ".join(w.low for w in words[first : last + 1] if w.kind == "w")
