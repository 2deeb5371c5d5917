"""Commands: PATHs to a desk, the desk to the app or to a printed report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.cli import settings
from reader.cli.arguments import near_command
from reader.cli.console import colour, progress, report_problems, width, write
from reader.config import Config, ConfigError
from reader.console import put, say
from reader.model import STDIN
from reader.report import FORMS, Context, Form, Renderer, form_named, form_of_file

if TYPE_CHECKING:
    from reader.desk.desk import Desk
    from reader.desk.snapshot import Snapshot
    from reader.model import Problem
    from reader.text.visible import Printable

NO_LABELS: Mapping[str, str] = MappingProxyType({})
_TRY = f"use `compare`, `stories` or `show` with --format {' or '.join(form.name for form in FORMS)}"


def run(given: argparse.Namespace) -> int:
    """Run the command of a parsed call. Returns the exit code."""
    if given.command == "config":
        return settings.config(given)
    if given.command == "feedback":
        from reader.cli import feedback

        return feedback.run(given)
    try:
        config = settings.in_force(given)
    except ConfigError as error:
        report_problems(error.problems)
        return 2
    if not _opens_the_app(given):  # the app asks about them itself
        settings.report_unconfirmed(config)
    if given.command == "align":
        from reader.cli import json_lines

        return json_lines.align(given.file, config)
    if given.command == "segment":
        from reader.cli import json_lines

        return json_lines.segment(given.file, given.lang)
    return _COMMANDS[given.command](given, config)


def _opens_the_app(given: argparse.Namespace) -> bool:
    return given.command == "open" or (given.command == "compare" and not (given.format or given.output))


def _open(given: argparse.Namespace, config: Config) -> int:
    if given.paths and (command := near_command(given.paths[0])):
        given.fail(f"there is no file or folder {given.paths[0]}; did you mean the command `{command}`?")
    if not given.demo:
        are_two_files = len(given.paths) == 2 and all(Path(path).is_file() for path in given.paths)
        return _app(given, config, given.paths, compare=given.paths if are_two_files else ())
    if given.paths:
        given.fail("--demo opens the sample desk and takes no PATH")
    from reader.cli.sample import sample_desk

    return _app(given, config, [str(sample_desk())])


def _app(
    given: argparse.Namespace,
    config: Config,
    paths: Sequence[str],
    compare: Sequence[str] = (),
    labels: Mapping[str, str] = NO_LABELS,
) -> int:
    if STDIN in paths:  # the keys come from there
        say(f"the app does not read standard input (a file of that name is ./{STDIN}); to print a report, {_TRY}")
        return 2
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        say(f"the app needs a terminal; to print a report, {_TRY}")
        return 2
    from reader.tui.run import run as open_app

    return open_app(paths, config=config, compare=compare, color=colour(given.no_color), labels=labels)


def _compare(given: argparse.Namespace, config: Config) -> int:
    from reader.desk import versions_named

    paths = (given.base, *given.witnesses)
    labels = dict(zip(paths, given.labels, strict=False))
    if _opens_the_app(given):
        return _app(given, config, paths, compare=paths, labels=labels)
    desk, snapshot = _read(paths, config, labels)
    bases, witnesses = versions_named(given.base, given.witnesses, snapshot.versions)
    if len(bases) > 1:
        report_problems(snapshot.problems)
        given.fail(f"BASE means {len(bases)} articles: name one of them")
    if not bases or not witnesses:
        report_problems(snapshot.problems)
        say(f"{' '.join(given.witnesses if bases else [given.base])} contains no article: nothing to compare")
        return 1
    ids = [version.id for version in witnesses]
    is_single = len(given.witnesses) == len(ids) == 1
    comparison = desk.collation(bases[0].id, ids[0]) if is_single else desk.apparatus(bases[0].id, ids)
    return _print(given, config, snapshot.problems, lambda form, context: form.comparison_report(comparison, context))


def _stories(given: argparse.Namespace, config: Config) -> int:
    paths = given.paths or config.sources
    if not paths:
        given.fail("name a file or a folder, or list `sources` in your config.yaml")
    _, snapshot = _read(paths, config)
    return _print(
        given, config, snapshot.problems, lambda form, context: form.stories_report(snapshot.stories, context)
    )


def _show(given: argparse.Namespace, config: Config) -> int:
    from reader.analysis.analyser import analyse
    from reader.desk import versions_at

    desk, snapshot = _read(given.paths, config)
    # A number behind the path of a file means one article of it.
    listings = versions_at(given.paths, snapshot.versions) if "#" in "".join(given.paths) else snapshot.versions
    versions = (desk.version(listing.id) for listing in listings)
    read = [(version, analyse(version).sentences) for version in versions]
    return _print(given, config, snapshot.problems, lambda form, context: form.articles_report(read, context))


def _read(paths: Sequence[str], config: Config, labels: Mapping[str, str] = NO_LABELS) -> tuple[Desk, Snapshot]:
    """A desk on the paths, read to the end. The editor's own file is read where there is one, never made."""
    from reader.desk.desk import Desk
    from reader.desk.options import collation_options
    from reader.store import read_work

    work, problems = read_work()
    desk = Desk(
        paths,
        outlets=config.outlets,
        options=collation_options(config),
        work=work,
        problems=problems,
        labels=labels,
    )
    snapshot = desk.snapshot
    with progress("articles") as report_progress:
        for snapshot in desk.scan():
            report_progress(snapshot.done, snapshot.total)
    return desk, snapshot


def _to_file(given: argparse.Namespace) -> bool:
    return given.output not in (None, "-")


def _form(given: argparse.Namespace) -> Form:
    """The form of the report: the one named, else that of the file it goes to, else the first."""
    if given.format:
        return form_named(given.format)
    return form_of_file(given.output if _to_file(given) else "")


def _print(
    given: argparse.Namespace,
    config: Config,
    problems: Sequence[Problem],
    render: Callable[[Renderer, Context], Printable],
) -> int:
    report_problems(problems)
    in_colour = not _to_file(given) and colour(given.no_color)
    report = render(_form(given).renderer(), Context(config, problems, width(), in_colour))
    if _to_file(given):
        try:
            write(given.output, report)
        except OSError as error:
            say(f"{given.output}: cannot be written: {error.strerror or error}")
            return 2
    else:
        put(report)
    return 1 if problems else 0


_COMMANDS: dict[str, Callable[[argparse.Namespace, Config], int]] = {
    "open": _open,
    "compare": _compare,
    "stories": _stories,
    "show": _show,
}
