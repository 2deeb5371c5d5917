"""NewsML-G2: a news item, or a message or package that carries some.

newsMessage > itemSet > newsItem
    itemMeta      status, times, signals, notes to editors, what it updates
    contentMeta   urgency, slug, headline, by, dateline, where it was filed
    contentSet    the copy: inline XML (XHTML, NITF, TT), or text with or without mark-up in it
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from reader.model import Item
from reader.sources import agencies
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared import signals
from reader.sources.formats.shared.assembly import Draft, reading
from reader.sources.formats.shared.marked_up import Para, body_of, paragraphs_of
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.shared.values import is_place, number
from reader.sources.formats.shared.xml_tree import Element, Index, attribute, descendants, local, parse, text_of
from reader.sources.formats.wire.nitf import body_paragraphs
from reader.sources.formats.wire.nitf import draft as nitf_draft

NAME = "NewsML-G2"
_ITEMS = ("newsitem", "packageitem", "planningitem", "conceptitem", "knowledgeitem", "catalogitem")
_KINDS = {
    "packageitem": "package: a list of items",
    "planningitem": "planning item",
    "conceptitem": "concept item",
    "knowledgeitem": "knowledge item",
    "catalogitem": "catalogue",
}
_PLAIN_COPY = ("text/plain", "text/html", "text/xml", "application/xhtml", "application/nitf")
_PART_OF_COPY = {"headline", "teaser", "public", "nonpublic", "caption", "summary", "slug"}
_SUB_HEADLINES = ("sub", "deck", "standfirst", "secondary", "overline")
_SUMMARIES = ("summary", "teaser", "abstract", "standfirst", "intro", "deck")
_PRIVATE = ("contact", "nonpublic", "private", "notepad", "closing", "locat", "genrenote", "edservice")
_REPEATED = ("notepad", "closing", "short", "genrenote")
_LESS = ("picture", "photo", "image", "video", "graphic", "audio")
_TEXT = ("text", "")
_REFERENCES = ("ref", "refno", "refuno", "refid", "reference")
_PREDECESSOR = ("previous", "evolvedfrom", "replace", "update", "correct", "supersede", "revis")


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of a NewsML-G2 document.

    Raises:
        NotText: they are no text, no XML, or hold no article.
    """
    tree = parse(data)
    sent = _envelope(tree.root)
    return reading([draft(item, sent) for item in _items(tree.root)], path, outlets, tree.losses)


def _items(root: Element) -> Iterator[Element]:
    if local(root) in _ITEMS:
        yield root
        return
    for element in descendants(root, frozenset(("contentset",))):
        if local(element) in _ITEMS:
            yield element


def _envelope(root: Element) -> Index:
    """What the message says of all its items."""
    return Index(
        root,
        without=("itemset", *_ITEMS) if local(root) == "newsmessage" else ("itemmeta", "contentmeta", "contentset"),
    )


def draft(item: Element, sent: Index) -> Draft:
    meta = Index(item, without=("contentset",))
    item_class = (attribute(meta.first("itemclass"), "qcode") or "").rpartition(":")[2]
    created = _times(meta, "versioncreated")
    status = signals.status_of(attribute(meta.first("pubstatus"), "qcode"))
    body, inner = _body(item) if local(item) == "newsitem" else ([], None)
    headline, standfirst = _titles(meta)
    notes, private = _notes(meta)
    place = next((text.rstrip(" -–—") for each in meta.all("dateline") if is_place(text := text_of(each) or "")), None)
    guid = attribute(item, "guid")
    embargo = meta.first("embargoed")
    name = local(item)
    return Draft(
        Item(
            NAME,
            guid=guid,
            version=attribute(item, "version"),
            version_created=created or _times(sent, "sent"),
            first_created=_times(meta, "firstcreated", "contentcreated"),
            priority=number(sent.text("priority")),
            category=_category(meta),
            keywords=_keywords(meta),
            usage=meta.text("usageterms"),
            embargo=iso_time(text_of(embargo)),
            embargo_as_written=text_of(embargo),
            updates=_updates(meta, guid),
            signals=signals.merged(
                signals.of_codes(attribute(each, "qcode") or "" for each in meta.all("signal")),
                signals.of_words(*(_name(genre) for genre in meta.all("genre"))),
            ),
        ),
        body=body or ([Para(standfirst)] if standfirst and item_class in _TEXT else []),
        headline=headline or (inner.headline if inner else None),
        standfirst=standfirst or (inner.standfirst if inner else None),
        byline=meta.text("by") or (inner.byline if inner else None),
        dateline=place or (inner.dateline if inner else None),
        located=next((found for each in meta.all("located") if (found := _name(each))), None),
        credit=meta.text("creditline"),
        provider=_provider(meta),
        slug=meta.text("slugline"),
        lang=attribute(meta.first("language"), "tag") or _language(item),
        urgency=number(meta.text("urgency")),
        status=status,
        notes=notes,
        private=private,
        kind=_KINDS.get(name) or f"{item_class or 'news'} item",
        line=item.sourceline,
    )


def _times(of: Index, *names: str) -> str | None:
    return next((time for each in of.all(*names) if (time := iso_time(text_of(each)))), None)


def _name(element: Element) -> str | None:
    """The name that a property gives in words: its own, else its literal."""
    own = next((text for child in element if local(child) == "name" and (text := text_of(child))), None)
    return own or attribute(element, "literal")


def _titles(meta: Index) -> tuple[str | None, str | None]:
    """The headline, and the standfirst: a headline under it, else a summary."""
    headline, below = None, None
    for element in meta.all("headline"):
        role = (attribute(element, "role") or "").casefold()
        text = text_of(element)
        if any(word in role for word in _SUB_HEADLINES):
            below = below or text
        else:
            headline = headline or text
    summaries = (
        text_of(each)
        for each in meta.all("description")
        if any(word in (attribute(each, "role") or "").casefold() for word in _SUMMARIES)
    )
    return headline, below or next((text for text in summaries if text), None)


def _notes(meta: Index) -> tuple[list[str], list[str]]:
    """Notes to editors that concern the copy, corrections first, and those that are not for publication."""
    notes: list[tuple[int, str]] = []
    private: list[str] = []
    repeated: list[str] = []
    brief: list[str] = []
    for element in meta.all("ednote"):
        role = f"{attribute(element, 'role') or ''} {attribute(element, 'pubconstraint') or ''}".casefold()
        texts = [paragraph.text for paragraph in paragraphs_of(element)] if len(element) else [text_of(element) or ""]
        if "correct" in role and "short" in role:
            brief += texts
        elif any(word in role for word in _REPEATED):
            repeated += texts
        elif any(word in role for word in _PRIVATE) and "note:private" not in role:
            private += texts
        else:
            rank = 0 if "correct" in role else 2 if any(word in role for word in _LESS) else 1
            notes += [(rank, text) for text in texts]
    if brief and not any(rank == 0 for rank, _ in notes):  # else the same is said at length
        notes += [(0, text) for text in brief]
    if not notes and not private:
        private = repeated
    return [text for _, text in sorted(notes, key=lambda note: note[0]) if text], [text for text in private if text]


def _provider(meta: Index) -> str | None:
    """Who the item is from: an agency among those it names, else the first of them."""
    elements = meta.all("provider") + meta.all("infosource", "copyrightholder")
    names = [name for each in elements if (name := _name(each) or _local_code(attribute(each, "qcode")))]
    sources = [name for each in meta.all("infosource") if (name := _name(each))]
    return next(filter(agencies.agency, names), None) or next(iter((*sources, *names)), None)


def _local_code(code: str | None) -> str | None:
    own = (code or "").rpartition(":")[2]
    return own if own.isalpha() else None


def _category(meta: Index) -> str | None:
    """The desk it is filed under: a subject of a type or scheme of categories, else the first that has a name."""
    subjects = meta.all("subject")
    filed = (each for each in subjects if _is_category(each))
    named = (each for each in subjects if any(local(child) == "name" for child in each))
    return next((name for each in chain(filed, named, subjects) if not _is_place(each) and (name := _name(each))), None)


def _is_place(subject: Element) -> bool:
    kinds = [subject.get("type"), *(attribute(each, "qcode") for each in subject if local(each) == "facet")]
    return any("geo" in kind.casefold() for kind in kinds if kind)


def _is_category(subject: Element) -> bool:
    kind = subject.get("type", "").rpartition(":")[2]
    scheme = subject.get("qcode", "").partition(":")[0]
    return "cat" in kind.casefold() or scheme.casefold().endswith(("cat", "category", "categorycode"))


def _keywords(meta: Index) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for each in meta.all("keyword") if (text := text_of(each))))


def _updates(meta: Index, guid: str | None) -> tuple[str, ...]:
    """What the item replaces: links to its own former versions or to predecessors, and ids given as references."""
    found: list[str] = []
    for link in meta.all("link"):
        target = attribute(link, "guidref") or attribute(link, "residref")
        relation = (attribute(link, "rel") or "").casefold()
        if target and (target == guid or any(word in relation for word in _PREDECESSOR)):
            version = attribute(link, "version")
            found.append(f"{target}:{version}" if version else target)
    references = (each for each in meta.all("altid") if _is_reference(attribute(each, "type") or ""))
    found += filter(None, map(text_of, references))
    return tuple(dict.fromkeys(found))


def _is_reference(kind: str) -> bool:
    """Whether an id of that type is of another item: `tt:refuno`."""
    return kind.rpartition(":")[2].casefold() in _REFERENCES


def _language(item: Element) -> str | None:
    return attribute(item, "lang")


def _body(item: Element) -> tuple[list[Para], Draft | None]:
    """The copy, and what NITF around it says of itself.

    It is inline XML where there is some, else the text that is no part of it (a headline, a teaser).
    """
    sets = [child for child in item if local(child) == "contentset"]
    inlines = [inline for each in sets for inline in each]
    for inline in (each for each in inlines if local(each) == "inlinexml"):
        nitf = next((each for each in inline if local(each) == "nitf"), None)
        if paragraphs := paragraphs_of(inline) if nitf is None else body_paragraphs(nitf):
            return paragraphs, nitf_draft(nitf) if nitf is not None else None
    for inline in (each for each in inlines if local(each) == "inlinedata"):
        kind = attribute(inline, "contenttype") or "text/plain"
        rendition = (attribute(inline, "rendition") or "").rpartition(":")[2].casefold()
        if (
            kind.casefold().startswith(_PLAIN_COPY)
            and rendition not in _PART_OF_COPY
            and (paragraphs := body_of(inline))
        ):
            return paragraphs, None
    return [], None
