"""A sentence cut into units of comparing, each with a norm that house style cannot change.

    Gov.      Reyes  said  1 million  voted  Nov. 9      ,  up  5  per cent
    governor  reyes  said  1000000    voted  november 9  ·  up  5  percent

Two steps: one scan cuts the text into atoms (words, figures, marks) and looks each up in the
Style; then runs of atoms that mean one thing (numbers, money, dates, phrases) are joined.
Tokens cover all of the text but white space.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import regex

from reader.model import Token
from reader.text import languages
from reader.text.house_style.style import DEFAULT, Style
from reader.text.tokens import numerals
from reader.text.tokens.lexer import Atoms, Unit
from reader.text.tokens.marks import HYPHEN, HYPHENS
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
_NEEDS_NEIGHBOURS = re.compile(r"[\d\s]|[:：]\Z")
_CHUNK = 40  # characters; longer ones are not worth remembering
_made = tuple.__new__  # a named tuple at half the time


@cache
def _scan() -> regex.Pattern[str]:
    return regex.compile(
        r"""
          (?:[^\W\d_]\.){2,} | (?:\p{Lu}{2}\.){2,} | \p{Lu}\.\p{Lu}\b
        | [^\W\d\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]\w*(?:['’](?!(?:s|t|re|ve|ll|m|d)\b)[^\W\d]\w*)*
        | \d{1,2}(?:[:.]\d\d)?\s?(?:[aApP][mM]\b|[aApP]\.\s?[mM]\.) | \d{1,2}:\d\d(?![:\d]) | \d{4}(?=\s?(?:GMT|UTC)\b)
        | \d{1,3}(?:[ \xa0\u2009\u202f]\d{3})+(?:,\d{1,2})?(?![.,]?\d)
        | \d{1,3}(?:['’]\d{3})+(?!\d) | \d+(?:[.,]\d+)*(?:(?:st|nd|rd|th|s|(?<=0)['’]s)\b)?
        | (?<=\w)['’](?:s|t|re|ve|ll|m|d)\b
        | \w\p{M}* | \.{2,} | -{2,} | \S
        """,
        regex.VERBOSE | regex.VERSION1,
    )


def tokenise(text: str, style: Style = DEFAULT, lang: str | None = None) -> tuple[Token, ...]:
    """The tokens of one sentence, ordered and disjoint; only white space lies outside their spans.

    `lang`: ISO 639-1 code of the copy, whose words come first; None reads it with those of all languages alike.
    """
    style = style.of(languages.reading(lang))
    units = join(_cut(text, style))
    return tuple([_made(Token, (text[start:end], norm, (start, end))) for norm, start, end in units])


def _cut(text: str, style: Style) -> Atoms:
    """Between two spaces nearly all copy is words met before, which say the same wherever they stand."""
    scan = _Scan(text, style)
    norms, starts, ends = scan.norms, scan.starts, scan.ends
    at = 0
    for chunk in text.split(" "):
        end = at + len(chunk)
        known = _alone(chunk, style) if at >= scan.done and len(chunk) <= _CHUNK else None
        if known is None:
            scan.read(at, end)
        else:
            for norm, low, high in known:
                norms.append(norm)
                starts.append(at + low)
                ends.append(at + high)
        at = end + 1
    return Atoms(text, style, norms, starts, ends)


@lru_cache(maxsize=1 << 15)
def _alone(chunk: str, style: Style) -> tuple[Unit, ...] | None:
    """The atoms of a piece of text between spaces; None where what stands beside it may have a say in them."""
    if _NEEDS_NEIGHBOURS.search(chunk):
        return None
    scan = _Scan(chunk, style)
    scan.read(0, len(chunk))
    if any(chunk[start:end] in _SINGLE for start, end in zip(scan.starts, scan.ends, strict=True)):
        return None
    return tuple(zip(scan.norms, scan.starts, scan.ends, strict=True))


class _Scan:
    """Cuts a text into atoms, piece by piece; `done` is how far it came."""

    __slots__ = ("done", "ends", "norms", "quoted", "starts", "style", "text")

    def __init__(self, text: str, style: Style) -> None:
        self.text, self.style = text, style
        self.norms: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.done, self.quoted = 0, False

    def read(self, at: int, stop: int) -> None:
        """The atoms that begin from `at` on, what is done left out, and before `stop`."""
        text, style, norms, starts, ends = self.text, self.style, self.norms, self.starts, self.ends
        for match in _scan().finditer(text, max(at, self.done)):
            start, end = match.span()
            if start >= stop:
                break
            if start < self.done:
                if end <= self.done:
                    continue
                start = self.done
            printed = text[start:end]
            if printed[0].isalpha():
                if printed in style.dotted and text[end : end + 1] == ".":
                    printed += "."
                    end += 1
                norm = style.norm(printed)
            elif printed[0].isdecimal():
                norm = numerals.value_of(printed)
            elif printed in _SINGLE:
                before, after = text[start - 1 : start], text[end : end + 1]
                opens = not before.isalnum() and not after.isspace() and not after.isdecimal() and not self.quoted
                norm = '"' if opens or self.quoted else "'"
                self.quoted = opens
            elif len(printed) > 1 and printed[0] in "'’":
                norm = "'" + printed[1:].lower()
                if (
                    norm == "'t" and norms and norms[-1] != "can" and text[start - 1] in "nN"
                    and ends[-1] - starts[-1] > 1
                ):  # fmt: skip
                    start -= 1
                    ends[-1] = start
                    norms[-1] = style.language.style.before_not.get(norms[-1], norms[-1][:-1])
                    norm = "n't"
                norm = style.language.style.contractions.get(norm, norm)
            elif printed in HYPHENS:
                norm = _dash(text, start, end)
            else:
                norm = _mark(text, end, printed, style)
            norms.append(norm)
            starts.append(start)
            ends.append(end)
            self.done = end


def _mark(text: str, end: int, printed: str, style: Style) -> str:
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
        return HYPHEN
    return "—"
