"""Outlet rules: names given to all files like one, by a glob.

    northern-*.txt    The Northern Wire     northern-0412.txt, northern-0413.txt, and what comes tomorrow

A name given to one article comes before any rule, and of rules that fit the one made last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from fnmatch import translate
from pathlib import PurePath

from reader.model import Listing

_MAGIC = frozenset("*?[")


def is_rule(files: str) -> bool:
    """Whether a name of files means more than one."""
    return not _MAGIC.isdisjoint(files)


def suggested(name: str) -> str:
    """A pattern for files like one: any figures in its name, or whatever follows its first word."""
    path = PurePath(name)
    figures = re.sub(r"\d+", "*", path.stem)
    stem = figures if figures != path.stem else f"{re.split(r'[^0-9A-Za-z]', path.stem)[0]}*"
    return f"{re.sub(r'[*]+', '*', stem)}{path.suffix}"


def fits(pattern: str, path: str) -> bool:
    """Whether a file is meant: by its name alone, or with a slash in the pattern by its whole path."""
    return _compiled([(pattern, "")])[0][0].match(path) is not None


def named_by_rules(
    rules: Sequence[tuple[str, str]], listings: Iterable[Listing], whole: Callable[[str], str]
) -> dict[str, str]:
    """The outlets that rules give to articles, by id.

    A rule is `(pattern, name)`, the one made last comes first; `whole` makes whole paths.
    """
    if not rules:
        return {}
    compiled = _compiled(rules)
    found = {}
    for listing in listings:
        path = listing.path
        if path is not None:
            at = whole(path)
            name = next((name for pattern, name in compiled if pattern.match(at)), None)
            if name is not None:
                found[listing.id] = name
    return found


def _compiled(rules: Iterable[tuple[str, str]]) -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(translate(_anchored(pattern))), name) for pattern, name in rules]


def _anchored(pattern: str) -> str:
    """A pattern of whole paths; `*` in it stands for any characters, slashes too."""
    return pattern if pattern.startswith(("/", "*/")) else f"*/{pattern}"
