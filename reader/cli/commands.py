"""What each command does, once the call is understood: PATHs to a desk, the desk to a report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.cli.arguments import near_command
from reader.cli.streams import colour, complain, progress, put, say, width, write
from reader.config import Config, ConfigError, find, load
from reader.model import Collation, Listing, Problem

if TYPE_CHECKING:
    from reader.desk.desk import Desk
    from reader.desk.snapshot import Snapshot
    from reader.report.as_json import Json


def run(given: argparse.Namespace) -> int:
    """Do what was asked for. Returns the exit code."""
    if given.command == "config":
        return _check(given)
    try:
        config = load(given.config, check_keys=_check_keys)
    except ConfigError as error:
        complain(error.problems)
        return 2
    if given.command == "align":
        from reader.cli import lines

        return lines.align(given.file, config)
    if given.command == "segment":
        from reader.cli import lines

        return lines.segment(given.file, given.lang)
    return _COMMANDS[given.command](given, config)


def _check_keys(keys: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, str]]:
    from reader.tui.actions import faults

    return faults(keys)


def _check(given: argparse.Namespace) -> int:
    path = given.file or given.config or find()
    if path is None:
        put("no config file: every setting is at its default\n")
        return 0
    try:
        load(path, check_keys=_check_keys)
    except ConfigError as error:
        complain(error.problems)
        return 1
    put(f"{path}: no faults\n")
    return 0


def _open(given: argparse.Namespace, config: Config) -> int:
    if len(given.paths) == 1 and (command := near_command(given.paths[0])):
        given.fail(f"there is no file or folder {given.paths[0]}; did you mean the command `{command}`?")
    return _app(given, config, given.paths or config.sources)


def _app(given: argparse.Namespace, config: Config, paths: Sequence[str], compare: Sequence[str] = ()) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        say(
            "the app wants a terminal; to print a report, use `compare`, `stories` or `show` with --format text or json"
        )
        return 2
    from reader.tui.app import run as open_app

    code: int = open_app(paths, config=config, compare=compare, color=colour(given.no_color))
    return code


def _compare(given: argparse.Namespace, config: Config) -> int:
    from reader.report import as_json, as_text

    if not given.format and not given.output:
        paths = (given.base, *given.witnesses)
        return _app(given, config, paths, compare=paths)
    desk, last = _read([given.base, *given.witnesses], config)
    bases = _meant([given.base], last.versions)
    witnesses = _meant(given.witnesses, last.versions)
    if len(witnesses) > 1:  # a folder or glob may hold the base too
        witnesses = [version for version in witnesses if version not in bases]
    if len(bases) > 1:
        complain(last.problems)
        given.fail(f"BASE means {len(bases)} articles: name one of them")
    if not bases or not witnesses:
        complain(last.problems)
        say("nothing to compare")
        return 1
    ids = [version.id for version in witnesses]
    alone = len(given.witnesses) == len(ids) == 1
    made = desk.collation(bases[0].id, ids[0]) if alone else desk.apparatus(bases[0].id, ids)

    if isinstance(made, Collation):
        told = partial(as_json.collation, made, last.problems)
    else:
        told = partial(as_json.apparatus, made, last.problems)
    return _print(given, last.problems, told, partial(as_text.compare, made))


def _stories(given: argparse.Namespace, config: Config) -> int:
    from reader.report import as_json, as_text

    paths = given.paths or config.sources
    if not paths:
        given.fail("name a file or a folder, or list `sources` in your config.yaml")
    _, last = _read(paths, config)

    return _print(
        given,
        last.problems,
        partial(as_json.stories, last.stories, last.problems),
        partial(as_text.stories, last.stories),
    )


def _show(given: argparse.Namespace, config: Config) -> int:
    from reader.collation.prepare import sentences
    from reader.report import as_json, as_text

    desk, last = _read(given.paths, config)
    read = [(version, sentences(version)) for version in (desk.version(listing.id) for listing in last.versions)]

    return _print(given, last.problems, partial(as_json.shown, read, last.problems), partial(as_text.shown, read))


def _read(paths: Sequence[str], config: Config) -> tuple[Desk, Snapshot]:
    """A desk on the paths, read to the end. The editor's own file is read where there is one, never made."""
    from reader.desk.desk import Desk
    from reader.desk.engine import settings
    from reader.store import open_work, work_path

    work, problems = open_work() if work_path().exists() else (None, ())
    desk = Desk(paths, outlets=config.outlets, settings=settings(config), work=work, problems=problems)
    last = desk.snapshot
    with progress("articles") as tell:
        for last in desk.scan():
            tell(last.done, last.total)
    return desk, last


def _meant(paths: Sequence[str], versions: Sequence[Listing]) -> list[Listing]:
    """The versions that these PATHs mean, in their order, each once."""
    from reader.sources import discover

    wanted = {str(found): None for found in discover(paths) if not isinstance(found, Problem)}
    return [version for path in wanted for version in versions if version.path == path]


def _print(
    given: argparse.Namespace,
    problems: Sequence[Problem],
    as_json: Callable[[], Json],
    as_text: Callable[..., str],
) -> int:
    complain(problems)
    to_file = given.output not in (None, "-")
    if given.format == "json" or (given.format is None and to_file and given.output.endswith(".json")):
        from reader.report.as_json import dumps

        report = dumps(as_json(), indent=2) + "\n"
    else:
        report = as_text(width=width(), colour=not to_file and colour(given.no_color))
    if to_file:
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
