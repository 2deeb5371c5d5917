"""Furniture of a page, recognised by its form alone: bylines, captions, credits, notes.

Each function says of one paragraph whether it is such a thing, whatever stands around it; what
only its neighbours can decide (headline, standfirst, subhead, lede) is assigned in block_roles.py.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import regex

from reader.sources import agencies
from reader.text import languages
from reader.text.datelines import place
from reader.text.languages.language import Names

_PHOTO = (
    r"(?:file\s+|handout\s+)?(?:photo(?:graph)?s?|pictures?|image|foto(?:graf[íi]a|s)?|bild|imagen|фото|写真|照片)"
    r"(?:\s+(?:credit|by|courtesy(?:\s+of)?))?"
)
_CAPTION_ENDS = regex.compile(
    rf"(?:[.!?…”\"')\]]\s+|[|(\[]\s*){_PHOTO}\s*[:：]\s*[^.:]{{2,100}}[.)\]]*$"  # ... Photograph: Name/Agency
    r"|[(\[](?:file\s*:?\s*)?(?-i:\p{Lu})[^()\[\]]{1,60}/(?-i:\p{Lu})[^()\[\]]{1,60}[)\]]\s*\.?$"  # [Name/Agency]
    r"|[(\[]\s*(?:ap|file)\s+photo\b[^()\[\]]{0,60}[)\]]\s*\.?$",
    regex.IGNORECASE,
)
# Asked of every paragraph, as are notes and corrections: what Python's own expressions can say, they say quicker.
_CAPTION_BEGINS = re.compile(rf"(?:{_PHOTO}|caption|file)\s*[:：]\s|file\s+[-–—]\s", re.IGNORECASE)
_LONGEST_CAPTION, _LONGEST_PICTURE_CREDIT = 600, 160

_PERSON = r"\p{Lu}[\p{L}\p{M}.’'\-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.’'\-]*|de|del|da|dos|van|von|der|den|bin|al|y)){1,4}"
_PEOPLE = rf"{_PERSON}(?:(?:,\s*|\s+(?:and|und|y|e|et|&)\s+|,\s+and\s+){_PERSON}){{0,4}}"
_BYLINE_OUTLET = regex.compile(r"(?:[/|(]|\b(?:of|for)\s+|,\s*)\s*(?P<name>\p{L}[^/|(),]{1,40}?)\s*\)?$")

_CREDIT = regex.compile(
    r"[(\[]?(?:with\s+)?(?:additional\s+)?(?:reporting|writing|editing|compiled|translated)\s+by\b.{2,300}"
    r"|[(\[]?(?:with\s+)?(?:additional\s+)?(?:inputs?|reporting|files|material)\s+from\b.{2,200}"
    r"|(?:©|\(c\)\s|copyright\b).{2,200}"
    r"|(?:source|quelle|fuente|fonte|credit)s?\s*:\s*[^.!?]{2,80}\.?"
    r"|[(\[](?:with\s+)?[^()\[\]]{2,60}\b(?:agencies|agencias|agenturen|wires)[)\]]"
    r"|[(\[]?(?:agencies|agencias|agenturen|wire\s+reports|staff\s+and\s+agencies)[)\]]?",
    regex.IGNORECASE,
)
_WORKED_ON_BY = regex.compile(
    r"[(\[]?(?:with\s+)?(?:additional\s+)?(?:reporting|writing|editing|compiled|translated)", regex.IGNORECASE
)
_SIGN_OFF = regex.compile(r"(?:—|–|--|-)\s*(?P<name>\p{L}[\p{L}\p{M}\s/&,.’'\-]{1,50})")
_CREDIT_OUTLET = regex.compile(
    r"(?:©|\(c\)|copyright|source|quelle|fuente|fonte|credit|from|—|–|--|-|\s|[\d:(\[]|by)*"
    r"(?P<name>\p{L}[^.:;()\[\]\d]*?)[\s\d.)\]]*(?:all\s+rights\s+reserved.*)?",
    regex.IGNORECASE,
)

_NOTE = re.compile(
    r"[(\[](?:updat|add|correct|recast|repeat|refil|rewrit|writes|writethr|trims|fix|chang|clarif|delet|edits|"
    r"aktualisier|actualiza|corrige|neu\b|new\s+throughout).{2,300}[)\]]\.?"
    r"|(?:eds?|editors?|attn\.?\s+editors?|attention(?:\s+editors?)?)\s*[:.\-–—].{2,}"
    r"|editor[’']?s[’']?\s+note\b.*|note\s+to\s+editors\b.*|\(?eds:.*",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"[(\[]?(?:corrections?|corrected|clarification|berichtigung|korrektur|correcci[óo]n|correctif|rettelse)"
    r"\s*(?:[:.\-–—]|\(.{0,40}\)).*"
    r"|this\s+(?:article|story|report|item)\s+(?:was|has\s+been)\s+(?:corrected|amended|updated)\b.*",
    re.IGNORECASE,
)
_EARLIER_VERSION = regex.compile(
    r".{0,20}\b(?:an?|the)\s+(?:earlier|previous)\s+version\s+of\s+this\s+(?:article|story|report|item|copy)\b.*",
    regex.IGNORECASE,
)


def is_caption(text: str) -> bool:
    """Whether the paragraph stands under a picture: its credit line is the only sign of it."""
    if len(text) > _LONGEST_CAPTION:
        return False
    if _CAPTION_BEGINS.match(text):
        return True
    # Most paragraphs hold none of what a picture credit holds, and need no closer look.
    if not (":" in text or ")" in text or "]" in text or "：" in text):
        return False
    return bool(_CAPTION_ENDS.search(text[-_LONGEST_PICTURE_CREDIT:]))


def is_byline(text: str, *, signed: bool = False) -> bool:
    """Whether the paragraph says who wrote the copy. `signed`: also without "By", as "Jane Doe in Kyiv"."""
    if len(text) > 120 or text.endswith((".", "!", "?", ":")):
        return False
    return bool(
        _byline(languages.merged().names).fullmatch(text)
        or (signed and (agencies.agency(text) or _signed().fullmatch(text)))
    )


def opens_byline(line: str) -> bool:
    """Whether a line begins as a byline does, with "By" in any language, whatever follows it."""
    first, _, rest = line.partition(" ")
    return bool(rest.strip()) and first.istitle() and first.lower() in languages.merged().names.before_author


@lru_cache(maxsize=4)
def _byline(names: Names) -> regex.Pattern[str]:
    """A name behind "by" in any language, printed by, By or BY."""
    words = sorted(names.before_author)
    printed = "|".join(regex.escape(form) for word in words for form in (word, word.capitalize(), word.upper()))
    return regex.compile(rf"(?:{printed})\s*:?\s+{_PERSON}(?:[\s,/|;&(].{{0,80}})?")


@cache
def _signed() -> regex.Pattern[str]:
    """A name and where its bearer writes. Made when it is asked for: little copy begins so."""
    town = place(languages.merged().sentences)
    return regex.compile(
        rf"{_PEOPLE}(?:\s+(?:in|at|en|em|à|à|a)\s+{town}(?:(?:,|\s+and)\s+{town})?"
        rf"|,\s+(?:[\p{{L}}’'\-]+\s+){{0,3}}(?:editor|correspondent|reporter|writer|chief|bureau)\b.{{0,30}}"
        rf"|\s*[/|]\s*\p{{L}}[\p{{L}}\p{{M}}\s.’'\-]{{1,40}})"
    )


def byline_outlet(text: str) -> str | None:
    """The outlet a byline names after its author, if it does."""
    match = _BYLINE_OUTLET.search(text)
    if not match:
        return agencies.agency(text)
    named = match.group("name")
    return agencies.masthead(named) if match.group().startswith(",") else agencies.outlet(named)


def is_credit(text: str) -> bool:
    """Whether the paragraph says only where the copy comes from."""
    if agencies.agency(text.strip("()[] .")) or _CREDIT.fullmatch(text):
        return True
    return len(text.split()) <= 6 and bool(_SIGN_OFF.fullmatch(text))


def credit_outlet(text: str) -> str | None:
    """The one outlet a credit names; authors and "agencies" name none."""
    if _WORKED_ON_BY.match(text):
        return None
    match = _CREDIT_OUTLET.fullmatch(text)
    return agencies.outlet(match.group("name")) if match else None


def is_note(text: str) -> bool:
    """Whether the paragraph speaks to editors, not readers."""
    return bool(_NOTE.fullmatch(text))


def is_correction(text: str) -> bool:
    """Whether the paragraph informs readers of an error put right."""
    return bool(_CORRECTION.fullmatch(text) or ("version" in text.lower() and _EARLIER_VERSION.fullmatch(text)))
