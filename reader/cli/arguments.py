"""Command line parser: argv to a namespace that one command runs on.

wirediff tonight/              no command: PATHs for the desk
wirediff compare a b           the first word is a command
wirediff open compare          a folder of that name
wirediff --config mine.yaml compare a b --no-color      common options stand before or after
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from reader import __version__, report
from reader.console import put
from reader.text.visible import visible, visible_lines

_OPEN = "open"
_PRINTED = "a file, a folder, a glob or - (standard input)"
_EPILOG = """commands:
  wirediff [PATH ...]                       open the desk on files, folders and globs
  wirediff --demo                           open it on the sample copy that comes with the program
  wirediff open [PATH ...]                  the same, where a PATH is named like a command
  wirediff compare BASE VERSION [VERSION ...]
                                            open straight at the comparison, or print it with --format
  wirediff stories [PATH ...]               which articles are versions of one story
  wirediff show PATH ...                    articles as they are read: roles, sentences
  wirediff align [FILE|-]                   link sentences already split: JSON Lines in and out
  wirediff segment [FILE|-]                 split text into sentences: JSON Lines in and out
  wirediff feedback --export                flags dismissed and pairs made by hand: JSON Lines
  wirediff config check [FILE]              every fault of the settings, and which file is in force
  wirediff config trust [FILE]              confirm the settings that a folder brings along

`wirediff COMMAND --help` says more. Exit codes: 0 done; 1 done, but some input could not be read; 2 the call is wrong.
"""


class Parser(argparse.ArgumentParser):
    """Takes no abbreviations: a script that uses one would break with the next option."""

    def __init__(self, **given: object) -> None:
        super().__init__(
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            **given,  # type: ignore[arg-type]
        )

    def error(self, message: str) -> NoReturn:
        """One line, whatever the argument that it quotes holds."""
        super().error(visible(message))

    def _print_message(self, message: str, file: Any = None) -> None:
        """argparse's way out: help is a result, usage is narration, as all others are."""
        if file is sys.stderr:
            sys.stderr.write(visible_lines(message))
        elif message:
            put(visible_lines(message))


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The call as a namespace: `command`, `config`, `no_color` and what the command takes.

    Raises:
        SystemExit: with 2 for a call that is wrong, with 0 after --help and --version.
    """
    command, rest = _command(list(argv))
    parser = _parser(command)
    given = parser.parse_intermixed_args(rest)
    given.command = command or _OPEN
    given.fail = parser.error
    return given


def near_command(word: str) -> str | None:
    """The command that a PATH which names nothing was perhaps meant to be."""
    from pathlib import Path

    from reader.nearest import nearest

    if word in _COMMANDS or any(sign in word for sign in "/\\*?[-.") or Path(word).exists():
        return None
    return nearest(word, _COMMANDS)


def _command(argv: list[str]) -> tuple[str, list[str]]:
    """The first word when it is a command, and all the rest."""
    at = 0
    while at < len(argv):
        word = argv[at]
        if word == "--config":
            at += 2
        elif word.startswith("-") and word not in ("-", "--"):
            at += 1
        else:
            break
    if at < len(argv) and argv[at] in _COMMANDS:
        return argv[at], argv[:at] + argv[at + 1 :]
    return "", argv


def _parser(command: str) -> Parser:
    name = f"wirediff {command}".strip()
    parser = Parser(prog=name, description=_SUMMARIES.get(command), epilog=None if command else _EPILOG)
    _COMMANDS.get(command, _desk)(parser)
    common = parser.add_argument_group("everywhere")
    common.add_argument("--config", metavar="FILE", help="use only FILE for settings")
    common.add_argument("--no-color", action="store_true", help="no colour (NO_COLOR says the same)")
    common.add_argument("--version", action="version", version=f"wirediff {__version__}")
    return parser


def _open(parser: Parser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder or a glob")


def _desk(parser: Parser) -> None:
    _open(parser)
    parser.add_argument("--demo", action="store_true", help="the sample copy that comes with the program")


def _compare(parser: Parser) -> None:
    parser.add_argument("base", metavar="BASE", help="the article the others are compared with")
    parser.add_argument("witnesses", nargs="+", metavar="VERSION", help="an article, a folder or a glob")
    parser.add_argument(
        "--label",
        dest="labels",
        action="append",
        default=[],
        metavar="NAME",
        help="what to call BASE, given again the first VERSION, and so on, in place of the file's name",
    )
    _printed(parser, "print it instead of opening it")


def _stories(parser: Parser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help=_PRINTED)
    _printed(parser)


def _show(parser: Parser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help=_PRINTED)
    _printed(parser)


def _printed(parser: Parser, summary: str = "") -> None:
    usual, *others = report.FORMS
    names = f"{usual.name} for people (the default), or {', '.join(form.name for form in others)}"
    parser.add_argument("--format", choices=[form.name for form in report.FORMS], help=summary or names)
    by_ending = "; ".join(f"{form.name.upper()} where its name ends in {form.endings[0]}" for form in others)
    parser.add_argument("--output", metavar="FILE", help=f"write it to FILE, atomically; {by_ending}")


def _align(parser: Parser) -> None:
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="JSON Lines, standard input when left out")
    parser.epilog = 'in:   {"id": "x", "left": ["sentence", ...], "right": [...]}\nout:  {"id": "x", "links": [...]}'


def _segment(parser: Parser) -> None:
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="JSON Lines, standard input when left out")
    parser.add_argument(
        "--lang", type=_language, metavar="xx", help="the language of all texts (ISO 639-1); guessed when left out"
    )
    parser.epilog = 'in:   {"id": "x", "text": "..."}\nout:  {"id": "x", "sentences": ["...", ...]}'


def _language(word: str) -> str:
    """A code of ISO 639-1: another would be no language that is known, and nobody would notice."""
    if len(word) != 2 or not (word.isascii() and word.isalpha()):
        raise argparse.ArgumentTypeError(f"{word!r} is not an ISO 639-1 code, such as en or de")
    return word.lower()


def _feedback(parser: Parser) -> None:
    parser.add_argument("--export", action="store_true", help="write them as JSON Lines; without, how many there are")
    parser.add_argument("--output", metavar="FILE", help="write them to FILE, atomically")


def _config(parser: Parser) -> None:
    parser.add_argument(
        "what",
        choices=("check", "trust"),
        metavar="check|trust",
        help="check: name every fault with file, line and key; trust: confirm what a folder's own file sets",
    )
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="when left out, the file in force or the folder's own config.yaml"
    )


_COMMANDS: dict[str, Callable[[Parser], None]] = {
    _OPEN: _desk,
    "compare": _compare,
    "stories": _stories,
    "show": _show,
    "align": _align,
    "segment": _segment,
    "feedback": _feedback,
    "config": _config,
}
_SUMMARIES = {
    "": "The versions of one wire story, side by side.",
    _OPEN: "Open the desk.",
    "compare": "Compare versions with a base.",
    "stories": "List which articles are versions of one story.",
    "show": "Show articles as they are read: roles and sentences.",
    "align": "Link the sentences of two sides that are already split. Each line is answered as it comes.",
    "segment": "Split text into sentences. Each line is answered as it comes.",
    "feedback": "Flags you dismissed and pairs you made, for whoever improves the program. Nothing is sent anywhere.",
    "config": "Check the settings, or confirm those that a folder brings along.",
}
