"""Acts of the editor: each a row of the editor's own file as it is to be.

    "name this outlet", "pair these two", "mute this kind"  ──> Act(table, key, row) ──> Work.do

An act says nothing of how things were: what takes it back is read off the file before it is done, by Work.back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from reader.store.tables import Act


@dataclass(frozen=True, slots=True)
class Move:
    """A version moved by hand into the story of another, its `companion`; None: into a story of its own."""

    version: str
    companion: str | None
    turn: int


class Paired(NamedTuple):
    """Two sentences that the editor paired, or took apart, and the files they stood in, by whole path."""

    left: str
    right: str
    left_path: str | None
    right_path: str | None
    joined: bool


class Dismissed(NamedTuple):
    """A flag that was dismissed: its kind, what became of its value, and the sentences it stood in."""

    kind: str
    change: str
    left: str | None
    right: str | None
    left_text: str
    right_text: str


def name_outlet(version: str, name: str | None) -> Act:
    """Name the outlet of a version; None forgets the name."""
    return Act("outlet", (version,), None if name is None else (name,))


def name_files(pattern: str, name: str | None) -> Act:
    """Name the outlet of all files that fit a pattern; None forgets the rule."""
    return Act("outlet_rule", (pattern,), None if name is None else (name,), in_turn=name is not None)


def pair(hashes: tuple[str, str], paired: Paired | None) -> tuple[Act, ...]:
    """Rule on two sentences, by their hashes, and keep their words; None withdraws the ruling.

    A ruling is on two sentences, not on two sides: it is kept under their hashes in order.
    """
    key = tuple(sorted(hashes))
    if paired is None:
        return Act("pairing", key, None), Act("paired", key, None)
    words, paths = (paired.left, paired.right), (paired.left_path, paired.right_path)
    if key != hashes:
        words, paths = words[::-1], paths[::-1]
    return Act("pairing", key, (int(paired.joined),)), Act("paired", key, (*words, *paths))


def dismiss(flag: str, told: Dismissed | None) -> Act:
    """Dismiss a flag, by its hash; None takes that back."""
    return Act("dismissed", (flag,), told and tuple(told))


def mute(kind: str, versions: Iterable[str], muted: bool = True) -> tuple[Act, ...]:
    """Mute a kind of flag in some versions, or let it be told again."""
    return tuple(Act("muted", (kind, version), () if muted else None) for version in versions)


def choose_base(version: str) -> Act:
    """Prefer a version, from now on before all others, as the base of whatever story it belongs to."""
    return Act("base", (version,), (), in_turn=True)


def move(version: str, companion: str | None) -> Act:
    """Put a version into the story of another, or with None alone; it stays so from now on."""
    return Act("place", (version,), (companion,), in_turn=True)


def set_read(version: str, read: bool = True) -> Act:
    """Note that a version was read, or was not."""
    return Act("read", (version,), () if read else None)


def set_marked(version: str, marked: bool = True) -> Act:
    """Mark a version, or take its mark away."""
    return Act("mark", (version,), () if marked else None)


def stand(path: str, version: str) -> Act:
    """Note where a version stands that is ruled on."""
    return Act("stood", (path,), (version,))


def confirm(digest: str) -> Act:
    """Let a folder's settings be in force from now on, by the digest of their file."""
    return Act("confirmed", (digest,), ())
