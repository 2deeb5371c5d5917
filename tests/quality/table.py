"""Table: what every kind of measurement finds, a row a figure, beside its floor and its target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from rich.console import Console
from rich.table import Column, Table

from tests.quality import held_out
from tests.quality.measure import Measure
from tests.quality.sets import (
    facts,
    item_fields,
    links,
    minimal_pairs,
    pages,
    segmentation,
    stories,
    style,
    syndication,
)

KINDS: dict[str, ModuleType] = {
    "links": links,
    "facts": facts,
    "minimal_pairs": minimal_pairs,
    "syndication": syndication,
    "stories": stories,
    "segmentation": segmentation,
    "style": style,
    "item_fields": item_fields,
    "pages": pages,
}
"""What the tests hold to its floors."""
FITTED: dict[str, ModuleType] = {"held_out": held_out}
"""What takes a fit for each fold: measured by `make eval` alone."""


def measures(kinds: Iterable[ModuleType], data: Path | None) -> Iterator[Measure]:
    """What the kinds measure on the program's own copy, and on labelled data where there is any."""
    for kind in kinds:
        if hasattr(kind, "invented"):
            yield from kind.invented()
        for part in ("labelled", "labelled_at_length"):
            if data is not None and hasattr(kind, part):
                yield from getattr(kind, part)(data)


def show(found: Iterable[Measure], console: Console) -> int:
    """Print one row a measure. Returns the exit code: 1 when a floor is not held."""
    table = Table("data", "measure", *(Column(name, justify="right") for name in ("value", "floor", "target")), "")
    code = 0
    for m in found:
        bounds = ("" if bound is None else f"{'≥' if m.at_least else '≤'} {bound:g}" for bound in (m.floor, m.target))
        state = "" if m.reached else "short of target"
        if not m.held:
            code, state = 1, "below floor" if m.at_least else "above ceiling"
        table.add_row(m.data, m.what, f"{m.value:.3f}", *bounds, state)
    console.print(table)
    return code
