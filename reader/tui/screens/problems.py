"""What could not be read, and why."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Problem
from reader.text.visible import visible
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import wrap
from reader.tui.screens.dialog import Dialog


class ProblemsScreen(Dialog[None]):
    """Every Problem of the desk."""

    heading = "What could not be read"

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self._problems = problems

    def body(self, width: int) -> list[Line]:
        if not self._problems:
            return [Line((Piece(" Everything was read."),))]
        lines: list[Line] = []
        for problem in self._problems:
            where = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
            for text, tone in ((where, Tone.STRONG), (problem.reason, Tone.PLAIN)):
                lines += [Line((Piece(" "), *line)) for line in wrap([Piece(visible(text), tone)], max(10, width - 2))]
        return lines
