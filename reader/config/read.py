"""What does a config.yaml say? One frozen Config, or every fault in it with its line and key."""

from __future__ import annotations

import glob
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.config.checks import Reader, group, items, named, one_of, one_or_more, section, table, text
from reader.config.settings import FORCES, GLYPHS, GROUPS, SORTS, THEMES, Check, Config, ConfigError, contents
from reader.config.yaml_tree import Entries, Fault, Node, parse
from reader.model import Problem

_MARK = ("wirediff", "1")


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
        "group": one_of(*GROUPS),
        "keys": table(one_or_more(text), check_keys),
    }


def read(path: Path, *, check_keys: Check = lambda _: ()) -> Config:
    """The settings of one file. Raises ConfigError as `load` does."""
    try:
        content = contents(path).decode("utf-8-sig")
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


def _from(folder: Path, source: str) -> str:
    """A source is meant from where the file that names it lies."""
    source = os.path.expanduser(source)  # noqa: PTH111 - a pattern, not a path
    if source == "-" or os.path.isabs(source) or folder == Path():  # noqa: PTH117
        return source
    start = glob.escape(str(folder)) if glob.has_magic(source) else str(folder)
    return os.path.join(start, source)  # noqa: PTH118
