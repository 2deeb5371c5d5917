"""`python -m tests.quality [NAME ...]`: measure all, or the named modules alone."""

from __future__ import annotations

import importlib
import pkgutil
import sys

from rich.console import Console
from rich.table import Table

import tests.quality as here


def main(names: list[str]) -> int:
    """Print the table; 1 when a target is missed."""
    found = [m.name for m in pkgutil.iter_modules(here.__path__) if not m.name.startswith("_")]
    chosen = names or found
    table = Table("data", "measure", "value", "target", "")
    missed = 0
    for name in chosen:
        module = importlib.import_module(f"tests.quality.{name}")
        if not hasattr(module, "measures"):
            continue
        for m in module.measures():
            sign = "≥" if m.at_least else "≤"
            target = "" if m.target is None else f"{sign} {m.target:g}"
            missed += not m.reached
            table.add_row(m.data, m.what, f"{m.value:.3f}", target, "" if m.reached else "missed")
    Console().print(table)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
