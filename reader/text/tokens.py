"""A sentence cut into units of comparing, each with a norm that house style cannot change.

    Gov.      Reyes  said  1 million  voted  Nov. 9      ,  up  5  per cent
    governor  reyes  said  1000000    voted  november 9  ·  up  5  percent

Two steps: one scan cuts the text into atoms (words, figures, marks) and looks each up in the
Style; then runs of atoms that mean one thing (numbers, money, dates, phrases) are joined.
Tokens cover all of the text but white space.
"""

from __future__ import annotations

from functools import cache

import regex

from reader.model import Token
from reader.text import equivalents as data
from reader.text import figures
from reader.text.joins import Atoms, join
from reader.text.style import DEFAULT, Style

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
_QUOTES = _SINGLE | {mark for mark, norm in _MARKS.items() if norm == '"'}
_HYPHENS = frozenset("-‐‑–−")


@cache
def _scan() -> regex.Pattern[str]:
    return regex.compile(
        r"""
          (?:[^\W\d_]\.){2,} | (?:\p{Lu}{2}\.){2,} | \p{Lu}\.\p{Lu}\b
        | [^\W\d\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]\w*(?:['’](?!(?:s|t|re|ve|ll|m|d)\b)[^\W\d]\w*)*
        | \d{1,2}(?:[:.]\d\d)?\s?(?:[aApP][mM]\b|[aApP]\.\s?[mM]\.) | \d{1,2}:\d\d(?![:\d]) | \d{4}(?=\s?(?:GMT|UTC)\b)
        | \d{1,3}(?:[ \xa0\u2009\u202f]\d{3})+(?![.,]?\d) | \d+(?:[.,]\d+)*(?:(?:st|nd|rd|th|s|(?<=0)['’]s)\b)?
        | (?<=\w)['’](?:s|t|re|ve|ll|m|d)\b
        | \w\p{M}* | \.{2,} | -{2,} | \S
        """,
        regex.VERBOSE | regex.VERSION1,
    )


def tokenise(text: str, style: Style = DEFAULT) -> tuple[Token, ...]:
    """The tokens of one sentence, ordered and disjoint; only white space lies outside their spans."""
    units = join(_cut(text, style))
    return tuple([Token(text[start:end], norm, (start, end)) for norm, start, end in units])


def _cut(text: str, style: Style) -> Atoms:
    norms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    dotted, norm_of, begun = style.dotted, style.norm, 0
    quoted = False
    for match in _scan().finditer(text):
        start, end = match.span()
        if start < begun:
            if end <= begun:
                continue
            start = begun
        printed = text[start:end]
        if printed[0].isalpha():
            if printed in dotted and text[end : end + 1] == ".":
                printed += "."
                end = begun = end + 1
            norm = norm_of(printed)
        elif printed[0].isdecimal():
            norm = figures.value_of(printed)
        elif printed in _SINGLE:
            before, after = text[start - 1 : start], text[end : end + 1]
            opens = not before.isalnum() and not after.isspace() and not after.isdecimal() and not quoted
            norm = '"' if opens or quoted else "'"
            quoted = opens
        elif len(printed) > 1 and printed[0] in "'’":
            norm = "'" + printed[1:].lower()
            if norm == "'t" and norms and norms[-1] != "can" and text[start - 1] in "nN" and ends[-1] - starts[-1] > 1:
                start -= 1
                ends[-1] = start
                norms[-1] = _BEFORE_NOT.get(norms[-1], norms[-1][:-1])
                norm = "n't"
            norm = data.CONTRACTIONS.get(norm, norm)
        elif printed in _HYPHENS:
            norm = _dash(text, start, end, printed)
        else:
            norm = _mark(text, end, printed, style)
        norms.append(norm)
        starts.append(start)
        ends.append(end)
    return Atoms(text, style, norms, starts, ends)


_BEFORE_NOT = {"won": "will", "shan": "shall"}


def _mark(text: str, end: int, printed: str, style: Style) -> str:
    norm = _MARKS.get(printed)
    if norm is None:
        norm = data.CURRENCY_SIGNS.get(printed) or style.plain.get(printed, printed)
    if norm == ":" and (following := text[end : end + 2].lstrip()) and following[0] in _QUOTES:
        return ""  # as good as a comma
    return norm


def _dash(text: str, start: int, end: int, printed: str) -> str:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before.isdecimal() and after.isdecimal():
        return "to"
    if after.isdecimal() and not before.isalnum() and printed in "-−":
        return "minus"
    if before.strip() and after.strip():
        return data.HYPHEN
    return "—"
