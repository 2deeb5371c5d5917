"""Copy in the text of a message: its headline under the subject or over a byline, its parts by labels or by a form.

    Subject: For tonight                Headline: Quay shut             {"headline": "Quay shut",
    Quay shut after crates fall         Byline: Ada Hale                 "body": "NORVIK - …"}
    By Ada Hale                         NORVIK - …
    NORVIK - …

A form's answers, mailed as JSON, are read by the names of their fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from email.message import Message
from email.utils import parseaddr
from itertools import takewhile

from reader.model import Block, Item, Role
from reader.sources.formats.block_roles import assign_roles
from reader.sources.formats.furniture import is_embargo, is_end
from reader.sources.formats.shared.assembly import Draft
from reader.sources.formats.shared.marked_up import Para, paragraphs_in
from reader.sources.formats.shared.text_lines import wrapped_paragraphs
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.shared.values import number
from reader.sources.formats.wire.forwarded import forwarded
from reader.sources.formats.wire.mime import header

_REPLY = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg|tr|rv)\s*:)+\s*", re.IGNORECASE)
_NAMED_ADDRESS = re.compile(r"\s*([\w'’-]+(?: [\w'’-]+)*) <([\w.+-]+@[\w.-]+)>\s*")
_LABEL = re.compile(
    r"(headline|abstract|standfirst|slug(?:line)?|byline|dateline|category|embargo)\s*:\s+(\S.*)", re.IGNORECASE
)
_LABELLED_LINES = 10
_SIGNATURE = re.compile(r"^(?:-- ?|_{20,})$", re.MULTILINE)
_RELEASE = re.compile(
    r"\W*(?:(?:for immediate|press|news|media) release|zur sofortigen veröffentlichung|pressemitteilung|"
    r"communiqué de presse|comunicado de prensa|comunicato stampa|nota de imprensa|pressmeddelande)\W*",
    re.IGNORECASE,
)
_CONFIDENTIAL = re.compile(
    r"\W*(?:(?:this|the (?:information|contents?)|confidential)\b.{0,120}\b(?:e-?mail|message|communication)\b"
    r"|diese (?:e-?mail|nachricht)\b|ce (?:message|courriel|mail)\b|este (?:mensaje|correo|e-?mail)\b"
    r"|questo (?:messaggio|e-?mail)\b|esta mensagem\b).*\b(?:confidential|intended|privileged|vertraulich|bestimmt"
    r"|confidentiel\w*|destinataire|confidencia\w*|destinat[aá]ri\w*|riservat\w*)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_LOOKED_AT = 1000
_FORM_FIELDS = ("headline", "body")


def own_draft(message: Message, name: str, texts: Sequence[tuple[str, str]]) -> Draft:
    """The text of a message itself as an item of the format `name`; `texts` are its `(subtype, text)`."""
    subject = _REPLY.sub("", header(message.get("Subject")) or "") or None
    sender, address = _address(header(message.get("From")) or "")
    item = Item(
        name,
        guid=(header(message.get("Message-ID")) or "").strip("<> ") or None,
        version_created=iso_time(header(message.get("Date"))),
        priority=number((header(message.get("X-Priority")) or "")[:1]),
        keywords=tuple(word.strip() for word in (header(message.get("Keywords")) or "").split(",") if word.strip()),
        updates=tuple(filter(None, ((header(message.get("Supersedes")) or "").strip("<> "),))),
    )
    plain_texts = [text for kind, text in texts if kind == "plain" and text.strip()]
    html = [text for kind, text in texts if kind == "html" and text.strip()]
    draft = Draft(
        item,
        provider=sender or address.partition("@")[2] or None,
        kind="a message",
        lang=header(message.get("Content-Language")),
    )
    for text in plain_texts:
        if form := _form(text):
            return _of_form(draft, form)
    if plain_texts:
        found = forwarded([line for text in plain_texts for line in (*text.replace("\r\n", "\n").split("\n"), "")])
        body, cover = _paragraphs(found.lines), _paragraphs(found.cover)
    else:
        found = forwarded([paragraph.text for text in html for paragraph in paragraphs_in(text)])
        body, cover = (list(takewhile(lambda text: text != "--", lines)) for lines in (found.lines, found.cover))
    draft = replace(draft, provider=found.sender) if found.sender else draft
    titled = _titled(draft, body, subject or found.subject)
    note = " ".join(cover)
    return replace(titled, notes=[*titled.notes, note]) if any(map(str.isalnum, note)) else titled


def _address(line: str) -> tuple[str, str]:
    """The name and the address of a sender: those of nearly all are a name and an address in angles."""
    plain = _NAMED_ADDRESS.fullmatch(line)
    return (plain[1], plain[2]) if plain else parseaddr(line)


def _paragraphs(lines: Sequence[str]) -> list[str]:
    return wrapped_paragraphs(_without_signature("\n".join(lines))) if lines else []


def _without_signature(text: str) -> str:
    found = _SIGNATURE.search(text)
    return text[: found.start()] if found else text


def _titled(draft: Draft, body: list[str], subject: str | None) -> Draft:
    """The draft with its copy: a headline over a byline or dateline in it goes before the subject."""
    labels = {match[1].casefold(): match[2] for line in body[:_LABELLED_LINES] if (match := _LABEL.fullmatch(line))}
    if "headline" in labels:
        return _labelled(draft, body, labels, subject)
    body, private = _copy_alone(body)
    blocks = assign_roles(body)
    first = {block.role: block.text for block in reversed(blocks)}
    brings_own = Role.HEADLINE in first and (Role.BYLINE in first or Role.DATELINE in first)
    lede = next((place for place, block in enumerate(blocks) if block.role is Role.LEDE), 0)
    paragraphs = [
        Para(block.text, Role.NOTE if place < lede and _is_order(block.text) else _role(block))
        for place, block in enumerate(blocks)
    ]
    return replace(
        draft,
        headline=None if brings_own else subject,
        slug=subject if brings_own else None,
        byline=first.get(Role.BYLINE),
        by_form=True,
        body=paragraphs,
        private=private,
    )


def _copy_alone(body: list[str]) -> tuple[list[str], list[str]]:
    """The paragraphs of the copy, and what stands below its end: notes to editors, contacts, who may read the mail.

    NORVIK - The quay ...  ENDS  Notes to editors: ...  This e-mail is confidential ...
    """
    end = next((place for place, text in enumerate(body) if place and is_end(text)), len(body))
    copy, below = body[:end], body[end + 1 :]
    while copy[1:] and _CONFIDENTIAL.match(copy[-1][:_LONGEST_LOOKED_AT]):
        below.insert(0, copy.pop())
    return copy, below


def _is_order(text: str) -> bool:
    """Whether a line over the copy says when it may run."""
    return is_embargo(text) or _RELEASE.fullmatch(text) is not None


def _role(block: Block) -> Role | None:
    return None if block.role in (Role.LEDE, Role.BODY) else block.role


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
