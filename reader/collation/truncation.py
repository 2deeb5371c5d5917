"""Where a version ends: copy cut from the bottom is one thing, not one for each sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import Link, Sentence


def tail_cut(base: Sequence[Sentence], links: Iterable[Link]) -> tuple[int, ...]:
    """The prose at the end of the base that the witness no longer has; empty when it runs to the end."""
    kept = {i for link in links if link.pairs for i in link.left}
    if not kept:
        return ()
    last = max(kept)
    return tuple(s.index for s in base if s.index > last and s.role.is_prose)
