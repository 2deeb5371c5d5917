"""Provenance of the settings: the file that a report was made under, and the part of it that is not confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.config import spelled_out, waiting
from reader.text.visible import Printable, visible, visible_lines

if TYPE_CHECKING:
    from reader.config import Config


def file_in_force(config: Config) -> str:
    """The path of the file in force and what of it waits; "" where all settings are at their defaults."""
    if config.path is None:
        return ""
    waits = f", looks and keys alone: {', '.join(waiting(config))} not confirmed" if config.withheld else ""
    return visible(f"{config.path}{waits}")


def footer(config: Config) -> Printable:
    """The last lines of a report for people; nothing where all settings are at their defaults."""
    named = file_in_force(config)
    return visible_lines(f"\nsettings: {named}\n" if named else "")


def settings_field(config: Config) -> dict[str, Any]:
    """The field `settings` of a document."""
    return {"path": None if config.path is None else str(config.path), "waiting": list(waiting(config))}


def setting_lines(config: Config) -> list[str]:
    """The settings of a file other than looks and keys: a line for each key, its values below it."""
    return [line for key, values in spelled_out(config) for line in (f"  {key}", *(f"    {value}" for value in values))]
