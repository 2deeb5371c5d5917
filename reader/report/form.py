"""Form record: one form that a report can take, known by its name and by the endings of its files.

--format json      ──> Form("json")  ──renderer()──> reader.report.as_json
--output desk.json ──┘                                 comparison_report, stories_report, articles_report
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from reader.config import Config
    from reader.model import Apparatus, Collation, Problem, Sentence, Story, Version
    from reader.text.visible import Printable


@dataclass(frozen=True, slots=True)
class Context:
    """The circumstances of a report: the settings it was made under, what could not be read, and the page.

    `width` is in cells of a terminal; forms that have no page take no notice of it, nor of `colour`.
    """

    config: Config
    problems: Sequence[Problem] = ()
    width: int = 100
    colour: bool = False


class Renderer(Protocol):
    """The three reports that every form renders, whole, with the line feed that ends them."""

    def comparison_report(self, made: Collation | Apparatus, context: Context) -> Printable:
        """A base and its witnesses."""

    def stories_report(self, stories: Sequence[Story], context: Context) -> Printable:
        """Stories and their versions."""

    def articles_report(self, articles: Iterable[tuple[Version, Sequence[Sentence]]], context: Context) -> Printable:
        """Articles as they were read, each with its sentences."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of report, as the registry in `reader.report` lists it.

    `name` is the value of `--format`; `endings` are the file endings that ask for it, in lower case with their dot;
    `module` renders it, see `Renderer`.
    """

    name: str
    endings: tuple[str, ...]
    module: str

    def renderer(self) -> Renderer:
        """The module that renders the form, imported now: a start that prints no report does without it."""
        from importlib import import_module

        return cast("Renderer", import_module(self.module))
