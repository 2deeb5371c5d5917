"""Work that may take long, off the event loop: its errors become a worker's state, never the end of the program.

Textual describes a worker by printing its arguments, which for a desk of a hundred thousand articles takes seconds
on the event loop; a description of our own prevents it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from textual import work
from textual.worker import Worker

Given = ParamSpec("Given")
Result = TypeVar("Result")


def in_thread(
    *, group: str, exclusive: bool = False
) -> Callable[[Callable[Given, Result]], Callable[Given, Worker[Result]]]:
    """Run a method in a thread of `group`; an exclusive one cancels those of its group before it."""

    def decorated(method: Callable[Given, Result]) -> Callable[Given, Worker[Result]]:
        return work(thread=True, group=group, exclusive=exclusive, exit_on_error=False, description=group)(method)

    return decorated


def reason_of(error: BaseException | None) -> str:
    """What went wrong, in the error's own words where it has some."""
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror.lower()}"
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__
