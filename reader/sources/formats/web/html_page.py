"""Web pages as saved: HTML with its article found, and what the page says of it.

    decode ── parse ──┬── html_metadata   headline, byline, times, outlet
                      └── html_body       the paragraphs of the article

Nothing is ever fetched: neither what the page links to nor its pictures, scripts and definitions.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.model import Item, Role, Version
from reader.sources.encoding import NotText, decode
from reader.sources.formats.extra import from_extra
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.structured import Part, Said, version_of
from reader.sources.formats.web.html_body import HEAD, Unit, article_units
from reader.sources.formats.web.html_fragment import paragraphs_of
from reader.sources.formats.web.html_metadata import PageMetadata, page_metadata, same_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Ten times what large news pages have; to find an article among more takes longer than anybody waits.
MAX_ELEMENTS = 20_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_CHARSET_WITHIN = 4096
_PAGE = re.compile(r"<(?:!doctype|html|head|body|title|meta)\b", re.IGNORECASE)
_PAGE_WITHIN = 4096
# Fewer words beside a place for a password are the wall, not the story.
_WALL_WORDS = 60
_TEASER_WORDS = 120
_PROSE = frozenset({Role.LEDE, Role.BODY})


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of a saved page as an article.

    Raises:
        NotText: they are no text, hold no article, or only a login wall; or what reads pages is not installed.
    """
    declared = _CHARSET.search(data, 0, _CHARSET_WITHIN)
    decoded = decode(data, declared[1].decode("ascii") if declared else None)
    with from_extra("HTML page"):
        tree = _parsed(decoded.text)
        if tree.xpath("count(//*)") > MAX_ELEMENTS:
            raise NotText(f"HTML page: more than {MAX_ELEMENTS:,} elements, too many to find an article among")
        said = page_metadata(tree)
        units = article_units(tree) if _PAGE.search(decoded.text, 0, _PAGE_WITHIN) else _fragment_units(decoded.text)
    version = _version(units, said, path, outlets)
    words = sum(len(block.text.split()) for block in version.blocks if block.role in _PROSE) if version else 0
    if words < _WALL_WORDS and (said.walled or tree.xpath("//input[@type='password']")):
        raise NotText("HTML page: a login wall, with no copy before it")
    if version is None:
        raise NotText("HTML page: no article found on it")
    losses = list(decoded.losses)
    if said.walled and words < _TEASER_WORDS:
        losses.append((1, "HTML page for subscribers: perhaps only the beginning of the copy"))
    return Reading((version,), tuple(losses))


def _fragment_units(text: str) -> tuple[Unit, ...]:
    """The units of a piece cut out of a page, all of it copy."""
    parts = paragraphs_of(text)
    return tuple(Unit(HEAD if part.role is Role.SUBHEAD else "p", part.text, "", "") for part in parts)


def _parsed(text: str) -> HtmlElement:
    from lxml import html  # with trafilatura, of the extra

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, no_network=True, huge_tree=False
    )
    return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)


def _version(units: tuple[Unit, ...], said: PageMetadata, path: Path, outlets: Outlets) -> Version | None:
    parts = list(_parts(units, said))
    if not any(role in (None, Role.STANDFIRST) for role, _ in parts):
        if not said.body:
            return None
        parts = [(None, line.strip()) for line in said.body.splitlines() if line.strip()]
    item = Item(
        "HTML page",
        guid=said.address,
        version_created=said.modified,
        first_created=said.published,
        category=said.section,
        keywords=said.keywords,
    )
    names = Said(
        headline=said.headline,
        byline=said.byline,
        published=said.published,
        outlet=said.outlet,
        site=_host(said.address),
        lang=said.lang,
        item=item if item != Item("HTML page") else None,
    )
    return version_of(parts, names, path, outlets)


def _host(address: str | None) -> str | None:
    return urlsplit(address).netloc.removeprefix("www.") or None if address else None


def _parts(units: tuple[Unit, ...], said: PageMetadata) -> list[Part]:
    parts: list[Part] = []
    summary = same_words(said.description or "")
    for unit in units:
        words = same_words(unit.text)
        if not words or (words in said.titles and not any(role is None for role, _ in parts)):
            continue
        if words == summary and not parts:
            parts.append((Role.STANDFIRST, unit.text))
        else:
            parts.append((Role.SUBHEAD if unit.kind == HEAD else None, unit.text))
    return parts
