"""A made-up form of report: headings alone, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import Apparatus, Collation, Sentence, Story, Version
from reader.report import Context
from reader.text.visible import Printable, visible_lines


def comparison_report(made: Collation | Apparatus, context: Context) -> Printable:  # noqa: ARG001
    return visible_lines(f"# {made.base.title}\n")


def stories_report(stories: Sequence[Story], context: Context) -> Printable:
    problems = "".join(f"- {problem}\n" for problem in context.problems)
    return visible_lines("".join(f"# {story.headline}\n" for story in stories) + problems)


def articles_report(articles: Iterable[tuple[Version, Sequence[Sentence]]], context: Context) -> Printable:  # noqa: ARG001
    return visible_lines("".join(f"# {version.title}\n" for version, _ in articles))
