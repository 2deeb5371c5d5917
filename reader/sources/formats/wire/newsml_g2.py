"""NewsML-G2: a news item, or a message or package that carries some.

newsMessage > itemSet > newsItem
    itemMeta      status, times, signals, notes to editors, what it updates
    contentMeta   urgency, slug, headline, by, dateline, where it was filed
    contentSet    the copy: inline XML (XHTML, NITF, TT), or text with or without mark-up in it
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.model import Item
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared import signals
from reader.sources.formats.shared.assembly import Draft, is_place, number, reading
from reader.sources.formats.shared.marked_up import Para, body_of, paragraphs_of
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.shared.xml_tree import Element, Index, attribute, descendants, local, parse, text_of

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
_PRIVATE = ("contact", "nonpublic", "private", "notepad", "closingline", "locat", "genrenote", "edservice")
_REPEATED = ("notepad", "closingline", "short", "genrenote")
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
    headline, standfirst = _titles(meta)
    notes, private = _notes(meta)
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
        body=_body(item) if name == "newsitem" else (),
        headline=headline,
        standfirst=standfirst,
        byline=meta.text("by"),
        dateline=next(
            (text.rstrip(" -–—") for each in meta.all("dateline") if is_place(text := text_of(each) or "")), None
        ),
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
    for element in meta.all("ednote"):
        role = f"{attribute(element, 'role') or ''} {attribute(element, 'pubconstraint') or ''}".casefold()
        texts = [paragraph.text for paragraph in paragraphs_of(element)] if len(element) else [text_of(element) or ""]
        if any(word in role for word in _REPEATED):
            repeated += texts
        elif any(word in role for word in _PRIVATE) and "note:private" not in role:
            private += texts
        else:
            notes += [(0 if "correct" in role else 1, text) for text in texts]
    if not notes and not private:
        private = repeated
    return [text for _, text in sorted(notes, key=lambda note: note[0]) if text], [text for text in private if text]


def _provider(meta: Index) -> str | None:
    for element in meta.all("infosource", "provider", "copyrightholder"):
        if name := _name(element) or _local_code(attribute(element, "qcode")):
            return name
    return None


def _local_code(code: str | None) -> str | None:
    own = (code or "").rpartition(":")[2]
    return own if own.isalpha() else None


def _category(meta: Index) -> str | None:
    """The desk it is filed under: a subject of a type or scheme of categories, else the first that has a name."""
    subjects = meta.all("subject")
    filed = [each for each in subjects if _is_category(each)]
    named = [each for each in subjects if Index(each).first("name") is not None]
    return next((name for each in (*filed, *named, *subjects) if (name := _name(each))), None)


def _is_category(subject: Element) -> bool:
    kind = (attribute(subject, "type") or "").rpartition(":")[2]
    scheme = (attribute(subject, "qcode") or "").partition(":")[0]
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
    return kind.rpartition(":")[2].casefold().startswith("ref")


def _language(item: Element) -> str | None:
    return attribute(item, "lang")


def _body(item: Element) -> list[Para]:
    """The copy: inline XML where there is some, else the text that is no part of it (a headline, a teaser)."""
    content = Index(item)
    for inline in content.all("inlinexml"):
        if paragraphs := paragraphs_of(inline):
            return paragraphs
    for inline in content.all("inlinedata"):
        kind = attribute(inline, "contenttype") or "text/plain"
        rendition = (attribute(inline, "rendition") or "").rpartition(":")[2].casefold()
        if (
            kind.casefold().startswith(_PLAIN_COPY)
            and rendition not in _PART_OF_COPY
            and (paragraphs := body_of(inline))
        ):
            return paragraphs
    return []
