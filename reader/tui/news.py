"""News of the desk that the editor is told once: files taken for others, and what became of his own file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.model import Problem

NOT_KEPT = "NOT KEPT"


class News:
    """Knows what of a desk has been told."""

    def __init__(self) -> None:
        self._problems: tuple[Problem, ...] = ()
        self._carried = 0
        self._warned = ""

    @staticmethod
    def warning(desk: Desk | None) -> str:
        """The warning that what the editor does is not saved, as long as it is not."""
        return NOT_KEPT if desk and desk.unkept else ""

    def changes_warning(self, desk: Desk | None) -> bool:
        """Whether the warning is another than was shown last."""
        return self.warning(desk) != self._warned

    def warned(self, desk: Desk | None) -> None:
        """The warning of a desk is shown now."""
        self._warned = self.warning(desk)

    def carried(self, desk: Desk | None) -> list[str]:
        """What was carried over to files that were overwritten, since it was asked for last."""
        if desk is None or len(desk.carried) <= self._carried:
            return []
        before, self._carried = self._carried, len(desk.carried)
        return list(desk.carried[before:])

    def problems(self, desk: Desk | None) -> tuple[Problem, ...]:
        """What has become of the editor's own file since it was asked for last."""
        before, self._problems = self._problems, desk.problems if desk else ()
        return self._problems[len(before) :]
