"""`python -m tests.quality [NAME ...]`: measure all, or the named modules alone."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys

from rich.console import Console
from rich.table import Table

import tests.quality as here


def main() -> int:
    """Print the table; 1 when a target is missed."""
    found = [m.name for m in pkgutil.iter_modules(here.__path__) if not m.name.startswith(("_", "test_"))]
    modules = {name: importlib.import_module(f"{here.__name__}.{name}") for name in found}
    names = [name for name, module in modules.items() if hasattr(module, "measures")]
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names)}; all by default")
    chosen = parser.parse_args().names or names
    if unknown := set(chosen) - set(names):
        parser.error(f"nothing named {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    table = Table("data", "measure", "value", "target", "")
    missed = 0
    for name in chosen:
        for m in modules[name].measures():
            sign = "≥" if m.at_least else "≤"
            target = "" if m.target is None else f"{sign} {m.target:g}"
            missed += not m.reached
            table.add_row(m.data, m.what, f"{m.value:.3f}", target, "" if m.reached else "missed")
    Console().print(table)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
