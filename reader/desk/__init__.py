"""The working set: paths to versions to stories to collations; what the screens and the commands call."""

from __future__ import annotations

from reader.lazy import TYPE_CHECKING, lazily

if TYPE_CHECKING:
    from reader.desk.desk import Desk
    from reader.desk.selection import named
    from reader.desk.side_by_side import standing, together
    from reader.desk.snapshot import Snapshot

__all__ = ["Desk", "Snapshot", "named", "standing", "together"]

if not TYPE_CHECKING:
    __getattr__ = lazily(__name__, __all__, "snapshot", "side_by_side", "desk", "selection")
