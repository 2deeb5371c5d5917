"""What bends a claim: hedges, charged words, approximations before figures, and negation.

nearly ten-year   │  illegally dumped   │  might have miscounted  │  did not
└ nearly          │  └ illegal          │  └ may                 │      └ not
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.model import Detail, DetailKind
from reader.text.details.relative_dates import DAY_NAMES
from reader.text.details.speakers import PREPOSITIONS
from reader.text.details.titles import STANDING, standing_of
from reader.text.details.words import Word
from reader.text.languages.lexicon import Lexicon, Phrase
from reader.text.languages.word_lists import listed

_NOT_MANNER = frozenset(
    listed("""
    early daily family only july italy reply supply apply ally rally assembly weekly monthly likely nearly
    hourly yearly fly rely imply comply multiply jelly belly bully folly holy ugly silly lonely friendly elderly
    deadly homily butterfly anomaly monopoly lovely costly quarterly fortnightly reply really finally recently
    previously formerly currently immediately directly locally originally especially particularly accordingly
    consequently additionally actually usually normally initially eventually similarly certainly respectively
    subsequently approximately roughly mostly mainly partly exactly simply lately newly namely
    nationally internationally globally federally annually basically supposedly emily sally kelly billy molly
    sicily lily duly jolly orderly leisurely scholarly unlikely hardly
    """)
)
_CARRIERS = frozenset(listed("may might could seems appears seemed appeared stopped stops stop"))
_SHORTLY = frozenset(listed("zuvor vorher danach darauf nachdem bevor"))
"""What "kurz" stands before when it says how near in time."""
_PLACES = frozenset(listed("over under above below about some around über unter"))
_WHERE = PREPOSITIONS - {"to"} | {"before", "after", "alongside", "here", "there", "again", "together", "live"}
_AUXILIARY = frozenset(listed("have has had be been to not"))


def find(words: Sequence[Word], text: str, lexicon: Lexicon, numbers: Sequence[Detail] = ()) -> list[Detail]:
    """The qualifiers and negations of a sentence in order. Approximations count only before a number."""
    found: list[Detail] = []
    phrases = lexicon.phrases
    starts = {d.span[0]: d for d in numbers}
    last = -1
    for i in [i for i, word in enumerate(words) if word.low in phrases or _may_bend(word.low)]:
        word = words[i]
        if i <= last or word.kind != "w":
            continue
        entries = phrases.get(word.low)
        hit = _phrase(words, i, entries, starts) if entries else None
        hit = hit or _contracted(word, i) or _manner(words, i) or _standing(words, i)
        if hit is None:
            continue
        kind, last, value, end = hit
        start = word.start
        found.append(Detail(kind, text[start:end], value, (start, end)))
    return found


def _phrase(
    words: Sequence[Word], i: int, entries: Sequence[tuple[Phrase, str, str]], starts: dict[int, Detail]
) -> tuple[DetailKind, int, str, int] | None:
    for phrase, name, value in entries:
        last = i + len(phrase) - 1
        if last > i and (last >= len(words) or any(words[i + k].low != p for k, p in enumerate(phrase))):
            continue
        if name == "approximator":
            number = starts.get(words[last + 1].start) if last + 1 < len(words) else None
            if number is not None and (len(phrase) > 1 or phrase[0] not in _PLACES or len(number.value) > 1):
                return DetailKind.QUALIFIER, last, value, number.span[1]
        elif name == "negation":
            if (
                phrase == ("no",)
                and last + 1 < len(words)
                and (words[last + 1].kind == "n" or words[last + 1].low in (".", "to"))
            ):
                continue
            return DetailKind.NEGATION, last, value, words[last].end
        elif ((name == "opposite" or words[i].low == "may") and words[i].capital and i) or _is_seen(words, i):
            continue
        else:
            return DetailKind.QUALIFIER, last, value, words[_carried(words, i, last)].end
    return None


def _is_seen(words: Sequence[Word], i: int) -> bool:
    """Whether someone only shows up: "appeared on stage", "appeared Friday", beside the hedge in "appeared to hold"."""
    if not words[i].low.startswith("appear"):
        return False
    after = words[i + 1] if i + 1 < len(words) else None
    return after is None or after.kind != "w" or after.low in _WHERE or (after.capital and after.low in DAY_NAMES)


def _carried(words: Sequence[Word], i: int, last: int) -> int:
    """What weakens a verb is shown with it: "might have misspoken", "stopped short of calling"."""
    if words[i].low not in _CARRIERS:
        return last
    at = last + 1
    while at < len(words) and words[at].low in _AUXILIARY:
        at += 1
    return at if at < len(words) and words[at].kind == "w" else last


def _contracted(word: Word, i: int) -> tuple[DetailKind, int, str, int] | None:
    return (DetailKind.NEGATION, i, "not", word.end) if word.low.endswith("n't") else None


@lru_cache(maxsize=1 << 14)
def _may_bend(low: str) -> bool:
    return low.endswith(("ly", "'t")) or low == "kurz" or low in STANDING or low.startswith("ex-")


def _standing(words: Sequence[Word], i: int) -> tuple[DetailKind, int, str, int] | None:
    """Whether an office is held: "the former minister", "an ex-governor"."""
    standing = standing_of(words, i)
    return (DetailKind.QUALIFIER, i, standing, words[i].end) if standing else None


def _manner(words: Sequence[Word], i: int) -> tuple[DetailKind, int, str, int] | None:
    """An adverb of manner colours the verb it stands with; the value is told apart from lexicon words by "-ly"."""
    word = words[i]
    low = word.low
    if low == "kurz" and i + 1 < len(words) and words[i + 1].low in _SHORTLY:
        return DetailKind.QUALIFIER, i + 1, "shortly", words[i + 1].end
    if len(low) < 6 or not low.endswith("ly") or low in _NOT_MANNER or word.capital:
        return None
    return DetailKind.QUALIFIER, i, low, word.end
