"""Withholding: a folder's own file takes looks and keys alone until the editor has confirmed its content.

    what the file sets ──┬──> looks, keys      in force at once: they change no report
                         └──> all the rest     withheld until the hash of the file is among the confirmed ones

A file that leaves the rest at its defaults needs no confirmation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from reader.config.settings import DEFAULT, FORCES, Config, Withheld

LOOKS = frozenset({"theme", "themes", "glyphs", "sort", "group", "own_copy", "keys", "resume"})
"""The settings that any folder may bring along. What is not named here has to be confirmed."""

_ABOUT = {"path", "withheld"}
_OF_WORDS = {"hedges", "charged", "opposites", "reporting"}
_FORCE_NAMES = {force: name for name, force in FORCES.items()}

Confirmed = Callable[[str], bool]
"""Whether the editor has confirmed a file, by its digest."""


def withhold(config: Config, content: bytes, is_confirmed: Confirmed) -> Config:
    """The settings in force of a folder's file: all once its content is confirmed, till then its looks and keys.

    `content` are the very bytes that `config` was read from; the store is asked only where something hangs on it.
    """
    rest = _rest(config)
    if not rest:
        return config
    known_by = digest(content)
    if is_confirmed(known_by):
        return config
    return replace(config, **{name: getattr(DEFAULT, name) for name in rest}, withheld=Withheld(known_by, config))


def digest(content: bytes) -> str:
    """The digest that a file is confirmed by: the SHA-256 of its content, in hexadecimal."""
    from hashlib import sha256

    return sha256(content).hexdigest()


def confirmed(config: Config) -> Config:
    """The settings once what was withheld is confirmed."""
    return config.withheld.config if config.withheld else config


def waiting(config: Config) -> tuple[str, ...]:
    """The keys of the file that are withheld, as they are written: `style`, `words.hedges`."""
    return tuple(map(_written, _rest(config.withheld.config))) if config.withheld else ()


def spelled_out(config: Config) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The settings of a file other than looks and keys: each key with its values, a line each."""
    return tuple((_written(name), tuple(map(_line(name), getattr(config, name)))) for name in _rest(config))


def _rest(config: Config) -> list[str]:
    """The fields that differ from their defaults, looks and keys left out."""
    names = (field.name for field in fields(config) if field.name not in LOOKS | _ABOUT)
    return [name for name in names if getattr(config, name) != getattr(DEFAULT, name)]


def _written(field: str) -> str:
    return f"words.{field}" if field in _OF_WORDS else field


def _line(field: str) -> Callable[[Any], str]:
    if field == "reporting":
        return lambda pair: f"{pair[0]}: {_FORCE_NAMES[pair[1]]}"
    if field in ("outlets", "opposites"):
        return ": ".join
    return lambda value: value if isinstance(value, str) else ", ".join(value)
