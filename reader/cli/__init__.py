"""The command line: argv to what runs. Results are data on standard output, all narration goes to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

_INTERRUPTED = 130
_NOBODY_READS = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program. Returns the exit code: 0 done, 1 some input could not be read, 2 the call is wrong.

    As the shell has it, 130 after Ctrl-C and 141 when whoever read the output has gone.
    """
    from reader.cli.arguments import parse

    try:
        given = parse(sys.argv[1:] if argv is None else argv)
        from reader.cli.commands import run

        return run(given)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Python flushes standard output once more when it ends: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _NOBODY_READS
