"""Succession: rulings on a file that was overwritten hold for what stands in its place now.

    tonight.txt   3f2a   named, marked, base, a pair     the file as it was ruled on
    tonight.txt   81c0                                   the same file, overwritten: 3f2a stands nowhere any more
    ───────────────────> named, marked, base, the pair   unless it is ruled on itself

A file that holds many items has no one place for each: theirs go by content alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from reader.model import Listing
from reader.store import Paired, acts

if TYPE_CHECKING:
    from reader.model import Version
    from reader.store import Act, Work

# A sentence is the same one edited from so much likeness of its letters on (0 to 100); two of one story by chance have
# less than 60.
_MIN_LIKENESS = 65
_NAMES = {"outlet": "outlet name", "mark": "mark", "base": "base", "place": "story", "pairing": "pairing"}


class Succession(NamedTuple):
    """A version that was ruled on, and the article that stands in its place."""

    path: str
    old: str
    new: Listing


def successions(
    stood: Mapping[str, str],
    present: Iterable[Listing],
    whole: Callable[[str], str],
    is_present: Callable[[str], bool],
) -> list[Succession]:
    """The versions that stood somewhere, by whole path, are nowhere now, and have another article in their place.

    `is_present` tells whether what was ruled on, by its id, is still there.
    """
    if not stood:
        return []
    there = {whole(one.path): one for one in present if one.path is not None and one.part is None}
    return [
        Succession(path, old, there[path])
        for path, old in sorted(stood.items())
        if path in there and there[path].id != old and not is_present(old)
    ]


def edited(text: str, sentences: Sequence[str]) -> str | None:
    """The sentence that another has become; None where it stands as it was, or nothing is like it."""
    from rapidfuzz import fuzz, process

    if text in sentences:
        return None
    best = process.extractOne(text, sentences, scorer=fuzz.ratio, score_cutoff=_MIN_LIKENESS)
    return best[0] if best else None


def carried_pairs(pairs: Iterable[Paired], path: str, sentences: Sequence[str]) -> list[Paired]:
    """The pairs of a file's sentences, made with what those have become; with `left` on the side they had."""
    found = []
    for pair in pairs:
        left = edited(pair.left, sentences) if pair.left_path == path else None
        right = edited(pair.right, sentences) if pair.right_path == path else None
        if left or right:
            found.append(pair._replace(left=left or pair.left, right=right or pair.right))
    return found


def pair_acts(one: Succession, work: Work, read: Callable[[Listing], Version | None]) -> list[Act]:
    """The acts that pair what the sentences of a file have become with what they were paired with."""
    pairs = [pair for pair in work.paired() if one.path in (pair.left_path, pair.right_path)]
    version = read(one.new) if pairs else None
    if version is None:
        return []
    from reader.alignment.features import sentence_hash  # what reads copy waits till a pair is carried
    from reader.analysis.analyser import analyse

    sentences = [sentence.text for sentence in analyse(version).sentences]
    return [
        act
        for pair in carried_pairs(pairs, one.path, sentences)
        for act in acts.pair((sentence_hash(pair.left), sentence_hash(pair.right)), pair)
    ]


def in_words(path: str, tables: Iterable[str]) -> str:
    """What was carried over, in a line: "tonight.txt was replaced; outlet name and mark kept"."""
    *names, last = [name for table, name in _NAMES.items() if table in tables]
    told = f"{', '.join(names)} and {last}" if names else last
    return f"{PurePath(path).name} was replaced; {told} kept"
