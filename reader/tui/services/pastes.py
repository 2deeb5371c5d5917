"""Bracketed paste told apart from what is typed, before anything in it can be taken for a key.

    j  ESC[200~  a ESC[31m mj  ESC[201~  k    ──>    typed "j", pasted "a[31m mj", typed "k"

Some terminals hand on what is pasted as it is, markers within it included, and a line delivers it in any pieces. So
a paste reaches from the first opening marker to the last closing one before a pause: nobody types as soon as that.
Where no closing marker comes, keys count again after a silence, and only one at a time.
"""

from __future__ import annotations

import re
from enum import Enum, auto

_START, _END = b"\x1b[200~", b"\x1b[201~"
_ESCAPE = b"\x1b"
_KEY = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?|[\x00-\x7f]|[\xc2-\xf4][\x80-\xbf]+", re.DOTALL)
"""What one key sends, or one move of the mouse."""
_PAUSE_SECONDS = 0.1
_LONGEST_PAUSELESS_SECONDS = 0.5
"""A mouse that is moved never pauses."""
_CUT_SECONDS = 2.0
_LONGEST_TYPED = 4096
_LONGEST_PASTED = 1 << 16
"""Bytes; more goes into no input of the program."""


class _State(Enum):
    TYPED = auto()
    PASTED = auto()
    """The closing marker has not come."""
    CLOSED = auto()
    """It has: what follows without a pause is undecided."""
    CUT = auto()
    """It has not, and nothing else has for long."""


class Pastes:
    """What a terminal sends, as bytes that were typed and text that was pasted.

    `escape_seconds` is how long an escape may be the beginning of more. Times are of one clock that never goes back.
    """

    def __init__(self, escape_seconds: float) -> None:
        self._escape_seconds = escape_seconds
        self._state = _State.TYPED
        self._text = bytearray()
        self._undecided = b""
        self._given = 0  # bytes of what is undecided that were given as typed
        self._heard = self._closed = 0.0

    @property
    def waits(self) -> bool:
        """Whether time alone decides something, so that `wait` is to be called soon."""
        return self._state is not _State.TYPED or bool(self._undecided)

    def read(self, data: bytes, now: float) -> list[bytes | str]:
        """Take in what the terminal sent. Returns what that decides, in its order."""
        self._heard = now
        data = self._undecided + data
        out: list[bytes | str] = []
        if self._state is _State.TYPED:
            typed, start, data = data.partition(_START)
            if not start:
                typed, data = _before(typed, _START)
            out += filter(None, [typed[self._given :]])
            self._given = 0 if start else max(0, self._given - len(typed))
            if not start:
                self._undecided = data
                return out
            self._state = _State.PASTED
        pasted, end, rest = data.rpartition(_END)
        if end:
            self._state, self._closed = _State.CLOSED, now
        elif self._is_paste(rest):
            self._state = _State.PASTED
            pasted, rest = _before(rest, _END)
        self._paste(pasted)
        self._undecided = rest
        return out

    def wait(self, now: float) -> list[bytes | str]:
        """Take in that nothing more has come until now. Returns what that decides."""
        silent = now - self._heard
        if self._state is _State.TYPED:
            return self._typed(silent)
        if self._state is _State.PASTED:
            if silent < _CUT_SECONDS:
                return []
            self._state, self._undecided = _State.CUT, b""
            return self._pasted()
        closed = self._state is _State.CLOSED
        if silent < _PAUSE_SECONDS and not (closed and now - self._closed >= _LONGEST_PAUSELESS_SECONDS):
            return []
        rest, self._undecided = self._undecided, b""
        if not (closed or _KEY.fullmatch(rest)):
            self._paste(rest)
            return []
        self._state = _State.TYPED
        return [*self._pasted(), *self.read(rest, now)]

    def _typed(self, silent: float) -> list[bytes | str]:
        """What after so long is a key, though it may be the beginning of a marker that is delivered very slowly.

        No key sends more of a marker than its escape, unless it follows one.
        """
        kept = self._undecided
        if self._given == len(kept):
            if silent >= _CUT_SECONDS:
                self._undecided, self._given = b"", 0
        elif (self._given or kept == _ESCAPE) and silent >= self._escape_seconds:
            given, self._given = self._given, len(kept)
            return [kept[given:]]
        return []

    def _is_paste(self, data: bytes) -> bool:
        """Whether data without a closing marker, after an opening one, is more of the paste."""
        if self._state is _State.CUT and _START in data:
            return True
        return self._state is _State.PASTED or len(data) > _LONGEST_TYPED

    def _paste(self, data: bytes) -> None:
        self._text += data[: _LONGEST_PASTED - len(self._text)]

    def _pasted(self) -> list[bytes | str]:
        text = _harmless(bytes(self._text).replace(_START, b"").replace(_END, b""))
        self._text.clear()
        return [text] if text else []


def _before(data: bytes, marker: bytes) -> tuple[bytes, bytes]:
    """Data without the beginning of a marker that it may end in, and that."""
    held = next(size for size in range(len(marker) - 1, -1, -1) if data.endswith(marker[:size]))
    return data[: len(data) - held], data[len(data) - held :]


def _harmless(pasted: bytes) -> str:
    """Text without a control or a hidden character."""
    text = pasted.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in text if c.isprintable() or c in "\n\t")
