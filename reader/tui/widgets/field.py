"""An input that is done with the moment Enter is pressed, so that keys typed after it go where they should."""

from __future__ import annotations

from collections.abc import Callable

from textual.widgets import Input


class Field(Input):
    """An Input that hands its value to `submit` at once instead of by a message."""

    def __init__(self, submit: Callable[[str], None], value: str = "", *, placeholder: str = "", id: str) -> None:
        super().__init__(value=value, placeholder=placeholder, id=id, select_on_focus=False)
        self._submit = submit

    async def action_submit(self) -> None:
        self._submit(self.value)
