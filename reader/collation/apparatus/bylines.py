"""What stands around the story and is no sentence of it: byline, dateline, credit, each told once as such.

By Ana Sand                       By Bo Lund                    byline now Bo Lund
PORT VELA, Arland (KWS) — The     ORRIN — The ...               dateline now ORRIN
— Agencies                        (Staff and agencies)          credit now Staff and agencies
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.collation.changes.facts import ResolvedFacts as Told
from reader.model import Link, Role, Version

_BY = re.compile(r"(?:by|von|por|par|di|door|af|av)\s*:?\s+", re.IGNORECASE)
_BEHIND_PLACE = re.compile(r"\s*(?:[,(:—–]|\s-).*", re.DOTALL)
_AROUND = " \t\n—–-()[]"


@dataclass(frozen=True, slots=True)
class Furniture:
    """One piece that both sides have, as printed, with the sentence it stands in; `altered` but for house style."""

    role: Role
    left: str
    right: str
    left_at: int
    right_at: int
    altered: bool


def furniture(
    versions: tuple[Version, Version], told: tuple[Told, Told], links: Sequence[Link]
) -> tuple[Furniture, ...]:
    """Byline, dateline and credit, those of them that base and witness both have: a pickup runs few of them.

    A slip in a dateline that raised an alert among the `links` is told there, and not altered here.
    """
    return tuple(_both(versions, told, links))


def _both(versions: tuple[Version, Version], told: tuple[Told, Told], links: Sequence[Link]) -> Iterator[Furniture]:
    alerted = {c.left_at[:2] for link in links for c in link.details if c.alert and c.left_at}
    for role in (Role.BYLINE, Role.DATELINE, Role.CREDIT):
        ours, theirs = (
            _dateline(version, side) if role is Role.DATELINE else _whole(side, role)
            for version, side in zip(versions, told, strict=True)
        )
        if ours and theirs:
            slip = role is Role.DATELINE and (ours.at, 0) in alerted
            yield Furniture(role, ours.text, theirs.text, ours.at, theirs.at, ours.norms != theirs.norms and not slip)


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    norms: tuple[str, ...]
    at: int


def _whole(side: Told, role: Role) -> _Piece | None:
    """The first block of its role, without the "By" before it and the marks around it."""
    at = next((s.index for s in side.sentences if s.role is role), None)
    if at is None:
        return None
    text = side.sentences[at].text
    by = _BY.match(text)
    start = by.end() if by else 0
    norms = (t.norm for t in side.tokens[at] if t.span[0] >= start)
    return _Piece(text[start:].strip(_AROUND), tuple(n.casefold() for n in norms if any(map(str.isalnum, n))), at)


def _dateline(version: Version, side: Told) -> _Piece | None:
    """The place, in a line of its own or before the first sentence of the running text."""
    for sentence, start in zip(side.sentences, side.starts, strict=True):
        if sentence.role is Role.DATELINE or sentence.role.is_paragraph:
            named = version.dateline or ""
            text = named if named and sentence.text.startswith(named) else sentence.text[:start]
            text = sentence.text if sentence.role is Role.DATELINE else text
            place = _BEHIND_PLACE.sub("", text).strip(_AROUND)
            return _Piece(place, tuple(place.casefold().split()), sentence.index) if place else None
    return None
