"""Coverage: whether a reported change is the labelled fact, by the words the two share.

    fact    "340 residents"
    change  "some 340 residents"                            covers it: all of its content words, and not twice as many
    change  "Rescue crews took 340 residents to a hall"     does not: quoting the sentence tells nothing

One side that both name is enough. Where words are not parted by spaces, characters are counted.
"""

from __future__ import annotations

from collections.abc import Mapping

import regex

from reader.model import Change
from reader.text.languages.word_lists import listed

_FUNCTION_WORDS = frozenset(
    listed("""
    a an the of in on at to for by with from and or but that this it its is was were be been being am has have had as
    he she they his her their him said one who which
    """)
)
_ALIKE = ({"quote", "attribution"}, {"name", "place", "actor"}, {"event", "cause", "qualifier", "negation"},
          {"number", "date"})  # fmt: skip
"""Kinds that annotators and programs may well take for each other."""
_WORD = regex.compile(r"[\p{L}\p{N}\p{M}]+")
_ARABIC_AND = "و"
_CJK = regex.compile("[぀-ヿ㐀-鿿豈-﫿ｦ-ﾟ]")
_ALWAYS_ALLOWED = 4
"""Words of a change that are never too many; twice this many characters of Chinese or Japanese."""


def near(kind: str) -> set[str]:
    """The kinds that count for `kind`: itself and its neighbours."""
    return {kind}.union(*(kinds for kinds in _ALIKE if kind in kinds))


def covers(change: Change, fact: Mapping[str, str | None]) -> bool:
    """Whether the change holds half of the fact's content words on a side, and is no more than twice as long."""
    sides = ((fact.get("left"), change.left), (fact.get("right"), change.right))
    return any(_covered(wanted, told) for wanted, told in sides if wanted and told)


def mentions(text: str, fact: Mapping[str, str | None]) -> bool:
    """Whether half of a side's content words stand in the text, however long it is."""
    said = content(text)
    sides = (content(side) for side in (fact["left"], fact["right"]) if side)
    return any(2 * len(wanted & said) >= len(wanted) for wanted in sides)


def content(text: str) -> set[str]:
    """The content words of a phrase, in lower case; all of them where it has no other."""
    words = _words(text)
    return set(words) - _FUNCTION_WORDS or set(words)


def _covered(wanted: str, told: str) -> bool:
    if _CJK.search(wanted):
        want, got = "".join(wanted.split()), "".join(told.split())
        enough = (want in got or got in want) and 2 * len(got) >= len(want)
        return enough and len(got) <= max(2 * _ALWAYS_ALLOWED, 2 * len(want))
    ours, theirs = content(wanted), content(told)
    if 2 * len(ours & theirs) >= len(ours) and len(theirs) <= max(_ALWAYS_ALLOWED, 2 * len(ours)):
        return True
    # "in" now "on": a fact of function words alone is compared as printed.
    return ours <= _FUNCTION_WORDS and _words(wanted) == _words(told)


def _words(text: str) -> list[str]:
    return [w[1:] if len(w) > 3 and w.startswith(_ARABIC_AND) else w for w in _WORD.findall(text.lower())]
