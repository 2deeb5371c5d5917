"""Signals of an item: the codes and words that say update, correction, kill, repeat or advisory.

sig:update, edStat:U, Update FormalName="Update"     a code of the format
1st Ld-Writethru, CORRECTED-Quay shut, ADVISORY      words of a slug or headline
"""

from __future__ import annotations

import re
from collections.abc import Iterable

USABLE, WITHHELD, CANCELLED = "usable", "withheld", "cancelled"

_STATUSES = {
    "usable": USABLE,
    "withheld": WITHHELD,
    "embargoed": WITHHELD,
    "hold": WITHHELD,
    "canceled": CANCELLED,
    "cancelled": CANCELLED,
    "killed": CANCELLED,
    "withdrawn": CANCELLED,
    "deleted": CANCELLED,
}
_BY_CODE = {
    "update": "update",
    "updated": "update",
    "writethru": "update",
    "replace": "update",
    "lead": "update",
    "correction": "correction",
    "corrected": "correction",
    "rectify": "correction",
    "corr": "correction",
    "repeat": "repeat",
    "refile": "repeat",
    "kill": "kill",
    "killed": "kill",
    "cancel": "kill",
    "canceled": "kill",
    "cancelled": "kill",
    "delete": "kill",
    "withdrawn": "kill",
    "retraction": "kill",
    "advisory": "advisory",
    "embargoed": "embargo",
}
_BY_WORDS = (
    (
        "kill",
        re.compile(r"^\W*(?:(?:mandatory|bulletin)\s+)?(?:kill|elimination|withdrawn|withdrawal)\b|[-–]kill\b"
            r"|,\s*(?-i:KILL|ELIMINATION|WITHDRAWN)\b", re.I),
    ),
    ("correction", re.compile(r"\b(?:correct(?:s|ed|ion|ive)|korrektur|korr|berichtigung|rectificatif)\b", re.I)),
    ("repeat", re.compile(r"\b(?:refile|repeat|rpt|wiederholung|wdh)\b", re.I)),
    ("update", re.compile(
        r"\b(?:\d+(?:st|nd|rd|th)\s*(?:ld|lead)|updates?|update\d+|aktualisier\w+|vervangt|write-?thru)\b", re.I
    )),
    ("advisory", re.compile(r"^\W*advisor(?:y|ies)\b|\badvisory\W*$|[-–]advisory\b", re.I)),
)  # fmt: skip
_OF_EDIT = re.compile(r"(?:sig|sign|signal|update|edstat)", re.IGNORECASE)


def status_of(code: str | None) -> str | None:
    """Usable, withheld or cancelled, from the code of any format; None for what says none of them."""
    return _STATUSES.get(_local(code or "").casefold().strip())


def of_codes(codes: Iterable[str]) -> tuple[str, ...]:
    """The signals of `scheme:name` codes: the word for what each says, then its own name where that is another."""
    found: list[str] = []
    for code in codes:
        scheme, name = code.rpartition(":")[::2]
        name = name.strip().casefold()
        if word := _BY_CODE.get(name):
            found.append(word)
        if name and (not scheme or _OF_EDIT.search(scheme)):
            found.append(name)
    return tuple(dict.fromkeys(found))


def of_words(*texts: str | None) -> tuple[str, ...]:
    """The signals that a headline, slug or genre tells in words."""
    given = [text for text in texts if text]
    return tuple(name for name, pattern in _BY_WORDS if any(map(pattern.search, given)))


def merged(*signals: Iterable[str], status: str | None = None) -> tuple[str, ...]:
    """All signals, each once; what is cancelled is a kill."""
    killed = ("kill",) if status == CANCELLED else ()
    return tuple(dict.fromkeys([*killed, *(name for some in signals for name in some)]))


def _local(code: str) -> str:
    return code.rpartition(":")[2]
