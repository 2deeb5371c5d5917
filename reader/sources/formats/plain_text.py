"""Plain text: the form in which copy is pasted, mailed and saved.

    " date 2025-11-09 "   before the first paragraph says when it was published, and is no copy
    paragraphs            layout.py
    roles                 roles.py

Whose copy it is: what the copy says (dateline, credit, byline), else what the config says of such a
file name, else the name of the file.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path, PurePath
from unicodedata import normalize

from reader.model import STDIN, Block, Role, Version
from reader.sources import agencies
from reader.sources.formats import furniture
from reader.sources.formats.block_roles import assign
from reader.sources.formats.paragraphs import paragraphs
from reader.text.datelines import Dateline, dateline, header
from reader.text.languages.detect import guess

Outlets = Sequence[tuple[str, str]]


def parse(text: str, path: Path, outlets: Outlets = ()) -> Version:
    """Read one article. `outlets` are `(glob, outlet name)`; the first glob that fits the file wins."""
    published, start = header(text)
    blocks = assign(paragraphs(text[start:]))
    first = {block.role: block.text for block in reversed(blocks)}
    opening = first.get(Role.LEDE) or (blocks[0].text if blocks else "")
    dated = dateline(first.get(Role.DATELINE, "") + " — ") or dateline(opening)
    return Version(
        id=content_id(blocks),
        outlet=_named_in_copy(dated, blocks) or _named_in_config(path, outlets) or path_name(path),
        blocks=blocks,
        path=str(path),
        headline=first.get(Role.HEADLINE),
        byline=first.get(Role.BYLINE),
        dateline=first.get(Role.DATELINE) or (dated.text if dated else None),
        credit=first.get(Role.CREDIT),
        published=published,
        lang=guess(" ".join(block.text for block in blocks if block.role.is_prose)),
        note=first.get(Role.NOTE),
    )


def content_id(blocks: Sequence[Block]) -> str:
    """The hash of what the copy says: the same under another name, in another encoding or line width."""
    told = "\n".join([_single_spaced(normalize("NFC", block.text)) for block in blocks])
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _single_spaced(text: str) -> str:
    # No white space but the plain space is printable, which is quicker found out than words are parted.
    return text if text.isprintable() and "  " not in text and text == text.strip() else " ".join(text.split())


def path_name(path: PurePath) -> str:
    """The name of last resort."""
    return "standard input" if str(path) == STDIN else path.stem or path.name


def _named_in_copy(dated: Dateline | None, blocks: Sequence[Block]) -> str | None:
    if dated and dated.agency and (named := agencies.outlet(dated.agency)):
        return named
    for role, named_by in ((Role.CREDIT, furniture.credit_outlet), (Role.BYLINE, furniture.byline_outlet)):
        for block in blocks:
            if block.role is role and (name := named_by(block.text)):
                return name
    return None


def _named_in_config(path: Path, outlets: Outlets) -> str | None:
    """A glob with a slash is held against the whole path, one without against the name alone."""
    for pattern, name in outlets:
        whole = path.absolute().as_posix()
        if fnmatch.fnmatchcase(whole if "/" in pattern else path.name, _anchored(pattern)):
            return name
    return None


def _anchored(pattern: str) -> str:
    return pattern if "/" not in pattern or pattern.startswith(("/", "*")) else f"*/{pattern.removeprefix('./')}"
