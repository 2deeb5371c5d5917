"""How far two answering passages differ: not at all, in house style alone, or in their words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Prefix

from reader.model import Kind, Token
from reader.text.details.titles import courtesies, exchanged

_DASH = re.compile(r"\s*(?:—|―|-{2,}|(?<!\S)[–-](?!\S))\s*")
_SHAPES = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»＂", '"'),
        **dict.fromkeys("‘’‚‛‹›`´", "'"),
        **dict.fromkeys("‐‑–−", "-"),
    }
)


def kind_of(
    left: Sequence[str], right: Sequence[str], left_tokens: Iterable[Token], right_tokens: Iterable[Token]
) -> Kind:
    """The kind of a link from the sentences of its two sides, each in reading order, and all their tokens."""
    if not left:
        return Kind.ADDED
    if not right:
        return Kind.REMOVED
    if _typeset_alike(" ".join(left), " ".join(right)):
        return Kind.SAME
    ours, theirs = tuple(left_tokens), tuple(right_tokens)
    if [t.norm for t in ours if t.norm] != [t.norm for t in theirs if t.norm]:
        return Kind.REPHRASED
    another = any(map(exchanged, courtesies(ours), courtesies(theirs)))
    return Kind.REPHRASED if another else Kind.RESTYLED


def _typeset_alike(left: str, right: str) -> bool:
    if left == right:
        return True
    at = Prefix.similarity(left, right)
    first = left[at : at + 1] + right[at : at + 1]
    if len(first) == 2 and first.isascii() and first.isalnum():  # no typography makes one letter another
        return False
    return typeset(left) == typeset(right)


def typeset(text: str) -> str:
    """The text without what typography alone decides: white space, the shapes of quotation marks and dashes."""
    if "-" in text or not text.isascii():
        text = _DASH.sub(" -- ", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_SHAPES)
    return " ".join(text.split())
