"""Abbreviations: whether a full stop ends a sentence or closes a short word, an initial or an ordinal.

    Gov. Reyes left at 9 a.m. EST.   В г. Тарнов.   Это было в 2024 г. Потом …   Der 50. Jahrestag.   EE. UU.
       ·                 · ·             ·                       ‖                  ·                   ·

What always has something behind it ends no sentence. What may end one does so before a word that opens sentences, and
before no other: a name may be a part of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.text.languages import all_stop_words
from reader.text.languages.language import Sentences
from reader.text.languages.word_lists import words
from reader.text.paragraph import Paragraph

_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}[.-])+[^\W\d_]{1,2}")
_DOUBLED = re.compile(r"([^\W\d_])\1")
_HOURS = re.compile(r"[ap]\.?m", re.IGNORECASE)
_HALVES = frozenset({"a. ", "p. ", "A. ", "P. "})
_CLITICS = frozenset("وف")  # and, written together with the word behind it
_ROMAN = re.compile(r"[IVXLC]{2,}|[VX]")
_ITEM = re.compile(r"\d{1,2}|[^\W\d_]|[ivxIVX]{2,4}")
_BEFORE_ITEM = re.compile(r"(?:\A|[:;])[\s(]*\Z")
_CONSONANTS = re.compile(r"[b-df-hj-np-tv-xzçñ]{2,}|[бвгджзйклмнпрстфхцчшщ]{2,}", re.IGNORECASE)
_PARTS = re.compile(r"[-’']")
_FIGURE = re.compile(r"[\d\)][\d,.’]*\s?\Z|\b[IVXLC]+\s\Z|\b(?:кв|куб)\.\s?\Z")
_STREET = "str"  # ends the name of one, before its number: Bahnhofstr. 12
_LOOK_BACK = 12  # characters
_LONGEST_UNLISTED = 4  # letters of an abbreviation that is known by its looks
_LONG_ORDINAL = 3  # figures
# Symbols of units: no vowel, but words like any other.
UNITS = words("km kms kg kgs cm mm kph mph mw gw kw ft yd yds lb lbs pm am hp db hz mhz ghz tv m min sec sek seg")


def is_title(paragraph: Paragraph, at: int) -> bool:
    """Whether the stop at `at` belongs to a word that something always follows (Gov.Reyes)."""
    before = paragraph.before(at)
    return _leads(paragraph, before, at - len(before))


def is_full(paragraph: Paragraph, begun: int, at: int, word: str, word_end: int) -> bool:
    """Whether the stop at `at` is more than the mark of an abbreviation.

    `word` follows it and ends at `word_end`; it has a capital, a figure or a letter of a script without capitals. The
    sentence began at `begun`.
    """
    before, listed = paragraph.before(at, begun), paragraph.words
    lower = before.lower()
    if len(before) > _LONGEST_UNLISTED and before.isalpha() and lower not in _listed(listed, paragraph.titles):
        return not (lower.endswith(_STREET) and word[0].isdigit())
    start = at - len(before)
    if _HOURS.fullmatch(_half_of_day(paragraph.text, before, start)):
        return word.lower() not in listed.after_hours
    if _closes(paragraph, lower, start):
        return not paragraph.language.nouns_capital or _opens(paragraph, word, word_end)
    if _leads(paragraph, before, start) and not (_is_acronym(before) and not _is_acronym(word)):
        if (lower in UNITS or lower in listed.open) and _is_behind_figure(paragraph.text, start):
            return lower in UNITS or _opens(paragraph, word, word_end)
        return before.islower() and _opens(paragraph, word, word_end) and not _opens_name(paragraph, word_end)
    if lower in listed.before_figures and (word[0].isdigit() or _ROMAN.fullmatch(word)):
        return False
    if (
        lower in listed.leading
        and len(lower) > 1
        and word[0].isdigit()
        and not _is_behind_figure(paragraph.text, start)
    ):
        return False
    if _ITEM.fullmatch(before) and _BEFORE_ITEM.search(paragraph.text[max(begun, start - _LOOK_BACK) : start]):
        return False
    if _may_be_ordinal(paragraph, before, begun, start) or _may_be_short(before, lower, listed):
        return _opens(paragraph, word, word_end)
    return True


def abbreviate_together(text: str, at: int, next_at: int) -> bool:
    """Whether the words before two stops are single letters or doubled capitals: z. B., S. A., EE. UU."""
    if text[next_at : next_at + 1] != ".":
        return False
    return (_is_single(text, at) and _is_single(text, next_at)) or (
        _is_doubled(text, at) and _is_doubled(text, next_at)
    )


def _is_single(text: str, at: int) -> bool:
    return text[at : at + 1] == "." and text[at - 1 : at].isalpha() and not text[max(0, at - 2) : at - 1].isalnum()


def _is_doubled(text: str, at: int) -> bool:
    pair = text[max(0, at - 2) : at]
    return pair.isupper() and _DOUBLED.fullmatch(pair) is not None and not text[max(0, at - 3) : at - 2].isalnum()


@lru_cache(maxsize=64)
def _listed(listed: Sentences, titles: frozenset[str]) -> frozenset[str]:
    """All abbreviations that are listed."""
    return titles.union(
        listed.titles, listed.leading, listed.before_figures, listed.open, listed.closing, listed.open_capital
    )


def _leads(paragraph: Paragraph, before: str, start: int) -> bool:
    """Whether something always follows the word at `start`; the last part of a joined one tells: Dipl.-Ing.

    Names carry titles of other languages along, in capitals or behind a title: Dr. med. Where the language is not
    known, small letters that are a word in some language are that word.
    """
    lower, listed = before.lower(), paragraph.words
    last = lower if lower.isalpha() else _PARTS.split(lower)[-1]
    forms = (lower, last, _with_letter_before(paragraph.text, lower, start))
    own = not listed.titles.isdisjoint(forms) or not listed.leading.isdisjoint(forms)
    if own and (paragraph.is_known or not before.islower() or last not in all_stop_words()):
        return True
    if before[:1] in _CLITICS and lower[1:] in listed.titles:
        return True
    if not before or last not in paragraph.titles:
        return False
    return before[0].isupper() or (
        len(before) > 1
        and paragraph.text[max(0, start - 2) : start] == ". "
        and paragraph.before(start - 2).lower() in paragraph.titles
    )


def _closes(paragraph: Paragraph, lower: str, start: int) -> bool:
    """Whether the word at `start` closes an enumeration, by itself or with a letter before it: т. д."""
    closing = paragraph.words.closing
    return lower in closing or _with_letter_before(paragraph.text, lower, start) in closing


def _with_letter_before(text: str, lower: str, start: int) -> str:
    """The word at `start`, written together with a letter and a stop before it: т. д as т.д."""
    before = text[max(0, start - 3) : start]
    letter_alone = (
        before[1:] == ". " and before[0].isalpha() and not text[max(0, start - 4) : max(0, start - 3)].isalnum()
    )
    return f"{before[0]}.{lower}" if letter_alone else lower


def _opens(paragraph: Paragraph, word: str, end: int) -> bool:
    """Whether a word that ends at `end` opens sentences and is no initial."""
    return paragraph.opens(word) and not (len(word) == 1 and paragraph.text[end : end + 1] == ".")


def _opens_name(paragraph: Paragraph, end: int) -> bool:
    """Whether a capital behind the word that ends at `end` makes a name of both: mevr. De Boer."""
    text = paragraph.text
    return not paragraph.language.nouns_capital and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _half_of_day(text: str, before: str, start: int) -> str:
    """The word at `start`, with what a space parts from it in "a. m."."""
    return before if before not in "mM" or text[max(0, start - 3) : start] not in _HALVES else f"a{before}"


def _is_acronym(before: str) -> bool:
    """Whether a word of capitals is none that is doubled to make a plural, like MM."""
    return len(before) > 1 and before.isupper() and _DOUBLED.fullmatch(before) is None


def _is_behind_figure(text: str, start: int) -> bool:
    return _FIGURE.search(text[max(0, start - _LOOK_BACK) : start]) is not None


def _may_be_ordinal(paragraph: Paragraph, before: str, begun: int, start: int) -> bool:
    """Whether a figure before a stop is an ordinal in languages that write them so: 3. Mai, Karl II., der 100. Tag."""
    if not (before.isdecimal() or _ROMAN.fullmatch(before)):
        return False
    own = paragraph.language.sentences
    if not own.ordinal_stop:
        return False
    last = paragraph.before(start - 1, begun).lower()
    if before.isdecimal() and len(before) == _LONG_ORDINAL:
        return last in own.before_ordinals
    if last.removesuffix(".") in own.before_figures:
        return False
    return len(before) < _LONG_ORDINAL or not before.isdecimal()


def _may_be_short(before: str, lower: str, listed: Sentences) -> bool:
    """Whether a word with a stop looks like an initial, an acronym or another abbreviation."""
    if len(before) == 1:
        return (before.isalpha() and not before.islower()) or lower in listed.open
    if lower in listed.open or (lower in listed.open_capital and before[0].isupper()) or _DOTTED.fullmatch(before):
        return True
    if before.isupper():
        return _DOUBLED.fullmatch(before) is not None
    return lower not in UNITS and _CONSONANTS.fullmatch(before) is not None
