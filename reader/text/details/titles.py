"""What a name is introduced with: courtesy, office, and whether it is still held.

Mr Hale → Mrs Hale            another person         Ms Hale → Mrs Hale, Mr Hale → Hale      house style
Sen. Ty → Rep. Ty             another office         Lt. Gen. Vale → Gen. Vale               the same, in short
former minister Ives → minister Ives                 no longer, and still
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.model import Token
from reader.text.details.countries import COUNTRIES
from reader.text.details.words import Word
from reader.text.house_style.tables import HYPHENS
from reader.text.languages.word_lists import listed

_COURTESY = {
    **dict.fromkeys(listed("mr messrs sir herr señor sr senhor monsieur lord"), "he"),
    **dict.fromkeys(listed("mrs ms miss dame mme mlle frau sra srta señora senhora madame lady"), "she"),
}
_SERVICE = frozenset(
    listed("""
    general colonel lieutenant major captain commander admiral sergeant corporal private brigadier marshal
    inspector superintendent constable
    """)
)
_OFFICES = {
    **{office: office for office in _SERVICE},
    **{
        office: office
        for office in listed("""
        senator representative governor mayor president minister chancellor judge king queen prince princess pope
        cardinal archbishop bishop ambassador sheriff councillor
        """)
    },
    "congressman": "representative", "congresswoman": "representative", "justice": "judge", "secretary": "minister",
    "prime minister": "prime minister", "premier": "prime minister", "foreign minister": "minister",
}  # fmt: skip
STANDING = {"former": "former", "ex": "former", "onetime": "former", "acting": "acting", "interim": "acting",
             "deputy": "deputy", "vice": "vice", "elect": "elect", "outgoing": "outgoing"}  # fmt: skip
_FIELDS = {word: word for word in listed("foreign finance interior health trade defense justice education energy")} | {
    "home": "interior"
}
_FARTHEST = 8
"""Tokens before a name that may belong to its title."""


class Title(NamedTuple):
    """What stands before a name from `start` on; each part "" or empty where nothing is said."""

    start: int
    courtesy: str = ""
    office: str = ""
    field: str = ""
    standing: frozenset[str] = frozenset()


def before(tokens: Sequence[Token], start: int) -> Title:
    """The title before the name that begins at `start`; `tokens` are those of the sentence."""
    title = Title(start)
    at = bisect_left(tokens, start, key=_start) - 1
    for token in reversed(tokens[max(0, at + 1 - _FARTHEST) : at + 1]):
        norm, low = token.norm, token.text.lower().rstrip(".")
        if low in _COURTESY and not title.office:
            title = title._replace(start=token.span[0], courtesy=title.courtesy or _COURTESY[low])
        elif norm in _OFFICES and not title.office:
            field = "foreign" if norm == "foreign minister" else ""
            title = title._replace(start=token.span[0], office=_OFFICES[norm], field=field)
        elif norm == "lieutenant" and title.office == "governor":
            title = title._replace(start=token.span[0], office="lieutenant governor")
        elif norm in STANDING and not (norm == "vice" and title.office in _SERVICE):
            title = title._replace(start=token.span[0], standing=title.standing | {STANDING[norm]})
        elif title.office and norm in _FIELDS:
            title = title._replace(start=token.span[0], field=title.field or _FIELDS[norm])
        elif not (token.text in HYPHENS or (title.office and (norm in COUNTRIES or norm in _SERVICE))):
            break
    return title


def clash(one: Title, other: Title) -> bool:
    """Whether two titles cannot be one person's at one time; what one side leaves out clashes with nothing."""
    if one.courtesy and other.courtesy and one.courtesy != other.courtesy:
        return True
    if not one.office or not other.office:
        return False
    if one.office != other.office or one.standing != other.standing:
        return True
    return bool(one.field and other.field) and one.field != other.field


def courtesies(tokens: Sequence[Token]) -> list[str]:
    """For each token with a norm, whether Mr or Mrs stands right before it: "he", "she" or ""."""
    found: list[str] = []
    worn = ""
    for token in tokens:
        if token.norm:
            found.append(worn)
            worn = ""
        else:
            worn = _COURTESY.get(token.text.lower().rstrip("."), "")
    return found


def exchanged(one: str, other: str) -> bool:
    """Whether one courtesy was put for the other."""
    return bool(one and other) and one != other


def standing_of(words: Sequence[Word], i: int) -> str:
    """What a word says of the office named after it: "former", "deputy"; "" where a name makes it a title."""
    first, _, rest = words[i].low.partition("-")
    standing = STANDING.get(first, "")
    if not standing or (rest and first != "ex"):
        return ""
    following = [rest, *(w.low for w in words[i + 1 : i + 3])] if rest else [w.low for w in words[i + 1 : i + 4]]
    place = next((k for k, low in enumerate(following) if low in _OFFICES), None)
    if place is None:
        return ""
    behind = i + place + (1 if rest else 2)
    return "" if behind < len(words) and words[behind].capital else standing


def _start(token: Token) -> int:
    return token.span[0]
