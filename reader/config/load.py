"""Lookup of the config.yaml in force.

--config FILE        ──> that file, or nothing
./config.yaml        ──> only with our mark in it, `wirediff: 1`: any other program's file is none of ours;
                         looks and keys alone until the editor has confirmed it, unless it is the next one anyway
the user's folder    ──> wirediff/config.yaml
none of them         ──> the defaults, and nothing that knows YAML is imported
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from reader.config.confirm import Confirmed, digest, withhold
from reader.config.settings import DEFAULT, Check, Config, Content, Withheld, contents

NAME = "config.yaml"
_MARK = re.compile(r"""(["']?)wirediff\1\s*:\s+1(\s+#.*)?""")


def load(
    explicit: str | Path | None = None,
    *,
    check_keys: Check = lambda _: (),
    is_confirmed: Confirmed = lambda _: False,
) -> Config:
    """The settings in force: of the file named, else of the first place that holds one, else the defaults.

    `check_keys` gives the faults of {action: keys}, as (action, reason). Of the folder's own file that
    `is_confirmed` does not know all but looks and keys is left out, and held in `Config.withheld`.

    Raises:
        ConfigError: the file cannot be read, or anything in it is wrong.
    """
    if explicit is None and (content := _folder_file()):
        from reader.config.read import interpret

        path = Path(NAME)
        return withhold(interpret(path, content.data, check_keys=check_keys), content.data, is_confirmed)
    path = _user_file() if explicit is None else Path(explicit)
    if explicit is None and not os.path.lexists(path):
        return DEFAULT
    from reader.config.read import read

    return read(path, check_keys=check_keys)


def to_confirm(explicit: str | Path | None = None, *, check_keys: Check = lambda _: ()) -> Withheld | None:
    """The folder's own file, or the one named, as it is to be confirmed: read once, so that what is confirmed is
    what was shown. None: the folder has none of its own.

    Raises:
        ConfigError: as `load`.
    """
    content = _folder_file() if explicit is None else None
    if explicit is None and content is None:
        return None
    from reader.config.read import interpret, opened

    path = Path(NAME if explicit is None else explicit)
    data = (content or opened(path)).data
    return Withheld(digest(data), interpret(path, data, check_keys=check_keys))


def _folder_file() -> Content | None:
    """The file of the folder one is in, where it is ours and not the user's own, by whatever name it goes here."""
    try:
        content = contents(Path(NAME))
    except (OSError, ValueError):
        return None
    if not _is_ours(content.data.decode("utf-8-sig", "replace")):
        return None
    try:
        return None if os.path.samestat(content.stat, _user_file().stat()) else content
    except OSError:
        return content


def _user_file() -> Path:
    from platformdirs import user_config_path

    return user_config_path("wirediff", appauthor=False) / NAME


def _is_ours(text: str) -> bool:
    """Whether our mark stands in the file. One that stands below other keys is refused when it is read, not ignored."""
    return any(_MARK.fullmatch(line.rstrip()) for line in text.splitlines())
