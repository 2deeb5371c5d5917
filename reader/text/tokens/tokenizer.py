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

from reader.model import Token
from reader.text.house_style import tables as data
from reader.text.house_style.style import DEFAULT, Style
from reader.text.tokens import numerals
from reader.text.tokens.atoms import Atoms
from reader.text.tokens.lexer import Lexeme, LexemeKind, is_glued, lex
from reader.text.tokens.multiword import join
from reader.text.tokens.quantities import CURRENCY_SIGNS

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
_REPEATED = frozenset(".-")  # "..." and "--" are one mark
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?")
_HALF_OF_DAY = frozenset({"am", "pm", "a.m.", "p.m."})
_IN_LETTERS = frozenset({"a.m.", "p.m."})
_BEFORE_NOT = {"wo": "will", "sha": "shall", "ca": "can"}

_WORDS = (LexemeKind.WORD, LexemeKind.ABBREVIATION, LexemeKind.IDEOGRAPH)


def tokenise(text: str, style: Style = DEFAULT, lexemes: Sequence[Lexeme] | None = None) -> tuple[Token, ...]:
    """The tokens of one sentence, ordered and disjoint; only white space lies outside their spans.

    `lexemes` are those of the text, where they are known already.
    """
    units = join(_atoms(text, style, lex(text) if lexemes is None else lexemes))
    return tuple([Token(text[start:end], norm, (start, end)) for norm, start, end in units])


def _atoms(text: str, style: Style, lexemes: Sequence[Lexeme]) -> Atoms:
    norms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    in_single_quotes = False
    done = 0
    for at, (kind, start, end) in enumerate(lexemes):
        if at < done:
            continue
        printed = text[start:end]
        if kind in _WORDS:
            if kind is LexemeKind.WORD and is_glued(lexemes, at + 1):
                done = _past_measure(lexemes, at)
                end = lexemes[done - 1].end
                printed = text[start:end]
            norm = style.norm(printed[0] if _is_initial(printed) else printed)
        elif kind is LexemeKind.NUMBER:
            done = _past_number(text, lexemes, at)
            end = lexemes[done - 1].end
            norm = numerals.value_of(text[start:end])
        elif kind is LexemeKind.SUFFIX:
            norm = printed.lower().replace("’", "'")
            if norm == "n't" and norms:
                norms[-1] = _BEFORE_NOT.get(norms[-1], norms[-1])
            norm = data.CONTRACTIONS.get(norm, norm)
        elif printed in _SINGLE:
            before, after = text[start - 1 : start], text[end : end + 1]
            opens = not before.isalnum() and not after.isspace() and not after.isdecimal() and not in_single_quotes
            norm = '"' if opens or in_single_quotes else "'"
            in_single_quotes = opens
        else:
            done = _past_repeated(text, lexemes, at) if printed in _REPEATED else at + 1
            end = lexemes[done - 1].end
            norm = _mark(text, start, end, style)
        norms.append(norm)
        starts.append(start)
        ends.append(end)
    return Atoms(text, style, norms, starts, ends)


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
    if printed in data.HYPHENS:
        return _dash(text, start, end)
    norm = _MARKS.get(printed)
    if norm is None:
        norm = CURRENCY_SIGNS.get(printed) or style.plain.get(printed, printed)
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
        return data.HYPHEN
    return "—"
