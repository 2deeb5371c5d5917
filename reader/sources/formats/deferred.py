"""Deferred reading: a format's module is imported when a file of it is met, so that no other file waits for it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from reader.sources.formats.format import Outlets, Read, Reading


def deferred(module: str) -> Read:
    """The function `read` of a module that is not imported yet."""

    def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
        reading: Reading = import_module(module).read(data, path, outlets)
        return reading

    return read
