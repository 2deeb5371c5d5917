"""Version labels: names of the versions of a story, no two alike.

two of Keel Wire, one of the Courier    ──version_labels──>    Keel Wire (18:04)   Keel Wire (late-copy)   Orrin Courier

Whatever is added to an outlet is in brackets: labels are listed in rows, with commas between them.
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

__all__ = ["outlet", "version_labels", "when"]

# How many folders a file is named by at most.
_DEEPEST = 8
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def version_labels(versions: Sequence[Listed]) -> dict[str, str]:
    """Labels for the versions of one story, by id, no two alike.

    The outlet; where one has several, with the time, else the file, else its folder, else a number.
    """
    labels = _clashing({version.id: outlet(version) for version in versions})
    unique = {}
    for version in versions:
        name, clashes = labels[version.id]
        addition = when(version.published) or _file(version, 1)
        if clashes:
            name = f"{name} ({addition})" if addition not in ("", name) else name
        unique[version.id] = name
    files = Counter(version.path for version in versions)
    for depth in range(1, _DEEPEST):
        clashing = _clashing(unique)
        unsettled = [v for v in versions if clashing[v.id][1] and v.path and files[v.path] == 1]
        if not unsettled:
            break
        for version in unsettled:
            file, own_outlet = _file(version, depth), outlet(version)
            unique[version.id] = file if file.endswith(own_outlet) else f"{own_outlet} ({file})"
    taken: set[str] = set()
    for version_id, name in unique.items():
        number = 1
        while unique[version_id] in taken:
            number += 1
            unique[version_id] = f"{name} ({number})"
        taken.add(unique[version_id])
    return unique


def _clashing(labels: Mapping[str, str]) -> dict[str, tuple[str, bool]]:
    """The labels by id, each with whether another version has it too."""
    uses = Counter(labels.values())
    return {version_id: (name, uses[name] > 1) for version_id, name in labels.items()}


def _file(version: Listed, depth: int) -> str:
    """The file it came from, named with so many parts of its path."""
    if not version.path:
        return ""
    return "/".join(PurePath(visible(version.path)).with_suffix("").parts[-depth:])


def outlet(version: Listed) -> str:
    """The outlet of a version, fit to be shown."""
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
