"""config.yaml to one frozen Config, or to every fault in it with file, line and key."""

from __future__ import annotations

from reader.config.confirm import confirmed, spelled_out, waiting
from reader.config.load import load, to_confirm
from reader.config.settings import COLOURS, DEFAULT, GLYPHS, GROUPS, SORTS, THEMES, Config, ConfigError, Withheld

__all__ = [
    "COLOURS",
    "DEFAULT",
    "GLYPHS",
    "GROUPS",
    "SORTS",
    "THEMES",
    "Config",
    "ConfigError",
    "Withheld",
    "confirmed",
    "load",
    "spelled_out",
    "to_confirm",
    "waiting",
]
