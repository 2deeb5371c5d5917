"""Speaker behind a quotation: whether a sentence goes on behind a closing quotation mark with who said it.

    “Why now?” Ada Reyes asked.     "कब खुलेगा?" उन्होंने पूछा।     「待てない。」と市長は述べた。     “不能等！”他喊道。

A quotation that ends with a stop of its own is no sentence by itself where a verb of speech or a particle follows.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.text.languages.language import Sentences
from reader.text.paragraph import Paragraph

_PARTS = r"[^\s,;:!?…؟،؛۔।॥\"“”‘«»()]{1,31}"  # of a name
_CLAUSE = r"[^。！？｡，、；：\n「」『』“”\"]{0,20}?"
# A verb of speech ends its clause, or has an ending in Japanese letters.
_CLAUSE_ENDS = r"(?=[\s。！？｡，、；：“「了着ぁ-ん\"]|\Z)"
_GOES_ON = frozenset("，、；,;:：。）)」』")


def names_speaker(paragraph: Paragraph, end: int) -> bool:
    """Whether a name of up to four words and a verb of asking, in either order, follow the place `end`."""
    match = _named(paragraph.words).match(paragraph.text, end)
    if match is None:
        return False
    negations = paragraph.language.claims.negations
    return not any((word.lower(),) in negations for word in match[0].split())  # Nobody answered.


def goes_on(paragraph: Paragraph, end: int) -> bool:
    """Whether the sentence goes on behind a closing mark at `end` in copy that puts no spaces: particle, speaker."""
    text, words = paragraph.text, paragraph.words
    if text[end : end + 1] in _GOES_ON:
        return True
    if text.startswith(_prefixes(paragraph.language.sentences.openers), end):
        return False
    return text.startswith(_prefixes(words.after_quotation), end) or _says(words).match(text, end) is not None


@lru_cache(maxsize=64)
def _named(words: Sentences) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_PARTS}\s+){{0,4}}?(?:{_any(words.asking)})(?=[\s.,;:!?…؟،۔।]|\Z)")


@lru_cache(maxsize=64)
def _says(words: Sentences) -> re.Pattern[str]:
    return re.compile(rf"{_CLAUSE}(?:{_any(words.asking)}){_CLAUSE_ENDS}")


@lru_cache(maxsize=64)
def _prefixes(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(words))


def _any(words: frozenset[str]) -> str:
    return "|".join(sorted(words)) or r"(?!)"
