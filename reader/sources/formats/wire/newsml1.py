"""NewsML 1.x: news items of components within components, the copy in the first that holds text.

NewsML > NewsEnvelope
       > NewsItem > Identification    id, revision, label
                  > NewsManagement    status, urgency, times, instructions
                  > NewsComponent     NewsLines: headline, byline, dateline; ContentItem: the copy
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path

from reader.model import Item, Role
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared import signals
from reader.sources.formats.shared.assembly import Draft, reading
from reader.sources.formats.shared.marked_up import Para, body_of
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.shared.values import is_place, number
from reader.sources.formats.shared.xml_tree import Element, Index, attribute, local, parse, text_of
from reader.sources.formats.wire.nitf import body_paragraphs
from reader.sources.formats.wire.nitf import draft as nitf_draft

NAME = "NewsML 1"
_TEXT_MEDIA = ("text", "complexdata", "")
_NOTES = ("note", "advisory", "editor")
_SUMMARIES = ("summary", "abstract", "lead", "teaser")
_DATELINE_ENDS = re.compile(r"(?:(?<=\))\.)?[\s,–—-]*$")
_PARTS_OF_IDENTIFIER = 6  # urn:newsml:provider:date:item:revision


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of a NewsML 1 document.

    Raises:
        NotText: they are no text, no XML, or hold no article.
    """
    tree = parse(data)
    envelope = Index(tree.root, without=("newsitem",))
    items = [tree.root] if local(tree.root) == "newsitem" else Index(tree.root).all("newsitem")
    drafts = (draft(each, envelope) for item in items for each in _texts(item))
    return reading(drafts, path, outlets, tree.losses)


def _texts(item: Element) -> list[Element]:
    """The item, or as many of it as it holds texts that have a headline of their own, each with one of them.

    NewsItem > NewsComponent > NewsComponent (Short, nl)     the item with the first alone
                             > NewsComponent (Short, fr)     the item with the second alone
                             > NewsComponent (Picture)       in neither
    """
    for whole in (child for child in item if local(child) == "newscomponent"):
        places = [place for place, child in enumerate(whole) if local(child) == "newscomponent" and _is_titled(child)]
        texts = [place for place in places if any(para.role is not Role.HEADLINE for para in _body(whole[place])[0])]
        kinds = {place: _role(whole[place]) for place in texts}
        texts = [place for place in texts if kinds[place] and kinds[place] == kinds[texts[0]]]
        if len(places) > 1 and texts:
            return [_with_one(item, item.index(whole), place, places) for place in texts]
    return [item]


def _is_titled(component: Element) -> bool:
    lines = next((child for child in component if local(child) == "newslines"), None)
    return lines is not None and Index(lines).text("headline") is not None


def _with_one(item: Element, whole: int, place: int, places: Sequence[int]) -> Element:
    """A copy of the item with one of its texts. Its line is that of the item."""
    own = deepcopy(item)
    for other in reversed(places):
        if other != place:
            del own[whole][other]
    return own


def draft(item: Element, envelope: Index) -> Draft:
    meta = Index(item, without=("datacontent",))
    body, inner = _body(item)
    guid = _guid(meta)
    revision = meta.first("revisionid")
    status = signals.status_of(_formal(meta, "status"))
    instructions = [_formal_of(each) or "" for each in meta.all("instruction")]
    lines = {(_formal_of(each) or "").casefold(): text_of(each) for each in meta.all("newslinetype")}
    summary = next((text for kind, text in _further_lines(meta) if kind in _SUMMARIES), None)
    embargo_line = meta.text("embargo") or lines.get("embargo")
    written = next((text for each in meta.all("dateline") if is_place(text := text_of(each) or "")), "")
    place = _DATELINE_ENDS.sub("", written) or (inner.dateline if inner else None)
    return Draft(
        Item(
            NAME,
            guid=guid,
            version=text_of(revision),
            version_created=_time(meta, "thisrevisioncreated")
            or _time(envelope, "dateandtime")
            or _time(meta, "dateid"),
            first_created=_time(meta, "firstcreated"),
            priority=number(_formal(meta, "priority") or _formal(envelope, "priority")),
            category=_category(meta),
            keywords=_keywords(meta),
            usage=meta.text("usagetype", "usagerights"),
            embargo=_embargo(meta),
            embargo_as_written=embargo_line,
            updates=_updates(meta, guid, revision),
            signals=signals.merged(
                signals.of_codes(instructions),
                ("update",) if (attribute(revision, "Update") or "N").upper() in ("U", "A") else (),
                inner.item.signals if inner else (),
            ),
        ),
        body=body,
        headline=meta.text("headline") or (inner.headline if inner else None),
        standfirst=meta.text("subheadline") or (inner.standfirst if inner else None) or summary,
        byline=meta.text("byline") or (inner.byline if inner else None),
        dateline=place,
        located=_located(meta),
        credit=meta.text("creditline"),
        provider=_party(meta, "provider") or _party(envelope, "sentfrom") or _party(meta, "source"),
        slug=meta.text("slugline", "namelabel") or (inner.slug if inner else None),
        lang=_language(meta, item),
        urgency=number(_formal(meta, "urgency") or meta.text("urgency")),
        status=status,
        notes=_notes(meta),
        kind=f"{(_media(meta) or 'news').casefold()} item",
        line=item.sourceline,
    )


def _guid(meta: Index) -> str | None:
    """The public identifier; one that stops short of naming the item, followed by the item's own."""
    public, own = meta.text("publicidentifier"), meta.text("newsitemid")
    if public and own and public.count(":") < _PARTS_OF_IDENTIFIER - 2 and own not in public:
        return f"{public}:{own}"
    return public or own or meta.text("guid")


def _formal_of(element: Element | None) -> str | None:
    return attribute(element, "FormalName")


def _formal(of: Index, name: str) -> str | None:
    return next((value for each in of.all(name) if (value := _formal_of(each))), None)


def _time(of: Index, name: str) -> str | None:
    return next((time for each in of.all(name) if (time := iso_time(text_of(each)))), None)


def _party(of: Index, name: str) -> str | None:
    for element in of.all(name):
        if party := next((_formal_of(each) or text_of(each) for each in Index(element).all("party")), None):
            return party
    return None


def _media(meta: Index) -> str | None:
    return _formal(meta, "mediatype")


def _language(meta: Index, item: Element) -> str | None:
    declared = _formal(meta, "language") or attribute(item, "lang")
    return declared or next(
        (tag for each in meta.all("newscomponent", "headline") if (tag := attribute(each, "lang"))), None
    )


def _located(meta: Index) -> str | None:
    for location in meta.all("location"):
        for each in Index(location).all("property"):
            if (_formal_of(each) or "").casefold() == "city" and (city := attribute(each, "Value")):
                return city
    return None


def _keywords(meta: Index) -> tuple[str, ...]:
    words = [text_of(each) for each in meta.all("keywordline")]
    words += [
        attribute(each, "Value") for each in meta.all("property") if (_formal_of(each) or "").casefold() == "keyword"
    ]
    return tuple(dict.fromkeys(filter(None, words)))


def _category(meta: Index) -> str | None:
    filed = (attribute(each, "cat") for each in meta.all("subjectmatter", "subjectdetail", "subject"))
    by_property = (
        attribute(each, "Value") for each in meta.all("property") if "categ" in (_formal_of(each) or "").casefold()
    )
    return next((category for category in (*filed, *by_property) if category), None)


def _embargo(meta: Index) -> str | None:
    """The time at which the status becomes usable, where the item says when."""
    for element in meta.all("statuswillchange"):
        if time := _time(Index(element), "dateandtime"):
            return time
    return None


def _updates(meta: Index, guid: str | None, revision: Element | None) -> tuple[str, ...]:
    found = [attribute(each, "NewsItem") or "" for each in meta.all("derivedfrom", "replaces", "updatesnewsitem")]
    before = attribute(revision, "PreviousRevision")
    if guid and before and before != "0":
        found.append(
            f"{guid.rpartition(':')[0]}:{before}" if guid.endswith(f":{text_of(revision)}") else f"{guid}:{before}"
        )
    return tuple(dict.fromkeys(filter(None, found)))


def _notes(meta: Index) -> list[str]:
    """Notes to editors: comments on the copy, and some of the further news lines."""
    comments = (each for each in meta.all("comment") if _formal_of(each) is None)
    notes = [text for each in comments if (text := text_of(each))]
    return notes + [text for kind, text in _further_lines(meta) if any(word in kind for word in _NOTES)]


def _further_lines(meta: Index) -> Iterator[tuple[str, str]]:
    """The news lines beyond those that have an element of their own, by their kind in lower case."""
    for line in meta.all("newsline"):
        inside = Index(line)
        if text := inside.text("newslinetext"):
            yield (_formal(inside, "newslinetype") or "").casefold(), text


def _body(item: Element) -> tuple[list[Para], Draft | None]:
    """The copy, and what NITF within it says of itself.

    It is the first text, and what else its component has of it where the parts are named: title, lead, body.
    """
    found: list[Para] = []
    below: list[Para] = []
    inner: Draft | None = None
    whole: Element | None = None
    for content in Index(item).all("contentitem"):
        component = content.getparent()
        role = _role(component)
        part = role if role in _PARTS else None
        if found and (component.getparent() is not whole or not role):
            break  # another text, or the same in another language
        if found and part is None:
            continue  # a style sheet, words for a tweet
        paragraphs, nitf = _content(content)
        if not paragraphs:
            continue
        inner = inner or (nitf_draft(nitf) if nitf is not None else None)
        if part is None:
            return paragraphs, inner
        whole = component.getparent()
        given = _PARTS[part]
        parts = below if given is Role.NOTE else found
        parts += [paragraph._replace(role=given or paragraph.role) for paragraph in paragraphs]
    return found + below, inner


_PARTS = {
    "title": Role.HEADLINE,
    "headline": Role.HEADLINE,
    "lead": Role.STANDFIRST,
    "abstract": Role.STANDFIRST,
    "subheadline": Role.STANDFIRST,
    "summary": Role.STANDFIRST,
    "body": None,
    "caption": Role.CAPTION,
    "contact": Role.NOTE,
}
"""The parts of copy that a component's own Role names, and what each is."""


def _role(component: Element) -> str:
    named = next((_formal_of(child) for child in component if local(child) == "role"), None)
    return (named or "").casefold()


def _content(content: Element) -> tuple[list[Para], Element | None]:
    """The paragraphs of a content item that is text, and the NITF that they stand in."""
    inside = Index(content)
    if (_formal(inside, "mediatype") or "").casefold() not in _TEXT_MEDIA or "css" in (
        _formal(inside, "mimetype") or ""
    ):
        return [], None
    for data in inside.all("datacontent"):
        nitf = Index(data).first("nitf")
        if paragraphs := body_paragraphs(nitf) if nitf is not None else body_of(data):
            return paragraphs, nitf
    return [], None
