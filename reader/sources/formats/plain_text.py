"""Plain text: the format in which copy is pasted, mailed and saved.

    bytes                 encoding.py
    " date 2025-11-09 "   before the first paragraph says when it was published, and is no copy
    paragraphs            paragraphs.py
    roles                 block_roles.py

The outlet is the one that the copy names (dateline, credit, byline), else the one that the config gives such a file
name, else the name of the file.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path, PurePath
from unicodedata import normalize

from reader.model import STDIN, Block, Role, Version
from reader.sources import agencies
from reader.sources.encoding import NotText, decode
from reader.sources.formats import furniture
from reader.sources.formats.block_roles import assign_roles
from reader.sources.formats.format import Format, Outlets, Reading, refuse_endless
from reader.sources.formats.machine_lines import is_machine_line
from reader.sources.formats.markup import markup_name
from reader.sources.formats.paragraphs import paragraphs
from reader.text.datelines import Dateline, dateline, header
from reader.text.languages.detect import guess


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of one file as an article.

    Raises:
        NotText: they are empty, binary, in no known encoding, or begin with markup.
    """
    decoded = decode(data)
    if markup := markup_name(decoded.text):
        raise NotText(f"{markup} isn't supported")
    version = parse(decoded.text, path, outlets)
    return Reading((version,) if version.blocks else (), decoded.losses)


def parse(text: str, path: Path, outlets: Outlets = ()) -> Version:
    """Read the text of one article. `outlets` are `(glob, outlet name)`; the first glob that fits the file wins.

    Raises:
        NotText: it has more paragraphs than any article.
    """
    published, start = header(text)
    found = paragraphs(text[start:])
    refuse_endless(found)
    blocks = assign_roles(found)
    first_of = {block.role: block.text for block in reversed(blocks)}
    lede = first_of.get(Role.LEDE) or (blocks[0].text if blocks else "")
    opening_dateline = dateline(first_of.get(Role.DATELINE, "") + " — ") or dateline(lede)
    return Version(
        id=content_id(blocks),
        outlet=outlet_in_copy(opening_dateline, blocks) or outlet_in_config(path, outlets) or path_name(path),
        blocks=blocks,
        path=str(path),
        headline=first_of.get(Role.HEADLINE),
        byline=first_of.get(Role.BYLINE),
        dateline=first_of.get(Role.DATELINE) or (opening_dateline.text if opening_dateline else None),
        credit=first_of.get(Role.CREDIT),
        published=published,
        lang=guess(" ".join(block.text for block in blocks if block.role.is_prose)),
        note=next(notes_in(blocks), None),
    )


def notes_in(blocks: Sequence[Block]) -> Iterator[str]:
    """The notes to editors among some blocks; codes that machines left are none."""
    return (block.text for block in blocks if block.role is Role.NOTE and not is_machine_line(block.text))


def content_id(blocks: Sequence[Block]) -> str:
    """The hash of the copy, 16 hexadecimal digits: the same under another name, in another encoding or line width."""
    content = "\n".join([_single_spaced(normalize("NFC", block.text)) for block in blocks])
    return blake2b(content.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _single_spaced(text: str) -> str:
    # No white space but the plain space is printable, which is quicker found out than words are parted.
    return text if text.isprintable() and "  " not in text and text == text.strip() else " ".join(text.split())


def path_name(path: PurePath) -> str:
    """The outlet of last resort: the name of the file."""
    return "standard input" if str(path) == STDIN else path.stem or path.name


def outlet_in_copy(opening_dateline: Dateline | None, blocks: Sequence[Block]) -> str | None:
    """The outlet that the copy names: in its dateline, else in a credit, else in a byline."""
    if opening_dateline and opening_dateline.agency and (outlet := agencies.outlet(opening_dateline.agency)):
        return outlet
    for role, outlet_of in ((Role.CREDIT, furniture.credit_outlet), (Role.BYLINE, furniture.byline_outlet)):
        for block in blocks:
            if block.role is role and (name := outlet_of(block.text)):
                return name
    return None


def outlet_in_config(path: Path, outlets: Outlets) -> str | None:
    """The outlet of the first glob that fits: with a slash against the whole path, without against the name alone."""
    for pattern, name in outlets:
        whole = path.absolute().as_posix()
        if fnmatch.fnmatchcase(whole if "/" in pattern else path.name, _anchored(pattern)):
            return name
    return None


def _anchored(pattern: str) -> str:
    return pattern if "/" not in pattern or pattern.startswith(("/", "*")) else f"*/{pattern.removeprefix('./')}"


FORMAT = Format(
    "plain text",
    sniff=lambda _: True,
    read=read,
    fields=frozenset({"path", "headline", "byline", "dateline", "credit", "published", "lang", "note"}),
)
