"""Page metadata: what a web page says of its article in JSON-LD, in meta elements and in its own mark-up.

<script type="application/ld+json">   {"@type": "NewsArticle", "headline": ..., "author": ...}     asked first
<meta property="og:title">            the same for other readers
<h1>, <time>, rel="author"            as it is printed
"""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.sources.formats.shared.times import iso_time

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = ("article", "posting", "newsarticle", "webpage")
_PUBLISHED = (
    *("article:published_time", "og:published_time", "og:article:published_time", "datepublished", "pubdate"),
    *("parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "publish-date", "date"),
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_AUTHOR = ("author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator")
_TITLE_SEPARATORS = (" | ", " - ", " – ", " — ", " « ", " · ", " :: ")
_LONGEST_NAME = 80
_WORD = re.compile(r"[^\W_]+")
_SITE_WORDS = 4
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[’'.&-][^\W\d_]+)*\.?|&")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page says of its article; None, empty or False where it does not. Times are ISO 8601.

    `titles` are all that the page calls itself, normalised by `same_words`. `walled`: it says that it is not free.
    """

    headline: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    outlet: str | None = None
    lang: str | None = None
    description: str | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    address: str | None = None
    body: str | None = None
    walled: bool = False
    titles: frozenset[str] = frozenset()


def page_metadata(tree: HtmlElement) -> PageMetadata:
    """Read the metadata of a parsed page."""
    linked_data = _article_data(tree)
    meta = _meta(tree)
    printed = [" ".join("".join(head.itertext()).split()) for head in tree.iter("h1")]
    title = next((" ".join("".join(element.itertext()).split()) for element in tree.iter("title")), "")
    called = [*filter(None, (_text(linked_data.get("headline")), meta.get("og:title"), meta.get("twitter:title")))]
    outlet = _names(linked_data.get("publisher")) or meta.get("og:site_name") or meta.get("application-name")
    short_title = _without_site(title, meta.get("og:site_name") or outlet)
    return PageMetadata(
        headline=_headline(printed, called) or short_title or None,
        byline=_names(linked_data.get("author")) or _named_in(meta, _AUTHOR) or _marked_author(tree),
        published=_time(linked_data.get("datePublished")) or _time_in(meta, _PUBLISHED) or _marked_time(tree),
        modified=_time(linked_data.get("dateModified")) or _time_in(meta, _MODIFIED),
        outlet=outlet,
        lang=_text(linked_data.get("inLanguage")) or tree.get("lang") or meta.get("og:locale"),
        description=_text(linked_data.get("description")) or meta.get("description") or meta.get("og:description"),
        section=_text(linked_data.get("articleSection")) or meta.get("article:section"),
        keywords=_keywords(linked_data.get("keywords")) or _keywords(meta.get("news_keywords", meta.get("keywords"))),
        address=meta.get("og:url") or next(iter(tree.xpath("//link[@rel='canonical']/@href")), None),
        body=_text(linked_data.get("articleBody")),
        walled=str(linked_data.get("isAccessibleForFree", "")).lower() == "false",
        titles=frozenset(same_words(text) for text in (*printed, *called, title, short_title) if text),
    )


def same_words(text: str) -> str:
    """The words of a text alone, for asking whether two say the same."""
    return " ".join(_WORD.findall(text.casefold()))


def _article_data(tree: HtmlElement) -> Mapping[str, Any]:
    """The first object of the page's JSON-LD that describes an article, else none; a page's own comes last."""
    found: list[Mapping[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            found += _objects(json.loads(script.text_content(), strict=False))
        except (ValueError, RecursionError):
            continue
    for ending in _ARTICLES:
        for candidate in found:
            if any(str(kind).lower().endswith(ending) for kind in _listed(candidate.get("@type"))):
                return candidate
    return {}


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects within a value of JSON, the outer first."""
    waiting = deque([value])
    while waiting:
        at = waiting.popleft()
        if isinstance(at, dict):
            yield at
            waiting.extend(part for name, part in at.items() if isinstance(part, dict | list) and name != "mentions")
        elif isinstance(at, list):
            waiting.extend(part for part in at if isinstance(part, dict | list))


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Every meta element by its property or name in lower case, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _headline(printed: list[str], called: list[str]) -> str | None:
    """The headline as printed where one printed says what the page calls itself, else as it calls itself."""
    wanted = [same_words(text) for text in called]
    for text in printed:
        words = same_words(text)
        if words and any(words in name or name in words for name in wanted if name):
            return text
    return next(filter(None, (*called, *printed)), None)


def _without_site(title: str, site: str | None) -> str:
    """A title without the name of the site that it ends in: `site`, or what reads as one where that is not known."""
    for separator in _TITLE_SEPARATORS:
        head, _, tail = title.rpartition(separator)
        if head and (_is_of(site, tail) if site else _reads_as_site(tail, head)):
            return head
    return title


def _is_of(site: str, tail: str) -> bool:
    """Whether a tail is the name of the site, whole or in part, or begins with it: Courier, Norvik Courier Sport."""
    words, wanted = f" {same_words(tail)} ", f" {same_words(site)} "
    return bool(words.strip()) and (words in wanted or words.startswith(wanted))


def _reads_as_site(tail: str, head: str) -> bool:
    """Whether a tail is a host, or a short name: all capitalised but for small words within, Voice of the Coast."""
    words = tail.split()
    named = all(word[0].isupper() or (0 < n < len(words) - 1 and len(word) <= 3) for n, word in enumerate(words))
    plain = named and all(_NAME_WORD.fullmatch(word) for word in words)
    return 0 < len(words) <= min(len(head.split()), _SITE_WORDS) and (plain or bool(_HOST.fullmatch(tail.strip())))


def _text(value: Any) -> str | None:
    """The plain text of a value of JSON-LD, with what stands for a character (&amp;) resolved; of several the first.

    Of an object its name, None of anything else.
    """
    first = next(iter(_listed(value)), None)
    if isinstance(first, dict):
        first = first.get("alternateName") or first.get("name")
    return html.unescape(first).strip() or None if isinstance(first, str) else None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _names(value: Any) -> str | None:
    """The names of persons or organisations, each once; addresses are no names."""
    given = [name for one in _listed(value) for name in _listed(one.get("name") if isinstance(one, dict) else one)]
    names = [html.unescape(name).strip() for name in given if isinstance(name, str)]
    return ", ".join(dict.fromkeys(filter(_is_name, names))) or None


def _is_name(text: str) -> bool:
    return "://" not in text and "@" not in text and len(text) <= _LONGEST_NAME and any(map(str.isalpha, text))


def _named_in(meta: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((meta[key] for key in keys if key in meta and _is_name(meta[key])), None)


def _marked_author(tree: HtmlElement) -> str | None:
    marked = tree.xpath("//*[@itemprop='author']//*[@itemprop='name'] | //*[@itemprop='author'] | //a[@rel='author']")
    texts = (" ".join("".join(element.itertext()).split()) for element in marked)
    return next((text for text in texts if text and _is_name(text)), None)


def _keywords(value: Any) -> tuple[str, ...]:
    texts = [text for text in _listed(value) if isinstance(text, str)]
    parts = texts if len(texts) > 1 else "".join(texts).split(",")
    return tuple(dict.fromkeys(word for part in parts if (word := html.unescape(part).strip())))


def _time(value: Any) -> str | None:
    return next((found for one in _listed(value) if isinstance(one, str) and (found := iso_time(one))), None)


def _time_in(meta: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((found for key in keys if (found := iso_time(meta.get(key)))), None)


def _marked_time(tree: HtmlElement) -> str | None:
    """The time of the element marked as the date of publication, else of the first in the article."""
    marked = "//*[@itemprop='datePublished'] | //time[@pubdate]", "//article//time", "//main//time"
    for path in marked:
        for element in tree.xpath(path):
            if found := iso_time(element.get("datetime") or element.get("content")):
                return found
    return None
