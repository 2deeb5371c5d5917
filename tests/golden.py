"""Golden pages: what a page must be, as a file that `make golden` writes and people look over."""

from __future__ import annotations

import os
from pathlib import Path

WRITE = "WIREDIFF_GOLDEN"
"""Set to "write" in the environment, every golden page is written anew."""


def is_written() -> bool:
    """Whether golden pages are written by this run."""
    return os.environ.get(WRITE) == "write"


def golden(path: Path, page: str) -> str:
    """The golden page in the file, to be held against `page`; written from it first where golden pages are written."""
    if is_written():
        path.write_text(page, encoding="utf-8")
    return path.read_text(encoding="utf-8")
