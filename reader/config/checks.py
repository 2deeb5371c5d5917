"""Checks of settings: a YAML node to the value of a setting, one small reader for each sort of value.

A reader takes the node, the setting's name and the list of faults. It gives the value, or None after it has
named the fault; it never raises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from reader.config.settings import Check
from reader.config.yaml_tree import Entries, Fault, Items, Node, Refused, Scalar
from reader.model import STDIN
from reader.nearest import nearest

Faults = list[Fault]
Reader = Callable[[Node, str, Faults], Any]

_COLOUR = re.compile(
    "#(?:[0-9a-fA-F]{3}){1,2}|ansi_default|ansi_(?:bright_)?(?:black|red|green|yellow|blue|magenta|cyan|white)"
)


def suggestion(name: str, known: tuple[str, ...]) -> str:
    """'; did you mean "theme"?' or nothing."""
    best = nearest(name, known)
    return f'; did you mean "{best}"?' if best else ""


def text(node: Node, key: str, faults: Faults) -> Any:
    """Any text but the empty one."""
    if isinstance(node, Scalar) and node.kind == "text" and node.text.strip():
        return node.text
    if isinstance(node, Scalar) and node.kind != "nothing" and node.text.strip():
        faults.append(Fault(node.line, key, f'wants text; YAML reads {node.text} as {node.kind}: write "{node.text}"'))
        return None
    return _wants("text", node, key, faults)


def source(node: Node, key: str, faults: Faults) -> Any:
    """A path that the desk can be opened on: any but standard input, whence the keys come."""
    if isinstance(node, Scalar) and node.text.strip() == STDIN:
        reason = f"{STDIN} is standard input, which the app does not read; a file of that name is ./{STDIN}"
        faults.append(Fault(node.line, key, reason))
        return None
    return text(node, key, faults)


def colour(node: Node, key: str, faults: Faults) -> Any:
    """A colour: #rgb, #rrggbb, or one of the terminal's own sixteen by name."""
    if isinstance(node, Scalar) and _COLOUR.fullmatch(node.text):
        return node.text
    got = f'"{node.text}"' if isinstance(node, Scalar) and node.text else "nothing"
    reason = f'wants a colour, not {got}: "#7cbcff" in quotation marks, or one of the terminal\'s own as ansi_blue'
    faults.append(Fault(node.line, key, reason))
    return None


def one_of(*choices: str) -> Reader:
    """One of the words given."""

    def read(node: Node, key: str, faults: Faults) -> Any:
        listed = ", ".join(choices)
        if not isinstance(node, Scalar):
            return _wants(f"one of {listed}", node, key, faults)
        if node.text in choices:
            return node.text
        faults.append(Fault(node.line, key, f'"{node.text}" is not one of {listed}{suggestion(node.text, choices)}'))
        return None

    return read


def named(values: Mapping[str, Any]) -> Reader:
    """One of the words given, as what it stands for."""
    read_word = one_of(*values)

    def read(node: Node, key: str, faults: Faults) -> Any:
        word = read_word(node, key, faults)
        return None if word is None else values[word]

    return read


def items(each: Reader) -> Reader:
    """A list, every item of which `each` reads; the sound ones are kept."""

    def read(node: Node, key: str, faults: Faults) -> Any:
        if not isinstance(node, Items):
            return _wants("a list", node, key, faults)
        values = tuple(value for item in node.nodes if (value := each(item, key, faults)) is not None)
        return values if values or not node.nodes else None

    return read


def group(node: Node, key: str, faults: Faults) -> Any:
    """A list of at least two texts."""
    values = items(text)(node, key, faults)
    if isinstance(node, Items) and len(node.nodes) < 2:
        faults.append(Fault(node.line, key, "wants at least two spellings that say the same"))
        return None
    return values


def one_or_more(each: Reader) -> Reader:
    """One value, or a list of them."""

    def read(node: Node, key: str, faults: Faults) -> Any:
        if isinstance(node, Scalar):
            value = each(node, key, faults)
            return None if value is None else (value,)
        return items(each)(node, key, faults)

    return read


def table(each: Reader, check: Check = lambda _: ()) -> Reader:
    """A mapping whose keys are the user's own, as pairs in the order of the file; `check` judges them together."""

    def read(node: Node, key: str, faults: Faults) -> Any:
        if not isinstance(node, Entries):
            return _wants("a table of keys", node, key, faults)
        named = _named(node, key, faults)
        values = ((name.text, each(value, f"{key}.{name.text}", faults)) for name, value in named)
        sound = {name: value for name, value in values if value is not None}
        lines = {name.text: name.line for name, _ in named}
        faults.extend(Fault(lines.get(name, node.line), f"{key}.{name}", reason) for name, reason in check(sound))
        return tuple(sound.items())

    return read


def section(fields: Mapping[str, Reader]) -> Reader:
    """A mapping with the keys given and no others: a dict of the sound ones, sections within it laid flat."""

    def read(node: Node, key: str, faults: Faults) -> Any:
        if not isinstance(node, Entries):
            return _wants("a table of keys", node, key, faults)
        found: dict[str, Any] = {}
        for name, value in _named(node, key, faults):
            full = f"{key}.{name.text}" if key else name.text
            if name.text not in fields:
                faults.append(Fault(name.line, full, f"unknown key{suggestion(name.text, tuple(fields))}"))
                continue
            sound = fields[name.text](value, full, faults)
            found.update(sound if isinstance(sound, dict) else {name.text: sound})
        return {name: value for name, value in found.items() if value is not None}

    return read


def _named(node: Entries, key: str, faults: Faults) -> list[tuple[Scalar, Node]]:
    """The entries with a name each; one that comes again is a fault, and the first holds."""
    seen: dict[str, int] = {}
    named: list[tuple[Scalar, Node]] = []
    for name, value in node.pairs:
        if not isinstance(name, Scalar):
            _wants("a name for a key", name, key, faults)
        elif name.text in seen:
            full = f"{key}.{name.text}" if key else name.text
            faults.append(Fault(name.line, full, f"stands here a second time; first on line {seen[name.text]}"))
        else:
            seen[name.text] = name.line
            named.append((name, value))
    return named


def _wants(wanted: str, node: Node, key: str, faults: Faults) -> Any:
    if not isinstance(node, Refused):
        got = "empty text" if isinstance(node, Scalar) and node.kind == "text" and not node.text.strip() else node.kind
        faults.append(Fault(node.line, key, f"wants {wanted}, not {got}"))
    return None
