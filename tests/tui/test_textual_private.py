"""Nothing private of Textual is used outside of the one module that says so."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from functools import cache

import pytest

from reader import tui

_ALLOWED = "reader.tui.textual_private"
_OWN = {"_replace", "_asdict", "_make", "_fields", "_exit"}
"""Of named tuples, and of `os`."""
MODULES = [found.name for found in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}.") if not found.ispkg]


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse(inspect.getsource(importlib.import_module(module)))


@cache
def _private_names(of: type) -> frozenset[str]:
    """The private methods and attributes of a class, as they are written in it."""
    written = r"\b(?:self\.|def )(_[a-z]\w*)\b|^    (_[a-z]\w*)(?::| =)"
    return frozenset(one or other for one, other in re.findall(written, inspect.getsource(of), re.MULTILINE))


@pytest.mark.parametrize("module", [name for name in MODULES if name != _ALLOWED])
def test_nothing_private_is_imported_or_asked_of_others(module: str) -> None:
    found: list[str] = []
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "textual":
            parts = [*(node.module or "").split("."), *(name.name for name in node.names)]
            found += filter(_is_private, parts)
        elif isinstance(node, ast.Attribute) and _is_private(node.attr) and node.attr not in _OWN:
            holder = node.value
            own = isinstance(holder, ast.Name) and holder.id in ("self", "cls", "node")
            own = own or (isinstance(holder, ast.Call) and ast.unparse(holder.func) == "super")
            if not own:
                found.append(ast.unparse(node))
    assert found == []


@pytest.mark.parametrize("module", [name for name in MODULES if name != _ALLOWED])
def test_no_name_of_ours_is_a_private_one_of_textual(module: str) -> None:
    loaded = importlib.import_module(module)
    clashes: list[str] = []
    for thing in vars(loaded).values():
        if isinstance(thing, type) and thing.__module__ == module:
            theirs = [base for base in thing.__mro__ if base.__module__.split(".")[0] == "textual"]
            for base in theirs:
                clashes += (f"{thing.__name__}.{name}" for name in _private_names(thing) & _private_names(base))
    assert sorted(set(clashes)) == []


def test_the_one_module_uses_what_it_says() -> None:
    text = importlib.import_module(_ALLOWED).__doc__ or ""
    source = inspect.getsource(importlib.import_module(_ALLOWED)).replace(text, "")
    told = set(re.findall(r"\b_[a-z]\w+", text))
    assert told
    assert [name for name in told if name not in source] == []
