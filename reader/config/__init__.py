"""config.yaml to one frozen Config, or to every fault in it with file, line and key."""

from __future__ import annotations

from reader.config.load import find, load
from reader.config.settings import COLOURS, DEFAULT, GLYPHS, GROUPS, SORTS, THEMES, Config, ConfigError

__all__ = ["COLOURS", "DEFAULT", "GLYPHS", "GROUPS", "SORTS", "THEMES", "Config", "ConfigError", "find", "load"]
