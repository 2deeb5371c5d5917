"""Work that may take long, off the event loop: its errors become a worker's state, never the end of the program.

Textual describes a worker by printing its arguments, which for a desk of a hundred thousand articles takes seconds
on the event loop; a description of our own prevents it. And a worker and its task hold each other till garbage is
looked for: with what it was given, it would keep the desk as it stood at every step of reading.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from typing import Concatenate, ParamSpec, TypeVar

from textual.dom import DOMNode
from textual.worker import Worker

Node = TypeVar("Node", bound=DOMNode)
Given = ParamSpec("Given")
Result = TypeVar("Result")


def run_in_thread(node: DOMNode, do: Callable[[], Result], *, group: str, exclusive: bool = False) -> Worker[Result]:
    """Do something in a thread of `group`, for as long as a node is there."""
    once = [do]
    return node.run_worker(
        lambda: once.pop()(),
        group=group,
        description=group,
        exit_on_error=False,
        exclusive=exclusive,
        thread=True,
    )


def in_thread(
    *, group: str, exclusive: bool = False
) -> Callable[[Callable[Concatenate[Node, Given], Result]], Callable[Concatenate[Node, Given], Worker[Result]]]:
    """Run a method in a thread of `group`; an exclusive one cancels those of its group before it."""

    def decorated(
        method: Callable[Concatenate[Node, Given], Result],
    ) -> Callable[Concatenate[Node, Given], Worker[Result]]:
        @wraps(method)
        def begun(node: Node, /, *given: Given.args, **named: Given.kwargs) -> Worker[Result]:
            return run_in_thread(node, partial(method, node, *given, **named), group=group, exclusive=exclusive)

        return begun

    return decorated


def reason_of(error: BaseException | None) -> str:
    """What went wrong, in the error's own words where it has some."""
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror.lower()}"
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__
