"""Features of the sentences of a version: what each is known by, made once, however many witnesses it meets.

NORVIK (KW) — Some 8,500 hydrants were frozen, she said.
~~~~~~~~~~~~~      ^^^^^ number                            dateline: whose copy it is, no part of what it says
                   8,500 hydrant were frozen she said      words, each by its stem
                         _hyd hydr ydra dran …             pieces of four letters: frozen answers freezing in part
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

from reader.analysis.analyser import Analysis
from reader.analysis.sentences import text_start
from reader.cancellation import StillWanted, always, watched
from reader.model import Role, Sentence, Span, Token
from reader.text import languages
from reader.text.datelines import sign_off
from reader.text.languages.detect import of_words
from reader.text.languages.stems import stem

_LANGUAGE_SAMPLE = 10  # sentences
_GRAM = 4  # letters
_NONE: frozenset[str] = frozenset()

_MARK = re.compile(r"[“”„«»\"]")
_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]+)|^([^“„«\"]+)[”»]")


class SentenceFeatures(NamedTuple):
    """What one sentence is known by.

    `stems` in their order, and `printed`, the same words as they stand; `terms`: the stems without order;
    `numbers`: those of two digits or more, printed as such; `quoted`: stems within quotation marks; `names`: stems
    with a capital behind the first word; `content`: stems that are neither names nor figures; `grams`: the letter
    4-grams of the words.
    """

    stems: tuple[str, ...]
    printed: tuple[str, ...]
    terms: frozenset[str]
    numbers: frozenset[str]
    quoted: frozenset[str]
    names: frozenset[str]
    content: frozenset[str]
    grams: frozenset[str]


@dataclass(frozen=True, slots=True)
class Features:
    """One side of an alignment: `rows[k]`, `normalised[k]` and `hashes[k]` are those of `sentences[k]`.

    `normalised`: role and text, white space aside; `stop_words`: those of the language;
    `document_frequency`, `gram_frequency`: how many sentences have a term, a letter 4-gram.
    """

    sentences: tuple[Sentence, ...]
    rows: tuple[SentenceFeatures, ...]
    stop_words: frozenset[str]
    normalised: tuple[tuple[Role, str], ...]
    hashes: tuple[str, ...]
    document_frequency: Counter[str]
    gram_frequency: Counter[str]

    @property
    def lede(self) -> int | None:
        """The sentence that opens the story itself, behind headline and standfirst; None where there is none."""
        roles = (s.role for s in self.sentences)
        return next((k for k, role in enumerate(roles) if role is not Role.STANDFIRST and role.is_prose), None)


def sentence_hash(text: str) -> str:
    """The hash by which a sentence is known whatever file it stands in: 16 hex digits, white space aside."""
    return _hash(" ".join(text.split()))


def language_of(analysis: Analysis) -> str | None:
    """The language of the words of a version, by its first sentences; None where nothing tells it.

    By their norms, not as `analysis.language` by the text: a stop word of another language is none here.
    """
    return of_words([t.norm for row in analysis.tokens[:_LANGUAGE_SAMPLE] for t in row if t.norm])


def common_language(analyses: Iterable[Analysis]) -> str | None:
    """The one language of some versions; None where they have several, so that their words are stemmed alike."""
    spoken = {language_of(analysis) for analysis in analyses} - {None}
    return spoken.pop() if len(spoken) == 1 else None


def features_of(analysis: Analysis, language: str | None, wanted: StillWanted = always) -> Features:
    """The features of every sentence of an analysed version, its words stemmed by a language.

    Sentences of equal text share theirs: copy of a word a paragraph has thousands of sentences and few different ones.
    """
    sentences, tokens = analysis.sentences, analysis.tokens
    known: dict[tuple[str, Span], SentenceFeatures] = {}
    rows: list[SentenceFeatures] = []
    for sentence, row in zip(watched(sentences, wanted), tokens, strict=True):
        told = sentence.text, _story_span(sentence)
        if told not in known:
            known[told] = _sentence_features(*told, row, language)
        rows.append(known[told])
    normalised = tuple([(s.role, " ".join(s.text.split())) for s in sentences])
    return Features(
        sentences=sentences,
        rows=tuple(rows),
        stop_words=languages.stop_words(language),
        normalised=normalised,
        hashes=tuple([_hash(text) for _, text in normalised]),
        document_frequency=Counter(chain.from_iterable([row.terms for row in rows])),
        gram_frequency=Counter(chain.from_iterable([row.grams for row in rows])),
    )


def _hash(normalised: str) -> str:
    return blake2b(normalised.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _sentence_features(text: str, story: Span, tokens: Iterable[Token], language: str | None) -> SentenceFeatures:
    start, end = story
    stems: list[str] = []
    printed: list[str] = []
    norms: list[str] = []
    numbers: set[str] = set()
    names: set[str] = set()
    content: set[str] = set()
    starts: list[int] = []
    for word, norm, (at, to) in tokens:
        stemmed, is_number = _word(norm, language)
        if not stemmed or at < start or to > end:
            continue
        if is_number and not word.isalpha():
            numbers.add(norm)
        if stems and word[0].isupper():
            names.add(stemmed)
        elif not norm[0].isdigit():
            content.add(stemmed)
        stems.append(stemmed)
        printed.append(word)
        starts.append(at)
        norms.append(norm)
    terms = frozenset(stems)
    return SentenceFeatures(
        tuple(stems),
        tuple(printed),
        terms,
        frozenset(numbers) if numbers else _NONE,  # an empty set takes as much room as one of four
        _quoted(text, stems, starts) if _MARK.search(text) else _NONE,
        frozenset(names) if names else _NONE,
        terms if len(content) == len(terms) else frozenset(content),
        _grams(" ".join(norms)),
    )


@lru_cache(maxsize=1 << 15)
def _word(norm: str, language: str | None) -> tuple[str, bool]:
    """The stem of a word, "" for a mark; and whether it is a number of two digits or more."""
    if not norm[:1].isalnum():
        return "", False
    if norm[0].isdigit():
        return norm, len(norm) > 1
    return stem(norm, language), False


def _grams(text: str) -> frozenset[str]:
    return frozenset([text[k : k + _GRAM] for k in range(max(1, len(text) - _GRAM + 1))])


def _quoted(text: str, stems: Sequence[str], starts: Sequence[int]) -> frozenset[str]:
    quoted: set[str] = set()
    for quotation in _QUOTED.finditer(text):
        quoted.update(stems[bisect_left(starts, quotation.start()) : bisect_left(starts, quotation.end())])
    return frozenset(quoted)


def _story_span(sentence: Sentence) -> Span:
    """The part of a sentence that is of the story: without its dateline and the name of who sent it."""
    text = sentence.text
    start, end = text_start(sentence), sign_off(text) or len(text)
    return (start, end) if start < end else (0, len(text))
