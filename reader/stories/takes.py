"""Takes: how often an article says of itself that it was written anew.

Ferry aground off Nordsand                                        0
UPDATE 1-Ferry aground;  BC-Ferry, 2nd Ld;  2. Lead: Fähre        1, 2, 2
Eds: Updates with toll                                            1     a revision that gives no number
Rovers lead 2-1 at half-time                                      0     news, not a number
"""

from __future__ import annotations

import re

from reader.model import Role, Version

_NUMBERED = re.compile(
    # UPDATE 1-Ferry, LEAD 2: Ferry
    r"^\W*(?:update|wrapup|refile|lead|ld|take) ?(\d{1,2}) ?[-:–—] ?(?=[^\W\d])"
    # 2nd Ld-Writethru, 3rd lede; 2. Lead: Ferry, (3. Zusammenfassung)
    r"|\b(\d{1,2})(?:st|nd|rd|th)[ -](?:ld|lede|lead|write-?thru)\b"
    r"|(?:^|\()(\d{1,2})\. (?:lead|fassung|zusammenfassung|aktualisierung)\b"
    # Ferry aground (2)
    r"|\((\d{1,2})\)$",
    re.IGNORECASE,
)
_REVISIONS = frozenset({Role.NOTE, Role.CORRECTION})


def take(version: Version) -> int:
    """The number of the take, 0 to 99, as headline, slug and notes tell; 0 where they tell none."""
    notes = [block.text for block in version.blocks if block.role in _REVISIONS]
    told = filter(None, [version.headline, version.slug, version.note, *notes])
    numbers = [int("".join(found)) for text in told for found in _NUMBERED.findall(text)]
    return max([*numbers, 1 if notes else 0])
