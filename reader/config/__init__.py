"""Configuration: config.yaml to one frozen Config, or to every fault in it with file, line and key.

settings     every setting and its default
load         the file in force, of the places where one may lie
read         a file to a Config
checks       a YAML node to the value of a setting
yaml_tree    YAML as a tree whose nodes know their lines
confirm      settings of a folder that wait for the editor's word
"""

from __future__ import annotations

from reader.config.confirm import confirmed, spelled_out, waiting
from reader.config.load import load, to_confirm
from reader.config.settings import (
    COLOURS,
    DEFAULT,
    GLYPHS,
    GROUPS,
    OWN_COPY,
    SORTS,
    THEMES,
    Config,
    ConfigError,
    Withheld,
)

__all__ = [
    "COLOURS",
    "DEFAULT",
    "GLYPHS",
    "GROUPS",
    "OWN_COPY",
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
