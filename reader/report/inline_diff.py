"""Inline diff: a sentence with the words dropped in [-these-] and the words put in in {+those+}."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import Edit, Op, Span
from reader.report.page import Run

_OPENING, _CLOSING = ("[-", "{+"), ("-]", "+}")


def script_runs(script: Sequence[Edit], text: str, *, styled: bool) -> list[Run]:
    """The edits in a line; changes of house style alone are left as the witness has them unless `styled`."""
    if not script:
        return [(text, "")]
    runs: list[Run] = []
    for edit in script:
        only_style = edit.style and not styled
        if only_style and edit.op is Op.DROP:
            continue
        edit_runs = _marked(edit.text, Op.KEEP if only_style else edit.op)
        if runs and runs[-1][0].endswith(_CLOSING) and edit_runs[0][0].startswith(_OPENING):
            runs.append((" ", ""))
        runs += edit_runs
    return runs


def marked_runs(text: str, spans: Iterable[Span], op: Op) -> list[Run]:
    """A sentence with the spans of it that `op` says were dropped or put in."""
    runs: list[Run] = []
    at = 0
    for start, end in spans:
        runs += [(text[at:start], ""), *_marked(text[start:end], op)]
        at = end
    return [*runs, (text[at:], "")]


def _marked(text: str, op: Op) -> list[Run]:
    """A run in an editor's marks, white space left outside them."""
    words = text.strip()
    if op is Op.KEEP or not words:
        return [(text if op is not Op.DROP else "", "")]
    at = text.index(words)
    marked: Run = (f"[-{words}-]", "removed") if op is Op.DROP else (f"{{+{words}+}}", "added")
    return [run for run in ((text[:at], ""), marked, (text[at + len(words) :], "")) if run[0]]
