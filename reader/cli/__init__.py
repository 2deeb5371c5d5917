"""Command line of the program: results are data on standard output, all narration goes to standard error.

arguments     argv to a namespace
commands      what each command does with it
settings      the settings in force, checked and confirmed
console       layout, files and progress bars of results
feedback      what the editor corrected, as JSON Lines
json_lines    `align` and `segment`: JSON Lines in and out
sample        the sample desk
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence

_WRONG = 2
_INTERRUPTED = 130
_NO_READER = 141
_GC_THRESHOLD = 100_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program. Returns the exit code: 0 done, 1 some input could not be read, 2 the call is wrong, 70 the app
    failed.

    As the shell has it, 130 after Ctrl-C, 141 when whoever read the output has gone, 143 and 129 when the program is
    told to end or its window is closed.
    """
    try:
        for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
            if getattr(sys, name) is None:  # closed by whoever called: reads nothing, writes to nobody
                setattr(sys, name, open(os.devnull, mode))  # noqa: PTH123, SIM115
        gc.set_threshold(_GC_THRESHOLD)  # a start allocates much and frees little
        atexit.register(gc.freeze)  # and what is left at the end goes with the process
        words = sys.argv[1:] if argv is None else list(argv)
        return _version() if words == ["--version"] else _run(words)
    except KeyboardInterrupt:  # before anything else was made of it
        return _INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return _NO_READER
    except OSError as error:
        _drop_output()
        from reader.console import say

        where = f"{error.filename}: " if error.filename else ""
        say(f"{where}{error.strerror or error}")
        return _WRONG


def _run(words: list[str]) -> int:
    from reader import ending

    ending.at_once()
    try:
        from reader.console import guard_errors

        guard_errors()
        from reader.cli.arguments import parse

        given = parse(words)
        from reader.cli.commands import run

        with ending.raised():
            return run(given)
    except ending.Ended as ended:
        return ended.code


def _version() -> int:
    """Print the version, which scripts ask for at every start: it needs no parser."""
    from reader import __version__

    sys.stdout.write(f"wirediff {__version__}\n")
    sys.stdout.flush()
    return 0


def _drop_output() -> None:
    """Python writes what is left of standard output once more when it ends: let that go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
