"""Lexicon: words by what they do to a claim, of all languages and of a desk's own.

    claimed  -2 │ signalled -1 │ said 0 │ insisted +1 │ confirmed +2        force of a reporting verb
    "allegedly"  hedge          "illegally"  charged        "never"  negation        "nearly"  approximator

The words of a language stand in its own file; a desk adds its own from its config with `Lexicon.extended`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from types import MappingProxyType

from reader.text import languages
from reader.text.languages.language import DENIES, Language, Phrase

__all__ = ["DEFAULT", "DENIES", "Lexicon", "Phrase"]

Entry = tuple[Phrase, str, str]
"""A phrase, its class, and the value under which its spellings agree."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DeskWords:
    """What a desk adds to every language."""

    charged: Mapping[Phrase, str] = field(default_factory=dict)
    hedges: Mapping[Phrase, str] = field(default_factory=dict)
    opposites: Mapping[Phrase, str] = field(default_factory=dict)
    verbs: Mapping[str, tuple[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words of a language, or of all (see `languages.merged`), and those of the desk, which come first.

    Keys are lower case; phrases are tuples of words. `bare` are verb forms that need a plural subject. For the other
    attributes see `Speech` and `Claims` in `reader.text.languages.language`.
    """

    language: Language
    desk: DeskWords = field(default_factory=DeskWords)

    def of(self, language: Language) -> Lexicon:
        """The same desk's lexicon for copy that is read with `language`."""
        return self if language is self.language else _of(self, language)

    @cached_property
    def verbs(self) -> Mapping[str, tuple[str, int]]:
        return {**self.language.speech.verbs, **self.desk.verbs}

    @cached_property
    def bare(self) -> frozenset[str]:
        speech = self.language.speech
        return frozenset(lemma for lemma, _ in speech.verbs.values()) - speech.prepositions_to.keys()

    @property
    def ambiguous(self) -> frozenset[str]:
        return self.language.speech.ambiguous

    @property
    def commits(self) -> frozenset[str]:
        return self.language.speech.commits

    @property
    def tolls(self) -> Mapping[str, str]:
        return self.language.claims.tolls

    @cached_property
    def charged(self) -> Mapping[Phrase, str]:
        return {**self.language.claims.charged, **self.desk.charged}

    @cached_property
    def phrases(self) -> Mapping[str, tuple[Entry, ...]]:
        """First word -> its entries, longest first: hedges, charged words, approximators, negations, opposites."""
        claims, desk = self.language.claims, self.desk
        by_first: dict[str, list[Entry]] = {}
        for name, table in (
            ("approximator", claims.approximators),
            ("charged", self.charged),
            ("hedge", {**claims.hedges, **desk.hedges}),
            ("negation", claims.negations),
            ("opposite", {**claims.opposites, **desk.opposites}),
        ):
            for phrase, value in table.items():
                if not value:  # a word that says nothing of the kind in this language, whatever it does in another
                    continue
                by_first.setdefault(phrase[0], []).append((phrase, name, value))
        return {word: tuple(sorted(entries, key=lambda e: -len(e[0]))) for word, entries in by_first.items()}

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        return {value: name for entries in self.phrases.values() for _, name, value in entries}

    def kind_of(self, value: str) -> str:
        """The class of a qualifier's value: "charged", "hedge", "approximator", "negation", "opposite", "" for none."""
        return self._kinds.get(value, "")

    def force(self, lemma: str) -> int:
        """The force of a reporting verb by its lemma, from -2 (doubts) to 2 (vouches), or `DENIES`; 0 when unknown."""
        return self.verbs.get(lemma, (lemma, 0))[1]

    def extended(
        self,
        *,
        charged: Iterable[str] = (),
        hedges: Iterable[str] = (),
        opposites: Iterable[tuple[str, str]] = (),
        verbs: Mapping[str, int] = MappingProxyType({}),
    ) -> Lexicon:
        """This lexicon with a desk's own words: phrases as printed; verbs as written with their force, -3 to 2.

        `opposites` are words and their contraries.
        """
        contrary: dict[Phrase, str] = {
            tuple(word.lower().split()): f"{one.lower()}/{other.lower()}:{side}"
            for one, other in opposites
            for word, side in ((one, "+"), (other, "-"))
        }
        desk = DeskWords(
            charged={**self.desk.charged, **_as_phrases(charged)},
            hedges={**self.desk.hedges, **_as_phrases(hedges)},
            opposites={**self.desk.opposites, **contrary},
            verbs={**self.desk.verbs, **{verb.lower(): (verb.lower(), force) for verb, force in verbs.items()}},
        )
        return replace(self, desk=desk)


@lru_cache(maxsize=64)
def _of(lexicon: Lexicon, language: Language) -> Lexicon:
    return replace(lexicon, language=language)


def _as_phrases(printed: Iterable[str]) -> dict[Phrase, str]:
    return {tuple(phrase.lower().split()): phrase.lower() for phrase in printed if phrase.strip()}


DEFAULT = Lexicon(languages.merged())
