"""The working set of the program: paths to versions to stories to collations; screens and commands call it alone.

desk               the facade: scans, comparisons, what the editor does
comparer           collations under the editor's rulings, the last ones remembered
snapshot           all that is known at one instant, frozen
scanner            paths to articles to stories, a step at a time
throttle           how far apart the steps of a scan are
article_store      files to articles and back, through the cache
ingest             one file to what is kept of it
worker_pool        files read in processes of their own
fingerprint_store  fingerprints fetched as grouping asks for them
regrouping         what came and went since the last scan, grouped
provisional        stories shown before all copy is grouped anew
duplicates         ids where one copy lies in several files
rulings            what the editor ruled, put over what grouping found, and carried to what replaces a file
selection          versions to be put side by side
text_search        words looked for in the copy of all articles
options            settings of the config as arguments of collation
lru                the last results, as long as what they were made of stays the same
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.desk.desk import Desk
    from reader.desk.selection import (
        Outdated,
        current_story,
        outdated,
        side_by_side,
        updated_story,
        versions_at,
        versions_named,
    )
    from reader.desk.snapshot import Snapshot

__all__ = [
    "Desk",
    "Outdated",
    "Snapshot",
    "current_story",
    "outdated",
    "side_by_side",
    "updated_story",
    "versions_at",
    "versions_named",
]

_MODULES = {"Desk": "desk", "Snapshot": "snapshot"}


def __getattr__(name: str) -> Any:
    """PEP 562: a first frame needs a Snapshot and nothing of what makes a Desk, which takes a tenth of a second."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_MODULES.get(name, 'selection')}"), name)
