"""`python -m benchmarks [NAME ...]`: each benchmark named (all by default), one table of ratios."""

from __future__ import annotations

import argparse
import pkgutil
import sys

from rich import box
from rich.console import Console
from rich.table import Table

import benchmarks
from benchmarks.timing import Options, apart, lines_of

_WIDEST = 200


def main() -> int:
    """Print the table; 1 when a target is missed."""
    known = [m.name for m in pkgutil.iter_modules(benchmarks.__path__) if m.name.startswith("of_")]
    names = [name.removeprefix("of_") for name in known]
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names)}; all by default")
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each side, in turn (default 5)")
    parser.add_argument("--articles", type=int, default=10_000, help="articles on the desk (default 10,000)")
    given = parser.parse_args()
    if unknown := set(given.names) - set(names):
        parser.error(f"no benchmark named {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    options = Options(given.runs, given.articles)
    table = Table("what", "wirediff", "beside", "theirs", "ratio", "target", "", box=box.SIMPLE_HEAD)
    missed = 0
    for name in given.names or names:
        found = apart(lines_of, name, options)
        missed += sum(not line.reached for line in found)
        for line in found:
            table.add_row(*line.cells(), "" if line.reached else "missed", end_section=line is found[-1])
    console = Console()
    width = max(console.width, console.measure(table, options=console.options.update(max_width=_WIDEST)).maximum)
    Console(width=width, soft_wrap=True).print(table)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
