"""Feeds saved as files, RSS 0.9 to 2.0 and Atom: an article an entry, with full text where the feed gives it.

    <rss><channel><title>Keel Wire</title>     outlet of all
      <item><title>Dam fails</title>           path#1
      <item><title>Ferries shut</title>        path#2

What an entry links to is not fetched.
"""

from __future__ import annotations

import io
import re
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.sources.encoding import decode
from reader.sources.formats.extra import from_extra
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.web.feed_entry import Entry, Markup, refuse_too_many, title_of, versions_of

_EPOCH = re.compile(r"\d{9,10}")
"""Seconds since 1970, which feedparser would read as a year and more digits."""
_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>", re.IGNORECASE)
_ENTRY = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_ENDED = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf)\s*>(?:\s|<!--[^>]*-->)*\Z", re.IGNORECASE)
_TAIL = 1000
_ADDRESS = re.compile(r"[^\s()<>]+@[^\s()<>]+")


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of a saved feed, a Version an entry.

    Raises:
        NotText: they are no text or no feed, hold no entry or too many, or what reads feeds is not installed.
    """
    declared = _DECLARED.search(data, 0, 200)
    decoded = decode(data, declared[1].decode("ascii") if declared else None)
    text = _DECLARATION.sub("", decoded.text.lstrip("\ufeff"), count=1)
    refuse_too_many(sum(1 for _ in _ENTRY.finditer(text)), "feed")
    with from_extra("feed"):
        import feedparser  # a tenth of a second, and only feeds need it

        # As a stream: a text could be taken for an address, and fetched.
        stream = io.BytesIO(text.encode("utf-8", "replace"))
        feed: Any = feedparser.parse(stream, sanitize_html=False, resolve_relative_uris=False)
        entries = [_entry(entry, feed.feed) for entry in feed.entries]
        versions = versions_of(entries, "feed", path, outlets)
    losses = list(decoded.losses)
    if not _ENDED.search(text[-_TAIL:]):
        losses.append((text.count("\n") + 1, "feed breaks off here; what comes before is read"))
    return Reading(versions, tuple(losses))


def _entry(entry: dict[str, Any], feed: Mapping[str, Any]) -> Entry:
    contents = [_markup(content) for content in entry.get("content", ()) if content.get("value")]
    return Entry(
        title=_markup(entry.get("title_detail", {})),
        content=max(contents, key=lambda content: len(content.text), default=Markup("")),
        summary=_markup(entry.get("summary_detail", {})),
        authors=_authors(entry),
        published=_time(entry, "published") or _time(entry, "created"),
        updated=_time(entry, "updated"),
        guid=entry.get("id"),
        address=entry.get("link"),
        outlet=title_of(_name(entry.get("source")) or entry.get("publisher") or feed.get("title")),
        lang=entry.get("language") or feed.get("language") or entry.get("title_detail", {}).get("language"),
        keywords=tuple(dict.fromkeys(tag["term"] for tag in entry.get("tags", ()) if tag.get("term"))),
    )


def _markup(detail: Mapping[str, Any]) -> Markup:
    return Markup(detail.get("value") or "", detail.get("type") != "text/plain")


def _authors(entry: dict[str, Any]) -> tuple[str, ...]:
    """The names of authors; of an address with a name beside it the name, of an address alone none."""
    written = entry.get("author") or ""
    if "@" in written:
        beside = _ADDRESS.sub(" ", written).strip(" ()<>,;")
        return (beside,) if beside else ()
    names = [author.get("name") for author in entry.get("authors", ())]
    return tuple(dict.fromkeys(name.strip() for name in names if name and name.strip()))


def _name(source: Any) -> str | None:
    return source.get("title") if isinstance(source, Mapping) else None


def _time(entry: dict[str, Any], name: str) -> str | None:
    """A time of an entry as it was written, else as feedparser made it out, in UTC."""
    if not dict.__contains__(entry, name):  # its own `in` answers for other names too
        return None
    if written := iso_time(entry.get(name)):
        return written
    if (seconds := str(entry.get(name)).strip()) and _EPOCH.fullmatch(seconds):
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(int(seconds)))
    parsed = entry.get(f"{name}_parsed")
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed else None
