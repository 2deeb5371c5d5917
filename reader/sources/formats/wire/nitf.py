"""NITF: an item whose head says what it is, and whose body is the copy in news mark-up.

nitf > head > docdata    id, urgency, times, status, message to editors, keywords
     > body > body.head      headline, byline, dateline, abstract
            > body.content   the copy
            > body.end       who contributed
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from reader.model import Item
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.furniture import opens_byline
from reader.sources.formats.shared import signals
from reader.sources.formats.shared.assembly import Draft, reading
from reader.sources.formats.shared.marked_up import Para, paragraphs_of
from reader.sources.formats.shared.text_lines import folded
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.shared.values import is_place, number
from reader.sources.formats.shared.xml_tree import Element, Index, attribute, local, parse, plain, text_of
from reader.text import languages

NAME = "NITF"
_CATEGORIES = ("anpa-category", "category", "categoria")
_SLUG_WORDS = 4
_SLUGS = ("anpa-keyword", "slugline", "slug", "stikkord", "subject")
_NAME_WORDS = 4
_BEFORE_STOP = re.compile(r" +([,;.)])")


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of an NITF document.

    Raises:
        NotText: they are no text, no XML, or hold no article.
    """
    tree = parse(data)
    items = [tree.root] if local(tree.root) == "nitf" else Index(tree.root).all("nitf")
    return reading([draft(item) for item in items], path, outlets, tree.losses)


def draft(item: Element) -> Draft:
    """The item of an `nitf` element, which may stand within another format."""
    meta = Index(item, without=("body.content",))
    names = _named(meta)
    data = meta.first("docdata")
    status = signals.status_of(attribute(data, "management-status"))
    issued, released = _norm(meta, "date.issue"), _norm(meta, "date.release")
    headline = meta.text("hl1") or meta.text("headline") or meta.text("hedline") or meta.text("title")
    notes = [
        note
        for each in meta.all("correction", "ed-msg", "revision-history")
        if (note := attribute(each, "info") or attribute(each, "comment"))
    ]
    corrected = [attribute(each, "id-string") for each in meta.all("correction")]
    place, located = _dateline(meta)
    byline, below = _byline(meta), _second_headline(meta, headline)
    signed = byline is not None and not _is_sentence(byline)
    body = body_paragraphs(item)
    return Draft(
        Item(
            NAME,
            guid=attribute(meta.first("doc-id"), "id-string"),
            version=attribute(meta.first("du-key"), "version"),
            version_created=issued
            or _norm(meta, "story.date")
            or released
            or iso_time(attribute(meta.first("pubdata"), "date.publication")),
            priority=number(next((value for name, value in names.items() if "priorit" in name), None)),
            category=next((names[name] for name in _CATEGORIES if names.get(name)), None) or _subject(meta),
            keywords=_keywords(meta),
            usage=meta.text("usage") or attribute(meta.first("doc.rights"), "limitations"),
            embargo=released if _is_embargoed(data, released, status) else None,
            updates=tuple(dict.fromkeys(filter(None, (attribute(data, "management-doc-idref"), *corrected)))),
            signals=signals.merged(
                ("correction",) if corrected else (),
                ("embargo",) if (attribute(data, "management-status") or "").casefold() == "embargoed" else (),
            ),
        ),
        body=body,
        headline=headline,
        standfirst=_abstract(meta) or below or (None if signed else byline),
        byline=byline if signed else None,
        dateline=place,
        located=located,
        credit=meta.text("distributor"),
        provider=attribute(meta.first("doc.copyright"), "holder")
        or names.get("aap-source")
        or attribute(meta.first("from-src"), "src-name"),
        slug=_slug(meta, names, headline),
        lang=attribute(item, "lang") or attribute(item, "baselang") or _body_language(meta) or _named_language(names),
        urgency=number(attribute(meta.first("urgency"), "ed-urg")),
        status=status,
        notes=notes,
        head_dateline=True,
        kind="NITF item",
        line=item.sourceline,
    )


def body_paragraphs(item: Element) -> list[Para]:
    """The copy of an `nitf` element, or of one that holds NITF's paragraphs alone."""
    index = Index(item)
    content = index.all("body.content") or ([item] if index.first("body", "body.head") is None else [])
    return [paragraph for each in [*content, *index.all("body.end")] for paragraph in paragraphs_of(each)]


def _named(meta: Index) -> dict[str, str]:
    """The `meta` elements by name in lower case."""
    return {(attribute(each, "name") or "").casefold(): attribute(each, "content") or "" for each in meta.all("meta")}


def _norm(meta: Index, name: str) -> str | None:
    return next((time for each in meta.all(name) if (time := iso_time(attribute(each, "norm")))), None)


def _abstract(meta: Index) -> str | None:
    element = meta.first("abstract")
    return None if element is None else " ".join(paragraph.text for paragraph in paragraphs_of(element)) or None


def _byline(meta: Index) -> str | None:
    element = meta.first("byline")
    if element is None:
        return None
    text = plain(element.text or "")
    between = text
    for child in element:
        # Nothing need part a name in an element of its own from "By" before it, or from another or a post behind it.
        comma = text[-1:].isalnum() and (local(child) == "byttl" or not between)
        between = plain(child.tail or "")
        text = _BEFORE_STOP.sub(r"\1", f"{text}{', ' if comma else ' '}{text_of(child) or ''} {between}".strip())
    # Initials in small letters sign nothing.
    return text if any(word[:1].isupper() for word in text.split()) else None


def _is_sentence(byline: str) -> bool:
    """Whether what stands for a byline says something: agencies put a subtitle there."""
    words = byline.split()
    if len(words) <= _NAME_WORDS or opens_byline(byline):
        return False
    return words[1].islower() and words[1] not in languages.merged().names.links


def _second_headline(meta: Index, headline: str | None) -> str | None:
    """The headline below the first; agencies repeat the first there."""
    text = meta.text("hl2")
    return text if folded(text) != folded(headline) else None


def _dateline(meta: Index) -> tuple[str | None, str | None]:
    """The dateline as printed over the copy, and the place alone where the item gives no more."""
    for element in meta.all("dateline"):
        parts = (text for child in element.iter() if local(child) != "story.date" for text in _texts(child, element))
        text = ", ".join(filter(None, (part.strip(" ,\t\r\n") for part in parts))).rstrip(" -–—,")
        text = " ".join(text.split())
        if is_place(text):
            return text, None
    place = meta.first("evloc")
    return None, attribute(place, "city") if place is not None else None


def _texts(child: Element, root: Element) -> Iterable[str]:
    return filter(
        None, (child.text if local(child) != "story.date" else None, child.tail if child is not root else None)
    )


def _slug(meta: Index, names: dict[str, str], headline: str | None) -> str | None:
    title = meta.text("title")
    titles = {folded(headline), folded(title)}
    for name in _SLUGS:
        value = next((value for key, value in names.items() if key == name or key.endswith(name)), None)
        if value and (name != "subject" or folded(value) not in titles):
            return value
    if title and title != headline and _is_slug(title):
        return title
    return attribute(meta.first("du-key"), "key") or attribute(meta.first("fixture"), "fix-id")


def _is_slug(title: str) -> bool:
    """Whether a title names the story rather than heads it: a few words, none in small letters."""
    words = title.split()
    return len(words) <= _SLUG_WORDS and not any(word.isalpha() and word.islower() for word in words)


def _keywords(meta: Index) -> tuple[str, ...]:
    found = (attribute(each, "key") or text_of(each) for each in meta.all("keyword"))
    return tuple(dict.fromkeys(filter(None, found)))


def _subject(meta: Index) -> str | None:
    return next(
        (kind for each in meta.all("tobject.subject") if (kind := attribute(each, "tobject.subject.type"))), None
    )


def _named_language(names: dict[str, str]) -> str | None:
    return next((value for name, value in names.items() if name.endswith("language") and value), None)


def _body_language(meta: Index) -> str | None:
    return attribute(meta.first("body"), "lang")


def _is_embargoed(data: Element | None, released: str | None, status: str | None) -> bool:
    """Whether the time of release is an embargo: the item is withheld until then."""
    if released is None:
        return False
    return status == signals.WITHHELD or (attribute(data, "management-status") or "").casefold() == "embargoed"
