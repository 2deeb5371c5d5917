"""Markdown: copy with marks of its own, which are read, and front matter, which says what the copy is.

---
title: Wall gives way       headline
author: Ines Calder         byline
---
The wall **gave way**       lede: "The wall gave way"
## 'We asked twice'         subhead
![quay](quay.jpg)           a picture: no copy
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.model import Item, Role
from reader.sources.encoding import NotText, decode
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.structured import Part, Said, headline_first, version_of
from reader.sources.formats.web.html_metadata import same_words

if TYPE_CHECKING:
    from markdown_it.token import Token

_KIND = "Markdown"
_FRONT_MATTER = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(.{0,20000}?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_CELL_BAR = " | "


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of a Markdown file as an article.

    Raises:
        NotText: they are no text, or hold nothing besides front matter and pictures.
    """
    decoded = decode(data)
    front = _FRONT_MATTER.match(decoded.text)
    given, losses = _front_matter(front[1], front[2]) if front else ({}, ())
    said, standfirst = _said(given)
    parts = list(_parts(decoded.text[front.end() if front else 0 :]))
    if not parts:
        raise NotText(f"{_KIND}: no text in it")
    if said.headline is None:
        parts = headline_first(parts)
    elif same_words(parts[0][1]) == same_words(said.headline):
        parts[0] = (Role.HEADLINE, parts[0][1])
    if standfirst and (Role.STANDFIRST, standfirst) not in parts:
        parts.insert(parts[0][0] is Role.HEADLINE, (Role.STANDFIRST, standfirst))
    return Reading((version_of(parts, said, path, outlets, typed=True),), (*decoded.losses, *losses))


def _front_matter(fence: str, text: str) -> tuple[dict[str, Any], tuple[tuple[int, str], ...]]:
    """The front matter, its keys in lower case, and the loss where it cannot be read."""
    try:
        if fence == "+++":
            import tomllib  # few files have such front matter

            given: Any = tomllib.loads(text)
        else:
            import yaml  # as above

            given = yaml.safe_load(text)
    except (ValueError, RecursionError, ArithmeticError) as error:  # of tomllib
        return {}, ((1, f"front matter cannot be read: {error}"),)
    except Exception as error:
        if type(error).__module__.partition(".")[0] != "yaml":
            raise
        return {}, ((1, "front matter cannot be read"),)
    return ({str(key).lower(): value for key, value in given.items()} if isinstance(given, dict) else {}), ()


def _said(given: Mapping[str, Any]) -> tuple[Said, str | None]:
    """What front matter says, under whichever of its usual names, and the standfirst in it."""

    def first(*names: str) -> str | None:
        return next((words[0] for name in names if (words := _words(given.get(name)))), None)

    published = iso_time(first("published", "date", "pubdate", "published_at", "created"))
    item = Item(
        _KIND,
        guid=first("guid", "id", "canonical", "url", "permalink"),
        version=first("version", "revision"),
        version_created=iso_time(first("updated", "lastmod", "modified", "last_modified_at", "version_created")),
        first_created=published,
        category=first("section", "category", "categories"),
        keywords=_words(given.get("keywords", given.get("tags"))),
        usage=first("usage"),
    )
    said = Said(
        headline=first("headline", "title"),
        byline=", ".join(_words(given.get("byline", given.get("authors", given.get("author"))))) or None,
        published=published,
        outlet=first("outlet", "publication", "publisher", "source"),
        lang=first("lang", "language", "locale"),
        slug=first("slug"),
        item=item if item != Item(_KIND) else None,
    )
    return said, first("standfirst", "subtitle", "deck", "dek", "description", "summary", "excerpt")


def _words(value: Any) -> tuple[str, ...]:
    """A value of front matter as texts: itself, or those of a list; names of persons given as mappings."""
    several = value if isinstance(value, list) else [value]
    named = [one.get("name") if isinstance(one, dict) else one for one in several]
    return tuple(text for one in named if one is not None and not isinstance(one, list | dict) and (text := _flat(one)))


def _flat(value: Any) -> str:
    return " ".join((value.isoformat() if hasattr(value, "isoformat") else str(value)).split())


def _parts(text: str) -> Iterator[Part]:
    from markdown_it import MarkdownIt  # a tenth of a second, and only Markdown needs it

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    heading, number = False, ""
    cells: list[str] | None = None
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        elif token.type == "list_item_open":
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close" and cells is not None:
            yield None, _CELL_BAR.join(cells)
            cells = None
        elif token.type == "inline" and cells is not None:
            cells.append(" ".join(_lines(token.children or ())))
        elif token.type in ("inline", "html_block", "fence", "code_block"):
            for line in _content(token):
                yield (Role.SUBHEAD if heading else None), number + line
                number = ""


def _content(token: Token) -> Iterator[str]:
    if token.type == "inline":
        return _lines(token.children or ())
    plain = html.unescape(_TAG.sub(" ", token.content)) if token.type == "html_block" else token.content
    return filter(None, (" ".join(line.split()) for line in plain.splitlines()))


def _lines(tokens: Sequence[Token]) -> Iterator[str]:
    """The text of a paragraph without its marks, parted where it breaks hard."""
    line = ""
    for token in tokens:
        if token.type == "hardbreak":
            if line.strip():
                yield " ".join(line.split())
            line = ""
        elif token.type == "softbreak":
            line += " "
        elif token.type in ("text", "code_inline"):
            line += token.content
    if line.strip():
        yield " ".join(line.split())
