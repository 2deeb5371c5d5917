"""An input that is done with the moment Enter is pressed, so that keys typed after it go where they should."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.suggester import SuggestFromList
from textual.widgets import Input

_LONGEST = 300


class Field(Input):
    """An Input that hands its value to `submit` at once instead of by a message. A paste of any size is one line."""

    def __init__(
        self,
        submit: Callable[[str], None],
        value: str = "",
        *,
        placeholder: str = "",
        id: str,
        offered: Sequence[str] = (),
        replaced: bool = False,
    ) -> None:
        """`offered` complete what is typed, taken with the right arrow; `replaced`: what is typed first takes the place
        of the value.
        """
        suggester = SuggestFromList(offered, case_sensitive=False) if offered else None
        super().__init__(
            value=value,
            placeholder=placeholder,
            id=id,
            select_on_focus=replaced,
            max_length=_LONGEST,
            suggester=suggester,
        )
        self._submit = submit

    async def action_submit(self) -> None:
        self._submit(self.value)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        start, end = sorted(self.selection)
        room = _LONGEST - len(self.value) + end - start
        text = " ".join(event.text[: 2 * _LONGEST].split())
        self.replace("".join(c for c in text if c.isprintable())[: max(0, room)], start, end)
