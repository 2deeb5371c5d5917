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
from functools import cached_property, lru_cache

import regex

from reader.sources import agencies
from reader.text import languages
from reader.text.datelines import place
from reader.text.languages.language import Language

_LONGEST_CAPTION, _LONGEST_PICTURE_CREDIT = 600, 160
_LONGEST_BYLINE, _LONGEST_EMBARGO, _LONGEST_END = 120, 160, 20
_SIGN_OFF = regex.compile(r"(?:—|–|--|-)\s*(?P<name>\p{L}[\p{L}\p{M}\s/&,.’'\-]{1,50})")


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


def heads_contacts(text: str) -> bool:
    """Whether a heading is of those whom editors may ask: "Media contact:"."""
    return _forms(languages.merged()).contacts.fullmatch(text) is not None


def is_end(text: str) -> bool:
    """Whether a line says that the copy ends here: ends, -30-, ###."""
    return len(text) <= _LONGEST_END and _forms(languages.merged()).ends.fullmatch(text) is not None


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
    if len(line) > _LONGEST_EMBARGO:
        return False
    forms = _forms(languages.merged())
    if forms.embargo_begins.match(line):
        return True
    # Most lines hold none of the words of such an order, and need no closer look.
    return speaks_of_embargo(line) and bool(forms.embargoed_until.search(line))


def speaks_of_embargo(text: str) -> bool:
    """Whether a text has a word without which none of its lines orders an embargo."""
    folded = text.casefold()
    return any(map(folded.__contains__, _forms(languages.merged()).embargo_words))


def reads_as_standfirst(text: str) -> bool:
    """Whether the paragraph reports in a headline's tense; a lede says when, who said so, and what has happened."""
    forms = _forms(languages.merged())
    return bool(forms.standfirst.search(text)) and not forms.lede.search(text)


class _Forms:
    """The expressions that recognise furniture by the words of a language, each compiled when it is first asked for."""

    def __init__(self, language: Language) -> None:
        self._language, self._words = language, language.furniture

    # Asked of every paragraph, as are notes and corrections: what Python's own expressions can say, they say quicker.
    @cached_property
    def caption_begins(self) -> re.Pattern[str]:
        words, archive = self._words, _any(self._words.archive)
        opens = rf"(?:{self._picture}|{_any(words.captions | words.archive)})\s*[:：]\s"
        return re.compile(rf"{opens}|(?:{archive})\s+[-–—]\s", re.IGNORECASE)

    @cached_property
    def caption_ends(self) -> regex.Pattern[str]:
        archive, pictures = _any(self._words.archive), _any(self._words.pictures)
        return regex.compile(
            rf"(?:[.!?…”\"')\]]\s+|[|(\[]\s*){self._picture}\s*[:：]\s*[^.:]{{2,100}}[.)\]]*$"  # … Photo: Name/Agency
            rf"|[(\[](?:(?:{archive})\s*:?\s*)?(?-i:\p{{Lu}})[^()\[\]]{{1,60}}"  # [Name/Agency]
            r"/(?-i:\p{Lu})[^()\[\]]{1,60}[)\]]\s*\.?$"
            rf"|[(\[]\s*(?:ap|{archive})\s+(?:{pictures})\b[^()\[\]]{{0,60}}[)\]]\s*\.?$",
            regex.IGNORECASE,
        )

    @cached_property
    def byline(self) -> regex.Pattern[str]:
        by = sorted(self._language.names.before_author)
        printed = "|".join(regex.escape(form) for word in by for form in (word, word.capitalize(), word.upper()))
        return regex.compile(rf"(?:{printed})\s*:?\s+{self._person}(?:[\s,/|;&(].{{0,80}})?")

    @cached_property
    def signed(self) -> regex.Pattern[str]:
        """A name and where its bearer writes."""
        words, conjunction, town = self._words, self._conjunction, place(self._language.sentences)
        people = rf"{self._person}(?:(?:,\s*|,?\s+(?:{conjunction})\s+){self._person}){{0,4}}"
        return regex.compile(
            rf"{people}(?:\s+(?:{_any(words.writes_from)})\s+{town}(?:(?:,|\s+(?:{conjunction}))\s+{town})?"
            rf"|,\s+(?:[\p{{L}}’'\-]+\s+){{0,3}}(?:{_any(words.posts)})\b.{{0,30}}"
            rf"|\s*[/|]\s*\p{{L}}[\p{{L}}\p{{M}}\s.’'\-]{{1,40}})"
        )

    @cached_property
    def byline_outlet(self) -> regex.Pattern[str]:
        follows = rf"(?:[/|(]|\b(?:{_any(self._words.outlet_follows)})\s+|,\s*)"
        return regex.compile(rf"{follows}\s*(?P<name>\p{{L}}[^/|(),]{{1,40}}?)\s*\)?$")

    @cached_property
    def contacts(self) -> re.Pattern[str]:
        words = self._words
        before, behind = _any(words.whose_contacts), _any(words.contacts_for)
        heading = rf"(?:(?:{before})\s.{{0,30}})?(?:{_any(words.contacts)})(?:\s+(?:{behind}))?\s*:?"
        return re.compile(heading, re.IGNORECASE)

    @cached_property
    def ends(self) -> re.Pattern[str]:
        return re.compile(rf"\W*(?:{_any(self._words.ends)}|30|mfl)\W*|\W*#{{3,}}\W*", re.IGNORECASE)

    @cached_property
    def credit(self) -> regex.Pattern[str]:
        words, agencies_ = self._words, _any(self._words.agencies)
        before = rf"(?:(?:{_any(words.before_work)})\s+)?"
        return regex.compile(
            rf"{self._work}.{{2,300}}"
            rf"|[(\[]?{before}(?:{_any(words.material_from)})\b.{{2,200}}"
            r"|(?:©|\(c\)\s|copyright\b).{2,200}"
            rf"|(?:{_any(words.sources)})\s*[:：]\s*[^.!?]{{2,80}}\.?"
            rf"|[(\[]{before}[^()\[\]]{{2,60}}\b(?:{agencies_})[)\]]"
            rf"|[(\[]?(?:{agencies_})[)\]]?",
            regex.IGNORECASE,
        )

    @cached_property
    def worked_on_by(self) -> regex.Pattern[str]:
        return regex.compile(self._work, regex.IGNORECASE)

    @cached_property
    def credit_outlet(self) -> regex.Pattern[str]:
        before = _any(self._words.sources | self._words.material_from)
        return regex.compile(
            rf"(?:©|\(c\)|copyright|(?:{before})\b|—|–|--|-|\s|[\d:(\[]|by\b)*"
            rf"(?P<name>\p{{L}}[^.:;()\[\]\d]*?)[\s\d.)\]]*(?:(?:{_any(self._words.rights)}).*)?",
            regex.IGNORECASE,
        )

    @cached_property
    def note(self) -> re.Pattern[str]:
        words = self._words
        return re.compile(
            rf"[(\[](?:{_any(self._language.notes.openers)}).{{2,300}}[)\]]\.?"
            rf"|(?:{_any(words.editors)})\s*[:.\-–—].{{2,}}|\(?(?:{_any(words.note_to_editors)})(?!\w).*",
            re.IGNORECASE,
        )

    @cached_property
    def correction(self) -> re.Pattern[str]:
        words = self._words
        return re.compile(
            rf"[(\[]?(?:{_any(words.corrections)})\s*(?:[:.\-–—]|\(.{{0,40}}\)).*"
            rf"|(?:{_any(words.this_copy)})\s+(?:{_any(words.amended)})\b.*",
            re.IGNORECASE,
        )

    @cached_property
    def earlier_version(self) -> re.Pattern[str]:
        words = self._words
        opens = rf"(?:{_any(words.earlier_version)})\s+(?:{_any(words.this_copy)})\b"
        return re.compile(rf".{{0,20}}\b{opens}.*", re.IGNORECASE)

    @cached_property
    def embargo_begins(self) -> re.Pattern[str]:
        words = self._words
        return re.compile(
            rf"\W*(?:(?:(?:{_any(words.before_embargo)})\s+)?embargo(?:ed)?\b\s*(?:[:–—-]|(?:{_any(words.until)})\b)"
            rf"|(?:{_any(words.embargoes)})\b)",
            re.IGNORECASE,
        )

    @cached_property
    def embargoed_until(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_any(self._words.embargoed_until)})\b", re.IGNORECASE)

    @cached_property
    def embargo_words(self) -> frozenset[str]:
        """The longest word of each such order: one of them stands in it."""
        orders = (phrase.replace("'", "_").split("_") for phrase in self._words.embargoed_until | self._words.embargoes)
        return frozenset(("embargo", *(max(words, key=len).casefold() for words in orders)))

    @cached_property
    def standfirst(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_any(self._words.standfirst_verbs)})\b")

    @cached_property
    def lede(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_any(self._words.lede_words)})\b", re.IGNORECASE)

    @cached_property
    def _picture(self) -> str:
        words = self._words
        archive, by = rf"(?:(?:{_any(words.archive)})\s+)?", rf"(?:\s+(?:{_any(words.pictured_by)}))?"
        return rf"{archive}(?:{_any(words.pictures)}){by}"

    @cached_property
    def _work(self) -> str:
        return rf"[(\[]?(?:(?:{_any(self._words.before_work)})\s+)?(?:{_any(self._words.worked_on_by)})\b"

    @cached_property
    def _person(self) -> str:
        links = _any({*self._language.names.links, "de", "del", "da", "dos", "al"})
        return rf"\p{{Lu}}[\p{{L}}\p{{M}}.’'\-]*(?:\s+(?:\p{{Lu}}[\p{{L}}\p{{M}}.’'\-]*|{links})){{1,4}}"

    @cached_property
    def _conjunction(self) -> str:
        return _any({*self._language.speech.conjunctions, "&"})


@lru_cache(maxsize=4)
def _forms(language: Language) -> _Forms:
    return _Forms(language)


def _any(phrases: Iterable[str]) -> str:
    """An expression for any of these, the longest first; words of a phrase are tied by underscores, an apostrophe may
    be any or none."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    if not longest_first:
        return r"(?!)"
    return "|".join(re.escape(phrase).replace("_", r"\s+").replace("'", "[’']?") for phrase in longest_first)
