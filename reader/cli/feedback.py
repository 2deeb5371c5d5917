"""Feedback: what the editor corrected by hand, as JSON Lines for whoever wants to improve the fits.

    {"kind": "dismissed", "detail": "number", "left": "40", "right": "44", "left_text": ..., "right_text": ...}
    {"kind": "pairing", "joined": true, "left_text": ..., "right_text": ...}

Each line holds the sentences it is about and nothing of the copy around them: no file, no outlet, no time. Nothing is
sent anywhere.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from reader.cli.console import report_problems, write
from reader.console import put, say
from reader.report.as_json import SCHEMA, written
from reader.report.phrases import plural
from reader.store import Work, read_work
from reader.text.visible import concatenated, visible_lines


def run(given: argparse.Namespace) -> int:
    """Write it all, or tell how much there is. Returns the exit code."""
    work, problems = read_work()
    report_problems(problems)
    if given.export:
        text = concatenated(*map(written, lines(work)))
        if given.output in (None, "-"):
            put(text)
        else:
            try:
                write(given.output, text)
            except OSError as error:
                say(f"{given.output}: cannot be written: {error.strerror or error}")
                return 2
    else:
        counts = (
            plural(len(work.dismissed()), "dismissed flag"),
            plural(len(work.muted_always()), "muted kind"),
            plural(len(work.paired()), "pair"),
        )
        put(visible_lines(f"{', '.join(counts)}; --export writes them\n"))
    return 1 if problems else 0


def lines(work: Work) -> Iterator[dict[str, Any]]:
    """The corrections, an object each, in the order of their hashes."""
    for _, flag in sorted(work.dismissed().items()):
        told = flag._asdict()
        yield {"schema": SCHEMA, "kind": "dismissed", "detail": told.pop("kind"), **told}
    for kind in work.muted_always():
        yield {"schema": SCHEMA, "kind": "muted", "detail": kind}
    for pair in work.paired():
        yield {
            "schema": SCHEMA,
            "kind": "pairing",
            "joined": pair.joined,
            "left_text": pair.left,
            "right_text": pair.right,
        }
