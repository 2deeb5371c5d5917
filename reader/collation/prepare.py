"""A Version made ready for comparing: its sentences, their words, and the hash each is known by.

Version ──> Sentence, Sentence, ...      split once,
            Words, Words, ...            analysed once: a base met by ten witnesses is read once

"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from reader.collation._interim import DEFAULT, Style, split, tokenise
from reader.model import Role, Sentence, Token, Version

_WHOLE = frozenset({Role.HEADLINE, Role.BYLINE, Role.DATELINE, Role.SUBHEAD, Role.CREDIT})


def fingerprint(text: str) -> str:
    """The hash by which a sentence is known whatever file it stands in: 16 hex digits, white space aside."""
    return blake2b(" ".join(text.split()).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def sentences(version: Version) -> tuple[Sentence, ...]:
    """The sentences of a version in its order, numbered through; a headline or credit is one sentence whole."""
    found: list[Sentence] = []
    for place, block in enumerate(version.blocks):
        spans = [(0, len(block.text))] if block.role in _WHOLE else split(block.text, version.lang)
        for start, end in filter(lambda span: span[0] < span[1], spans):
            found.append(Sentence(len(found), place, block.role, block.text[start:end], (start, end)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Prepared:
    """One side of a comparison: `tokens[i]` are those of `sentences[i]`."""

    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]


def prepare(found: Sequence[Sentence], style: Style = DEFAULT) -> Prepared:
    """Sentences with what is read from each of them alone."""
    return Prepared(tuple(found), tuple(tokenise(s.text, style) for s in found))
