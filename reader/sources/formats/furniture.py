"""Furniture of a page, recognised by its form alone: bylines, captions, credits, notes.

Each function says of one paragraph whether it is such a thing, whatever stands around it; what
only its neighbours can decide (headline, standfirst, subhead, lede) is assigned in block_roles.py.

    (Photo: Ada Hale/Keel Wire)        a caption: word for a picture, colon, who made it
    Reporting by Ada Hale              a credit
    (Aktualisiert: zweiter Absatz)     a note

The words are those of all languages together (`Furniture` in the language's file), the forms are here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import regex

from reader.sources import agencies
from reader.text import languages
from reader.text.datelines import place
from reader.text.languages.language import Language

_LONGEST_CAPTION, _LONGEST_PICTURE_CREDIT = 600, 160
_LONGEST_BYLINE, _LONGEST_EMBARGO = 120, 160
_SIGN_OFF = regex.compile(r"(?:—|–|--|-)\s*(?P<name>\p{L}[\p{L}\p{M}\s/&,.’'\-]{1,50})")


class _Forms(NamedTuple):
    """The expressions that recognise furniture by the words of a language, or of all."""

    # Asked of every paragraph, as are notes and corrections: what Python's own expressions can say, they say quicker.
    caption_begins: re.Pattern[str]
    caption_ends: regex.Pattern[str]
    byline: regex.Pattern[str]
    signed: regex.Pattern[str]
    byline_outlet: regex.Pattern[str]
    credit: regex.Pattern[str]
    worked_on_by: regex.Pattern[str]
    credit_outlet: regex.Pattern[str]
    note: re.Pattern[str]
    correction: re.Pattern[str]
    earlier_version: re.Pattern[str]
    embargo: re.Pattern[str]
    standfirst: re.Pattern[str]
    lede: re.Pattern[str]


def is_caption(text: str) -> bool:
    """Whether the paragraph stands under a picture: its credit line is the only sign of it."""
    if len(text) > _LONGEST_CAPTION:
        return False
    forms = _forms(languages.merged())
    if forms.caption_begins.match(text):
        return True
    # Most paragraphs hold none of what a picture credit holds, and need no closer look.
    if not (":" in text or ")" in text or "]" in text or "：" in text):
        return False
    return bool(forms.caption_ends.search(text[-_LONGEST_PICTURE_CREDIT:]))


def is_byline(text: str, *, signed: bool = False) -> bool:
    """Whether the paragraph says who wrote the copy. `signed`: also without "By", as "Jane Doe in Kyiv"."""
    if len(text) > _LONGEST_BYLINE or text.endswith((".", "!", "?", ":")):
        return False
    forms = _forms(languages.merged())
    return bool(forms.byline.fullmatch(text) or (signed and (agencies.agency(text) or forms.signed.fullmatch(text))))


def opens_byline(line: str) -> bool:
    """Whether a line begins as a byline does, with "By" in any language, whatever follows it."""
    first, _, rest = line.partition(" ")
    return bool(rest.strip()) and first.istitle() and first.lower() in languages.merged().names.before_author


def byline_outlet(text: str) -> str | None:
    """The outlet a byline names after its author, if it does."""
    match = _forms(languages.merged()).byline_outlet.search(text)
    if not match:
        return agencies.agency(text)
    named = match.group("name")
    return agencies.masthead(named) if match.group().startswith(",") else agencies.outlet(named)


def is_credit(text: str) -> bool:
    """Whether the paragraph says only where the copy comes from."""
    if agencies.agency(text.strip("()[] .")) or _forms(languages.merged()).credit.fullmatch(text):
        return True
    return len(text.split()) <= 6 and bool(_SIGN_OFF.fullmatch(text))


def credit_outlet(text: str) -> str | None:
    """The one outlet a credit names; authors and "agencies" name none."""
    forms = _forms(languages.merged())
    if forms.worked_on_by.match(text):
        return None
    match = forms.credit_outlet.fullmatch(text)
    return agencies.outlet(match.group("name")) if match else None


def is_note(text: str) -> bool:
    """Whether the paragraph speaks to editors, not readers."""
    return bool(_forms(languages.merged()).note.fullmatch(text))


def is_correction(text: str) -> bool:
    """Whether the paragraph informs readers of an error put right."""
    forms = _forms(languages.merged())
    return bool(forms.correction.fullmatch(text) or forms.earlier_version.fullmatch(text))


def is_embargo(line: str) -> bool:
    """Whether the line orders not to publish yet. Copy may tell of embargoes, on arms and oil."""
    return len(line) <= _LONGEST_EMBARGO and bool(_forms(languages.merged()).embargo.search(line))


def reads_as_standfirst(text: str) -> bool:
    """Whether the paragraph reports in a headline's tense; a lede says when, who said so, and what has happened."""
    forms = _forms(languages.merged())
    return bool(forms.standfirst.search(text)) and not forms.lede.search(text)


@lru_cache(maxsize=4)
def _forms(language: Language) -> _Forms:
    words, names = language.furniture, language.names
    picture = rf"(?:(?:{_any(words.archive)})\s+)?(?:{_any(words.pictures)})(?:\s+(?:{_any(words.pictured_by)}))?"
    links = _any({*names.links, "de", "del", "da", "dos", "al"})
    person = rf"\p{{Lu}}[\p{{L}}\p{{M}}.’'\-]*(?:\s+(?:\p{{Lu}}[\p{{L}}\p{{M}}.’'\-]*|{links})){{1,4}}"
    conjunction = _any({*language.speech.conjunctions, "&"})
    people = rf"{person}(?:(?:,\s*|\s+(?:{conjunction})\s+|,\s+(?:{conjunction})\s+){person}){{0,4}}"
    by = "|".join(
        regex.escape(form) for word in sorted(names.before_author) for form in (word, word.capitalize(), word.upper())
    )
    town = place(language.sentences)
    before_work = rf"[(\[]?(?:(?:{_any(words.before_work)})\s+)?"
    work = rf"{before_work}(?:{_any(words.worked_on_by)})\b"
    return _Forms(
        caption_begins=re.compile(
            rf"(?:{picture}|{_any(words.captions | words.archive)})\s*[:：]\s|(?:{_any(words.archive)})\s+[-–—]\s",
            re.IGNORECASE,
        ),
        caption_ends=regex.compile(
            rf"(?:[.!?…”\"')\]]\s+|[|(\[]\s*){picture}\s*[:：]\s*[^.:]{{2,100}}[.)\]]*$"  # ... Photograph: Name/Agency
            rf"|[(\[](?:(?:{_any(words.archive)})\s*:?\s*)?(?-i:\p{{Lu}})[^()\[\]]{{1,60}}"  # [Name/Agency]
            r"/(?-i:\p{Lu})[^()\[\]]{1,60}[)\]]\s*\.?$"
            rf"|[(\[]\s*(?:ap|{_any(words.archive)})\s+(?:{_any(words.pictures)})\b[^()\[\]]{{0,60}}[)\]]\s*\.?$",
            regex.IGNORECASE,
        ),
        byline=regex.compile(rf"(?:{by})\s*:?\s+{person}(?:[\s,/|;&(].{{0,80}})?"),
        signed=regex.compile(
            rf"{people}(?:\s+(?:{_any(words.writes_from)})\s+{town}(?:(?:,|\s+(?:{conjunction}))\s+{town})?"
            rf"|,\s+(?:[\p{{L}}’'\-]+\s+){{0,3}}(?:{_any(words.posts)})\b.{{0,30}}"
            rf"|\s*[/|]\s*\p{{L}}[\p{{L}}\p{{M}}\s.’'\-]{{1,40}})"
        ),
        byline_outlet=regex.compile(
            rf"(?:[/|(]|\b(?:{_any(words.outlet_follows)})\s+|,\s*)\s*(?P<name>\p{{L}}[^/|(),]{{1,40}}?)\s*\)?$"
        ),
        credit=regex.compile(
            rf"{work}.{{2,300}}"
            rf"|{before_work}(?:{_any(words.material_from)})\b.{{2,200}}"
            r"|(?:©|\(c\)\s|copyright\b).{2,200}"
            rf"|(?:{_any(words.sources)})\s*[:：]\s*[^.!?]{{2,80}}\.?"
            rf"|[(\[](?:(?:{_any(words.before_work)})\s+)?[^()\[\]]{{2,60}}\b(?:{_any(words.agencies)})[)\]]"
            rf"|[(\[]?(?:{_any(words.agencies)})[)\]]?",
            regex.IGNORECASE,
        ),
        worked_on_by=regex.compile(work, regex.IGNORECASE),
        credit_outlet=regex.compile(
            rf"(?:©|\(c\)|copyright|(?:{_any(words.sources | words.material_from)})\b|—|–|--|-|\s|[\d:(\[]|by\b)*"
            rf"(?P<name>\p{{L}}[^.:;()\[\]\d]*?)[\s\d.)\]]*(?:(?:{_any(words.rights)}).*)?",
            regex.IGNORECASE,
        ),
        note=re.compile(
            rf"[(\[](?:{_any(language.notes.openers)}).{{2,300}}[)\]]\.?"
            rf"|(?:{_any(words.editors)})\s*[:.\-–—].{{2,}}|\(?(?:{_any(words.note_to_editors)})(?!\w).*",
            re.IGNORECASE,
        ),
        correction=re.compile(
            rf"[(\[]?(?:{_any(words.corrections)})\s*(?:[:.\-–—]|\(.{{0,40}}\)).*"
            rf"|(?:{_any(words.this_copy)})\s+(?:{_any(words.amended)})\b.*",
            re.IGNORECASE,
        ),
        earlier_version=re.compile(
            rf".{{0,20}}\b(?:{_any(words.earlier_version)})\s+(?:{_any(words.this_copy)})\b.*", re.IGNORECASE
        ),
        embargo=re.compile(
            rf"^\W*(?:(?:{_any(words.before_embargo)})\s+)?embargo(?:ed)?\b\s*(?:[:–—-]|(?:{_any(words.until)})\b)"
            rf"|\b(?:{_any(words.embargoed_until)})\b|^\W*(?:{_any(words.embargoes)})\b",
            re.IGNORECASE,
        ),
        standfirst=re.compile(rf"\b(?:{_any(words.standfirst_verbs)})\b"),
        lede=re.compile(rf"\b(?:{_any(words.lede_words)})\b", re.IGNORECASE),
    )


def _any(phrases: Iterable[str]) -> str:
    """An expression for any of these, the longest first; words of a phrase are tied by underscores, an apostrophe may
    be any or none."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    if not longest_first:
        return r"(?!)"
    return "|".join(re.escape(phrase).replace("_", r"\s+").replace("'", "[’']?") for phrase in longest_first)
