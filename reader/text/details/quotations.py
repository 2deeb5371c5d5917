"""Quotations: the exact words between quotation marks, of any shape, also where a mark is missing.

“These were clever traps.│ They endanger us all.”      opens in one sentence, closes in another
«zweierlei Maß»  „so“  「記」  "he said 'no' twice"      nested marks stay inside the outer quotation
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.model import Detail, DetailKind
from reader.text.details.words import LONGEST

_CLOSERS = {
    "“": '”“"',
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    "‘": "’",
    "‚": "‘’",
    '"': '"”',
    "'": "'",
    "”": "”",
}
# One set of characters first, told apart by looking back, so that the scan skips quickly over the rest.
_MARK = re.compile(r"[“”„«»‹›「」『』‘’‚\"'](?:(?<!')|(?<!\w')(?=[^\W\d_])|'|(?!\w))")
_LONE_CLOSERS = frozenset('”»」』"')
_SINGLE = frozenset("‘‚'")
_POSSESSED = re.compile(r" [^\W\d_]")
_EDGE = re.compile(r"^[\s,.;:…]+|[\s,.;:…]+$")
_WORDS = re.compile(r"[^\W_]+(?:['.,\-][^\W_]+)*")
_FOLD = str.maketrans({"’": "'", "‘": "'", "‑": "-", "‐": "-"})


def find(text: str) -> list[Detail]:
    """The quotations of a sentence, outermost only. One that is not closed runs to the end of the sentence,
    one that was opened earlier runs from its start."""
    marks = [(m.start(), m[0][0]) for m in _MARK.finditer(text)]
    quotes: list[Detail] = []
    unclosed: set[str] = set()  # marks that are not closed here are not closed further on
    at = 0
    while at < len(marks):
        place, mark = marks[at]
        if not _opens(text, place, mark):
            if mark in _LONE_CLOSERS and not quotes and place and _ends_word(text, place):
                quotes.extend(_detail(text, 0, place))
            at += 1
            continue
        behind = () if mark in unclosed else range(at + 1, len(marks))
        closing = (k for k in behind if _closes(text, marks[k], mark))
        close = _past_possessives(text, marks, closing, place) if mark in _SINGLE else next(closing, None)
        if close is not None:
            quotes.extend(_detail(text, place + 1, marks[close][0]))
            at = close + 1
        elif mark in _SINGLE:
            unclosed.add(mark)
            at += 1
        else:
            quotes.extend(_detail(text, place + 1, len(text)))
            break
    return quotes


def opens_and_stays_open(text: str) -> bool:
    """Whether a quotation opened in this sentence is not closed in it."""
    marks = [(m.start(), m[0][0]) for m in _MARK.finditer(text, 0, LONGEST)]
    stays_open = False
    for place, mark in marks:
        if mark in _SINGLE or mark == "’":
            continue
        stays_open = _opens(text, place, mark)
    return stays_open


def value(words: str) -> str:
    """Quoted words as they are compared: lower case, no punctuation, one space between."""
    return " ".join(_WORDS.findall(words.translate(_FOLD).lower()))


def _opens(text: str, place: int, mark: str) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if mark in "“„«‹「『‚":
        return not (mark == "“" and not before.isspace() and after.isspace())
    if mark in "\"'‘»”":
        return (before.isspace() or before in '([{—–-:“„«"') and not after.isspace() and after not in ",.;:"
    return False


def _closes(text: str, at: tuple[int, str], opener: str) -> bool:
    place, mark = at
    if mark not in _CLOSERS[opener]:
        return False
    if opener in _SINGLE:
        after = text[place + 1] if place + 1 < len(text) else " "
        return not after.isalnum()
    return True


def _past_possessives(text: str, marks: Sequence[tuple[int, str]], closing: Iterable[int], opener: int) -> int | None:
    """The first of the marks that may close a quotation and is no plural's apostrophe ("the miners’ vote is on,’");
    the first at all where another quotation opens before it."""
    first = None
    for k in closing:
        place = marks[k][0]
        first = k if first is None else first
        if any(_opens(text, *mark) for mark in marks[first:k] if mark[1] in _SINGLE and mark[0] > opener):
            return first
        if text[place - 1 : place] not in ("s", "S") or not _POSSESSED.match(text, place + 1):
            return k
    return first


def _ends_word(text: str, place: int) -> bool:
    """Whether a word ends before a mark; French parts a guillemet from it by a space."""
    return not text[place - 1].isspace() or (text[place] == "»" and text[: place - 1].strip() != "")


def _detail(text: str, start: int, end: int) -> list[Detail]:
    inside = text[start:end]
    compared = value(inside)
    if not compared:
        return []
    trimmed = _EDGE.sub("", inside)
    begin = start + inside.index(trimmed)
    return [Detail(DetailKind.QUOTE, trimmed, compared, (begin, begin + len(trimmed)))]
