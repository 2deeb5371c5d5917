"""Attributions: who says it, and how hard.

    Ordania and its partners say │ said deputy governor Anna Quist │ according to TIME
    └ ordania and its partners: say                                 └ time: according

The value is "speaker: verb"; the verb's force is in the lexicon.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Detail, DetailKind, Span
from reader.text.details.speakers import audience, before, behind, named_behind, phrase_behind
from reader.text.details.words import Word
from reader.text.languages.language import Speech
from reader.text.languages.lexicon import Lexicon

_CLOSE = 4
_LONG, _SUBJECT = 40, 6
"""Characters of a quotation that is a sentence, and no word that a house holds off; words of a short subject."""


def find(words: Sequence[Word], text: str, lexicon: Lexicon, quotes: Sequence[Span] = ()) -> list[Detail]:
    """The attributions of a sentence in order. What is said inside a quotation is the quotation's own."""
    details: list[Detail] = []
    end_before = 0
    verbs, speech = lexicon.verbs, lexicon.language.speech
    for i in [i for i, word in enumerate(words) if word.low in verbs]:
        word = words[i]
        if (
            word.kind != "w"
            or (word.capital and i and words[i - 1].kind and not speech.prepositions.get(word.low))
            or any(s < word.end and word.start < e for s, e in quotes)
        ):
            continue
        lemma = verbs[word.low][0]
        if lemma in speech.naming and not _quoted_soon(words, i, quotes):
            continue
        span = _speaker(words, i, lemma, lexicon, max(end_before, _past_quotation(words, i, quotes)))
        if span is None:
            continue
        first, last, speaker = span
        if lemma in speech.tells:
            last = audience(words, max(last, i), speech)
        start, end = words[min(first, i)].start, words[max(last, i)].end
        details.append(Detail(DetailKind.ATTRIBUTION, text[start:end], f"{speaker}: {lemma}", (start, end)))
        end_before = max(last, i) + 1
    return details


def _past_quotation(words: Sequence[Word], i: int, quotes: Sequence[Span]) -> int:
    """The first word behind the long quotation that ends before a verb: none of it says who speaks."""
    ends = [end for start, end in quotes if end <= words[i].start and end - start >= _LONG]
    return next((k for k in range(i + 1) if words[k].start >= ends[-1]), 0) if ends else 0


def _quoted_soon(words: Sequence[Word], i: int, quotes: Sequence[Span]) -> bool:
    reach = words[min(i + _CLOSE, len(words) - 1)].end
    return any(words[i].end <= start <= reach for start, _ in quotes)


def _speaker(words: Sequence[Word], i: int, lemma: str, lexicon: Lexicon, floor: int) -> tuple[int, int, str] | None:
    """(first word, last word, speaker) of the attribution around the verb at `i`; None where it is none."""
    low, speech = words[i].low, lexicon.language.speech
    if (to := speech.prepositions_to.get(lemma)) is not None:
        return behind(words, i + 1, i, speech) if i + 1 < len(words) and words[i + 1].low == to else None
    if lemma in speech.postpositions:
        return before(words, i, floor, speech)
    if low in speech.prepositions:
        named = named_behind(words, i - 1 if speech.prepositions[low] else i, i, speech)
        return named or (phrase_behind(words, i, speech) if low in speech.before_phrases else None)
    helped = bool(i) and words[i - 1].low in speech.auxiliaries
    at = i - 1 - helped
    previous = words[at] if at >= 0 else None
    if previous is not None and previous.low in speech.articles and not helped:
        return None
    if previous is not None and previous.low in speech.passive and not _perfect(words, i, speech):
        return None
    if i + 1 < len(words) and words[i + 1].low in speech.not_claims and lemma not in speech.naming:
        return None
    if low in lexicon.ambiguous and not helped and not _is_verb(words, i, speech):
        return None
    if previous is not None and not helped and _is_noun(words, i, speech):
        return None
    precedes = before(words, i, floor, speech)
    if precedes is not None:
        return precedes if low not in lexicon.bare or _plural(words, precedes[0], i, speech) else None
    follows = behind(words, i, i, speech)
    if follows is not None and (
        previous is None or previous.kind != "w" or previous.low in speech.breaks or previous.low in speech.small
    ):
        return follows
    return None if low in lexicon.bare else (i, i, "")


def _plural(words: Sequence[Word], first: int, verb: int, speech: Speech) -> bool:
    """Whether a bare form has the subject it needs: "allies say", not "the Ria state agency"."""
    previous = next((words[k] for k in range(verb - 1, first - 1, -1) if words[k].low not in speech.adverbs), None)
    if previous is None or previous.kind != "w":
        return False
    if _nearest_determiner(words, first, verb, speech) in speech.singular:
        return False
    return (
        previous.low.endswith("s")
        or previous.low in speech.plural
        or any(w.low in speech.conjunctions for w in words[first:verb])
    )


def _nearest_determiner(words: Sequence[Word], first: int, verb: int, speech: Speech) -> str:
    """The determiner that opens the noun before the verb: "a" in "a Bay Times report"; "" where nothing does."""
    for k in range(verb - 1, first - 1, -1):
        if words[k].low in speech.small:
            break
        if words[k].low in speech.determiners:
            return words[k].low
    return ""


def _is_noun(words: Sequence[Word], i: int, speech: Speech) -> bool:
    """Whether a form that is mostly a verb is none here: "Gulf states", "a way of saying"."""
    if words[i].low in speech.noun_forms:
        return words[i - 1].capital and not _claims(words, i, speech)
    return words[i].low.endswith(speech.gerund_endings) and words[i - 1].low in speech.of


def _perfect(words: Sequence[Word], i: int, speech: Speech) -> bool:
    return words[i - 1].low in speech.perfect


def _is_verb(words: Sequence[Word], i: int, speech: Speech) -> bool:
    """Whether a form that may be a noun ("claims", "report") is a verb: someone stands right before it."""
    if i == 0:
        return False
    previous = words[i - 1]
    if previous.low in speech.pronouns or previous.low in speech.perfect:
        return True
    if (
        words[i].low.endswith(speech.participle_endings)
        and previous.low not in speech.determiners
        and _claims(words, i, speech)
    ):
        return True
    if previous.kind != "w" or previous.low in speech.determiners:
        return False
    if _closes_a_claim(words, i, speech):
        return True
    if i > 1 and previous.low == "'s":
        return False
    after = words[i + 1] if i + 1 < len(words) else None
    if after is None or after.low in speech.not_before:
        return False
    return previous.capital or (previous.low.endswith("s") and not words[i].low.endswith("s"))


def _closes_a_claim(words: Sequence[Word], i: int, speech: Speech) -> bool:
    """Whether a participle ends the clause behind a claim and its comma: "…, the engineer added."."""
    if not words[i].low.endswith(speech.participle_endings) or (i + 1 < len(words) and words[i + 1].kind == "w"):
        return False
    first = next((k + 1 for k in range(i - 1, max(-1, i - 1 - _SUBJECT), -1) if words[k].kind != "w"), i)
    return 1 < first < i and (words[first].capital or words[first].low in speech.determiners)


def _claims(words: Sequence[Word], i: int, speech: Speech) -> bool:
    """Whether the thing claimed follows: "repeated that …", "reported it was …", which no participle has behind it."""
    return i + 1 < len(words) and (words[i + 1].low in speech.that or words[i + 1].low in speech.pronouns)
