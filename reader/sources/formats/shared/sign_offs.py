"""Sign-offs: credits at the end of the copy, and what stands below the initials of who wrote it.

The quay opens again on Monday.
(Reporting by Ada Hale)              credit
ah/tq                                credit: initials
Tel. +49 30 1                        note: how to reach them
((ada.hale@kw.example))              note
"""

from __future__ import annotations

from collections.abc import Iterable

import regex

from reader.model import Role
from reader.sources import agencies
from reader.sources.formats import furniture
from reader.sources.formats.shared.marked_up import Para
from reader.sources.formats.shared.text_lines import folded

_INITIALS = regex.compile(r"[(/=–—-]*\p{Ll}{1,4}(?:/\p{Ll}{1,6})*/[)/.]*|[(/=–—-]*\p{L}{1,4}(?:[/.]\p{L}{1,6})+[)/.]*")
_BRACKETED = regex.compile(r"\(\p{Lu}[^()\s]{1,30}(?:\s\p{Lu}[^()\s]{1,30}){0,2}\)")
_ASIDE = regex.compile(r"\(\(.*\)\)")
"""Contacts and pages for editors, as Reuters sets them."""
_END = regex.compile(r"^\((?:schluss|ende|forts\w*\.?( folgt)?|ends?|more|fin|suite)\)\s*(?=\S)", regex.IGNORECASE)
_LONGEST_HEADING = 50
_SIGN_OFF_WORDS = 9
_NO_CONTACT = (Role.CREDIT, Role.CAPTION)
_MOST_CONTACTS, _CONTACT_WORDS, _INITIALLED_WORDS, _LONGEST_INITIALLED = 12, 8, 3, 60
_SIGNS = "=-–—/()[]* "


def without_end(body: list[Para]) -> None:
    """Take off the line that ends the copy, below which stand credits and notes alone."""
    for place in range(len(body) - 1, 0, -1):
        if body[place].role is None and furniture.is_end(body[place].text):
            del body[place]
            return
        if body[place].role not in (Role.CREDIT, Role.NOTE):
            return


def is_initials(text: str) -> bool:
    """Whether a sign-off is of initials alone, which name nobody."""
    return _INITIALS.fullmatch(_END.sub("", text)) is not None


def sign_off(body: list[Para], names: Iterable[str | None]) -> None:
    """Give the credits at the end of the copy their role: initials, rights, the agency by one of its `names`."""
    _contacts(body)
    _headed_contacts(body)
    known = {folded(name).strip(_SIGNS) for name in names if name}
    for place in range(len(body) - 1, 0, -1):
        text, role = body[place]
        if role is not None:
            continue
        if _ASIDE.fullmatch(text):
            body[place] = Para(text, Role.NOTE)
            continue
        if not _signs_off(_END.sub("", text) if text[0] == "(" else text, known):
            return
        body[place] = Para(text, Role.CREDIT)


def _contacts(body: list[Para]) -> None:
    """What stands below the initials of who wrote the copy, if it is a few short lines: how to reach them."""
    for place in range(max(1, len(body) - _MOST_CONTACTS), len(body) - 1):
        text, role = body[place]
        words = text.split() if len(text) <= _LONGEST_INITIALLED else ()
        if role is not None or len(words) > _INITIALLED_WORDS or not any(map(_INITIALS.fullmatch, words)):
            continue
        below = body[place + 1 :]
        if all(len(line.text.split()) <= _CONTACT_WORDS for line in below):
            body[place] = Para(text, Role.CREDIT)
            body[place + 1 :] = [line if line.role in _NO_CONTACT else Para(line.text, Role.NOTE) for line in below]
            return


def _headed_contacts(body: list[Para]) -> None:
    """What stands below a heading such as "Media contact:", to the next heading."""
    below = False
    for place, (text, role) in enumerate(body):
        if place and len(text) <= _LONGEST_HEADING and role in (None, Role.SUBHEAD) and _heads_contacts(text):
            below = True
        elif role is Role.SUBHEAD:
            below = False
        if below and role not in _NO_CONTACT:
            body[place] = Para(text, Role.NOTE)


def _heads_contacts(text: str) -> bool:
    return furniture.heads_contacts(text) or (
        text.endswith(":") and furniture.heads_contacts(" ".join(text.split()[-2:]))
    )


def _signs_off(text: str, names: set[str]) -> bool:
    bare = text.strip(_SIGNS)
    words = bare.split()
    if not words or len(words) > _SIGN_OFF_WORDS:
        return furniture.is_credit(text)
    if _INITIALS.fullmatch(text) or _BRACKETED.fullmatch(text) or furniture.is_credit(text):
        return True
    signed = bool(agencies.agency(words[0])) or folded(words[0]) in names or folded(bare) in names
    return signed and all(len(word) <= 5 and not word.istitle() for word in words[1:])
