"""Mail: a message or a mailbox, the copy in its text or attached to it.

From: desk@keelwire.example                 who sent it
Subject: Quay shut after crates fall        the headline, where the text brings none
Content-Type: multipart/mixed
    text/plain or text/html                 the copy, or what is said of it      mail_copy.py
    quay.xml, quay.txt, message/rfc822      copy attached: read as a file of its kind would be
    quay.jpg                                no copy, whatever its size           mime.py
"""

from __future__ import annotations

import re
from dataclasses import replace
from email.message import Message
from pathlib import Path

from reader.model import Block, Role, Version
from reader.sources.encoding import NotText
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared.assembly import Draft, version
from reader.sources.formats.wire.mail_copy import own_draft
from reader.sources.formats.wire.mime import contents, parsed

NAME = "mail"
_NEXT_MESSAGE = re.compile(rb"(?:\A|\n\r?\n)(?=From \S+ [^\r\n]*\d{4}\r?\n)")
_MOST_MESSAGES = 10_000
_COVER_WORDS = 80
_MOST_NESTED = 5
"""Mails attached to mails as files, one in another."""


def read(data: bytes, path: Path, outlets: Outlets = (), nested: int = 0) -> Reading:
    """Read the bytes of a message, or of a mailbox of some. `nested`: so many mails it is attached to.

    Raises:
        NotText: nothing in them is copy.
    """
    versions: list[Version] = []
    losses: list[tuple[int, str]] = []
    is_mailbox = data.startswith(b"From ") or b"\nFrom " in data
    starts = ([match.end() for match in _NEXT_MESSAGE.finditer(data)] if is_mailbox else []) or [0]
    if len(starts) > _MOST_MESSAGES:
        raise NotText(f"a mailbox of more than {_MOST_MESSAGES:,} messages")
    for place, start in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else len(data)
        line = data.count(b"\n", 0, start) + 1
        try:
            found, reasons = _versions(parsed(data[start:end]), path, outlets, nested)
        except NotText as refused:
            losses.append((line, refused.reason))
        else:
            versions += found
            losses += [(line, reason) for reason in reasons]
    if not versions:
        raise NotText(
            "; ".join(dict.fromkeys(reason for _, reason in losses[:3])), losses[0][0] if losses[1:] else None
        )
    if len(versions) > 1:
        versions = [replace(each, path=str(path), part=place) for place, each in enumerate(versions, 1)]
    return Reading(tuple(versions), tuple(losses))


def _versions(message: Message, path: Path, outlets: Outlets, nested: int) -> tuple[list[Version], list[str]]:
    """The articles of a message, its own text and those attached, and what of its text was refused.

    A few words beside an attachment are a note.
    """
    texts, attached, refused_texts = contents(message)
    found: list[Version] = []
    lost, reasons = list(refused_texts), list[str]()
    for name, data in attached:
        if reason := _too_large(data, nested):
            lost.append(f"{name}: {reason}")
            continue
        try:
            found += _attachment(name, data, path, outlets, nested)
        except NotText as refused:
            reasons.append(f"{name}: {refused.reason}")
    own = own_draft(message, NAME, texts)
    words = sum(len(paragraph.text.split()) for paragraph in own.body)
    if found and words <= _COVER_WORDS:
        note = " ".join(paragraph.text for paragraph in own.body)
        return [_with_cover(each, own, note) for each in found], lost
    made = version(own, path, outlets)
    if made is None and not found:
        raise NotText("; ".join(["a message without copy", *lost[:1], *reasons[:3]]))
    return [*([made] if made else []), *found], lost


def _attachment(name: str, data: bytes, path: Path, outlets: Outlets, nested: int) -> list[Version]:
    """The articles of an attached file, read as a file of its own would be."""
    from reader.sources.formats import HEAD_BYTES, format_of  # the registry holds this module

    known, named = format_of(data[:HEAD_BYTES]), path.with_name(Path(name).name or "attachment")
    if known.name != NAME:
        return list(known.read(data, named, outlets).versions)
    if nested == _MOST_NESTED:
        raise NotText("a message nested too deep")
    return list(read(data, named, outlets, nested + 1).versions)


def _too_large(data: bytes, nested: int) -> str | None:
    """Why an attached file is not read, where it is larger than a file of its kind may be."""
    from reader.sources.formats import HEAD_BYTES, format_of  # the registry holds this module

    known = format_of(data[:HEAD_BYTES])
    most = known.max_bytes
    if most is not None and known.name == NAME:
        most >>= nested + 1  # all of them, one in another, are in memory at once
    return f"{known.name}: too large (more than {most >> 10:,} KB)" if most is not None and len(data) > most else None


def _with_cover(attached: Version, cover: Draft, note: str) -> Version:
    """An attached article with what the message around it says: when it was sent, and its few words as a note."""
    blocks = (Block(Role.NOTE, note), *attached.blocks) if note else attached.blocks
    return replace(
        attached,
        blocks=blocks,
        note=attached.note or note or None,
        published=attached.published or cover.item.version_created,
        item=attached.item or cover.item,
    )
