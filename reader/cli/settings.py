"""Settings on the command line: the file in force, its faults, and confirming a folder's own."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence

from reader.cli.console import report_problems
from reader.config import Config, ConfigError, load, spelled_out, to_confirm, waiting
from reader.console import put, say
from reader.report.provenance import setting_lines
from reader.text.visible import visible, visible_lines


def in_force(given: argparse.Namespace) -> Config:
    """The settings for this call. Raises ConfigError."""
    return load(given.config, check_keys=_check_keys, is_confirmed=_is_confirmed)


def report_unconfirmed(config: Config) -> None:
    """Say on standard error that the folder's settings are not confirmed, and what to do about it."""
    if config.withheld:
        keys = ", ".join(waiting(config))
        say(
            f"{config.path}: not confirmed, so {keys} left out: `wirediff config check` shows what it sets, "
            "`wirediff config trust` confirms it"
        )


def config(given: argparse.Namespace) -> int:
    """`wirediff config check|trust`. Returns the exit code."""
    try:
        return _trust(given) if given.what == "trust" else _check(given)
    except ConfigError as error:
        report_problems(error.problems)
        return 1


def _check(given: argparse.Namespace) -> int:
    if given.file:
        load(given.file, check_keys=_check_keys)
        _put(f"{given.file}: no faults")
        return 0
    config = in_force(given)
    if config.path is None:
        _put("no config file: every setting is at its default")
    elif config.withheld is None:
        _put(f"{config.path}: no faults; in force")
    else:
        _put(f"{config.path}: no faults; in force for looks and keys alone")
        _put("not confirmed, which `wirediff config trust` does:")
        _put(*setting_lines(config.withheld.config))
    return 0


def _trust(given: argparse.Namespace) -> int:
    explicit = given.file or given.config
    candidate = to_confirm(explicit, check_keys=_check_keys)
    if candidate is None:
        say("there is nothing to confirm: this folder has no config.yaml of its own")
        return 2
    from reader.store import NotKept, confirm

    if not spelled_out(candidate.config):
        _put(f"{candidate.config.path}: sets looks and keys alone, which need no confirmation")
        return 0
    _put(f"{candidate.config.path}: sets", *setting_lines(candidate.config))
    try:
        report_problems(confirm(candidate.digest))
    except NotKept as error:
        say(f"{error}: not confirmed")
        return 2
    _put("confirmed, until the file changes")
    return 0


def _put(*lines: str) -> None:
    put(visible_lines("".join(f"{visible(line)}\n" for line in lines)))


def _check_keys(keys: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, str]]:
    from reader.tui.actions import faults

    return faults(keys)


def _is_confirmed(digest: str) -> bool:
    from reader.store.confirmed import is_confirmed

    return is_confirmed(digest)
