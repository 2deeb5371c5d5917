"""`python -m tests.quality [NAME ...]`: measure all, or the named kinds alone; exits 1 when a floor is not held."""

from __future__ import annotations

import argparse
import sys

from rich.console import Console

from tests.quality.measure import data_folder
from tests.quality.table import FITTED, KINDS, measures, show


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    kinds = KINDS | FITTED
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(kinds)}; all by default")
    chosen = parser.parse_args().names or list(kinds)
    if unknown := set(chosen) - set(kinds):
        parser.error(f"nothing named {', '.join(sorted(unknown))}; there are {', '.join(kinds)}")
    return show(measures([kinds[name] for name in chosen], data_folder()), Console())


if __name__ == "__main__":
    sys.exit(main())
