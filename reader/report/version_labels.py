"""What versions are called, so that nobody takes the words of one for those of another.

two of Keel Wire, one of the Courier    ──names──>    Keel Wire (18:04)   Keel Wire (late-copy)   Orrin Courier

What is added stands in brackets: names are told in rows, with commas between them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.text.visible import visible

if TYPE_CHECKING:
    from reader.model import Listed

__all__ = ["names", "outlet", "when"]

# How many folders a file is named by at most.
_DEEPEST = 8
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def names(versions: Sequence[Listed]) -> dict[str, str]:
    """What to call versions of one story, by id, no two alike.

    The outlet; where one has several, with the time, else the file, else its folder, else a number.
    """
    called = _clashing({version.id: outlet(version) for version in versions})
    found = {}
    for version in versions:
        name, clashes = called[version.id]
        about = when(version.published) or _file(version, 1)
        if clashes:
            name = f"{name} ({about})" if about not in ("", name) else name
        found[version.id] = name
    files = Counter(version.path for version in versions)
    for depth in range(1, _DEEPEST):
        told = _clashing(found)
        again = [v for v in versions if told[v.id][1] and v.path and files[v.path] == 1]
        if not again:
            break
        for version in again:
            file, own = _file(version, depth), outlet(version)
            found[version.id] = file if file.endswith(own) else f"{own} ({file})"
    taken: set[str] = set()
    for id, name in found.items():
        number = 1
        while found[id] in taken:
            number += 1
            found[id] = f"{name} ({number})"
        taken.add(found[id])
    return found


def _clashing(called: Mapping[str, str]) -> dict[str, tuple[str, bool]]:
    """The names by id, each with whether another has it too."""
    often = Counter(called.values())
    return {id: (name, often[name] > 1) for id, name in called.items()}


def _file(version: Listed, depth: int) -> str:
    """The file it came from, named with so many parts of its path."""
    if not version.path:
        return ""
    return "/".join(PurePath(visible(version.path)).with_suffix("").parts[-depth:])


def outlet(version: Listed) -> str:
    """Whose copy it is, fit to be shown."""
    return visible(version.outlet).strip() or "?"


def when(published: str | None) -> str:
    """A time as a desk reads it: "9 Nov 18:04"; as given where it is no ISO time."""
    if not published:
        return ""
    try:
        if len(published) == 10:
            day = date.fromisoformat(published)
            return f"{day.day} {_MONTHS[day.month - 1]}"
        at = datetime.fromisoformat(published)
    except ValueError:
        return published
    return f"{at.day} {_MONTHS[at.month - 1]} {at:%H:%M}"
