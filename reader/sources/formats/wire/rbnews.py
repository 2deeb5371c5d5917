"""RBNews: Ritzau's items, one or a queue of them, flat elements with the copy as escaped HTML.

RBNews > headline, subtitle, town, strapline, Priority, version, content
"""

from __future__ import annotations

from pathlib import Path

from reader.model import Item
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared import signals
from reader.sources.formats.shared.assembly import Draft, reading
from reader.sources.formats.shared.marked_up import paragraphs_in
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.shared.values import number
from reader.sources.formats.shared.xml_tree import Element, Index, local, parse, plain

NAME = "RBNews"
_FLAGS = (("annuleret", "kill"), ("annulleret", "kill"), ("nyversion", "update"), ("korrektion", "correction"))


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of an RBNews document.

    Raises:
        NotText: they are no text, no XML, or hold no article.
    """
    tree = parse(data)
    items = [tree.root] if local(tree.root) == "rbnews" else Index(tree.root).all("rbnews")
    return reading([draft(item) for item in items], path, outlets, tree.losses)


def draft(item: Element) -> Draft:
    given = Index(item)
    flags = [signal for name, signal in _FLAGS if (given.text(name) or "").casefold() == "true"]
    content = given.first("content")
    subtitle = _line(given.text("subtitle"))
    return Draft(
        Item(
            NAME,
            guid=given.text("newsid"),
            version=given.text("version"),
            version_created=iso_time(given.text("publishdate")),
            priority=number(given.text("priority")),
            category=given.text("section"),
            keywords=tuple(text for each in given.all("subjectkeyword") for text in each.itertext() if text.strip()),
            embargo=iso_time(given.text("embargo")),
            embargo_as_written=given.text("embargo"),
            updates=tuple(filter(None, dict.fromkeys((given.text("replaces"), given.text("replacedid"))))),
            signals=tuple(flags),
        ),
        body=paragraphs_in("".join(content.itertext())) if content is not None else (),
        headline=_line(given.text("headline")),
        standfirst=subtitle,
        byline=given.text("byline"),
        dateline=given.text("town"),
        credit=given.text("origin"),
        slug=given.text("strapline"),
        urgency=number(given.text("priority")),
        status=signals.CANCELLED if "kill" in flags else signals.USABLE,
        notes=[note for note in [_line(given.text("tilredaktionen"))] if note],
        kind="RBNews item",
        line=item.sourceline,
    )


def _line(text: str | None) -> str | None:
    """A line of text that may hold mark-up."""
    return plain(" ".join(paragraph.text for paragraph in paragraphs_in(text))) or None if text else None
