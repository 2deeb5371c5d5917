"""Which config.yaml is it, and what does it say?

--config FILE        ──> that file, or nothing
./config.yaml        ──> only when it begins with `wirediff: 1`: any other program's file is none of ours
the user's folder    ──> wirediff/config.yaml
none of them         ──> the defaults
"""

from __future__ import annotations

import glob
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.config.checks import Check, Reader, group, items, named, one_of, one_or_more, section, table, text
from reader.config.settings import DEFAULT, FORCES, GLYPHS, SORTS, THEMES, Config
from reader.config.yaml_tree import Entries, Fault, Node, begins_with, parse
from reader.model import Problem

NAME = "config.yaml"
_MARK = ("wirediff", "1")
_LARGEST = 1024 * 1024


class ConfigError(Exception):
    """The settings cannot be used; `problems` name every fault with its file, line and key."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def schema(check_keys: Check = lambda _: ()) -> Mapping[str, Reader]:
    """Every key of the file and how its value is read. `check_keys` judges {action: keys}."""
    return {
        "wirediff": lambda *_: None,
        "sources": items(text),
        "outlets": table(text),
        "style": items(group),
        "words": section({"hedges": items(text), "charged": items(text), "reporting": table(named(FORCES))}),
        "theme": one_of(*THEMES),
        "glyphs": one_of(*GLYPHS),
        "sort": one_of(*SORTS),
        "keys": table(one_or_more(text), check_keys),
    }


def load(explicit: str | Path | None = None, *, check_keys: Check = lambda _: ()) -> Config:
    """The settings in force: of the file named, else of the first place that holds one, else the defaults.

    `check_keys` tells what is wrong with {action: keys}, as (action, reason).

    Raises:
        ConfigError: the file cannot be read, or anything in it is wrong.
    """
    path = Path(explicit) if explicit is not None else find()
    return read(path, check_keys=check_keys) if path else DEFAULT


def find() -> Path | None:
    """The config file in force when none is named; None: there is none."""
    here = Path(NAME)
    try:
        if begins_with(_bytes(here).decode("utf-8-sig", "replace"), *_MARK):
            return here
    except (OSError, ValueError):
        pass
    from platformdirs import user_config_path

    users = user_config_path("wirediff", appauthor=False) / NAME
    return users if os.path.lexists(users) else None


def read(path: Path, *, check_keys: Check = lambda _: ()) -> Config:
    """The settings of one file. Raises ConfigError as `load` does."""
    try:
        content = _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigError((Problem(str(path), "is not UTF-8 text", line),)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigError((Problem(str(path), f"cannot be read: {reason}"),)) from error
    root, faults = parse(content)
    if not _is_marked(root):
        line = root.line if root else 1
        faults.append(Fault(line, "", "the first key must be `wirediff: 1`, so that the file is known as ours"))
    found: dict[str, Any] = {}
    if root is not None:
        found = section(schema(check_keys))(root, "", faults) or {}
    if faults:
        faults.sort(key=lambda fault: fault.line)
        raise ConfigError(tuple(Problem(str(path), _told(fault), fault.line) for fault in faults))
    found["sources"] = tuple(_from(path.parent, source) for source in found.get("sources", ()))
    return Config(path=path, **found)


def _is_marked(root: Node | None) -> bool:
    if not isinstance(root, Entries) or not root.pairs:
        return False
    key, value = root.pairs[0]
    return (getattr(key, "text", ""), getattr(value, "text", "")) == _MARK and value.kind == "a number"


def _told(fault: Fault) -> str:
    return f"{fault.key}: {fault.reason}" if fault.key else fault.reason


def _bytes(path: Path) -> bytes:
    if path.is_file() and path.stat().st_size > _LARGEST:
        raise ValueError(f"larger than {_LARGEST // 1024 // 1024} MB, which no settings need")
    if path.exists() and not path.is_file():
        raise ValueError("is no file")
    return path.read_bytes()


def _from(folder: Path, source: str) -> str:
    """A source is meant from where the file that names it lies."""
    source = os.path.expanduser(source)  # noqa: PTH111 - a pattern, not a path
    if source == "-" or os.path.isabs(source) or folder == Path():  # noqa: PTH117
        return source
    start = glob.escape(str(folder)) if glob.has_magic(source) else str(folder)
    return os.path.join(start, source)  # noqa: PTH118
