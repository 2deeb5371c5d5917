"""Who it is that says something: the words around a verb that name the speaker.

    A spokesman for the ministry │ said      in front of the verb, back to where the clause begins
    In a statement │ Anna Quist, 71, │ said  past what only tells when and where, and without what is put in
    said │ Anna Quist                        behind a verb put first, and behind "according to"

Places are those of the sentence's words; a speaker is told in lower case, "" where none is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.text.details.words import Word
from reader.text.languages.word_lists import listed

PRONOUNS = frozenset(listed("he she they it who we i you er sie es"))
DETERMINERS = frozenset(listed("a an the its his her their this that these those some any no every our my your of to"))
BREAKS = frozenset(
    listed("""
    that who which what as but when while because if where although though after before since than so whether
    said says is was were are has have had meanwhile elsewhere however how why whilst
    """)
)
PREPOSITIONS = frozenset(
    listed("with to from by for into of in at on over under about against between among during near across amid")
)
ADVERBS = frozenset(listed("also has have had then later already again now today tonight yesterday hat haben"))
_IN_LY = frozenset(listed("family ally rally assembly reply supply daily weekly monthly quarterly anomaly italy july"))
_RELATIVE = frozenset(listed("that which who"))
_MODAL = frozenset(listed("would will could should can may might must is was were are has have had"))
_WHEN = frozenset(listed("this last next"))
_SPANS = frozenset(listed("year month week weekend season spring summer autumn fall winter morning afternoon evening"))
_DAYS = frozenset(listed("monday tuesday wednesday thursday friday saturday sunday today yesterday late early"))
_BOUNDS = frozenset(listed("least most"))
_ORDINAL = frozenset(listed("st nd rd th"))
_INVERTED = frozenset(listed("said says wrote told added laut sagte erklärte klagte"))
_APPOSITION = 12
_REACH = 20
_BEHIND = 7


def before(words: Sequence[Word], i: int, floor: int) -> tuple[int, int, str] | None:
    """(first word, verb, speaker) in front of the verb at `i`, from `floor` on; None where no one is."""
    last = i - 1
    while last >= floor and _says_how(words[last]):
        last -= 1
    if last >= floor and words[last].low in PREPOSITIONS:
        return None
    first = _clause(words, last, floor)
    if _is_relative_clause(words, first, last):
        return before(words, first - 1, floor)
    if first > last:
        return None if words[i].low.endswith("ing") else _past_apposition(words, i, last, floor)
    if words[first].low.endswith("ed") and first and words[first - 1].low == "," and not words[first].capital:
        return None  # the predicate of someone before the comma
    first = _subject(words, first, last)
    return first, i, _spoken(words, first, _without_day(words, first, last))


def _clause(words: Sequence[Word], last: int, floor: int) -> int:
    """Where the clause begins whose subject ends at `last`."""
    at = last
    while at >= max(floor, last - _REACH):
        word = words[at]
        if word.low in BREAKS or (word.kind != "w" and word.low not in ("'s", "'")):
            break
        if word.low == "and" and at > floor and not _joins(words, at):
            break
        at -= 1
        if word.low in PRONOUNS:
            break
    return at + 1


def _says_how(word: Word) -> bool:
    """Whether a word before the verb only says how or when: "repeatedly", "today"."""
    return word.low in ADVERBS or (word.low.endswith("ly") and not word.capital and word.low not in _IN_LY)


def _subject(words: Sequence[Word], first: int, last: int) -> int:
    """Past what tells when and where: "In a statement │ the ministry said", "this year │ the city expects"."""
    at = first
    if words[at].low in _ORDINAL:  # what is left of "62nd"
        at += 1
        while at <= last and not words[at].capital:
            at += 1
    while at <= last:
        low = words[at].low
        if low == "at" and at < last - 1 and words[at + 1].low in _BOUNDS:
            return at
        if low in _WHEN and at < last and words[at + 1].low in _SPANS:
            at += 2
        elif low in _DAYS:
            at += 1
        elif low in PREPOSITIONS:
            at = _past_noun(words, at + 1, last)
        else:
            return at
    return next((k for k in range(first, last) if words[k].low not in PREPOSITIONS), last)


def _past_noun(words: Sequence[Word], at: int, last: int) -> int:
    """Behind the noun that a preposition governs: a name of one word, or small words up to what begins another."""
    if at <= last and words[at].capital:
        return at + 1
    at += 1
    while at <= last and not (words[at].capital or words[at].low in DETERMINERS or words[at].low in PREPOSITIONS):
        at += 1
    return at


def _without_day(words: Sequence[Word], first: int, last: int) -> int:
    """The end of a speaker without the day that follows: "Kyiv │ on Sunday"."""
    if last > first and words[last].low in _DAYS:
        last -= 1
        if last > first and words[last].low == "on":
            last -= 1
    return last


def _is_relative_clause(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether what stands before the verb only tells who the speaker is: "the firm that runs the dam said"."""
    return 0 < first < last and words[first - 1].low in _RELATIVE and words[first + 1].low in DETERMINERS


def _past_apposition(words: Sequence[Word], verb: int, comma: int, floor: int) -> tuple[int, int, str] | None:
    """The speaker of "Anna Quist, 71, said" and "Anna Quist, who runs the board, said": before the first comma."""
    if comma < floor or words[comma].low != ",":
        return None
    opened = next((k for k in range(comma - 1, max(floor, comma - _APPOSITION), -1) if words[k].low == ","), None)
    if opened is None:
        return None
    first = _clause(words, opened - 1, floor)
    if first == opened or words[first].low in PREPOSITIONS or not any(w.capital for w in words[first:opened]):
        return None
    return first, verb, _spoken(words, first, opened - 1)


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether "and" ties two speakers ("Ordania and its partners"), not two clauses."""
    return words[at - 1].capital and (words[at + 1].capital or words[at + 1].low in DETERMINERS)


def behind(words: Sequence[Word], to: int, verb: int) -> tuple[int, int, str] | None:
    """(verb, last word, speaker) after "according to", or after a verb put first ("said Anna Quist")."""
    first = last = to + 1
    capitals = 0
    while last < len(words) and last - first < _BEHIND:
        word = words[last]
        if (
            word.low in BREAKS
            or (word.low in PREPOSITIONS and word.low != "of")
            or (word.low == "and" and words[min(last + 1, len(words) - 1)].low in PRONOUNS)
            or (word.kind != "w" and word.low not in ("'s", "'"))
        ):
            break
        capitals += word.capital
        last += 1
    last -= 1
    if last < first or (to == verb and not _is_inverted(words, verb, last, capitals)):
        return None
    return verb, last, _spoken(words, first, last)


def _is_inverted(words: Sequence[Word], verb: int, last: int, capitals: int) -> bool:
    """Whether the verb is put before who says it: "said Anna Quist", not "said Tuesday", "said he agrees"."""
    first = words[verb + 1].low
    if words[verb].low not in _INVERTED or first in _DAYS or not (capitals or first in PRONOUNS | DETERMINERS):
        return False
    if first in PRONOUNS and last > verb + 1:
        return False
    behind = words[last + 1].low if last + 1 < len(words) else ""
    return behind not in _MODAL and all(w.low not in _MODAL for w in words[verb + 1 : last + 1])


def audience(words: Sequence[Word], last: int) -> int:
    """Whom the speaker told, where it is named: "told the Harbour Post", "told reporters"."""
    at = last + 1
    while at < len(words) and words[at].low in ("the", "a", "state"):
        at += 1
    first = at
    while at < len(words) and ((words[at].kind == "w" and words[at].capital) or words[at].low == "'s"):
        at += 1
    if at > first and words[at - 1].low == "'s":
        return last
    if at == first and at < len(words) and words[at].low in ("reporters", "journalists", "lawmakers", "parliament"):
        return at
    return at - 1 if at > first else last


def named_behind(words: Sequence[Word], first: int, preposition: int) -> tuple[int, int, str] | None:
    """The speaker after "laut" or "nach Angaben": small words, then capitals, which in German end the phrase."""
    if first < 0 or (first != preposition and words[first].low != "nach"):
        return None
    at = preposition + 1
    while at < len(words) and words[at].kind == "w" and not words[at].capital and at - preposition < 4:
        at += 1
    last = at
    while last < len(words) and words[last].kind == "w" and words[last].capital:
        last += 1
    return (first, last - 1, _spoken(words, preposition + 1, last - 1)) if last > at else None


def _spoken(words: Sequence[Word], first: int, last: int) -> str:
    return " ".join(w.low for w in words[first : last + 1] if w.kind == "w")
