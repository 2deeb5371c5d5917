"""Lexer: one regular expression and one pass that cut a text into lexemes, the pieces that nothing cuts again.

    Gov.  Al  -  Masri  ’s  don  n’t  20,000  3/4  5  th  $  5  m  Calif.  9:30  p.m.
    │     word │         suffix        number      ordinal          abbreviation
    │          mark
    abbreviation

Both views of a sentence are groupings of its lexemes: tokens, by which versions are compared ("5th", "9:30 p.m."),
and words, over which the finders of details walk ("Al-Masri", "don’t").
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from functools import cache, lru_cache
from string import ascii_uppercase
from typing import NamedTuple

import regex

from reader.model.unspaced import UNSPACED
from reader.text import languages
from reader.text.languages.language import Language

LONGEST_REMEMBERED = 40
"""Characters of a chunk; what is made of a longer one is not worth remembering."""
_BLOCKS = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003fffd"
"""Those of the unspaced letters, with little else: fewer ranges, which every letter of a word is held against."""


class LexemeKind(Enum):
    """The sorts of lexeme."""

    ABBREVIATION = auto()
    """With its stops: U.S., p.m., Gov., J."""
    WORD = auto()
    """Letters, with what figures and apostrophes are inside: council, G20, O’Brien; "can" of "cannot", h of 9h30."""
    IDEOGRAPH = auto()
    """A character of a script that parts no words, with its signs and vowels around it; a run of katakana is one."""
    SUFFIX = auto()
    """The end of a contraction or a possessive: ’s, n’t, ’ll."""
    NUMBER = auto()
    """A number as printed: 20,000, 20 000, 3.5, 10:30, 3/4; a score or a season (25/22, 2006/07) is two."""
    ORDINAL = auto()
    """What makes a number an ordinal or a decade: st, nd, rd, th, s, ’s."""
    MARK = auto()
    """Any other character, with the accents on it."""


class Lexeme(NamedTuple):
    """One piece of a text, `text[start:end]`; spans in code points."""

    kind: LexemeKind
    start: int
    end: int


Chunk = tuple[int, str, tuple[Lexeme, ...]]
"""What stands between two spaces, or more where a number goes on behind one: its start, its text and its lexemes.

The lexemes count from the start of the chunk. Nothing outside a chunk has a say in them, so that whatever is made of
them alone may be remembered by the chunk's text.
"""


def chunks_of(text: str) -> list[Chunk]:
    """The chunks of a text in order; only spaces lie outside them. Raises nothing.

    Nearly all copy is chunks that were met before, and they are cut the same wherever they stand.
    """
    chunks: list[Chunk] = []
    at = done = 0
    for piece in text.split(" "):
        start, end = at, at + len(piece)
        at = end + 1
        if start < done:
            continue  # a number went on behind a space
        known = _lex_alone(piece) if end - start <= LONGEST_REMEMBERED else None
        if known is None:
            lexemes = _lex_span(text, start, end)
            while lexemes and lexemes[-1].end > end:
                space = text.find(" ", lexemes[-1].end)
                end = len(text) if space < 0 else space
                lexemes += _lex_span(text, lexemes[-1].end, end)
            known = tuple([Lexeme(kind, low - start, high - start) for kind, low, high in lexemes])
            piece, done = text[start:end], end
        if known:
            chunks.append((start, piece, known))
    return chunks


def lex(text: str) -> list[Lexeme]:
    """The lexemes of a text, ordered and disjoint; only white space lies outside them. Raises nothing."""
    return [Lexeme(kind, at + low, at + high) for at, _, lexemes in chunks_of(text) for kind, low, high in lexemes]


def is_glued(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether there is a lexeme at a place and it follows its forerunner without white space."""
    return 0 < at < len(lexemes) and lexemes[at].start == lexemes[at - 1].end


@cache
def _pattern() -> regex.Pattern[str]:
    return regex.compile(
        r"""
          (?P<ABBREVIATION> (?:[^\W\d_]\.){2,} | (?:\p{Lu}{2}\.){2,} | \p{Lu}\.\p{Lu}\b )
        | (?P<ORDINAL> (?<=\d)(?:st|nd|rd|th|s)\b | (?<=0)['’]s\b )
        | (?P<SUFFIX> (?<=[^\W\d_])[nN]['’][tT]\b | (?<=\w)['’](?i:s|t|re|ve|ll|m|d)\b )
        | (?P<IDEOGRAPH> (?![\x00-\u0e00])(?: [\p{Katakana}ーｰ](?:[\p{Katakana}ーｰﾞﾟ]|\p{M})+
            | [\u0e40-\u0e44\u0ec0-\u0ec4]?[@]\p{M}*(?:(?<=[\u1039\u17d2])[@]\p{M}*)*
              [\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]? ))
        | (?P<WORD> (?i:can)(?=(?i:not)\b)
            | (?<=\d)[^\W\d_#]+(?=\d)
            | [^\W\d_][^\W_#]*?(?=[nN]['’][tT]\b)
            | [^\W\d_][^\W_#]*(?:['’](?!(?i:s|t|re|ve|ll|m|d)\b)[^\W\d_#][^\W_#]*)* )
        | (?P<NUMBER> \d{1,3}(?:[ \xa0\u2009\u202f]\d{3})+(?:,\d{1,2})?(?![.,]?\d)
            | \d{1,3}(?:['’]\d{3})+(?!\d)
            | \d{1,2}:\d\d(?![:\d]) | (?<!/)\d/\d(?![\d/])
            | \d+(?:[.,]\d+)* )
        | (?P<MARK> \S\p{M}* )
        """.replace("@", UNSPACED).replace("#", _BLOCKS),
        regex.VERBOSE | regex.VERSION1,
    )


@lru_cache(maxsize=4)
def _stopped(language: Language) -> frozenset[str]:
    """Abbreviations and initials without their closing stop, which belongs to them."""
    words = language.style
    printed = (s[:-1] for s in (*words.cased, *words.plain) if s.endswith("."))
    return frozenset((*printed, *words.stopped, *ascii_uppercase))


_KINDS = {kind.name: kind for kind in LexemeKind}


@lru_cache(maxsize=1 << 15)
def _lex_alone(chunk: str) -> tuple[Lexeme, ...] | None:
    """The lexemes of a piece of text between spaces; None where a number in it may go on behind one."""
    if any(char.isdecimal() or char.isspace() for char in chunk):
        return None
    return tuple(_lex_span(chunk, 0, len(chunk)))


def _lex_span(text: str, at: int, stop: int) -> list[Lexeme]:
    """The lexemes that begin from `at` on and before `stop`, which the last of them may outrun."""
    lexemes: list[Lexeme] = []
    stopped = _stopped(languages.merged())
    for match in _pattern().finditer(text, at):
        start, end = match.span()
        if start >= stop:
            break
        if start < at:  # the stop of an abbreviation
            continue
        kind = _KINDS[match.lastgroup or "MARK"]
        if kind is LexemeKind.WORD and text[end : end + 1] == "." and text[start:end] in stopped:
            kind, end = LexemeKind.ABBREVIATION, end + 1
        lexemes.append(Lexeme(kind, start, end))
        at = end
    return lexemes
