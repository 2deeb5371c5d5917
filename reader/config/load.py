"""Which config.yaml is it?

--config FILE        ──> that file, or nothing
./config.yaml        ──> only with our mark in it, `wirediff: 1`: any other program's file is none of ours
the user's folder    ──> wirediff/config.yaml
none of them         ──> the defaults, and nothing that knows YAML is imported
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from reader.config.settings import DEFAULT, Check, Config, contents

NAME = "config.yaml"
_MARK = re.compile(r"""(["']?)wirediff\1\s*:\s+1(\s+#.*)?""")


def load(explicit: str | Path | None = None, *, check_keys: Check = lambda _: ()) -> Config:
    """The settings in force: of the file named, else of the first place that holds one, else the defaults.

    `check_keys` tells what is wrong with {action: keys}, as (action, reason).

    Raises:
        ConfigError: the file cannot be read, or anything in it is wrong.
    """
    path = Path(explicit) if explicit is not None else find()
    if path is None:
        return DEFAULT
    from reader.config.read import read

    return read(path, check_keys=check_keys)


def find() -> Path | None:
    """The config file in force when none is named; None: there is none."""
    here = Path(NAME)
    try:
        if _is_ours(contents(here).decode("utf-8-sig", "replace")):
            return here
    except (OSError, ValueError):
        pass
    from platformdirs import user_config_path

    users = user_config_path("wirediff", appauthor=False) / NAME
    return users if os.path.lexists(users) else None


def _is_ours(text: str) -> bool:
    """Whether our mark stands in the file. One that stands below other keys is refused when it is read, not ignored."""
    return any(_MARK.fullmatch(line.rstrip()) for line in text.splitlines())
