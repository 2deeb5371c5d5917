"""Versions shown whose files have changed or gone, in words for the foot of a screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader.tui.paint import wording

if TYPE_CHECKING:
    from reader.desk import Outdated
    from reader.model import Listed

_FEW = 2


def in_words(outdated: Outdated, shown: Iterable[Listed], key: str) -> str:
    """What has become of the versions shown, and the key that takes it in: "Bay Courier changed, F5 updates"."""
    names = {version.id: wording.outlet(version) for version in shown}
    changed, gone = ([names[one] for one in ids] for ids in (outdated.replaced, outdated.gone))
    told = [f"{_named(changed)} changed, {key} updates"] if changed else []
    told += [f"{_named(gone)} {'is' if len(gone) == 1 else 'are'} no longer here"] if gone else []
    return " · ".join(told)


def _named(names: Sequence[str]) -> str:
    """Outlets by name where they are few, else how many."""
    return " and ".join(names) if len(names) <= _FEW else f"{len(names)} versions"
