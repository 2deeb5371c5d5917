"""The working set: paths to versions to stories to collations; what the screens and the commands call."""

from __future__ import annotations

from reader.desk.desk import Desk
from reader.desk.snapshot import Snapshot

__all__ = ["Desk", "Snapshot"]
