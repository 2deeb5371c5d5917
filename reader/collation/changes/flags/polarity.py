"""Polarity of words: whether they deny, by a negation or by a verb that holds one; two denials cancel.

refused to blame → blamed     turned      ruled out → not ruled out     turned      did not → refused to     the same
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.model import Token
from reader.text.languages.language import DENIES, Language
from reader.text.languages.word_lists import Phrase


def denies(words: Sequence[Token], language: Language) -> bool:
    """Whether an odd number of words, or of fixed phrases, among these deny."""
    single, phrases = _denials(language)
    norms = tuple(t.norm for t in words)
    count = sum(norm in single or norm.endswith(language.claims.negated_endings) for norm in norms)
    count += sum(norms[at : at + len(phrase)] == phrase for phrase in phrases for at in range(len(norms)))
    return count % 2 == 1


@lru_cache(maxsize=64)
def _denials(language: Language) -> tuple[frozenset[str], tuple[Phrase, ...]]:
    """Words that deny alone, and phrases of several."""
    claims, speech = language.claims, language.speech
    told = {phrase for phrase, value in claims.negations.items() if value} | claims.refusals
    verbs = {form for form, (_, force) in speech.verbs.items() if force == DENIES}
    return frozenset(verbs) | {phrase[0] for phrase in told if len(phrase) == 1}, tuple(p for p in told if len(p) > 1)
