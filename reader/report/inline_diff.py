"""A sentence in an editor's marks: what was dropped in [-these-], what was put in {+those+}."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import Edit, Op, Span
from reader.report.page import Run

_OPENING, _CLOSING = ("[-", "{+"), ("-]", "+}")


def script_runs(script: Sequence[Edit], text: str, *, styled: bool) -> list[Run]:
    """The edits in a line; what only house style changed stands as the witness has it unless `styled`."""
    if not script:
        return [(text, "")]
    runs: list[Run] = []
    for edit in script:
        quiet = edit.style and not styled
        if quiet and edit.op is Op.DROP:
            continue
        more = _edit(edit.text, Op.KEEP if quiet else edit.op)
        if runs and runs[-1][0].endswith(_CLOSING) and more[0][0].startswith(_OPENING):
            runs.append((" ", ""))
        runs += more
    return runs


def marked_runs(text: str, spans: Iterable[Span], op: Op) -> list[Run]:
    """A sentence with the spans of it that `op` says were dropped or put in."""
    runs: list[Run] = []
    at = 0
    for start, end in spans:
        runs += [(text[at:start], ""), *_edit(text[start:end], op)]
        at = end
    return [*runs, (text[at:], "")]


def _edit(text: str, op: Op) -> list[Run]:
    """A run in an editor's marks, white space kept outside them."""
    core = text.strip()
    if op is Op.KEEP or not core:
        return [(text if op is not Op.DROP else "", "")]
    at = text.index(core)
    marked: Run = (f"[-{core}-]", "removed") if op is Op.DROP else (f"{{+{core}+}}", "added")
    return [run for run in ((text[:at], ""), marked, (text[at + len(core) :], "")) if run[0]]
