"""A Version made ready for comparing: split once, read once, however many witnesses it meets.

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

from reader.cancellation import StillWanted, always, watched
from reader.model import Role, Sentence, Span, Token, Version
from reader.text import languages
from reader.text.datelines import begins, header, sign_off
from reader.text.house_style.style import DEFAULT, Style
from reader.text.languages.detect import of_words
from reader.text.sentences import split
from reader.text.tokens.tokenizer import tokenise

_WHOLE = frozenset({Role.HEADLINE, Role.BYLINE, Role.DATELINE, Role.SUBHEAD, Role.CREDIT})

_SAMPLE = 10  # sentences looked at for the language
_SHORT = 5  # letters from which a word is cut to its stem, seven letters of ten

_MARK = re.compile(r"[“”„«»\"]")
_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]+)|^([^“„«\"]+)[”»]")


def fingerprint(text: str) -> str:
    """The hash by which a sentence is known whatever file it stands in: 16 hex digits, white space aside."""
    return _hash(" ".join(text.split()))


def _hash(plain: str) -> str:
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def sentences(version: Version, wanted: StillWanted = always) -> tuple[Sentence, ...]:
    """The sentences of a version in its order, numbered through; a headline or credit is one sentence whole."""
    found: list[Sentence] = []
    for place, block in enumerate(watched(version.blocks, wanted)):
        spans = [(0, len(block.text))] if block.role in _WHOLE else split(block.text, version.lang)
        for start, end in filter(lambda span: span[0] < span[1], spans):
            found.append(Sentence(len(found), place, block.role, block.text[start:end], (start, end)))
    return tuple(found)


def begins_at(sentence: Sentence) -> int:
    """Where a sentence begins behind its header and dateline; a place and a colon are one where the copy opens."""
    first = sentence.role is Role.LEDE or (sentence.role is Role.BODY and not sentence.index)
    start = header(sentence.text)[1]
    return start + begins(sentence.text[start:], opening=first and not sentence.span[0])


class Reading(NamedTuple):
    """What a sentence is known by.

    `words`: stems in their order, `printed`: the same as they stand; `terms`: the stems without
    order; `numbers`: those of two digits or more, printed as such; `quoted`: neighbours within quotation marks.
    """

    words: tuple[str, ...]
    printed: tuple[str, ...]
    terms: frozenset[str]
    numbers: frozenset[str]
    quoted: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """One side of a comparison: `tokens[i]` and `readings[i]` are those of `sentences[i]`.

    `plain`: role and text of each, white space aside; `names`: the fingerprint of each; `held`: how many sentences
    have a term.
    """

    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]
    readings: tuple[Reading, ...]
    common: frozenset[str]
    plain: tuple[tuple[Role, str], ...]
    names: tuple[str, ...]
    held: Counter[str]


def prepare(
    found: Sequence[Sentence], style: Style = DEFAULT, lang: str | None = None, wanted: StillWanted = always
) -> Prepared:
    """Sentences with all that is read from each of them alone; the language is guessed when not given."""
    tokens = tuple(tokenise(s.text, style) for s in watched(found, wanted))
    if not languages.stop_words(lang):
        lang = of_words([t.norm for row in tokens[:_SAMPLE] for t in row if t.norm])
    common = languages.stop_words(lang)
    readings = tuple(_read(s, row) for s, row in zip(watched(found, wanted), tokens, strict=True))
    plain = tuple([(s.role, " ".join(s.text.split())) for s in found])
    held = Counter(chain.from_iterable([r.terms for r in readings]))
    return Prepared(tuple(found), tokens, readings, common, plain, tuple([_hash(text) for _, text in plain]), held)


def _read(sentence: Sentence, tokens: Iterable[Token]) -> Reading:
    start, end = _telling(sentence)
    words: list[str] = []
    printed: list[str] = []
    numbers: set[str] = set()
    starts: list[int] = []
    for text, norm, (at, to) in tokens:
        word, figures = _stem(norm)
        if not word or at < start or to > end:
            continue
        if figures and not text.isalpha():
            numbers.add(norm)
        words.append(word)
        printed.append(text)
        starts.append(at)
    quoted = _quoted(sentence.text, words, starts) if _MARK.search(sentence.text) else frozenset()
    return Reading(tuple(words), tuple(printed), frozenset(words), frozenset(numbers), quoted)


@lru_cache(maxsize=1 << 15)
def _stem(norm: str) -> tuple[str, bool]:
    """What a word is known by, "" for a mark; and whether it is a figure of two digits or more."""
    if not norm[:1].isalnum():
        return "", False
    if norm in languages.all_stop_words():  # whatever the language, lest two versions cut a word apart
        return norm, False
    if norm[0].isdigit():
        return norm, len(norm) > 1
    return (norm if len(norm) < _SHORT else norm[: max(4, len(norm) * 7 // 10)]), False


def _quoted(text: str, words: Sequence[str], starts: Sequence[int]) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for quote in _QUOTED.finditer(text):
        within = words[bisect_left(starts, quote.start()) : bisect_left(starts, quote.end())]
        found.update(pairwise(within))
    return frozenset(found)


def _telling(sentence: Sentence) -> Span:
    """The part of a sentence that tells the story: without its dateline and the name of who sent it."""
    text = sentence.text
    start, end = begins_at(sentence), sign_off(text) or len(text)
    return (start, end) if start < end else (0, len(text))
