"""Assembly of a Version from what a format gives: fields, notes, and paragraphs whose roles may be unknown.

notes          over the copy, what is not for publication below it
headline       as the item gives it, else as the body does
standfirst     unless the body says the same words
body           lede first; notes, captions and sign-offs told by their form
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import regex

from reader.model import Block, Item, Role, Version
from reader.sources import agencies
from reader.sources.encoding import NotText
from reader.sources.formats import furniture
from reader.sources.formats.format import Outlets, Reading, refuse_endless
from reader.sources.formats.machine_lines import is_machine_line
from reader.sources.formats.plain_text import content_id, outlet_in_config, path_name
from reader.sources.formats.shared import signals
from reader.sources.formats.shared.marked_up import Para
from reader.sources.formats.shared.placeholders import is_placeholder
from reader.sources.formats.shared.sign_offs import is_initials, sign_off, without_end
from reader.sources.formats.shared.text_lines import folded
from reader.sources.formats.shared.values import language
from reader.text.datelines import dateline
from reader.text.languages.detect import guess

_SHORTEST_AGAIN = 60
_MAY_BE_PLACEHOLDERS = ("headline", "byline", "dateline", "located", "credit", "provider", "slug")
_DASHES = "-–—"
_RUNNING = (None, Role.LEDE, Role.BODY)
_CROSSHEAD = regex.compile(r"[-–—]+\s.{2,80}\s[-–—]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """An item as its format gives it. `notes` stand over the copy, `private` ones (contacts and such) below it.

    `head_dateline`: the dateline stands apart from the copy, over it. `by_form`: the roles that the form of its
    paragraphs shows are given already.
    """

    item: Item
    body: Sequence[Para] = ()
    headline: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    dateline: str | None = None
    located: str | None = None
    credit: str | None = None
    provider: str | None = None
    slug: str | None = None
    lang: str | None = None
    urgency: int | None = None
    status: str | None = None
    notes: Sequence[str] = ()
    private: Sequence[str] = ()
    head_dateline: bool = False
    by_form: bool = False
    kind: str = "item"
    line: int | None = field(default=None, compare=False)


def reading(drafts: Iterable[Draft], path: Path, outlets: Outlets, losses: Iterable[tuple[int, str]] = ()) -> Reading:
    """The articles among some items; those without copy are losses.

    Raises:
        NotText: none of them holds copy.
    """
    losses = tuple(losses)
    versions: list[Version] = []
    refused: list[tuple[int, str]] = []
    for draft in drafts:
        try:
            made = version(draft, path, outlets)
        except NotText as endless:
            refused.append((draft.line or 1, f"{draft.kind}: {endless.reason}"))
            continue
        if made is None:
            refused.append((draft.line or 1, _without_copy(draft)))
        else:
            versions.append(made)
    if not versions:
        reasons = dict.fromkeys(reason for _, reason in (*losses[:1], *refused[:3]))
        raise NotText("; ".join(reasons) or "no item, no copy", losses[0][0] if losses else None)
    if len(versions) > 1:
        versions = [replace(each, part=place) for place, each in enumerate(versions, 1)]
    return Reading(tuple(versions), (*losses, *refused))


def version(draft: Draft, path: Path, outlets: Outlets = ()) -> Version | None:
    """The article of an item; None where it has no copy and is no kill of one that had.

    Raises:
        NotText: it has more paragraphs than any article.
    """
    refuse_endless(draft.body)
    draft = _without_placeholders(draft)
    body = _with_roles(draft)
    embargo = draft.item.embargo_as_written or _embargo_in([*draft.notes, *_around(body)])
    running = [paragraph for paragraph in body if paragraph.role in _RUNNING]
    killed = draft.status == signals.CANCELLED
    if not running and not (killed and (draft.headline or draft.notes)):
        return None
    headline = draft.headline or _first(body, Role.HEADLINE)
    byline = draft.byline or _first(body, Role.BYLINE)
    blocks = _blocks(draft, body, headline, byline)
    opening = next((block.text for block in blocks if block.role is Role.LEDE), "")
    line = dateline(opening)
    by_copy = line if line and line.firm else None
    place = draft.dateline or (by_copy.text if by_copy and not _names_agency_alone(by_copy.text) else None)
    signed = (text for text, role in body if role is Role.CREDIT and not is_initials(text))
    credit = draft.credit or next(signed, None)
    item = draft.item
    above = list(_notes_above(body))
    told = signals.merged(
        item.signals, signals.of_words(headline, draft.slug, *draft.notes, *above), status=draft.status
    )
    return Version(
        id=content_id(blocks),
        outlet=_outlet(draft, by_copy.agency if by_copy else None, credit)
        or outlet_in_config(path, outlets)
        or path_name(path),
        blocks=blocks,
        path=str(path),
        headline=headline,
        byline=byline,
        dateline=place or _first(body, Role.DATELINE) or draft.located,
        credit=credit,
        published=item.version_created or item.first_created,
        slug=draft.slug,
        lang=language(draft.lang) or guess(" ".join(block.text for block in blocks if block.role.is_prose)),
        urgency=draft.urgency,
        status=draft.status,
        note=next(iter((*draft.notes, *above)), None),
        item=replace(item, signals=told, embargo_as_written=embargo),
    )


def _without_placeholders(draft: Draft) -> Draft:
    empty: dict[str, Any] = {name: None for name in _MAY_BE_PLACEHOLDERS if is_placeholder(getattr(draft, name))}
    return replace(draft, **empty) if empty else draft


def _with_roles(draft: Draft) -> list[Para]:
    """The body with the roles that only its form shows: notes and byline over it, captions, sign-offs at its end."""
    body = _kept(draft)
    begun = False
    for place, (text, role) in enumerate(body):
        if role is Role.HEADLINE and (begun or draft.headline):
            body[place] = Para(text, Role.SUBHEAD)
        elif role is Role.SUBHEAD and not begun and draft.headline and place == 0:
            body[place] = Para(text, Role.STANDFIRST)
        elif role is None:
            if not draft.by_form and (role := _by_form(text, begun=begun, place=place)):
                body[place] = Para(text, role)
            begun = begun or role is None
    without_end(body)
    sign_off(body, (draft.credit, draft.provider))
    return body


def _kept(draft: Draft) -> list[Para]:
    """The paragraphs of an item but those that say again what the headline, a note or the paragraph before says."""
    titles = {folded(draft.headline)} - {""}
    told = {folded(note) for note in draft.notes}
    kept: list[Para] = []
    before = ""
    for paragraph in draft.body:
        text, role = paragraph
        again = len(text) > _SHORTEST_AGAIN and text == before
        if again or not (text[:1].isalnum() or any(map(str.isalnum, text))):
            continue
        if (len(kept) < 2 or role is Role.HEADLINE) and folded(text) in titles:
            continue
        if (role is Role.CREDIT and folded(text) in told) or (role is Role.HEADLINE and is_placeholder(text)):
            continue
        before = text
        kept.append(paragraph)
    return kept


def _by_form(text: str, *, begun: bool, place: int) -> Role | None:
    if furniture.is_note(text) or is_machine_line(text) or (not begun and _embargo_in([text])):
        return Role.NOTE
    if furniture.is_correction(text):
        return Role.CORRECTION
    if begun and text[0] in _DASHES and text[-1] in _DASHES and _CROSSHEAD.fullmatch(text):
        return Role.SUBHEAD
    if furniture.is_caption(text):
        return Role.CAPTION
    return Role.BYLINE if not begun and place < 4 and furniture.is_byline(text) else None


def _embargo_in(texts: Iterable[str]) -> str | None:
    """The line that words an embargo, among notes and what stands over the copy."""
    texts = list(texts)
    if not furniture.speaks_of_embargo("\n".join(texts)):
        return None
    for text in texts:
        for line in text.split("\n") if "\n" in text else (text,):
            if furniture.is_embargo(line := line.strip()):
                return line
    return None


def _blocks(draft: Draft, body: Sequence[Para], headline: str | None, byline: str | None) -> tuple[Block, ...]:
    told = [text for text in (*draft.notes, *draft.private, byline) if text]
    longest = 2 * max(map(len, told), default=0)
    inside = {folded(text) for text, _ in body if len(text) <= longest}  # the rest are none of them
    notes = [note for note in dict.fromkeys(draft.notes) if note and folded(note) not in inside]
    private = [
        note for note in dict.fromkeys(draft.private) if note and folded(note) not in inside | set(map(folded, notes))
    ]
    blocks = [Block(Role.NOTE, note) for note in notes]
    blocks += [Block(Role.HEADLINE, headline)] if headline else []
    if draft.standfirst and not _is_told(draft.standfirst, [text for text, _ in body], headline):
        blocks.append(Block(Role.STANDFIRST, draft.standfirst))
    if byline and folded(byline) not in inside:
        blocks.append(Block(Role.BYLINE, byline))
    if draft.dateline and draft.head_dateline and not _opens_with_dateline(body):
        blocks.append(Block(Role.DATELINE, draft.dateline))
    begun = False
    for text, role in body:
        if role is Role.HEADLINE:  # it stands first already
            continue
        if role is None or (role is Role.LEDE and begun):
            role = Role.BODY if begun else Role.LEDE
        begun = begun or role is Role.LEDE
        blocks.append(Block(role, text))
    if not begun:
        first = next((place for place, block in enumerate(blocks) if block.role is Role.BODY), None)
        if first is not None:
            blocks[first] = Block(Role.LEDE, blocks[first].text)
    return tuple(blocks + [Block(Role.NOTE, note) for note in private])


def _opens_with_dateline(body: Sequence[Para]) -> bool:
    opening = next((text for text, role in body if role in (None, Role.LEDE)), "")
    line = dateline(opening)
    return line is not None and line.firm


def _is_told(standfirst: str, body: Sequence[str], headline: str | None) -> bool:
    """Whether the body or headline has these words: a summary that is the beginning of a paragraph says nothing."""
    begins = folded(standfirst).rstrip(". …")
    return folded(headline) == folded(standfirst) or any(folded(text).startswith(begins) for text in body)


def _notes_above(body: Iterable[Para]) -> Iterator[str]:
    """The notes over the copy."""
    for text, role in body:
        if role is Role.NOTE and not is_machine_line(text):
            yield text
        elif role in _RUNNING:
            return


def _around(body: Iterable[Para]) -> Iterator[str]:
    """What may order an embargo: what is no running text, and what stands at the top."""
    return (text for place, (text, role) in enumerate(body) if place < 2 or role not in _RUNNING)


def _first(body: Iterable[Para], role: Role) -> str | None:
    return next((text for text, given in body if given is role), None)


def _names_agency_alone(text: str) -> bool:
    return text.startswith("(")


def _outlet(draft: Draft, agency: str | None, credit: str | None) -> str | None:
    """The outlet that the item names: its credit line, its provider, the agency of its dateline."""
    for name in (draft.credit, draft.provider, agency, credit):
        bare = (name or "").strip("/–—-=()[] ")
        if bare and not furniture.is_byline(bare) and (named := agencies.outlet(bare) or _agency_among(bare)):
            return named
    return next((name for name in (draft.provider, draft.credit) if name and any(map(str.isalpha, name))), None)


def _agency_among(names: str) -> str | None:
    """The only agency of a credit that also names an author: APA/Ada Hale."""
    found = [named for part in regex.split(r"[/–—]", names) if (named := agencies.agency(part))]
    return found[0] if len(found) == 1 else None


def _without_copy(draft: Draft) -> str:
    titled = f" ({draft.headline})" if draft.headline else ""
    return f"{draft.kind}{titled}: no article text"
