"""Item marks: what an editor must see of a version at a glance, in words: killed, withheld, embargoed, corrected.

    status cancelled                    KILLED                            loud: nobody may run it
    embargo 2031-11-09T18:00Z           EMBARGOED until 9 Nov 18:00       loud
    signals correction, version 3       correction · v3

An embargo is told whatever the clock says: none is lifted by the clock of this machine.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from reader.report.version_labels import when
from reader.text.visible import visible

if TYPE_CHECKING:
    from reader.model import Listed

KILLED, WITHHELD, EMBARGOED, CORRECTION = "KILLED", "WITHHELD", "EMBARGOED", "CORRECTION"
_TOLD = {"repeat": "repeat", "advisory": "advisory", "update": "update"}
_MOST_URGENT, _LONGEST_REVISION = 2, 4


def loud(version: Listed) -> tuple[str, ...]:
    """The marks that nobody may overlook, the gravest first, an embargo with its time."""
    signals = version.signals.split()
    marks = [KILLED] if version.status == "cancelled" or "kill" in signals else []
    if version.embargo or "embargo" in signals:
        marks.append(_embargo(version.embargo))
    elif version.status == "withheld":
        marks.append(WITHHELD)
    return (*marks, *([CORRECTION] if "correction" in signals else []))


def brief(version: Listed) -> str:
    """The gravest mark in one word, for a row of a list; nothing for copy that is free to run."""
    return next((mark.split()[0].rstrip(":") for mark in loud(version)), "")


def quiet(version: Listed) -> tuple[str, ...]:
    """What else the item says in a word or two: urgency, update, the number of its version."""
    signals = version.signals.split()
    urgent = version.urgency is not None and version.urgency <= _MOST_URGENT
    told = [f"urgency {version.urgency}"] if urgent else []
    told += [word for signal, word in _TOLD.items() if signal in signals]
    revision = version.revision or ""
    return (*told, *([f"v{visible(revision)}"] if 0 < len(revision) <= _LONGEST_REVISION else []))


def _embargo(until: str | None) -> str:
    if until is None:
        return EMBARGOED
    try:
        at = datetime.fromisoformat(until)
    except ValueError:
        return f"{EMBARGOED}: {visible(' '.join(until.split()))}"
    zone = at.strftime("%Z") if at.tzinfo else ""
    return f"{EMBARGOED} until {when(until)}{f' {zone}' if zone else ''}"
