"""WXR: the export of a WordPress site, an RSS channel of posts, pages and attachments.

rss > channel > item > title, dc:creator, content:encoded, excerpt:encoded, wp:post_type, wp:status
"""

from __future__ import annotations

import re
from pathlib import Path

from reader.model import Item
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared import signals
from reader.sources.formats.shared.assembly import Draft, reading
from reader.sources.formats.shared.marked_up import paragraphs_in
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.shared.xml_tree import Element, Index, parse, text_of

NAME = "WXR"
_CAPTION = re.compile(r"\[caption\b[^\]]{0,500}\](?:\s|<a\b[^>]*>|<img\b[^>]*>|</a>)*([^\[]*)\[/caption\]")
_CLOSING = re.compile(r"\[/([a-z][\w-]{1,40})\]")
_SHORTCODE = re.compile(r"\[/?([a-z][\w-]{1,40})(\s+[\w-]+=[^\]]{0,500})?\s*/?\]")
_ALONE = re.compile(r"^[ \t]*\[[a-z][\w-]{1,40}\][ \t]*$", re.MULTILINE)
_INLINE = r"(?:strong|em|a|b|i|span)"
_LINE_END = re.compile(
    rf"(?:(?<=[^\s>])|(?<=</strong>)|(?<=</em>)|(?<=</a>)|(?<=</b>)|(?<=</i>)|(?<=</span>))\n(?=[^\s<]|<{_INLINE}\b)"
    r"(?![^<>]{0,500}>)"
)
_POSTS = (None, "post", "page")
_STATUSES = {"publish": signals.USABLE, "future": signals.WITHHELD, "trash": signals.CANCELLED}


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of a WordPress export.

    Raises:
        NotText: they are no text, no XML, or hold no post.
    """
    tree = parse(data)
    channel = Index(tree.root, without=("item",))
    site, lang = channel.text("title"), channel.text("language")
    authors = _authors(channel)
    drafts = [_draft(item, site, lang, authors) for item in Index(tree.root).all("item")]
    return reading(drafts, path, outlets, tree.losses)


def _authors(channel: Index) -> dict[str, str]:
    """The names that authors go by, by their logins."""
    found = (Index(each) for each in channel.all("author"))
    return {
        login: name
        for each in found
        if (login := each.text("author_login")) and (name := each.text("author_display_name"))
    }


def _draft(item: Element, site: str | None, lang: str | None, authors: dict[str, str]) -> Draft:
    given = Index(item)
    kind = given.text("post_type")
    contents = {each.tag.rpartition("}")[0]: "".join(each.itertext()) for each in given.all("encoded")}
    content = next((text for space, text in contents.items() if "excerpt" not in space), "")
    excerpt = next((text for space, text in contents.items() if "excerpt" in space), "")
    author = given.text("creator")
    terms = [(each.get("domain"), text_of(each)) for each in given.all("category")]
    published = (
        _time(given.text("post_date_gmt"), "Z") or iso_time(given.text("pubdate")) or _time(given.text("post_date"))
    )
    return Draft(
        Item(
            NAME,
            guid=given.text("guid"),
            version_created=_time(given.text("post_modified_gmt"), "Z") or published,
            first_created=published,
            category=next((name for domain, name in terms if domain == "category" and name), None),
            keywords=tuple(name for domain, name in terms if domain == "post_tag" and name),
        ),
        body=paragraphs_in(_as_shown(content)) if kind in _POSTS else (),
        headline=given.text("title"),
        standfirst=" ".join(paragraph.text for paragraph in paragraphs_in(excerpt)) or None,
        byline=authors.get(author, author) if author else None,
        provider=site,
        slug=given.text("post_name"),
        lang=lang,
        status=_STATUSES.get(given.text("status") or ""),
        kind=f"{kind or 'post'} of a WordPress export",
        line=item.sourceline,
    )


def _as_shown(content: str) -> str:
    """The mark-up of a post as WordPress shows it: a line end is a break, and a shortcode is carried out, not read."""
    content = _CAPTION.sub(r'<p class="caption">\1</p>', content)
    paired = set(_CLOSING.findall(content))
    content = _SHORTCODE.sub(
        lambda code: "" if code[1] in paired or not code[1].isalpha() or code[2] else code[0], content
    )
    return _LINE_END.sub("<br/>", _ALONE.sub("", content))


def _time(text: str | None, zone: str = "") -> str | None:
    """A time as WordPress writes it; all zeros are none."""
    return iso_time(f"{text}{zone}") if text and not text.startswith("0000") else None
