"""Sentence segmentation of news prose.

    Gov. Reyes left at 9 a.m. EST. “We go on. We must.” The U.S. team stayed.
       ·                 · ·     ‖         ‖           ‖      · ·           ‖      · no end   ‖ end

A full stop ends a sentence or closes an abbreviation, and may do both. The words before and behind
it decide: abbreviations that something always follows never end one; those that may
end one do so only before a word that opens sentences. Question marks, ellipses, quotations,
headings, lists and the stops of other scripts have rules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from reader.model import Span
from reader.text import languages
from reader.text.languages.detect import guess
from reader.text.languages.language import Language, Sentences
from reader.text.languages.word_lists import words

_CLOSERS = "\"'”’“‘»«›‹)\\]}"
_LATIN, _WIDE, _OTHER, _BULLETS = ".!?…", "。！？｡", "؟۔।॥։።៕។၊", "•▪■●◦‣"
# One set of characters first, told apart by looking back, so that the scan skips quickly over the rest.
_STOP = re.compile(
    rf"[{_LATIN}{_WIDE}{_OTHER}{_BULLETS}\n](?:"
    rf"(?P<near>(?<=[{_LATIN}])(?<![{_LATIN}].)[{_LATIN}]*+[{_CLOSERS}]*+(?=\s))"
    r"|(?P<tight>(?<=[a-zà-öø-ÿ]{3}[.!?])[”\"]?(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]*\s))"
    rf"|(?P<far>(?<=[{_WIDE}])[{_WIDE}]*[」』”’）】〕》〉\"]*)"
    rf"|(?P<plain>(?<=[{_OTHER}])(?<![{_OTHER}].)[{_OTHER}]*+[{_CLOSERS}]*+(?=\s))"
    rf"|(?P<bullet>(?<=\s[{_BULLETS}])(?=\s))"
    r"|(?P<line>(?<=\n)))"
)
_NEXT = re.compile(
    r"\s+(?P<quote>[\"'“‘«])?(?P<dash>(?:(?:[-–—]|--)\s*)+)?(?P<open>[\"'“‘”’«»‹›„‚(\[¿¡]*)"
    r"(?:(?<=\s\")\s)?(?P<word>[^\W_][\w'’-]*|[$£€¥#@]\S*)"
)
_BEFORE = re.compile(r"[^\s\"'“”‘’«»()\[\]—–/]*$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}[.-])+[^\W\d_]{1,2}")
_HOURS = re.compile(r"[ap]\.?m", re.IGNORECASE)
# Who wrote or took it, at the end of a paragraph and without a stop: — Agencies, (Keel Wire), Ada Reyes.
_CREDIT = re.compile(r"\s*(?:(?:--|[-–—]|\()[^.!?\n]{1,60}|(?:[^\W\d_a-zß-öø-ÿ][\w'’-]*+(?:\s+|\Z)){1,3})\s*\Z")
# A quotation that is a paragraph of its own, with who said it behind it and no stop.
_EPIGRAPH = re.compile(r"\s*(?:\"[^\"]{1,600}\"|“[^”]{1,600}”)\s*[^.!?\s,a-zß-öø-ÿ][^.!?\n]{1,80}\s*\Z")
_LABEL = 4  # words of the longest date or place before a dash
_ITEM = re.compile(r"\s*(?:[-–—*•▪■●◦‣]|\(?\w{1,2}[.)])\s")
_CONSONANTS = re.compile(r"[b-df-hj-np-tv-xzçñ]{2,}", re.IGNORECASE)
_HEADING = re.compile(r"\s*(?:[^\W\d_a-zß-öø-ÿ]+[,:;’'-]*\s+|\d+\s+){4,}(?=[^\W\d_a-zß-öø-ÿ]\w*[a-zß-öø-ÿ])")
_WINDOW = 60  # characters looked at before a stop
_DEFAULT = "en"  # where nothing tells the language
# Symbols of units: no vowel, but words like any other.
_UNITS = words("km kms kg kgs cm mm kph mph mw gw kw ft yd yds lb lbs pm am hp db hz mhz ghz tv")


def split(text: str, lang: str | None = None) -> list[Span]:
    """The spans of the sentences of a paragraph, in order; only white space lies outside them.

    `lang` is an ISO 639-1 code; without one the language is guessed where it matters.
    """
    spans: list[Span] = []
    start = 0
    if _EPIGRAPH.match(text):
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        return [(start, end)]
    for end in _ends(_Copy(text, lang)):
        heading = _HEADING.match(text, start, end)
        for first, last in ((start, heading.end()), (heading.end(), end)) if heading else ((start, end),):
            piece = text[first:last]
            first += len(piece) - len(piece.lstrip())
            last -= len(piece) - len(piece.rstrip())
            if first < last:
                spans.append((first, last))
        start = end
    return spans


class _Copy:
    """A text and its language, which is worked out only when a doubtful stop needs it."""

    def __init__(self, text: str, lang: str | None) -> None:
        self.text = text
        self._given = lang

    @cached_property
    def language(self) -> Language:
        return languages.reading(self._given or guess(self.text) or _DEFAULT)

    @cached_property
    def words(self) -> Sentences:
        """Those of all languages where none is given: to guess it would cost more than they decide."""
        return languages.reading(self._given).sentences

    @cached_property
    def longest_line(self) -> int:
        return max(map(len, self.text.split("\n")))

    def opens(self, word: str) -> bool:
        """Whether a capitalised word is one that opens sentences."""
        return word.lower() in self.language.sentences.openers


def _ends(copy: _Copy) -> Iterator[int]:
    """The ends of the sentences, rising; the end of the text last."""
    text, begun = copy.text, 0
    for match in _STOP.finditer(text):
        kind, end = match.lastgroup, match.end()
        if kind == "bullet":
            end = match.start()
        elif (
            (kind == "near" and not _ends_here(copy, begun, match))
            or (kind == "tight" and _is_title(copy, match.start()))
            or (kind == "line" and not _breaks(copy, match.start()))
        ):
            continue
        yield end
        begun = end
    yield len(text)


def _is_title(copy: _Copy, at: int) -> bool:
    """Whether the stop at `at` belongs to a title (Gov.Reyes)."""
    before = _BEFORE.search(copy.text, max(0, at - _WINDOW), at)
    return before is not None and before[0].lower() in copy.words.leading


def _breaks(copy: _Copy, at: int) -> bool:
    """Whether a line break was meant: the next line's first word would still have fitted on this line."""
    text = copy.text
    following = text[at + 1 : at + 1 + _WINDOW]
    words = following.split(None, 1)
    if not words or not following.split("\n", 1)[0].strip() or _ITEM.match(following):
        return True
    if words[0][0].islower():
        return False
    line = at - (text.rfind("\n", 0, at) + 1)
    return line + 1 + len(words[0]) <= copy.longest_line


def _ends_here(copy: _Copy, begun: int, stop: re.Match[str]) -> bool:
    """Whether the sentence that began at `begun` ends with this stop."""
    text, marks = copy.text, stop[0]
    after = _NEXT.match(text, stop.end())
    if after is None:
        return False
    word = after["word"]
    if word[0].islower() and not word[1:2].isupper():
        return False
    if _CREDIT.match(text, stop.end()):
        return False
    if after["dash"]:
        return not _is_label(text[begun : stop.start()][:_WINDOW].split())
    if "!" in marks or "?" in marks:
        return not _asks(copy, stop)
    if marks.startswith(("..", "…")):
        return not text[stop.start() - 1 : stop.start()].isspace() or copy.opens(word)
    if len(marks) > 1:
        return True
    if _is_single(text, stop.start()) and _is_single(text, after.end("word")):
        return False
    return _is_full(copy, begun, stop.start(), word)


def _is_single(text: str, at: int) -> bool:
    """Whether a single letter with a stop at `at` stands there: two in a row abbreviate together (z. B., S. A.)."""
    return text[at : at + 1] == "." and text[at - 1 : at].isalpha() and not text[max(0, at - 2) : at - 1].isalnum()


def _is_label(words: list[str]) -> bool:
    """Whether these words before a dash are a date or a place, not a sentence."""
    return 0 < len(words) <= _LABEL and (words[0][0].isdecimal() or not any(w[0].islower() for w in words))


def _asks(copy: _Copy, stop: re.Match[str]) -> bool:
    """Whether a question or cry in quotation marks goes on with who uttered it: “Why?” Ann Bell asked."""
    if stop[0][-1] in "!?…)]":
        return False
    return _asked(copy.words).match(copy.text, stop.end()) is not None


@lru_cache(maxsize=32)
def _asked(words: Sentences) -> re.Pattern[str]:
    """A name of up to four words, and a verb of asking."""
    return re.compile(rf"\s+(?:[^\W\d_][\w'’.-]{{0,30}}\s+){{1,4}}?(?:{'|'.join(sorted(words.asking))})\b")


def _is_full(copy: _Copy, begun: int, at: int, word: str) -> bool:
    """Whether the stop at `at`, before a capital or a figure, is more than the mark of an abbreviation."""
    match = _BEFORE.search(copy.text, max(begun, at - _WINDOW), at)
    before, words = match[0] if match else "", copy.words
    lower = before.lower()
    if lower in words.leading:
        return before.islower() and copy.opens(word)
    if _HOURS.fullmatch(before):
        return word.lower() not in words.after_hours
    if lower in words.before_figures and word[0].isdigit():
        return False
    if before.isdecimal() and len(before) <= 2:
        if not copy.text[begun : at - len(before)].strip(" \t\n("):
            return False
        return not copy.language.sentences.ordinal_stop or copy.opens(word)
    if _may_be_short(before, lower, words):
        return copy.opens(word)
    return True


def _may_be_short(before: str, lower: str, words: Sentences) -> bool:
    """Whether a word with a stop looks like an initial, an acronym or another abbreviation."""
    if len(before) == 1:
        return before.isupper()
    if lower in words.open or (lower in words.open_capital and before[0].isupper()) or _DOTTED.fullmatch(before):
        return True
    return not before.isupper() and lower not in _UNITS and _CONSONANTS.fullmatch(before) is not None
