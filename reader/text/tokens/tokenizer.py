"""Tokeniser: a sentence cut into units of comparing, each with a norm that house style cannot change.

    Gov.      Reyes  said  1 million  voted  Nov. 9      ,  up  5  per cent
    governor  reyes  said  1000000    voted  november 9  ·  up  5  percent

Two steps: the lexemes of the text are put together to atoms (words, figures, marks) and each is looked up
in the Style; then runs of atoms that mean one thing (numbers, money, dates, phrases) are joined.
Tokens cover all of the text but white space.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.model import Token
from reader.text import languages
from reader.text.house_style.style import DEFAULT, Style
from reader.text.tokens import numerals
from reader.text.tokens.atoms import Atoms, Unit
from reader.text.tokens.lexer import LONGEST_REMEMBERED, Chunk, Lexeme, LexemeKind, chunks_of, is_glued
from reader.text.tokens.marks import HYPHEN, HYPHENS
from reader.text.tokens.multiword import join
from reader.text.tokens.quantities import currency_of

_MARKS = {
    **dict.fromkeys(",.،、。．।", ""),
    **dict.fromkeys('"“”„‟«»‹›「」『』〝〞＂', '"'),
    **dict.fromkeys(("—", "―", "–", "--", "---"), "—"),
    **dict.fromkeys(("°", "º"), "degree"),
    "…": "...",
    "？": "?",
    "！": "!",
    "：": ":",
    "；": ";",
}
_SINGLE = frozenset("'‘’‚‛")
_MONEY = tuple("$€£¥₹")
_QUOTES = _SINGLE | {mark for mark, norm in _MARKS.items() if norm == '"'}
_NEEDS_NEIGHBOURS = re.compile(r"[\d\s]|[:：]\Z")
_REACH = 5
"""Chunks that an atom may reach over: "9 p . m ."."""
_REPEATED = frozenset(".-")  # "..." and "--" are one mark
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?")
_HALF_OF_DAY = frozenset({"am", "pm", "a.m.", "p.m."})
_IN_LETTERS = frozenset({"a.m.", "p.m."})

_WORDS = (LexemeKind.WORD, LexemeKind.ABBREVIATION, LexemeKind.IDEOGRAPH)


def tokenise(
    text: str, style: Style = DEFAULT, chunks: Sequence[Chunk] | None = None, lang: str | None = None
) -> tuple[Token, ...]:
    """The tokens of one sentence, ordered and disjoint; only white space lies outside their spans.

    `chunks` are those of the text, where they are known already. `lang` is the ISO 639-1 code of the copy, whose words
    come first; None reads it with those of all languages alike.
    """
    style = style.of(languages.reading(lang))
    units = join(_atoms(text, style, chunks_of(text) if chunks is None else chunks))
    return tuple([Token(text[start:end], norm, (start, end)) for norm, start, end in units])


def _atoms(text: str, style: Style, chunks: Sequence[Chunk]) -> Atoms:
    """Nearly all chunks say the same wherever they stand; the others are read with what follows them."""
    builder = _Builder(text, style)
    units = builder.units
    for n, (at, printed, _) in enumerate(chunks):
        known = _alone(printed, style) if at >= builder.done and len(printed) <= LONGEST_REMEMBERED else None
        if known is None:
            builder.read(chunks, n)
            continue
        for norm, low, high in known:
            units.append((norm, at + low, at + high))
    return Atoms.of(text, style, units)


@lru_cache(maxsize=1 << 15)
def _alone(chunk: str, style: Style) -> tuple[Unit, ...] | None:
    """The atoms of a chunk; None where what stands beside it may have a say in them."""
    if _NEEDS_NEIGHBOURS.search(chunk):
        return None
    builder, chunks = _Builder(chunk, style), chunks_of(chunk)
    if not chunks or any(chunk[low:high] in _SINGLE for _, low, high in chunks[0][2]):
        return None
    builder.read(chunks, 0)
    return tuple(builder.units)


class _Builder:
    """Puts lexemes together to atoms, chunk by chunk; `done` is how far in the text it came."""

    __slots__ = ("done", "in_single_quotes", "style", "text", "units")

    def __init__(self, text: str, style: Style) -> None:
        self.text, self.style = text, style
        self.units: list[Unit] = []
        self.done, self.in_single_quotes = 0, False

    def read(self, chunks: Sequence[Chunk], n: int) -> None:
        """Add the atoms that begin in a chunk; the last of them may take lexemes of the chunks behind it."""
        own = chunks[n][2]
        stop = len(own)
        reach = _REACH if own[-1].kind is LexemeKind.NUMBER else 1
        lexemes = [Lexeme(kind, at + a, at + b) for at, _, row in chunks[n : n + reach] for kind, a, b in row]
        at = 0
        while at < stop:
            if lexemes[at].start < self.done:
                at += 1
                continue
            start, after = lexemes[at].start, self._past_atom(lexemes, at)
            end = lexemes[after - 1].end
            norm = self._norm(lexemes[at].kind, start, end)
            self.units.append((norm, start, end))
            self.done = end
            at = after

    def _past_atom(self, lexemes: Sequence[Lexeme], at: int) -> int:
        """The place behind the lexemes that make one atom."""
        kind, start, end = lexemes[at]
        if kind is LexemeKind.NUMBER:
            return _past_number(self.text, lexemes, at)
        if kind is LexemeKind.WORD:
            return _past_measure(lexemes, at)
        if kind is LexemeKind.MARK and self.text[start:end] in _REPEATED:
            return _past_repeated(self.text, lexemes, at)
        return at + 1

    def _norm(self, kind: LexemeKind, start: int, end: int) -> str:
        printed = self.text[start:end]
        if kind in _WORDS:
            return self.style.norm(printed[0] if _is_initial(printed) else printed)
        if kind is LexemeKind.NUMBER:
            return numerals.value_of(printed)
        if kind is LexemeKind.SUFFIX:
            return self._suffix(printed)
        if printed in _SINGLE:
            return self._single_quote(start, end)
        return _mark(self.text, start, end, self.style)

    def _suffix(self, printed: str) -> str:
        norm = printed.lower().replace("’", "'")
        if norm == "n't" and self.units:
            verb, start, end = self.units[-1]
            self.units[-1] = (self.style.language.style.before_not.get(verb, verb), start, end)
        return self.style.language.style.contractions.get(norm, norm)

    def _single_quote(self, start: int, end: int) -> str:
        """Whether it is a quotation mark or an apostrophe: by what stands beside it, and what was opened before."""
        before, after, quoted = self.text[start - 1 : start], self.text[end : end + 1], self.in_single_quotes
        self.in_single_quotes = not before.isalnum() and not after.isspace() and not after.isdecimal() and not quoted
        return '"' if self.in_single_quotes or quoted else "'"


def _is_initial(printed: str) -> bool:
    """Whether a word is an initial with its stop: "V." of a name is no "v."."""
    return len(printed) == 2 and printed[1] == "." and printed[0].isupper()


def _past_number(text: str, lexemes: Sequence[Lexeme], at: int) -> int:
    """The place behind a number and what belongs to it: "5th", "1990s", "9:30 p.m."."""
    if is_glued(lexemes, at + 1) and lexemes[at + 1].kind is LexemeKind.ORDINAL:
        return at + 2
    if not _CLOCK.fullmatch(text, lexemes[at].start, lexemes[at].end):
        return at + 1
    for after in (at + 2, at + 5):
        parts = lexemes[at + 1 : after]
        said = "".join([text[low:high] for _, low, high in parts]).lower()
        if said in (_HALF_OF_DAY if len(parts) == 1 else _IN_LETTERS) and _near(lexemes, at, after):
            return after
    return at + 1


def _near(lexemes: Sequence[Lexeme], first: int, stop: int) -> bool:
    return all(lexemes[k + 1].start - lexemes[k].end <= 1 for k in range(first, stop - 1))


def _past_measure(lexemes: Sequence[Lexeme], at: int) -> int:
    """The place behind what a number is read on with: h30 of "9h30", x100m of "4x100m"."""
    after = at + 1
    if not (is_glued(lexemes, at) and lexemes[at - 1].kind is LexemeKind.NUMBER):
        return after
    while is_glued(lexemes, after) and lexemes[after].kind in (LexemeKind.NUMBER, LexemeKind.WORD):
        after += 1
    return after


def _past_repeated(text: str, lexemes: Sequence[Lexeme], at: int) -> int:
    """The place behind a run of one mark, "..." or "--"."""
    mark = text[lexemes[at].start]
    after = at + 1
    while is_glued(lexemes, after) and text[lexemes[after].start : lexemes[after].end] == mark:
        after += 1
    return after


def _mark(text: str, start: int, end: int, style: Style) -> str:
    printed = text[start:end]
    if printed in HYPHENS:
        return _dash(text, start, end)
    norm = _MARKS.get(printed)
    if norm is None:
        norm = currency_of(printed) or style.plain.get(printed, printed)
    if norm == ":" and (following := text[end : end + 2].lstrip()) and following[0] in _QUOTES:
        return ""  # as good as a comma
    return norm


def _dash(text: str, start: int, end: int) -> str:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before.isdecimal() and after.isdecimal():
        return "to"
    if (after.isdecimal() or after in _MONEY) and not before.isalnum():
        return "minus"
    if before.strip() and after.strip():
        return HYPHEN
    return "—"
