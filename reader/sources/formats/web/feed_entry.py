"""Feed entry: one item of a feed, whichever kind of feed it stands in, as a Version.

title      ──> headline                      the feed's name ──> outlet
full text  ──> paragraphs                    summary ──> standfirst where it says what the text does not
               "The post ... appeared first" a link back to the entry itself: no copy
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.model import Item, Role, Version
from reader.sources.encoding import NotText
from reader.sources.formats.format import Outlets
from reader.sources.formats.paragraphs import paragraphs
from reader.sources.formats.structured import Part, Said, version_of
from reader.sources.formats.web.html_fragment import Paragraph, paragraphs_of, plain
from reader.sources.formats.web.html_metadata import same_words

MAX_ENTRIES = 3_000
_LINKED_SHARE = 0.9
_PARTING = re.compile(r"<(?:p|div|br|li|h[1-6]|tr|blockquote|pre|section|article)\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n\s*\n")
_CUT_OFF = ("…", "...", "[…]", "[...]", "[&#8230;]")


@dataclass(frozen=True, slots=True)
class Markup:
    """Text of an entry, and whether it is HTML."""

    text: str
    is_html: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one item. Times are ISO 8601; None or empty where it says nothing."""

    title: Markup = Markup("")
    content: Markup = Markup("")
    summary: Markup = Markup("")
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    guid: str | None = None
    address: str | None = None
    outlet: str | None = None
    lang: str | None = None
    keywords: tuple[str, ...] = ()


def refuse_too_many(entries: int, kind: str) -> None:
    """Raises: NotText: there are more entries than are read of one feed."""
    if entries > MAX_ENTRIES:
        raise NotText(f"{kind} of {entries:,} entries; up to {MAX_ENTRIES:,} are read")


def versions_of(entries: Sequence[Entry], kind: str, path: Path, outlets: Outlets) -> tuple[Version, ...]:
    """The Versions of a feed in order, each with its number where there are several.

    Raises:
        NotText: no entry has either title or text.
    """
    versions = [version for entry in entries if (version := _version(entry, kind, path, outlets))]
    if not versions:
        raise NotText(f"{kind}: no entries in it")
    if len(versions) == 1:
        return tuple(versions)
    return tuple(replace(version, part=number) for number, version in enumerate(versions, 1))


def _version(entry: Entry, kind: str, path: Path, outlets: Outlets) -> Version | None:
    title = " ".join(part.text for part in _paragraphs(entry.title))
    summary, content = _paragraphs(entry.summary), _paragraphs(entry.content)
    if len(_words(summary)) > len(_words(content)):
        content, summary = summary, ()
    body = _without_links_back(content, entry, title)
    parts: list[Part] = [(part.role, part.text) for part in body]
    if parts and same_words(parts[0][1]) == same_words(title):
        del parts[0]
    if len(summary) == 1 and _adds(summary[0].text, parts):
        parts.insert(0, (Role.STANDFIRST, summary[0].text))
    if not title and not parts:
        return None
    said = Said(
        headline=title or None,
        byline=", ".join(entry.authors) or None,
        published=entry.published or entry.updated,
        outlet=entry.outlet,
        lang=entry.lang,
        item=Item(
            kind,
            guid=entry.address or entry.guid,
            version_created=entry.updated,
            first_created=entry.published,
            keywords=entry.keywords,
        ),
    )
    return version_of(parts, said, path, outlets)


def _paragraphs(markup: Markup) -> tuple[Paragraph, ...]:
    """The paragraphs of a text. HTML that parts none with elements has them parted by blank lines."""
    if not markup.is_html:
        return tuple(Paragraph(None, text) for text in paragraphs(markup.text))
    text = markup.text if _PARTING.search(markup.text) else _BLANK_LINE.sub("<br>", markup.text.strip())
    if "<" in text:
        return paragraphs_of(text)
    whole = " ".join(html.unescape(text).split())
    return (Paragraph(None, whole),) if whole else ()


def _words(parts: Sequence[Paragraph]) -> str:
    return same_words(" ".join(part.text for part in parts))


def _without_links_back(parts: Sequence[Paragraph], entry: Entry, title: str) -> Sequence[Paragraph]:
    """The paragraphs without a last one that only leads to the entry itself: "Continue reading", "The post ..."."""
    last = parts[-1] if parts else None
    if last is None or entry.address not in last.targets:
        return parts
    leads_back = last.linked >= _LINKED_SHARE or (title and same_words(title) in same_words(last.text))
    return parts[:-1] if leads_back else parts


def _adds(summary: str, parts: Sequence[Part]) -> bool:
    """Whether a summary is no excerpt of the text that follows it."""
    shown = summary.rstrip()
    for ending in _CUT_OFF:
        shown = shown.removesuffix(ending).rstrip()
    return bool(parts) and same_words(shown) not in same_words(" ".join(text for _, text in parts))


def title_of(text: str | None) -> str | None:
    """A name in a feed as plain text, None where there is none."""
    return (plain(text) if text and "<" in text else html.unescape(text or "").strip()) or None
