"""ninjs, versions 1 to 3, and the JSON that AP and the BBC make of it: one item, or a listing of some.

    {"uri", "versioncreated", "headline", "body_html"}             ninjs 1 and 2
    {"uri", "headlines": [{"value"}], "bodies": [{"contenttype", "value"}]}       ninjs 3
    {"data": {"items": [{"item": {...}}]}}, {"item": [{...}]}      AP, BBC
    {"response": {"results": [{"id", "fields": {"headline", "body"}}]}}           the Guardian

An item for pictures, films or plans has no copy, and is told by its type.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reader.model import Item
from reader.sources.encoding import NotText, decode
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared import signals
from reader.sources.formats.shared.assembly import Draft, reading
from reader.sources.formats.shared.marked_up import Para, paragraphs_in
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.shared.values import number
from reader.sources.formats.shared.xml_tree import plain

NAME = "ninjs"
Json = Mapping[str, Any]
_LISTS = ("item", "items", "_items", "data", "results", "newsitems", "content", "response")
_MARKS = ("uri", "guid", "type", "pubstatus", "versioncreated", "headline", "headlines")
_TEXT_TYPES = ("text", "article", "story", "advisory", "news", "composite", "")
_CATEGORIES = ("service", "anpa_category", "subject", "sectionname")
_DEEPEST, _MOST_ITEMS = 5, 10_000


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of a JSON document.

    Raises:
        NotText: they are no text, no JSON, or hold no article.
    """
    decoded = decode(data)
    found = list(_items(_loaded(decoded.text), 0))
    if not found:
        raise NotText("JSON: no news item in it (ninjs and its kin are read)")
    if len(found) > _MOST_ITEMS:
        raise NotText(f"JSON: more than {_MOST_ITEMS:,} items")
    return reading([_draft(item) for item in found], path, outlets, decoded.losses)


def _loaded(text: str) -> Any:
    text = text.lstrip("\ufeff")
    try:
        return json.loads(text, strict=False)
    except RecursionError:
        raise NotText("JSON: nested too deep to be an item") from None
    except json.JSONDecodeError as error:
        if error.msg != "Extra data":
            raise NotText(f"JSON: broken, {error.msg}", error.lineno) from None
        return _by_line(text)
    except ValueError as error:  # a number of a million digits
        raise NotText(f"JSON: broken, {str(error)[:80]}") from None


def _by_line(text: str) -> list[Any]:
    """JSON Lines: a document a line."""
    found = []
    for place, line in enumerate(text.split("\n"), 1):
        try:
            found += [json.loads(line, strict=False)] if line.strip() else []
        except (ValueError, RecursionError):
            raise NotText("JSON: broken", place) from None
    return found


def _items(of: Any, depth: int) -> Iterator[Json]:
    """The items in a document: an object that says of itself what an item does, or those in its lists."""
    if depth > _DEEPEST:
        return
    if isinstance(of, list):
        for each in of:
            yield from _items(each, depth + 1)
    elif isinstance(of, dict):
        of = {str(name).lower(): value for name, value in of.items()}  # versioncreated, or versionCreated since 3.0
        of = {**{str(name).lower(): value for name, value in _object(of.get("fields")).items()}, **of}
        if _is_item(of):
            members = of.get("associations")
            within = _items(list(members.values()) if isinstance(members, dict) else members, depth + 1)
            copied = [] if _has_copy(of) else [each for each in within if _has_copy(each)]
            yield from copied or [of]
            return
        copy = {name: text for name, text in _object(of.get("nitf")).items() if name.startswith("body")}
        for name in _LISTS:
            if isinstance(of.get(name), list | dict):
                for each in _items(of[name], depth + 1):
                    yield each if _has_copy(each) else {**each, **copy}


def _is_item(of: Json) -> bool:
    return _has_copy(of) or sum(name in of for name in _MARKS) > 1


def _has_copy(of: Json) -> bool:
    return any(name.startswith("body") or name == "bodies" for name in of)


def _draft(item: Json) -> Draft:
    kind = (_text(item, "type") or "").casefold()
    status = signals.status_of(_text(item, "pubstatus"))
    standfirst = _line(
        _text(item, "description_text", "description_html", "description_summary", "abstract", "standfirst")
        or _valued(item.get("descriptions"), "summary")
    )
    body = _body(item) if kind in _TEXT_TYPES else []
    if not body and standfirst and kind in _TEXT_TYPES:
        body = [Para(standfirst)]  # all that there is of the copy
    codes = [code for code in (_names(item.get("signals")) + _codes(item.get("signals"))) if code != "newscontent"]
    embargo = _text(item, "embargoed", "embargo")
    return Draft(
        Item(
            NAME,
            guid=_text(item, "guid") or _text(_object(item.get("altids")), "itemid") or _text(item, "uri", "id"),
            version=_text(item, "version"),
            version_created=iso_time(_text(item, "versioncreated", "contentmodified", "lastmodified")),
            first_created=iso_time(_text(item, "firstcreated", "contentcreated", "webpublicationdate")),
            priority=number(_text(item, "priority")),
            category=next((name for key in _CATEGORIES for name in _names(item.get(key))), None),
            keywords=tuple(dict.fromkeys(_names(item.get("keywords")) + _names(item.get("keyword")))),
            usage=" ".join(_names(item.get("usageterms"))) or None,
            embargo=iso_time(embargo),
            embargo_as_written=embargo,
            updates=tuple(
                _names(item.get("evolvedfrom")) + _names(item.get("rewrite_of")) + _names(item.get("predecessor"))
            ),
            signals=signals.merged(
                signals.of_codes(codes),
                signals.of_words(kind, *_names(item.get("genre")), *_names(item.get("editorialtypes"))),
            ),
        ),
        body=body,
        headline=_line(
            _text(item, "headline")
            or _valued(item.get("headlines") or item.get("headline"), "main")
            or _text(item, "title")
        ),
        standfirst=standfirst,
        byline=_line(_text(item, "byline", "by") or _bylines(item)),
        dateline=_line(_text(item, "dateline") or _text(_object(item.get("dateline")), "text")),
        located=_line(_located(item)),
        credit=_line(_text(item, "creditline", "credit")),
        provider=_provider(item),
        slug=_line(_text(item, "slugline", "slug")),
        lang=_text(item, "language", "lang"),
        urgency=number(_text(item, "urgency")),
        status=status,
        notes=[note for text in (_text(item, "ednote"), *_names(item.get("ednotes"))) if (note := _line(text))],
        kind=kind or "JSON item",
    )


def _body(item: Json) -> list[Para]:
    """The copy, from the form that has most of its mark-up."""
    texts = [text for name in ("body_html", "body_xhtml", "body_nitf", "body_xml") if (text := _text(item, name))]
    bodies = [each for name in ("bodies", "body") if isinstance(item.get(name), list) for each in item[name]]
    bodies = [each for each in bodies if isinstance(each, dict)]
    bodies.sort(key=lambda each: "htm" not in str(each.get("contenttype") or each.get("contentType") or ""))
    texts += [text for each in bodies if (text := _text(each, "value"))]
    texts += [
        text
        for name in (*sorted(name for name in item if name.startswith("body_")), "body")
        if (text := _text(item, name))
    ]
    return next((paragraphs for text in texts if (paragraphs := paragraphs_in(text))), [])


def _text(of: Json, *names: str) -> str | None:
    """The first of some values that is a text or a number."""
    for name in names:
        value = of.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return None


def _object(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _names(value: Any) -> list[str]:
    """The names in a list of texts or objects, or in one of them alone."""
    found = []
    for each in value if isinstance(value, list) else [value]:
        name = each if isinstance(each, str) else _text(_object(each), "name", "literal", "value", "uri", "guid")
        found += [plain(name)] if name and name.strip() else []
    return found


def _codes(value: Any) -> list[str]:
    return [
        code for each in (value if isinstance(value, list) else []) if (code := _text(_object(each), "code", "qcode"))
    ]


def _valued(value: Any, role: str) -> str | None:
    """The value in a list of `{"role", "value"}`: that of a role, else the first."""
    given = [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]
    given.sort(key=lambda each: role not in str(each.get("role") or each.get("name") or ""))
    return next((text for each in given if (text := _text(each, "value"))), None)


def _bylines(item: Json) -> str | None:
    people = (
        [each for each in item.get("bylines") or () if isinstance(each, dict)]
        if isinstance(item.get("bylines"), list)
        else []
    )
    return (
        "; ".join(
            ", ".join(filter(None, (_text(each, "by", "value", "name"), _text(each, "title")))) for each in people
        )
        or None
    )


def _located(item: Json) -> str | None:
    if isinstance(item.get("located"), str):
        return _text(item, "located")
    return next(iter(_names(item.get("located"))), None) or _text(_object(item.get("datelinelocation")), "city")


def _provider(item: Json) -> str | None:
    for name in ("source", "provider", "infosource", "infosources", "copyrightholder"):
        if names := _names(item.get(name)):
            return names[0]
    return None


def _line(text: str | None) -> str | None:
    """A line of text, which may hold mark-up."""
    return plain(" ".join(paragraph.text for paragraph in paragraphs_in(text))) or None if text else None
