"""YAML tree in which every node knows its line.

    text ──events──> Entry, Items, Scalar   and a Fault for each thing that a settings file has no business holding

Built from the parser's events, so that a fault late in the file does not hide those before it, and so that
anchors, aliases and depth are refused before they can cost anything. Nothing of the file is ever constructed.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.reader import Reader as _YamlReader
from yaml.resolver import Resolver

_MAX_DEPTH = 8
_MAX_PARSED_DEPTH = 50
"""The depth at which reading ends: what the parser takes for a token grows with the brackets open around it."""
_FORBIDDEN: re.Pattern[str] = _YamlReader.NON_PRINTABLE
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAGS = {"bool": "a truth value", "null": "nothing", "int": "a number", "float": "a number", "timestamp": "a date"}


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault and its line, 1-based; `key` names the setting, "" where none is to blame."""

    line: int
    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Scalar:
    """`kind` is what YAML takes it for: "text", or one of the words that a message can use for it."""

    line: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Items:
    line: int
    nodes: list[Node] = field(default_factory=list)

    kind = "a list"


@dataclass(frozen=True, slots=True)
class Entries:
    """The pairs of a mapping in the order of the file: a key may occur twice."""

    line: int
    pairs: list[tuple[Node, Node]] = field(default_factory=list)

    kind = "a table of keys"


@dataclass(frozen=True, slots=True)
class Refused:
    """In the place of what was refused with a fault, so that it is not reported twice."""

    line: int

    kind = "nothing"


Node = Scalar | Items | Entries | Refused


def parse(text: str) -> tuple[Node | None, list[Fault]]:
    """The tree of the first document, None where there is none, and every fault of the file's form."""
    faults: list[Fault] = []
    builder = _Builder(_events(text, faults), faults)
    return builder.root(), faults


def _events(text: str, faults: list[Fault]) -> Generator[Any, None, None]:
    for line, row in enumerate(text.split("\n"), 1):
        if bad := _FORBIDDEN.search(row):
            faults.append(Fault(line, "", f"holds the character U+{ord(bad[0]):04X}, which YAML forbids"))
    try:
        yield from yaml.parse(_FORBIDDEN.sub("\ufffd", text), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        faults.append(Fault(mark.line + 1 if mark else 1, "", f"is no YAML: {error.problem or error.context}"))
    except yaml.YAMLError as error:
        faults.append(Fault(1, "", f"is no YAML: {error}"))


class _Builder:
    def __init__(self, events: Generator[Any, None, None], faults: list[Fault]) -> None:
        self._events = events
        self._faults = faults
        self._resolver = Resolver()
        self._depth = 0

    def root(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._fault(event, "begins a second document: one file holds one set of settings")
                break
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event)
        return root

    def _node(self, event: Any) -> Node:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent):
            return self._refuse(event, f"*{event.anchor}: aliases are not used here: write the value out")
        if getattr(event, "anchor", None):
            self._fault(event, f"&{event.anchor}: anchors are not used here")
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(line, event.value, self._kind(event))
        if self._depth == _MAX_DEPTH:
            self._refuse(event, "is nested too deep")
            self._skip()
            return Refused(line)
        self._depth += 1
        node = self._items(line) if isinstance(event, yaml.SequenceStartEvent) else self._entries(line)
        self._depth -= 1
        return node

    def _items(self, line: int) -> Items:
        items = Items(line)
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.nodes.append(self._node(event))
        return items

    def _entries(self, line: int) -> Entries:
        entries = Entries(line)
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event)
            value = next(self._events, None)
            if value is None:
                break
            entries.pairs.append((key, self._node(value)))
        return entries

    def _skip(self) -> None:
        depth = 1
        for event in self._events:
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth == 0:
                return
            if self._depth + depth > _MAX_PARSED_DEPTH:
                self._fault(event, f"is nested more than {_MAX_PARSED_DEPTH} deep: the file is not read beyond")
                self._events.close()

    def _kind(self, event: Any) -> str:
        resolve: Any = self._resolver.resolve
        tag: str = event.tag or resolve(yaml.ScalarNode, event.value, event.implicit)
        return _TAGS.get(tag.rpartition(":")[2], "text")

    def _fault(self, event: Any, reason: str) -> None:
        self._faults.append(Fault(event.start_mark.line + 1, "", reason))

    def _refuse(self, event: Any, reason: str) -> Refused:
        self._fault(event, reason)
        return Refused(event.start_mark.line + 1)
