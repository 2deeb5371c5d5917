"""Features of the sentences of a version: what each is known by, made once, however many witnesses it meets.

NORVIK (KW) — Some 8,500 hydrants were frozen, she said.
~~~~~~~~~~~~~      ^^^^^ number                            dateline: whose copy it is, no part of what it says
                   8,500 hydrant were frozen she said      words, each cut to its stem
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, pairwise
from typing import NamedTuple

from reader.analysis.analyser import Analysis
from reader.analysis.sentences import text_start
from reader.cancellation import StillWanted, always, watched
from reader.model import Role, Sentence, Span, Token
from reader.text import languages
from reader.text.datelines import sign_off
from reader.text.languages.detect import of_words

_LANGUAGE_SAMPLE = 10  # sentences
_SHORT = 5  # letters from which a word is cut to its stem, seven letters of ten

_MARK = re.compile(r"[“”„«»\"]")
_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]+)|^([^“„«\"]+)[”»]")


class SentenceFeatures(NamedTuple):
    """What one sentence is known by.

    `stems` in their order, and `printed`, the same words as they stand; `terms`: the stems without order;
    `numbers`: those of two digits or more, printed as such; `quoted`: neighbouring stems within quotation marks.
    """

    stems: tuple[str, ...]
    printed: tuple[str, ...]
    terms: frozenset[str]
    numbers: frozenset[str]
    quoted: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Features:
    """One side of an alignment: `rows[k]`, `normalised[k]` and `hashes[k]` are those of `sentences[k]`.

    `normalised`: role and text, white space aside; `stop_words`: those of the language;
    `document_frequency`: how many sentences have a term.
    """

    sentences: tuple[Sentence, ...]
    rows: tuple[SentenceFeatures, ...]
    stop_words: frozenset[str]
    normalised: tuple[tuple[Role, str], ...]
    hashes: tuple[str, ...]
    document_frequency: Counter[str]


def sentence_hash(text: str) -> str:
    """The hash by which a sentence is known whatever file it stands in: 16 hex digits, white space aside."""
    return _hash(" ".join(text.split()))


def features_of(analysis: Analysis, wanted: StillWanted = always) -> Features:
    """The features of every sentence of an analysed version."""
    sentences, tokens = analysis.sentences, analysis.tokens
    # By the norms of the first sentences, not by `analysis.language`: a stop word of another language is none here.
    lang = of_words([t.norm for row in tokens[:_LANGUAGE_SAMPLE] for t in row if t.norm])
    rows = tuple(_sentence_features(s, row) for s, row in zip(watched(sentences, wanted), tokens, strict=True))
    normalised = tuple([(s.role, " ".join(s.text.split())) for s in sentences])
    return Features(
        sentences=sentences,
        rows=rows,
        stop_words=languages.stop_words(lang),
        normalised=normalised,
        hashes=tuple([_hash(text) for _, text in normalised]),
        document_frequency=Counter(chain.from_iterable([row.terms for row in rows])),
    )


def _hash(normalised: str) -> str:
    return blake2b(normalised.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _sentence_features(sentence: Sentence, tokens: Iterable[Token]) -> SentenceFeatures:
    start, end = _story_span(sentence)
    stems: list[str] = []
    printed: list[str] = []
    numbers: set[str] = set()
    starts: list[int] = []
    for text, norm, (at, to) in tokens:
        stem, is_number = _stem(norm)
        if not stem or at < start or to > end:
            continue
        if is_number and not text.isalpha():
            numbers.add(norm)
        stems.append(stem)
        printed.append(text)
        starts.append(at)
    quoted = _quoted_pairs(sentence.text, stems, starts) if _MARK.search(sentence.text) else frozenset()
    return SentenceFeatures(tuple(stems), tuple(printed), frozenset(stems), frozenset(numbers), quoted)


@lru_cache(maxsize=1 << 15)
def _stem(norm: str) -> tuple[str, bool]:
    """What a word is known by, "" for a mark; and whether it is a number of two digits or more."""
    if not norm[:1].isalnum():
        return "", False
    if norm in languages.all_stop_words():  # whatever the language, lest two versions cut a word apart
        return norm, False
    if norm[0].isdigit():
        return norm, len(norm) > 1
    return (norm if len(norm) < _SHORT else norm[: max(4, len(norm) * 7 // 10)]), False


def _quoted_pairs(text: str, stems: Sequence[str], starts: Sequence[int]) -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for quotation in _QUOTED.finditer(text):
        within = stems[bisect_left(starts, quotation.start()) : bisect_left(starts, quotation.end())]
        pairs.update(pairwise(within))
    return frozenset(pairs)


def _story_span(sentence: Sentence) -> Span:
    """The part of a sentence that is of the story: without its dateline and the name of who sent it."""
    text = sentence.text
    start, end = text_start(sentence), sign_off(text) or len(text)
    return (start, end) if start < end else (0, len(text))
