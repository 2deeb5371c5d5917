"""Qualifiers and negations: hedges, charged words, approximations before figures.

nearly ten-year   │  illegally dumped   │  might have miscounted  │  did not
└ nearly          │  └ illegal          │  └ may                 │      └ not
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from reader.model import Detail, DetailKind
from reader.text.details.titles import standing_of
from reader.text.details.words import Word
from reader.text.languages.language import Claims, Language, Names, Phrase
from reader.text.languages.lexicon import Lexicon

_SHORTEST = 6  # letters of an adverb of manner
Hit = tuple[DetailKind, int, str, int]
"""Kind, last word, value, and the end of the text shown."""


def find(words: Sequence[Word], text: str, lexicon: Lexicon, numbers: Sequence[Detail] = ()) -> list[Detail]:
    """The qualifiers and negations of a sentence in order. Approximations count only before a number."""
    details: list[Detail] = []
    phrases, language = lexicon.phrases, lexicon.language
    claims, may_bend = language.claims, _may_bend(language)
    starts = {d.span[0]: d for d in numbers}
    last = -1
    for i in [i for i, word in enumerate(words) if word.low in phrases or may_bend(word.low)]:
        word = words[i]
        if i <= last or word.kind != "w":
            continue
        entries = phrases.get(word.low)
        hit = _phrase(words, i, entries, starts, language) if entries else None
        hit = hit or _contracted(word, i, claims) or _shortly(words, i, claims) or _manner(word, i, claims)
        hit = hit or _standing(words, i, language.names)
        if hit is None:
            continue
        kind, last, value, end = hit
        start = word.start
        details.append(Detail(kind, text[start:end], value, (start, end)))
    return details


def _phrase(
    words: Sequence[Word],
    i: int,
    entries: Sequence[tuple[Phrase, str, str]],
    starts: Mapping[int, Detail],
    language: Language,
) -> Hit | None:
    claims = language.claims
    for phrase, name, value in entries:
        last = i + len(phrase) - 1
        if last > i and (last >= len(words) or any(words[i + k].low != p for k, p in enumerate(phrase))):
            continue
        if name == "approximator":
            number = starts.get(words[last + 1].start) if last + 1 < len(words) else None
            if number is not None and (len(phrase) > 1 or phrase[0] not in claims.place_words or len(number.value) > 1):
                return DetailKind.QUALIFIER, last, value, number.span[1]
        elif name == "negation":
            if (
                words[i].low in claims.not_negating
                and last == i
                and last + 1 < len(words)
                and (
                    words[last + 1].kind == "n" or words[last + 1].low == "." or words[last + 1].low in claims.after_no
                )
            ):
                continue
            return DetailKind.NEGATION, last, value, words[last].end
        elif ((name == "opposite" or words[i].low in claims.months_too) and words[i].capital and i) or _is_seen(
            words, i, language
        ):
            continue
        else:
            return DetailKind.QUALIFIER, last, value, words[_carried(words, i, last, claims)].end
    return None


def _is_seen(words: Sequence[Word], i: int, language: Language) -> bool:
    """Whether someone only shows up: "appeared on stage", "appeared Friday", beside the hedge in "appeared to hold"."""
    if not words[i].low.startswith(language.claims.showing_up):
        return False
    after = words[i + 1] if i + 1 < len(words) else None
    if after is None or after.kind != "w" or after.low in language.claims.where:
        return True
    return after.capital and after.low in language.calendar.weekdays


def _carried(words: Sequence[Word], i: int, last: int, claims: Claims) -> int:
    """The last word of a hedge as shown, with the verb it weakens: "might have misspoken"."""
    if words[i].low not in claims.carriers:
        return last
    at = last + 1
    while at < len(words) and words[at].low in claims.auxiliary:
        at += 1
    return at if at < len(words) and words[at].kind == "w" else last


def _contracted(word: Word, i: int, claims: Claims) -> Hit | None:
    return (DetailKind.NEGATION, i, "not", word.end) if word.low.endswith(claims.negated_endings) else None


@lru_cache(maxsize=64)
def _may_bend(language: Language) -> Callable[[str], bool]:
    """Tells of a word that is no entry of the lexicon whether it may be a qualifier or negation."""
    endings = (*language.claims.manner_endings, *language.claims.negated_endings)
    alone = language.claims.shortly.keys() | language.names.standing.keys()
    prefixes = tuple(f"{prefix}-" for prefix in language.names.standing_prefixes)

    @lru_cache(maxsize=1 << 14)
    def may_bend(low: str) -> bool:
        return low.endswith(endings) or low in alone or low.startswith(prefixes)

    return may_bend


def _standing(words: Sequence[Word], i: int, names: Names) -> Hit | None:
    """The standing of an office: "the former minister", "an ex-governor"."""
    standing = standing_of(words, i, names)
    return (DetailKind.QUALIFIER, i, standing, words[i].end) if standing else None


def _shortly(words: Sequence[Word], i: int, claims: Claims) -> Hit | None:
    """A word that with the next one says how near in time: "kurz zuvor"."""
    behind = claims.shortly.get(words[i].low)
    if behind is None or i + 1 >= len(words) or words[i + 1].low not in behind:
        return None
    return DetailKind.QUALIFIER, i + 1, "shortly", words[i + 1].end


def _manner(word: Word, i: int, claims: Claims) -> Hit | None:
    """An adverb of manner colours the verb next to it; its ending tells the value from those of the lexicon."""
    low = word.low
    if len(low) < _SHORTEST or not low.endswith(claims.manner_endings) or low in claims.not_manner or word.capital:
        return None
    return DetailKind.QUALIFIER, i, low, word.end
