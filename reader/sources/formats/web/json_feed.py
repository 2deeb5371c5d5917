"""JSON Feed 1.0 and 1.1 saved as files: an article an item.

{"version": "https://jsonfeed.org/version/1.1", "title": "Keel Wire",
 "items": [{"title": "Dam fails", "content_html": "<p>..."}]}
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.sources.encoding import NotText, decode
from reader.sources.formats.extra import from_extra
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.web.feed_entry import Entry, Markup, refuse_too_many, title_of, versions_of


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of a saved JSON Feed, a Version an item.

    Raises:
        NotText: they are no text or no JSON, hold no item or too many, or what reads HTML is not installed.
    """
    decoded = decode(data)
    try:
        feed = json.loads(decoded.text.lstrip("\ufeff"), strict=False)
    except json.JSONDecodeError as error:
        raise NotText(f"JSON Feed: no valid JSON ({error.msg})", error.lineno) from None
    except (ValueError, RecursionError):
        raise NotText("JSON Feed: nested too deeply") from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise NotText("JSON Feed: without a list of items")
    refuse_too_many(len(items), "JSON Feed")
    with from_extra("JSON Feed"):
        entries = [_entry(item, feed) for item in items if isinstance(item, dict)]
        return Reading(versions_of(entries, "JSON Feed", path, outlets), decoded.losses)


def _entry(item: Mapping[str, Any], feed: Mapping[str, Any]) -> Entry:
    marked_up, text = _text(item, "content_html"), _text(item, "content_text")
    return Entry(
        title=Markup(_text(item, "title"), False),
        content=Markup(marked_up) if marked_up else Markup(text, False),
        summary=Markup(_text(item, "summary"), False),
        authors=_authors(item),
        published=iso_time(_text(item, "date_published")),
        updated=iso_time(_text(item, "date_modified")),
        guid=str(item["id"]) if item.get("id") else None,
        address=_text(item, "url") or _text(item, "external_url") or None,
        outlet=title_of(_text(feed, "title")),
        lang=_text(item, "language") or _text(feed, "language") or None,
        keywords=tuple(tag for tag in _listed(item, "tags") if isinstance(tag, str)),
    )


def _text(of: Mapping[str, Any], name: str) -> str:
    value = of.get(name)
    return value if isinstance(value, str) else ""


def _listed(of: Mapping[str, Any], name: str) -> list[Any]:
    value = of.get(name)
    return value if isinstance(value, list) else []


def _authors(item: Mapping[str, Any]) -> tuple[str, ...]:
    """Version 1 has one author, version 1.1 a list of them."""
    authors = [author for author in (*_listed(item, "authors"), item.get("author")) if isinstance(author, dict)]
    return tuple(dict.fromkeys(name for author in authors if (name := _text(author, "name").strip())))
