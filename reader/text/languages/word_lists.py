"""Word lists written as running text, so that a language's file reads like words and not like code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Phrase = tuple[str, ...]


def listed(text: str) -> tuple[str, ...]:
    """The white-space separated words of `text`, in order."""
    return tuple(text.split())


def words(text: str) -> frozenset[str]:
    """The white-space separated words of `text`."""
    return frozenset(text.split())


def numbered(text: str, start: int = 1, step: int = 1) -> dict[str, int]:
    """Words counted from `start` on; spellings of one number are parted by slashes: "un/uno dos tres"."""
    return {spelling: start + step * place for place, entry in enumerate(text.split()) for spelling in entry.split("/")}


def valued(text: str) -> dict[str, str]:
    """A word to its value, "around=about", or to itself, "nearly"; words of a value are tied by underscores."""
    pairs = (entry.partition("=") for entry in text.split())
    return {word: (value or word).replace("_", " ") for word, _, value in pairs}


def named(text: str) -> dict[str, str]:
    """Each name to what it is a name of, itself among them, one a line: `united_states: american americans`."""
    rows = (line.partition(":") for line in text.splitlines() if line.strip())
    return {
        name.replace("_", " "): whole.strip().replace("_", " ")
        for whole, _, names in rows
        for name in (whole.strip(), *names.split())
    }


def phrases(text: str) -> dict[Phrase, str]:
    """The same of phrases, whose words are tied by underscores: "in_theory=theory"."""
    pairs = (entry.partition("=") for entry in text.split())
    return {tuple(phrase.split("_")): value or phrase for phrase, _, value in pairs}


def spellings(text: str) -> dict[str, str]:
    """Each spelling to its norm, one group a line: `norm = spelling | spelling`; the norm may be in quotes."""
    return {spelling: norm for norm, group in _groups(text) for spelling in group}


def spelled_phrases(text: str) -> dict[Phrase, str]:
    """The same of runs of words."""
    return {tuple(spelling.split()): norm for norm, group in _groups(text) for spelling in group}


def verbs(by_force: Mapping[int, str]) -> dict[str, tuple[str, int]]:
    """Each form of a verb to its lemma and force; forms are parted by slashes, the lemma first."""
    return {
        form: (entry.split("/")[0], force)
        for force, text in by_force.items()
        for entry in text.split()
        for form in entry.split("/")
    }


def sides(text: str) -> dict[Phrase, str]:
    """Each phrase to its "scale:side", one side and its phrases a line: `planned:- = cancelled called_off`."""
    rows = (line.partition("=") for line in text.strip().splitlines())
    return {tuple(phrase.split("_")): side.strip() for side, _, group in rows for phrase in group.split()}


def one_sense(text: str) -> dict[str, str]:
    """Each word of a group to the first of it; groups are parted by bars: "match game | inquiry probe"."""
    groups = [group.split() for group in text.split("|")]
    return {word: group[0] for group in groups for word in group}


def _groups(text: str) -> Iterator[tuple[str, list[str]]]:
    for line in text.strip().splitlines():
        norm, _, group = line.strip().partition(" = ")
        yield norm.strip('"'), group.split(" | ")
