"""Structured copy: a Version of paragraphs whose format says what some of them are.

(HEADLINE, "Dam fails")       given by the format: kept
(None, "The dam failed ...")  not said: lede, body, caption, note or credit, by its form and place
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.model import Block, Item, Role, Version
from reader.sources import agencies
from reader.sources.formats.block_roles import assign_roles
from reader.sources.formats.format import refuse_endless
from reader.sources.formats.plain_text import content_id, notes_in, outlet_in_config, outlet_in_copy, path_name
from reader.text.datelines import dateline
from reader.text.languages.detect import guess

# What a paragraph is by its form and place whatever stands in the mark-up; a subhead is only where that says so.
_FURNITURE = frozenset({Role.BYLINE, Role.DATELINE, Role.CREDIT, Role.NOTE, Role.CORRECTION, Role.CAPTION})
_TITLES = frozenset({Role.HEADLINE, Role.STANDFIRST})

_FEWEST_WORDS_TO_TELL = 12

Part = tuple[Role | None, str]
"""A paragraph and its role, None where the format does not say."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a format says of an article besides its paragraphs; None where it does not.

    `outlet` is the name of who ran it, `site` the host that it stood on, which stands for a name where there is none.
    """

    headline: str | None = None
    byline: str | None = None
    published: str | None = None
    outlet: str | None = None
    site: str | None = None
    lang: str | None = None
    slug: str | None = None
    item: Item | None = None


def version_of(
    parts: Sequence[Part], said: Said, path: Path, outlets: Sequence[tuple[str, str]], *, typed: bool = False
) -> Version:
    """The Version of paragraphs in order; `outlets` as everywhere. Its headline and byline stand before the copy.

    `typed`: somebody typed all of it into one page, as plain text is; so headline and standfirst may be among the
    paragraphs, where no role tells them.

    Raises:
        NotText: there are more paragraphs than any article has.
    """
    refuse_endless(parts)
    blocks = _assigned([*_head(parts, said), *parts], typed)
    first_of = {block.role: block.text for block in reversed(blocks)}
    opening = dateline(first_of.get(Role.LEDE, ""))
    return Version(
        id=content_id(blocks),
        outlet=_outlet(said.outlet)
        or outlet_in_copy(opening, blocks)
        or outlet_in_config(path, outlets)
        or said.site
        or path_name(path),
        blocks=blocks,
        path=str(path),
        headline=first_of.get(Role.HEADLINE),
        byline=first_of.get(Role.BYLINE),
        dateline=first_of.get(Role.DATELINE) or (opening.text if opening else None),
        credit=first_of.get(Role.CREDIT),
        published=said.published,
        slug=said.slug,
        lang=_lang(" ".join(block.text for block in blocks if block.role.is_prose), _primary(said.lang)),
        note=next(notes_in(blocks), None),
        item=said.item,
    )


def headline_first(parts: Sequence[Part]) -> list[Part]:
    """The parts with a subhead that stands before everything else as what it is there: the headline."""
    if parts and parts[0][0] is Role.SUBHEAD:
        return [(Role.HEADLINE, parts[0][1]), *parts[1:]]
    return list(parts)


def _head(parts: Sequence[Part], said: Said) -> list[Part]:
    given = {role for role, _ in parts}
    head = ((Role.HEADLINE, said.headline), (Role.BYLINE, said.byline))
    return [(role, text) for role, text in head if text and role not in given]


def _assigned(parts: Sequence[Part], typed: bool) -> tuple[Block, ...]:
    guessed = assign_roles([text for _, text in parts])
    given = [role for role, _ in parts]
    given += [None] * (len(guessed) - len(given))  # a credit cut off the last paragraph
    taken = _FURNITURE | _TITLES if typed else _FURNITURE
    roles = [
        role or (block.role if block.role in taken and not (block.role in given and block.role in _TITLES) else None)
        for role, block in zip(given, guessed, strict=True)
    ]
    if Role.LEDE not in roles and None in roles:
        roles[roles.index(None)] = Role.LEDE
    return tuple(Block(role or Role.BODY, block.text) for role, block in zip(roles, guessed, strict=True))


def _outlet(name: str | None) -> str | None:
    return (agencies.agency(name) or " ".join(name.split()) or None) if name else None


def _lang(prose: str, declared: str | None) -> str | None:
    """The language: told by the copy itself, for templates declare their own, but for copy too short to tell."""
    if declared and len(prose.split()) < _FEWEST_WORDS_TO_TELL:
        return declared
    return guess(prose) or declared


def _primary(lang: str | None) -> str | None:
    """The ISO 639 part of a language tag: "en" of "en-GB"."""
    code = (lang or "").replace("_", "-").split("-")[0].strip().lower()
    return code if code.isalpha() and len(code) in (2, 3) else None
