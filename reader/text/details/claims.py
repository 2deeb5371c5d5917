"""Who says it, and how hard.

    Ordania and its partners say │ said deputy governor Anna Quist │ according to TIME
    └ ordania and its partners: say                                 └ time: according

The value is "speaker: verb"; the verb's force stands in the lexicon.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Detail, DetailKind, Span
from reader.text.details.scan import Word
from reader.text.lexicon import Lexicon
from reader.text.vocabulary import listed

_PRONOUNS = frozenset(listed("he she they it who we i you er sie es"))
_DETERMINERS = frozenset(listed("a an the its his her their this that these those some any no every our my your of to"))
_ARTICLES = frozenset(listed("a an the"))
_PASSIVE = frozenset(listed("is are was were be been being to will would could may might must should can not have had"))
_BREAKS = frozenset(
    listed("""
    that who which what as but when while because if where although though after before since than so whether
    said says with to from by for into is was were are has have had meanwhile elsewhere however
    """)
)
_RELATIVE = frozenset(listed("that which who"))
_ADVERBS = frozenset(listed("also has have had then later repeatedly has already reportedly hat haben"))
_MANY = frozenset(listed("they we i you who people police men women some many others critics most beide"))
_STOPS = frozenset(listed("in on at during after late early"))
_APPOSITION = 12
_REACH = 8
_BEHIND = 7
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
            last = _audience(words, max(last, i))
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
        return _behind(words, i + 1, i) if i + 1 < len(words) and words[i + 1].low == "to" else None
    if lemma == "zufolge":
        return _before(words, i, floor)
    if lemma == "laut":
        return _named_behind(words, i - 1 if low == "angaben" else i, i)
    previous = words[i - 1] if i else None
    if previous is not None and previous.low in _ARTICLES:
        return None
    if previous is not None and previous.low in _PASSIVE and not _perfect(words, i):
        return None
    if i + 1 < len(words) and words[i + 1].low in _NO_CLAIM and lemma not in _NAMING:
        return None
    if low in lexicon.ambiguous and not _is_verb(words, i):
        return None
    before = _before(words, i, floor)
    if before is not None:
        return before if low not in lexicon.bare or _plural(words, before[0], i) else None
    follows = _behind(words, i, i)
    if follows is not None and (previous is None or previous.kind != "w" or previous.low in _BREAKS):
        return follows
    return None if low in lexicon.bare else (i, i, "")


def _plural(words: Sequence[Word], first: int, verb: int) -> bool:
    """Whether a bare form has the subject it needs: "allies say", not "the Ria state agency"."""
    previous = next((words[k] for k in range(verb - 1, first - 1, -1) if words[k].low not in _ADVERBS), None)
    if previous is None or previous.kind != "w":
        return False
    return previous.low.endswith("s") or previous.low in _MANY or any(w.low == "and" for w in words[first:verb])


def _perfect(words: Sequence[Word], i: int) -> bool:
    return words[i - 1].low in ("have", "had", "has") and words[i].low not in ("to",)


def _is_verb(words: Sequence[Word], i: int) -> bool:
    """Whether a form that may be a noun ("claims", "report") is a verb: someone stands right before it."""
    if i == 0:
        return False
    previous = words[i - 1]
    if previous.low in _PRONOUNS or previous.low in ("have", "has", "had"):
        return True
    if words[i].low.endswith("ed") and previous.low not in _DETERMINERS and _claims(words, i):
        return True
    if previous.kind != "w" or previous.low in _DETERMINERS:
        return False
    if i > 1 and previous.low == "'s":
        return False
    after = words[i + 1] if i + 1 < len(words) else None
    if after is None or after.low in ("of", "by", "from", "for"):
        return False
    return previous.capital or (previous.low.endswith("s") and not words[i].low.endswith("s"))


def _claims(words: Sequence[Word], i: int) -> bool:
    """Whether what is claimed follows: "repeated that …", "reported it was …", which no participle has behind it."""
    return i + 1 < len(words) and (words[i + 1].low == "that" or words[i + 1].low in _PRONOUNS)


def _before(words: Sequence[Word], i: int, floor: int) -> tuple[int, int, str] | None:
    """The speaker in front of the verb, back to where the clause begins."""
    at = i - 1
    while at >= floor and words[at].low in _ADVERBS:
        at -= 1
    last = at
    while at >= max(floor, i - _REACH):
        word = words[at]
        if word.low in _BREAKS or (word.kind != "w" and word.low not in ("'s", "'")):
            break
        if word.low == "and" and at > floor and not _joins(words, at):
            break
        if word.low in _PRONOUNS:
            at -= 1
            break
        at -= 1
    first = at + 1
    if _is_relative_clause(words, first, last):
        return _before(words, first - 1, floor)
    if first > last:
        return _past_apposition(words, i, last, floor)
    return first, i, _spoken(words, first, last)


def _is_relative_clause(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether what stands before the verb only tells who the speaker is: "the firm that runs the dam said"."""
    return 0 < first < last and words[first - 1].low in _RELATIVE and words[first + 1].low in _DETERMINERS


def _past_apposition(words: Sequence[Word], verb: int, comma: int, floor: int) -> tuple[int, int, str] | None:
    """The speaker of "Anna Quist, 71, said" and "Anna Quist, who runs the board, said": before the first comma."""
    if comma < floor or words[comma].low != ",":
        return None
    opened = next((k for k in range(comma - 1, max(floor, comma - _APPOSITION), -1) if words[k].low == ","), None)
    if opened is None:
        return None
    first = opened
    while first > floor and words[first - 1].kind == "w" and words[first - 1].low not in _BREAKS:
        first -= 1
    if first == opened or not any(w.capital for w in words[first:opened]):
        return None
    return first, verb, _spoken(words, first, opened - 1)


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether "and" ties two speakers ("Ordania and its partners"), not two clauses."""
    return words[at - 1].capital and (words[at + 1].capital or words[at + 1].low in _DETERMINERS)


def _behind(words: Sequence[Word], to: int, verb: int) -> tuple[int, int, str] | None:
    """The speaker after "according to", or after a verb put first ("said Anna Quist")."""
    first = last = to + 1
    capitals = 0
    while last < len(words) and last - first < _BEHIND:
        word = words[last]
        if (
            word.low in _BREAKS
            or (word.low == "and" and words[min(last + 1, len(words) - 1)].low in _PRONOUNS)
            or (word.kind != "w" and word.low not in ("'s", "'"))
        ):
            break
        capitals += word.capital
        last += 1
    last -= 1
    if last < first or (to == verb and not capitals and words[first].low not in _PRONOUNS | _DETERMINERS):
        return None
    if to == verb and words[verb].low not in (
        "said",
        "says",
        "wrote",
        "told",
        "added",
        "laut",
        "sagte",
        "erklärte",
        "klagte",
    ):
        return None
    return verb, last, _spoken(words, first, last)


def _audience(words: Sequence[Word], last: int) -> int:
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


def _named_behind(words: Sequence[Word], first: int, preposition: int) -> tuple[int, int, str] | None:
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
