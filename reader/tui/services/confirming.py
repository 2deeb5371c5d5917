"""Confirming a folder's settings, and what is said of it on the screen."""

from __future__ import annotations

from reader.config import Withheld


def confirm(settings: Withheld) -> str:
    """Keep that a folder's file is confirmed. Returns what to say.

    Raises:
        NotKept: it is in force till the program ends, and will be asked for again.
    """
    from reader.store import confirm as keep

    problems = keep(settings.digest)
    return "\n".join([f"In force until it changes: {settings.config.path}", *map(str, problems)])
