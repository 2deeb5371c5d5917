"""The command line: argv to what runs. Results are data on standard output, all narration goes to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

_WRONG = 2
_INTERRUPTED = 130
_NOBODY_READS = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program. Returns the exit code: 0 done, 1 some input could not be read, 2 the call is wrong.

    As the shell has it, 130 after Ctrl-C and 141 when whoever read the output has gone.
    """
    from reader.cli.arguments import parse

    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever called: reads nothing, writes to nobody
            setattr(sys, name, open(os.devnull, mode))  # noqa: PTH123, SIM115
    try:
        given = parse(sys.argv[1:] if argv is None else argv)
        from reader.cli.commands import run

        return run(given)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _let_go()
        return _NOBODY_READS
    except OSError as error:
        _let_go()
        from reader.cli.streams import say

        where = f"{error.filename}: " if error.filename else ""
        say(f"{where}{error.strerror or error}")
        return _WRONG


def _let_go() -> None:
    """Python writes what is left of standard output once more when it ends: let that go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
