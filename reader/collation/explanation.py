"""Why two passages are held to answer each other, in what an editor can check: words, names, figures, quotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import Detail, DetailKind, Rival, Why

_SHOWN = 8
_NAMES, _FIGURES, _QUOTES = (DetailKind.NAME,), (DetailKind.NUMBER, DetailKind.DATE), (DetailKind.QUOTE,)


def why(
    words: Sequence[str],
    left: Iterable[Detail],
    right: Iterable[Detail],
    second_best: Rival | None = None,
    *,
    by_hand: bool = False,
) -> Why:
    """`words` are the rare words shared; of the details of both sides those with equal values are named."""
    values = {(d.kind, d.value) for d in right}
    shared = [d for d in left if (d.kind, d.value) in values]
    return Why(
        words=tuple(words),
        names=_named(shared, _NAMES),
        numbers=_named(shared, _FIGURES),
        quotes=_named(shared, _QUOTES),
        second_best=second_best,
        by_hand=by_hand,
    )


def _named(details: Iterable[Detail], kinds: tuple[DetailKind, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([d.text for d in details if d.kind in kinds]))[:_SHOWN]
