"""Editor's notes checked against what really changed.

(Updates death toll in 3rd paragraph)      the toll is in paras 1 and 3: "editors' note omits changes in para 1"
(Corrects name, para 5)                    nothing changed there: "own note names para 5, where nothing changed"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.collation.advisory.paragraphs import NumberedVersion, in_words, place_of
from reader.model import Kind, Link
from reader.text import languages
from reader.text.languages.language import Notes


@dataclass(frozen=True, slots=True)
class _Patterns:
    """How the languages read speak of paragraphs and of editing."""

    ordinals: Mapping[str, int]
    number: re.Pattern[str]
    mention: re.Pattern[str]
    range: re.Pattern[str]
    edits: re.Pattern[str]
    everything: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(words: Notes) -> _Patterns:
    place = rf"(?:(?:{_any(words.paragraph)})\.?)"
    number = rf"(?:\d+(?:{_any(words.ordinal_endings)}|\.)?|{_any(words.ordinals)})"
    ranges, joiners = _any(words.ranges), _any(words.joiners)
    between = rf"(?:\s*[-–,&]\s*|\s+(?:{joiners}|{ranges})\s+|,\s+(?:{joiners})\s+)"
    return _Patterns(
        ordinals=words.ordinals,
        number=re.compile(number),
        mention=re.compile(
            rf"{place}\s+(?P<after>\d+(?:\s*(?:[-–,&]|{joiners}|{ranges})\s*\d+)*)"
            rf"|(?P<before>{number}(?:{between}{number})*)\s+{place}",
            re.IGNORECASE,
        ),
        range=re.compile(rf"[-–]|\b(?:{ranges})\b"),
        edits=re.compile(rf"\b(?:{_any(words.edits)})\w*\b", re.IGNORECASE),
        everything=re.compile(rf"\b(?:{_any(words.everything)})\b", re.IGNORECASE),
    )


def _any(words: Iterable[str]) -> str:
    """One of the words, the longest that fits."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def check_note(note: str | None, witness: NumberedVersion, links: Sequence[Link]) -> str:
    """What is wrong with a version's own note on its changes, in a few words; "" when nothing is.

    Only notes on editing are held to account, and for every paragraph with an alert; a note that claims
    no paragraph, or all of them, leaves nothing out.
    """
    if not note:
        return ""
    patterns = _patterns(languages.merged().notes)
    if not patterns.edits.search(note):
        return ""
    named = _named(note, patterns)
    if not named or patterns.everything.search(note):
        return ""
    touched = _touched(witness, links)
    altered = {
        place
        for link in links
        for change in link.details
        if change.alert
        if (place := place_of(change, link, witness)) is not None
    }
    remarks = []
    if empty := sorted(named - touched):
        remarks.append(f"editors' note names {in_words(empty)}, where nothing changed")
    if missed := sorted(altered - named):
        remarks.append(f"editors' note omits changes in {in_words(missed)}")
    return "; ".join(remarks)


def _named(note: str, patterns: _Patterns) -> set[int]:
    """The paragraphs that a note speaks of."""
    named: set[int] = set()
    for match in patterns.mention.finditer(note):
        numbers = (match["after"] or match["before"]).lower()
        ends = [patterns.ordinals.get(w) or int(re.sub(r"\D", "", w)[:4]) for w in patterns.number.findall(numbers)]
        if len(ends) == 2 and patterns.range.search(numbers) and ends[0] < ends[1] <= ends[0] + 99:
            named.update(range(ends[0], ends[1] + 1))
        else:
            named.update(ends)
    return named


def _touched(witness: NumberedVersion, links: Iterable[Link]) -> set[int]:
    """Paragraphs in which anything at all is new or worded anew."""
    found = {j for link in links if link.kind not in (Kind.SAME, Kind.RESTYLED) for j in link.right}
    return {place for j in found if (place := witness.place(j)) is not None}
