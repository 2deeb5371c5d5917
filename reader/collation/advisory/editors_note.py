"""Editor's notes checked against what really changed.

(Updates death toll in 3rd paragraph)      the toll is in paras 1 and 3: "own note leaves out para 1"
(Corrects name, para 5)                    nothing changed there: "own note names para 5, where nothing changed"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.collation.advisory.paragraphs import NumberedVersion, in_words, place_of
from reader.model import Kind, Link
from reader.text.languages.word_lists import listed

_ORDINALS = {
    word: n for n, word in enumerate(listed("first second third fourth fifth sixth seventh eighth ninth tenth"), 1)
}
_ORDINALS |= {
    f"{word}{ending}": n
    for n, word in enumerate(listed("erst zweit dritt viert fünft sechst siebt acht neunt zehnt"), 1)
    for ending in ("e", "en", "er")
}
_PLACE = r"(?:paragraphs?|paras?\.?|grafs?\.?|absatz|absätzen?|abs\.)"
_NUMBER = rf"(?:\d+(?:st|nd|rd|th|\.)?|{'|'.join(_ORDINALS)})"
_MENTION = re.compile(
    rf"{_PLACE}\s+(?P<after>\d+(?:\s*(?:[-–,&]|and|und|to|bis)\s*\d+)*)"
    rf"|(?P<before>{_NUMBER}(?:(?:\s*[-–,&]\s*|\s+(?:and|und|to|bis)\s+|,\s+and\s+){_NUMBER})*)\s+{_PLACE}",
    re.IGNORECASE,
)
_EDITS = re.compile(
    r"\b(?:update|add|correct|recast|amend|fix|clarif|new|change|delete|remove|insert|berichtig|korrig|aktualisier|ergänz|geändert|neu)\w*\b",
    re.IGNORECASE,
)
_EVERYTHING = re.compile(r"\b(?:throughout|recasts|rewrites|write-?through)\b", re.IGNORECASE)


def check_note(note: str | None, witness: NumberedVersion, links: Sequence[Link]) -> str:
    """What is wrong with a version's own note on its changes, in a few words; "" when nothing is.

    Only notes on editing are held to account, and for every paragraph with an alert; a note that claims
    no paragraph, or all of them, leaves nothing out.
    """
    if not note or not _EDITS.search(note):
        return ""
    named = _named(note)
    if not named or _EVERYTHING.search(note):
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
        remarks.append(f"own note names {in_words(empty)}, where nothing changed")
    if missed := sorted(altered - named):
        remarks.append(f"own note leaves out {in_words(missed)}")
    return "; ".join(remarks)


def _named(note: str) -> set[int]:
    """The paragraphs that a note speaks of."""
    named: set[int] = set()
    for match in _MENTION.finditer(note):
        numbers = (match["after"] or match["before"]).lower()
        ends = [_ORDINALS.get(w) or int(re.sub(r"\D", "", w)[:4]) for w in re.findall(_NUMBER, numbers)]
        if len(ends) == 2 and re.search(r"[-–]|\b(?:to|bis)\b", numbers) and ends[0] < ends[1] <= ends[0] + 99:
            named.update(range(ends[0], ends[1] + 1))
        else:
            named.update(ends)
    return named


def _touched(witness: NumberedVersion, links: Iterable[Link]) -> set[int]:
    """Paragraphs in which anything at all is new or worded anew."""
    found = {j for link in links if link.kind not in (Kind.SAME, Kind.RESTYLED) for j in link.right}
    return {place for j in found if (place := witness.place(j)) is not None}
