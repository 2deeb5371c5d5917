"""Forwarded copy: a message within the text of another, under headers that are lines of that text or behind marks.

FYI, for tonight?                        On Sunday Keelwire wrote:
---------- Forwarded message ---------   > NORVIK (KW) - The quay ...
From: Keelwire <desk@kw.example>         >
Date: Sun, 9 Nov 2031 at 17:00           > It opens again ...
Subject: Quay shut

NORVIK (KW) - The quay ...
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from email.utils import parseaddr
from typing import NamedTuple

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "from": ("from", "von", "de", "da", "van", "från", "fra", "lähettäjä", "od"),
    "sent": (
        *("sent", "date", "gesendet", "datum", "envoyé", "enviado", "fecha", "data", "inviato", "verzonden"),
        *("skickat", "sendt", "dato", "lähetetty", "wysłano"),
    ),
    "to": ("to", "cc", "an", "à", "para", "a", "aan", "till", "til", "vastaanottaja", "do", "kopie", "reply-to"),
    "subject": (
        *("subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "ämne", "emne", "aihe"),
        "temat",
    ),
}
_FIELD_OF = {name: field for field, names in _FIELDS.items() for name in names}
_HEADER = re.compile(r"[>\s*]*(?P<name>[^\W\d_][\w-]{0,14})\s*\*?:\*?\s*(?P<value>\S.*)")
_MARK = re.compile(r"\s*(?:[-_]{5,}.*|-{2,}.+-{2,}|_{5,}|.{0,60}\bforwarded message.{0,10}|.{0,60}Nachricht:)\s*", re.I)
_WROTE = re.compile(
    r".{0,160}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|kirjoitti|napisał\w*)\b"
    r".{0,100}:\s*",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\s*(?:>\s?)+")
_FEWEST_FIELDS = 3
_MOST_NESTED, _LINES_LOOKED_AT = 20, 40
_COVER_WORDS = 80
"""Words over a forwarded message up to which they are about it; more are copy, and the message under them is what it
answers."""


class Forwarded(NamedTuple):
    """The lines that a message is read for; those over them, and the sender and subject it had, where it had any."""

    lines: Sequence[str]
    cover: Sequence[str] = ()
    sender: str | None = None
    subject: str | None = None


def forwarded(lines: Sequence[str]) -> Forwarded:
    """The copy among the lines of a message: the innermost message forwarded in it, or its own where that is longer."""
    found = Forwarded(lines)
    for _ in range(_MOST_NESTED):
        if (within := _within(found.lines)) is None:
            break
        own, theirs = _words(within.cover), _words(within.lines)
        if own > _COVER_WORDS or (own and own >= theirs):
            return found._replace(lines=within.cover)
        found = within._replace(cover=[*found.cover, *within.cover])
    return found


def _within(lines: Sequence[str]) -> Forwarded | None:
    """The first message in some lines, with what stands over it; None where there is none."""
    for place, line in enumerate(lines):
        if ":" not in line:
            continue
        if fields := _fields(lines[place : place + _LINES_LOOKED_AT]):
            values = {field: value for field, value in fields if field}
            sender, address = parseaddr(values.get("from", "").replace("[mailto:", "<").replace("]", ">"))
            start = place - 1 if place and _MARK.fullmatch(lines[place - 1]) else place
            below = lines[place + len(fields) :]
            return Forwarded(below, lines[:start], sender or address or None, values.get("subject"))
        if (
            line.rstrip().endswith(":")
            and _WROTE.fullmatch(line)
            and _are_marked(lines[place + 1 : place + 1 + _LINES_LOOKED_AT])
        ):
            return Forwarded([_MARKED.sub("", each, count=1) for each in lines[place + 1 :]], lines[:place])
    return None


def _fields(lines: Sequence[str]) -> list[tuple[str | None, str]]:
    """The headers that some lines begin with, None for one without a meaning here; none where they are no headers."""
    found: list[tuple[str | None, str]] = []
    for line in lines:
        header = _HEADER.fullmatch(line)
        field = _FIELD_OF.get(header["name"].casefold()) if header else None
        if header is None or field is None:
            break
        found.append((field, header["value"]))
        if len(found) == 1 and field != "from":
            return []
    fields = {field for field, _ in found}
    return found if len(found) >= _FEWEST_FIELDS and "from" in fields and fields & {"sent", "subject"} else []


def _are_marked(lines: Sequence[str]) -> bool:
    """Whether most lines that hold something begin with the mark of what is quoted."""
    full = [line for line in lines if line.strip()]
    return 2 * sum(line.lstrip().startswith(">") for line in full) > len(full)


def _words(lines: Sequence[str]) -> int:
    return sum(len(line.split()) for line in lines)
