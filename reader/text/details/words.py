"""Words of a sentence: its lexemes put together as every finder of details walks over them.

Gov.  Corinne  Al-Masri  said  31,000  …  Talverton’s  →  low "talverton", possessive
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.model import Span
from reader.text.tokens.lexer import LONGEST_REMEMBERED, Chunk, Lexeme, LexemeKind, chunks_of, is_glued, lex

LONGEST = 20_000
"""Characters of a sentence that are read for details; what is longer is no sentence any more."""
_HYPHENS = frozenset("-‐‑")
_LETTERS = (LexemeKind.WORD, LexemeKind.IDEOGRAPH)
_POSSESSIVE = ("'s", "’s", "'S", "’S")
_PLAIN = str.maketrans({"’": "'", "‑": "-", "‐": "-"})


class Word(NamedTuple):
    """One word, number or mark. `low` is lower case without a possessive; `kind` is "n", "w" or "" for a mark."""

    text: str
    low: str
    start: int
    end: int
    kind: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def words_of(text: str, chunks: Sequence[Chunk] | None = None) -> list[Word]:
    """The words, numbers and marks of a sentence in order; spans in code points of `text`.

    `chunks` are those of the text, where they are known already.
    """
    return [
        Word(printed, low, at + start, at + end, kind)
        for at, chunk, lexemes in (chunks_of(text) if chunks is None else chunks)
        for printed, low, start, end, kind in (
            _grouped_before(chunk) if len(chunk) <= LONGEST_REMEMBERED else _grouped(chunk, lexemes)
        )
    ]


@lru_cache(maxsize=1 << 15)
def _grouped_before(chunk: str) -> tuple[Word, ...]:
    return _grouped(chunk, lex(chunk))


def _grouped(text: str, lexemes: Sequence[Lexeme]) -> tuple[Word, ...]:
    words: list[Word] = []
    done = 0
    for at, (kind, start, end) in enumerate(lexemes):
        if at < done:
            continue
        if kind in _LETTERS:
            done = _past_word(text, lexemes, at)
            end = lexemes[done - 1].end
        printed = text[start:end]
        if kind is LexemeKind.NUMBER:
            words.append(Word(printed, printed, start, end, "n"))
        elif kind is LexemeKind.MARK:
            words.append(Word(printed, printed, start, end, ""))
        elif printed in _POSSESSIVE:
            words.append(Word(printed, "'s", start, end, ""))
        else:
            words.append(Word(printed, printed.lower().translate(_PLAIN), start, end, "w"))
    return tuple(words)


def _past_word(text: str, lexemes: Sequence[Lexeme], at: int) -> int:
    """The place behind the word that begins at a lexeme: past "can’t", "al-Masri", "R-Calif." and "Covid-19"."""
    at += 1
    while is_glued(lexemes, at):
        kind, start, end = lexemes[at]
        if kind in _LETTERS or (kind is LexemeKind.SUFFIX and text[start:end] not in _POSSESSIVE):
            at += 1
            continue
        hyphen = at + 1 if kind is LexemeKind.SUFFIX else at  # "no-man’s-land" goes on, "Quist’s" does not
        if not (_is_hyphen(text, lexemes, hyphen) and is_glued(lexemes, hyphen + 1)):
            break
        behind = lexemes[hyphen + 1]
        if behind.kind in _LETTERS:
            at = hyphen + 2
        elif behind.kind is LexemeKind.ABBREVIATION:
            return hyphen + 2
        elif _is_plain_number(text, behind):
            return _past_tail(lexemes, hyphen + 2)
        else:
            break
    return at


def _is_hyphen(text: str, lexemes: Sequence[Lexeme], at: int) -> bool:
    return is_glued(lexemes, at) and text[lexemes[at].start : lexemes[at].end] in _HYPHENS


def _is_plain_number(text: str, lexeme: Lexeme) -> bool:
    return lexeme.kind is LexemeKind.NUMBER and text[lexeme.start : lexeme.end].isdecimal()


def _past_tail(lexemes: Sequence[Lexeme], at: int) -> int:
    """The place behind the letters that follow the number of "F-16s"."""
    while is_glued(lexemes, at) and lexemes[at].kind in (LexemeKind.WORD, LexemeKind.ORDINAL):
        at += 1
    return at


def covered(words: Sequence[Word], spans: Collection[Span]) -> frozenset[int]:
    """The places of the words that any span touches."""
    return touched([(w.start, w.end) for w in words], spans) if spans else frozenset()


def touched(pieces: Sequence[Span], spans: Collection[Span]) -> frozenset[int]:
    """The places of the pieces that any span touches; the pieces in order, so that each span is found by halving."""
    found: set[int] = set()
    ends = [end for _, end in pieces]
    for start, end in spans:
        at = bisect_right(ends, start)
        while at < len(pieces) and pieces[at][0] < end:
            found.add(at)
            at += 1
    return frozenset(found)
