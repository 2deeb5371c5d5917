"""Provenance of the settings: the file that a report was made under, and what of it waits to be confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.config import spelled_out, waiting
from reader.text.visible import Printable, visible, visible_lines

if TYPE_CHECKING:
    from reader.config import Config


def named(config: Config) -> str:
    """The file in force, in words; "" where all settings are at their defaults."""
    if config.path is None:
        return ""
    waits = f", looks and keys alone: {', '.join(waiting(config))} not confirmed" if config.withheld else ""
    return visible(f"{config.path}{waits}")


def as_text(config: Config) -> Printable:
    """The end of a report for people."""
    told = named(config)
    return visible_lines(f"\nsettings: {told}\n" if told else "")


def as_json(config: Config) -> dict[str, Any]:
    """The field `settings` of a document."""
    return {"path": None if config.path is None else str(config.path), "waiting": list(waiting(config))}


def listing(config: Config) -> list[str]:
    """What a file sets beside looks and keys: a line for each key, its values below it."""
    return [line for key, values in spelled_out(config) for line in (f"  {key}", *(f"    {value}" for value in values))]
