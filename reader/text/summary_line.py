"""Items of a summary: put together as sentences, and the line cut at a whole item.

‘21 people’, base ‘12’ (1); drops ‘on the quay’ (2). Adds Taldorf blackout (7). Ends at base para 14
                          ╵                        ╵                           ╵       it may be cut here
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_ITEM, _GROUP = "; ", ". "
_VERBS = ("adds ", "cuts ")
_OPENINGS = ("Adds", "Cuts", "Ends", "Drops", "Otherwise", "More", "Byline", "Dateline", "Credit", "Facts", "Own")
"""Words with which a group begins, behind the first: copy may have a stop before another word."""
_END_OF_ITEM = re.compile(rf"{_ITEM}|{re.escape(_GROUP)}(?=(?:{'|'.join(_OPENINGS)})\b)")


def line_of(groups: Iterable[Iterable[str]]) -> str:
    """The groups as sentences, each with its items; a verb that all items begin with is said once."""
    told: list[str] = []
    for group in groups:
        items = list(filter(None, group))
        verb = next((verb for verb in _VERBS if items and all(item.startswith(verb) for item in items)), "")
        line = " ".join(_ITEM.join([*items[:1], *(item.removeprefix(verb) for item in items[1:])]).split())
        if line:
            told.append(line[:1].upper() + line[1:])
    return _GROUP.join(told)


def cuts(line: str) -> Iterator[str]:
    """The line, then what is left of it without its last items, one less each time, with "…"."""
    yield line
    for end in reversed([found.start() for found in _END_OF_ITEM.finditer(line)]):
        yield f"{line[:end]} …"
