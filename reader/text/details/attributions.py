"""Who says it, and how hard.

    Ordania and its partners say │ said deputy governor Anna Quist │ according to TIME
    └ ordania and its partners: say                                 └ time: according

The value is "speaker: verb"; the verb's force stands in the lexicon.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Detail, DetailKind, Span
from reader.text.details.speakers import (
    ADVERBS,
    BREAKS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    audience,
    before,
    behind,
    named_behind,
)
from reader.text.details.words import Word
from reader.text.languages.lexicon import Lexicon
from reader.text.languages.word_lists import listed

_PASSIVE = frozenset(listed("is are was were be been being to will would could may might must should can not have had"))
_ARTICLES = frozenset(listed("a an the"))
_ONE = frozenset(listed("a an this that every each another"))
_MANY = frozenset(listed("they we i you who people police men women some many others critics most beide"))
_STATES = frozenset(listed("state states"))
_NAMING = frozenset({"call", "speak"})
"""Verbs by which someone says something only where quoted words follow close: what they "call “theft”"."""
_CLOSE = 4
_NO_CLAIM = frozenset(listed("responsibility victory lives asylum of no yes"))


def find(words: Sequence[Word], text: str, lexicon: Lexicon, quotes: Sequence[Span] = ()) -> list[Detail]:
    """The attributions of a sentence in order. What is said inside a quotation is the quotation's own."""
    found: list[Detail] = []
    end_before = 0
    verbs = lexicon.verbs
    for i in [i for i, word in enumerate(words) if word.low in verbs]:
        word = words[i]
        if (
            word.kind != "w"
            or (word.capital and i and words[i - 1].kind and word.low != "angaben")
            or any(s < word.end and word.start < e for s, e in quotes)
        ):
            continue
        lemma = verbs[word.low][0]
        if lemma in _NAMING and not _quoted_soon(words, i, quotes):
            continue
        span = _speaker(words, i, lemma, lexicon, end_before)
        if span is None:
            continue
        first, last, speaker = span
        if lemma == "tell":
            last = audience(words, max(last, i))
        start, end = words[min(first, i)].start, words[max(last, i)].end
        found.append(Detail(DetailKind.ATTRIBUTION, text[start:end], f"{speaker}: {lemma}", (start, end)))
        end_before = max(last, i) + 1
    return found


def _quoted_soon(words: Sequence[Word], i: int, quotes: Sequence[Span]) -> bool:
    reach = words[min(i + _CLOSE, len(words) - 1)].end
    return any(words[i].end <= start <= reach for start, _ in quotes)


def _speaker(words: Sequence[Word], i: int, lemma: str, lexicon: Lexicon, floor: int) -> tuple[int, int, str] | None:
    """(first word, last word, speaker) of the attribution around the verb at `i`; None where it is none."""
    low = words[i].low
    if lemma == "according":
        return behind(words, i + 1, i) if i + 1 < len(words) and words[i + 1].low == "to" else None
    if lemma == "zufolge":
        return before(words, i, floor)
    if lemma == "laut":
        return named_behind(words, i - 1 if low == "angaben" else i, i)
    previous = words[i - 1] if i else None
    if previous is not None and previous.low in _ARTICLES:
        return None
    if previous is not None and previous.low in _PASSIVE and not _perfect(words, i):
        return None
    if i + 1 < len(words) and words[i + 1].low in _NO_CLAIM and lemma not in _NAMING:
        return None
    if low in lexicon.ambiguous and not _is_verb(words, i):
        return None
    if previous is not None and _is_noun(words, i):
        return None
    found = before(words, i, floor)
    if found is not None:
        return found if low not in lexicon.bare or _plural(words, found[0], i) else None
    follows = behind(words, i, i)
    if follows is not None and (previous is None or previous.kind != "w" or previous.low in BREAKS | PREPOSITIONS):
        return follows
    return None if low in lexicon.bare else (i, i, "")


def _plural(words: Sequence[Word], first: int, verb: int) -> bool:
    """Whether a bare form has the subject it needs: "allies say", not "the Ria state agency"."""
    previous = next((words[k] for k in range(verb - 1, first - 1, -1) if words[k].low not in ADVERBS), None)
    if previous is None or previous.kind != "w":
        return False
    if _nearest_determiner(words, first, verb) in _ONE:
        return False
    return previous.low.endswith("s") or previous.low in _MANY or any(w.low == "and" for w in words[first:verb])


def _nearest_determiner(words: Sequence[Word], first: int, verb: int) -> str:
    """What opens the noun before the verb: "a" in "a Bay Times report"; "" where nothing does."""
    for k in range(verb - 1, first - 1, -1):
        if words[k].low in PREPOSITIONS:
            break
        if words[k].low in DETERMINERS:
            return words[k].low
    return ""


def _is_noun(words: Sequence[Word], i: int) -> bool:
    """Whether a form that is mostly a verb is none here: "Gulf states", "a way of saying"."""
    if words[i].low in _STATES:
        return words[i - 1].capital and not _claims(words, i)
    return words[i].low.endswith("ing") and words[i - 1].low == "of"


def _perfect(words: Sequence[Word], i: int) -> bool:
    return words[i - 1].low in ("have", "had", "has") and words[i].low not in ("to",)


def _is_verb(words: Sequence[Word], i: int) -> bool:
    """Whether a form that may be a noun ("claims", "report") is a verb: someone stands right before it."""
    if i == 0:
        return False
    previous = words[i - 1]
    if previous.low in PRONOUNS or previous.low in ("have", "has", "had"):
        return True
    if words[i].low.endswith("ed") and previous.low not in DETERMINERS and _claims(words, i):
        return True
    if previous.kind != "w" or previous.low in DETERMINERS:
        return False
    if i > 1 and previous.low == "'s":
        return False
    after = words[i + 1] if i + 1 < len(words) else None
    if after is None or after.low in ("of", "by", "from", "for"):
        return False
    return previous.capital or (previous.low.endswith("s") and not words[i].low.endswith("s"))


def _claims(words: Sequence[Word], i: int) -> bool:
    """Whether what is claimed follows: "repeated that …", "reported it was …", which no participle has behind it."""
    return i + 1 < len(words) and (words[i + 1].low == "that" or words[i + 1].low in PRONOUNS)
