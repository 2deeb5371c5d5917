"""Reader of a config.yaml: one frozen Config, or every fault in it with its line and key."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from reader.config.checks import Reader, colour, group, items, named, one_of, one_or_more, section, source, table, text
from reader.config.settings import (
    COLOURS,
    FORCES,
    GLYPHS,
    GROUPS,
    OWN_COPY,
    RESUME,
    SORTS,
    THEMES,
    Check,
    Config,
    ConfigError,
    Content,
    contents,
)
from reader.config.yaml_tree import Entries, Fault, Node, Scalar, parse
from reader.model import Problem

_MARK = ("wirediff", "1")


def schema(check_keys: Check = lambda _: (), themes: Iterable[str] = ()) -> Mapping[str, Reader]:
    """Every key of the file and how its value is read. `check_keys` judges {action: keys}; `themes` are the user's."""
    return {
        "wirediff": lambda *_: None,
        "sources": items(source),
        "outlets": table(text),
        "style": items(group),
        "words": section(
            {
                "hedges": items(text),
                "charged": items(text),
                "opposites": table(text),
                "reporting": table(named(FORCES)),
            }
        ),
        "theme": one_of(*THEMES, *themes),
        "themes": table(_theme),
        "glyphs": one_of(*GLYPHS),
        "sort": one_of(*SORTS),
        "group": one_of(*GROUPS),
        "own_copy": one_of(*OWN_COPY),
        "resume": one_of(*RESUME),
        "keys": table(one_or_more(text), check_keys),
    }


def read(path: Path, *, check_keys: Check = lambda _: ()) -> Config:
    """The settings of one file. Raises ConfigError as `load` does."""
    return interpret(path, opened(path).data, check_keys=check_keys)


def opened(path: Path) -> Content:
    """A file of settings, read once. Raises ConfigError where it cannot be."""
    try:
        return contents(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigError((Problem(str(path), f"cannot be read: {reason}"),)) from error


def interpret(path: Path, content: bytes, *, check_keys: Check = lambda _: ()) -> Config:
    """The settings of a file that has been read. Raises ConfigError as `load` does."""
    try:
        root, faults = parse(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigError((Problem(str(path), "is not UTF-8 text", line),)) from error
    if fault := _unmarked(root):
        faults.append(fault)
    found: dict[str, Any] = {}
    if root is not None:
        found = section(schema(check_keys, _names(root, "themes")))(root, "", faults) or {}
    if faults:
        faults.sort(key=lambda fault: fault.line)
        raise ConfigError(tuple(Problem(str(path), _told(fault), fault.line) for fault in faults))
    found["sources"] = tuple(_from(path.parent, given) for given in found.get("sources", ()))
    return Config(path=path, **found)


def _theme(node: Node, key: str, faults: list[Fault]) -> Any:
    """The theme that one begins with, and the colours that it changes, as pairs."""
    found = section({"like": one_of(*THEMES)} | dict.fromkeys(COLOURS, colour))(node, key, faults)
    return None if found is None else tuple(found.items())


def _names(root: Node, key: str) -> list[str]:
    """The keys of a table in the file, be they sound or not."""
    tables = (value for name, value in getattr(root, "pairs", ()) if getattr(name, "text", "") == key)
    return [name.text for table in tables for name, _ in getattr(table, "pairs", ()) if isinstance(name, Scalar)]


def _unmarked(root: Node | None) -> Fault | None:
    """The fault of our mark where it is not first in the file."""
    wanted = "the first key must be `wirediff: 1`, so that the file is known as ours"
    pairs = root.pairs if isinstance(root, Entries) else []
    at = next((place for place, (name, _) in enumerate(pairs) if getattr(name, "text", "") == _MARK[0]), None)
    if at is None:
        return Fault(root.line if root else 1, "", wanted)
    name, value = pairs[at]
    if getattr(value, "text", "") != _MARK[1] or value.kind != "a number":
        return Fault(name.line, "", wanted)
    return Fault(name.line, "", f"{wanted}: move it up") if at else None


def _told(fault: Fault) -> str:
    return f"{fault.key}: {fault.reason}" if fault.key else fault.reason


def _from(folder: Path, given: str) -> str:
    """A source is meant from where the file that names it lies."""
    given = os.path.expanduser(given)  # noqa: PTH111 - a pattern, not a path
    if os.path.isabs(given) or folder == Path():  # noqa: PTH117
        return given
    start = glob.escape(str(folder)) if glob.has_magic(given) else str(folder)
    return os.path.join(start, given)  # noqa: PTH118
