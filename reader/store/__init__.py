"""What outlives the program: the editor's own work."""

from __future__ import annotations

from reader.store.work import NotKept, Work, in_memory, open_work, work_path

__all__ = ["NotKept", "Work", "in_memory", "open_work", "work_path"]
