"""Dismissal: flags that the editor ruled wrong or of no interest are no alerts any more.

    number  "40" → "44"   in this pair of sentences    ──dismissed──>   alert: no, dismissed: yes
    every flag of a kind  in a story, or anywhere      ──muted──────>   likewise

A flag is known by its kind, its values and the sentences it stands in, whichever side each is on: it is dismissed in
whatever files they are run, and comes back where one of them is edited.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from reader.model import Change, Collation, Link, Sentence, content_of

EVERYWHERE = ""
"""In the place of a version: whichever is compared."""


@dataclass(frozen=True, slots=True)
class Dismissals:
    """Flags that are dismissed, by `flag_hash`, and kinds that are muted, each with a version's id or EVERYWHERE."""

    flags: frozenset[str] = frozenset()
    muted: frozenset[tuple[str, str]] = frozenset()

    def hold_for(self, change: Change, texts: tuple[str, str], versions: tuple[str, str]) -> bool:
        """Whether a flag is dismissed; `texts` and `versions` are those of the two sides."""
        if not (self.flags or self.muted):
            return False
        where = (EVERYWHERE, *map(content_of, versions))
        return any((change.kind, one) in self.muted for one in where) or flag_hash(change, texts) in self.flags


NOTHING = Dismissals()


def flag_hash(change: Change, texts: tuple[str, str]) -> str:
    """The hash that a flag is known by: 24 hex digits, the same when the sides are exchanged."""
    sides = sorted(
        f"{value}\n{' '.join(text.split())}"
        for value, text in zip((_value(change.left), _value(change.right)), texts, strict=True)
    )
    told = "\n\n".join((change.kind, *sides))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def joined(left: Sequence[Sentence], right: Sequence[Sentence], link: Link) -> tuple[str, str]:
    """The texts of a link on both sides, as the flags in it are known by."""
    return " ".join(left[i].text for i in link.left), " ".join(right[j].text for j in link.right)


def dismiss(
    changes: Iterable[Change], texts: tuple[str, str], versions: tuple[str, str], dismissals: Dismissals
) -> tuple[Change, ...]:
    """Changes of a link, those of them that are dismissed no alerts."""
    return tuple(
        change._replace(alert=False, dismissed=True)
        if change.alert and dismissals.hold_for(change, texts, versions)
        else change
        for change in changes
    )


def count(collation: Collation) -> int:
    """How many flags of a collation are dismissed."""
    return sum(change.dismissed for link in collation.links for change in link.details)


def with_dismissed(collation: Collation) -> Collation:
    """A collation in which dismissed flags are alerts again, still known as dismissed."""
    if not count(collation):
        return collation
    links = tuple(
        replace(link, details=tuple(c._replace(alert=c.alert or c.dismissed) for c in link.details))
        for link in collation.links
    )
    return replace(collation, links=links)


def _value(text: str | None) -> str:
    return "" if text is None else f"={text}"
