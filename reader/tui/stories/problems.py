"""Problems dialog: files that could not be read, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from reader.model import Problem
from reader.text.visible import visible
from reader.tui.common.dialog import Dialog
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import wrap


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
            path = PurePath(problem.path)
            where = path.name if problem.line is None else f"{path.name}:{problem.line}"
            said = [Piece(visible(where), Tone.STRONG), Piece(f"  {visible(problem.reason)}")]
            folder = [Piece(visible(str(path.parent)), Tone.FAINT)] if path.name != problem.path else []
            for pieces in (said, folder):
                lines += [Line((Piece(" "), *line)) for line in wrap(pieces, max(10, width - 2)) if line]
        return lines
