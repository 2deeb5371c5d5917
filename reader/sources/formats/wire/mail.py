"""Mail: a message or a mailbox, the copy in its text or attached to it.

    From: desk@keelwire.example                 who sent it
    Subject: Quay shut after crates fall        the headline, where the text brings none
    Content-Type: multipart/mixed
        text/plain or text/html                 the copy, or what is said of it
        quay.xml, quay.txt, message/rfc822      copy attached: read as a file of its kind would be

A form's answers, mailed as JSON, are read by the names of their fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32
from email.utils import parseaddr
from itertools import takewhile
from pathlib import Path
from typing import Any

from reader.model import Block, Item, Role, Version
from reader.sources.encoding import NotText, decode
from reader.sources.formats.block_roles import assign_roles
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared.assembly import Draft, number, version
from reader.sources.formats.shared.marked_up import Para, paragraphs_in
from reader.sources.formats.shared.text_lines import wrapped_paragraphs
from reader.sources.formats.shared.times import iso_time

NAME = "mail"
_NEXT_MESSAGE = re.compile(rb"(?:\A|\n\r?\n)(?=From \S+ [^\r\n]*\d{4}\r?\n)")
_REPLY = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg|tr|rv)\s*:)+\s*", re.IGNORECASE)
_QUOTED = re.compile(r"=\?([\w-]+)\?[qQ]\?([^?]*)\?=")
_ESCAPES = re.compile(r"(?:=[0-9A-Fa-f]{2})+")
_LABEL = re.compile(
    r"(headline|abstract|standfirst|slug(?:line)?|byline|dateline|category|embargo)\s*:\s+(\S.*)", re.IGNORECASE
)
_LABELLED_LINES = 10
_MOST_PARTS, _MOST_MESSAGES = 500, 10_000
_SIGNATURE = re.compile(r"^(?:-- ?|_{20,})$", re.MULTILINE)
_COVER_WORDS = 80
_FORM_FIELDS = ("headline", "body")


class _Raw(Compat32):
    """Headers as they stand: the bytes of one that is no ASCII are kept, to be decoded here."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - the policy's own signature
        return value


_RAW = _Raw()


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of a message, or of a mailbox of some.

    Raises:
        NotText: nothing in them is copy.
    """
    versions: list[Version] = []
    losses: list[tuple[int, str]] = []
    starts = [match.end() for match in _NEXT_MESSAGE.finditer(data)] or [0]
    if len(starts) > _MOST_MESSAGES:
        raise NotText(f"a mailbox of more than {_MOST_MESSAGES:,} messages")
    for place, start in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else len(data)
        line = data.count(b"\n", 0, start) + 1
        try:
            versions += _versions(_parsed(data[start:end]), path, outlets)
        except NotText as refused:
            losses.append((line, refused.reason))
    if not versions:
        raise NotText(
            "; ".join(dict.fromkeys(reason for _, reason in losses[:3])), losses[0][0] if losses[1:] else None
        )
    if len(versions) > 1:
        versions = [replace(each, path=str(path), part=place) for place, each in enumerate(versions, 1)]
    return Reading(tuple(versions), tuple(losses))


def _parsed(data: bytes) -> Message:
    data = data.lstrip()
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    try:
        return BytesParser(policy=_RAW).parsebytes(data)
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise NotText(f"a message that cannot be taken apart: {type(error).__name__}") from None


def _versions(message: Message, path: Path, outlets: Outlets) -> list[Version]:
    """The articles of a message: its own text, and those attached; a few words beside an attachment are a note."""
    texts, attached = _contents(message)
    found: list[Version] = []
    reasons: list[str] = []
    for name, data in attached:
        try:
            found += _attachment(name, data, path, outlets)
        except NotText as refused:
            reasons.append(f"{name}: {refused.reason}")
    own = _own_draft(message, texts)
    words = sum(len(paragraph.text.split()) for paragraph in own.body)
    if found and words <= _COVER_WORDS:
        note = " ".join(paragraph.text for paragraph in own.body)
        return [_with_cover(each, own, note) for each in found]
    made = version(own, path, outlets)
    if made is None and not found:
        raise NotText("; ".join(["a message without copy", *reasons[:3]]))
    return [*([made] if made else []), *found]


def _contents(message: Message) -> tuple[list[tuple[str, str]], list[tuple[str, bytes]]]:
    """The texts of a message as `(subtype, text)`, and what is attached to it as `(name, bytes)`."""
    texts: list[tuple[str, str]] = []
    attached: list[tuple[str, bytes]] = []
    for part in _parts(message):
        kind, name = part.get_content_type(), part.get_filename()
        is_attached = part.get_content_disposition() == "attachment" or name
        if kind == "message/rfc822":
            continue  # its own parts follow
        data = _payload(part)
        if kind in ("text/plain", "text/html") and not is_attached:
            texts.append((kind.partition("/")[2], _text(data, part.get_content_charset())))
        elif is_attached and data and kind.partition("/")[0] in ("text", "application", "message"):
            attached.append((_header(name) or "attachment", data))
    return texts, attached


def _parts(message: Message) -> Iterator[Message]:
    count = 0
    try:
        for part in message.walk():
            if part.is_multipart():
                continue
            count += 1
            if count > _MOST_PARTS:
                raise NotText(f"a message of more than {_MOST_PARTS} parts")
            yield part
    except RecursionError:
        raise NotText("a message nested too deep") from None


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _text(data: bytes, charset: str | None) -> str:
    """The text of a part: UTF-8 where it is, then what is declared, then what is likely."""
    for encoding in ("utf-8", charset or "utf-8"):
        try:
            return data.decode("cp1252" if encoding.lower() in ("iso-8859-1", "latin-1", "us-ascii") else encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    try:
        return decode(data).text
    except NotText:
        return data.decode("cp1252", "replace") if data.strip() else ""


def _header(value: Any) -> str | None:
    """A header as text, its encoded words read; None where there is none."""
    if value is None:
        return None
    value = str(value)
    if not value.isascii():
        value = _QUOTED.sub(_unquoted, _text(value.encode("utf-8", "surrogateescape"), None))
    try:
        pieces = decode_header(value)
    except (MessageError, ValueError):
        return " ".join(str(value).split()) or None
    words = [piece if isinstance(piece, str) else _text(piece, charset) for piece, charset in pieces]
    return " ".join("".join(words).split()) or None


def _unquoted(word: re.Match[str]) -> str:
    """An encoded word in which letters stand that should have been encoded too."""
    if word[0].isascii():
        return word[0]
    return _ESCAPES.sub(lambda run: _text(bytes.fromhex(run[0].replace("=", "")), word[1]), word[2].replace("_", " "))


def _own_draft(message: Message, texts: list[tuple[str, str]]) -> Draft:
    """The text of the message itself as an item."""
    subject = _REPLY.sub("", _header(message.get("Subject")) or "") or None
    sender, address = parseaddr(_header(message.get("From")) or "")
    item = Item(
        NAME,
        guid=(_header(message.get("Message-ID")) or "").strip("<> ") or None,
        version_created=iso_time(_header(message.get("Date"))),
        priority=number((_header(message.get("X-Priority")) or "")[:1]),
        keywords=tuple(word.strip() for word in (_header(message.get("Keywords")) or "").split(",") if word.strip()),
        updates=tuple(filter(None, ((_header(message.get("Supersedes")) or "").strip("<> "),))),
    )
    plain_texts = [text for kind, text in texts if kind == "plain" and text.strip()]
    html = [text for kind, text in texts if kind == "html" and text.strip()]
    draft = Draft(
        item,
        provider=sender or address.partition("@")[2] or None,
        kind="a message",
        lang=_header(message.get("Content-Language")),
    )
    for text in plain_texts:
        if form := _form(text):
            return _of_form(draft, form)
    if plain_texts:
        body = [paragraph for text in plain_texts for paragraph in wrapped_paragraphs(_without_signature(text))]
    else:
        body = [paragraph.text for text in html for paragraph in paragraphs_in(text)]
        body = list(takewhile(lambda text: text != "--", body))
    return _titled(draft, body, subject)


def _without_signature(text: str) -> str:
    found = _SIGNATURE.search(text.replace("\r\n", "\n"))
    return text.replace("\r\n", "\n")[: found.start()] if found else text


def _titled(draft: Draft, body: list[str], subject: str | None) -> Draft:
    """The draft with its copy: a headline over a byline or dateline in it goes before the subject."""
    labels = {match[1].casefold(): match[2] for line in body[:_LABELLED_LINES] if (match := _LABEL.fullmatch(line))}
    if "headline" in labels:
        return _labelled(draft, body, labels, subject)
    blocks = assign_roles(body)
    first = {block.role: block.text for block in reversed(blocks)}
    brings_own = Role.HEADLINE in first and (Role.BYLINE in first or Role.DATELINE in first)
    prose = (Role.LEDE, Role.BODY)
    paragraphs = [Para(block.text, None if block.role in prose else block.role) for block in blocks]
    return replace(
        draft,
        headline=None if brings_own else subject,
        slug=subject if brings_own else None,
        byline=first.get(Role.BYLINE),
        body=paragraphs,
    )


def _labelled(draft: Draft, body: list[str], labels: Mapping[str, str], subject: str | None) -> Draft:
    """The draft of copy that names its parts, as "Headline: Quay shut"; what stands above the first is a note."""
    places = [place for place, line in enumerate(body[:_LABELLED_LINES]) if _LABEL.fullmatch(line)]
    rest = [line for place, line in enumerate(body) if place > places[0] and place not in places]
    titled = _titled(draft, rest, None)
    return replace(
        titled,
        item=replace(
            titled.item,
            category=labels.get("category"),
            embargo=iso_time(labels.get("embargo")),
            embargo_as_written=labels.get("embargo"),
        ),
        headline=labels["headline"],
        standfirst=labels.get("abstract") or labels.get("standfirst"),
        byline=labels.get("byline") or titled.byline,
        dateline=labels.get("dateline"),
        slug=labels.get("slugline") or labels.get("slug") or subject,
        notes=body[: places[0]],
    )


def _form(text: str) -> Mapping[str, str] | None:
    """The answers of a form that was mailed as JSON, by the names of its fields in lower case."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        given = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    answers = {
        str(name).casefold(): str(value[0] if isinstance(value, list) and value else value)
        for name, value in given.items()
        if value
    }
    return answers if all(name in answers for name in _FORM_FIELDS) else None


def _of_form(draft: Draft, form: Mapping[str, str]) -> Draft:
    def given(name: str) -> str | None:
        return " ".join(form.get(name, "").split()) or None

    item = replace(
        draft.item,
        category=given("category"),
        priority=number(form.get("priority")),
        embargo=iso_time(form.get("embargo")),
        embargo_as_written=given("embargo"),
        keywords=tuple(word.strip() for word in form.get("keywords", "").split(",") if word.strip()),
    )
    return replace(
        draft,
        item=item,
        body=paragraphs_in(form["body"]),
        headline=given("headline"),
        standfirst=given("abstract"),
        byline=given("byline"),
        dateline=given("dateline"),
        slug=given("slugline"),
        urgency=number(form.get("news value")) or number(form.get("urgency")),
        notes=[note for note in (given("ednote"), given("legal flag")) if note],
    )


def _attachment(name: str, data: bytes, path: Path, outlets: Outlets) -> list[Version]:
    """The articles of an attached file, read as a file of its own would be."""
    from reader.sources.formats import HEAD_BYTES, format_of  # the registry holds this module

    return list(
        format_of(data[:HEAD_BYTES]).read(data, path.with_name(Path(name).name or "attachment"), outlets).versions
    )


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
