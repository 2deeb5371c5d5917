"""Polarity of words: whether they deny, by a negation or by a verb that holds one; two denials cancel.

refused to blame → blamed     turned      ruled out → not ruled out     turned      did not → refused to     the same
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.model import Token
from reader.text.languages.language import DENIES, Language
from reader.text.languages.word_lists import Phrase


def denies(words: Sequence[Token], language: Language) -> bool:
    """Whether an odd number of words, or of fixed phrases, among these deny."""
    single, phrases = _denials(language)
    norms = tuple(t.norm for t in words)
    count = sum(norm in single or norm.endswith(language.claims.negated_endings) for norm in norms)
    begun = (at for at, norm in enumerate(norms) if norm in phrases)
    count += sum(norms[at : at + len(phrase)] == phrase for at in begun for phrase in phrases[norms[at]])
    return count % 2 == 1


@lru_cache(maxsize=64)
def _denials(language: Language) -> tuple[frozenset[str], Mapping[str, Sequence[Phrase]]]:
    """Words that deny alone, and phrases of several by their first."""
    claims, speech = language.claims, language.speech
    told = {phrase for phrase, value in claims.negations.items() if value} | claims.refusals
    verbs = {form for form, (_, force) in speech.verbs.items() if force == DENIES}
    longer = sorted(phrase for phrase in told if len(phrase) > 1)
    by_first = {first: [p for p in longer if p[0] == first] for first in {p[0] for p in longer}}
    return frozenset(verbs) | {phrase[0] for phrase in told if len(phrase) == 1}, by_first
