"""Links: how far two answering passages differ, and the evidence that they answer each other.

left   Gov. Ada Reyes said 40 people came.      restyled    house style alone
right  Governor Ada Reyes said forty came.      evidence    Ada Reyes, 40, "came"
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Prefix

from reader.collation.changes.kinds.record import WhyHeading
from reader.collation.changes.kinds.registry import registered
from reader.model import Detail, DetailKind, Kind, Rival, Token, Why
from reader.text.details.titles import courtesies, exchanged

_SHOWN = 8
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
    another_title = any(map(exchanged, courtesies(ours), courtesies(theirs)))
    return Kind.REPHRASED if another_title else Kind.RESTYLED


def evidence(
    words: Sequence[str],
    left: Iterable[Detail],
    right: Iterable[Detail],
    second_best: Rival | None = None,
    *,
    by_hand: bool = False,
) -> Why:
    """Why two passages are held to answer each other, in what an editor can check.

    `words` are the rare words shared; of the details of both sides those with equal values are named, at most
    eight under each heading, as printed on the left.
    """
    values = {(d.kind, d.value) for d in right}
    shared = [d for d in left if (d.kind, d.value) in values]
    headings = {record.kind: record.why for record in registered()}
    return Why(
        words=tuple(words),
        names=_under(WhyHeading.NAMES, shared, headings),
        numbers=_under(WhyHeading.NUMBERS, shared, headings),
        quotes=_under(WhyHeading.QUOTES, shared, headings),
        second_best=second_best,
        by_hand=by_hand,
    )


def typeset(text: str) -> str:
    """The text without what typography alone decides: white space, the shapes of quotation marks and dashes."""
    if "-" in text or not text.isascii():
        text = _DASH.sub(" -- ", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_SHAPES)
    return " ".join(text.split())


def _typeset_alike(left: str, right: str) -> bool:
    if left == right:
        return True
    at = Prefix.similarity(left, right)
    first = left[at : at + 1] + right[at : at + 1]
    if len(first) == 2 and first.isascii() and first.isalnum():  # no typography makes one letter another
        return False
    return typeset(left) == typeset(right)


def _under(heading: WhyHeading, shared: Iterable[Detail], headings: dict[DetailKind, WhyHeading]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([d.text for d in shared if headings.get(d.kind) is heading]))[:_SHOWN]
