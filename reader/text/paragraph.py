"""Paragraph context: a text with its language and the sides of its quotation marks, worked out when a stop needs them.

Er zögerte. » Wir bleiben «, rief sie.       « On y va. » Il sortit.
            ^ opens       ^ closes           ^ opens  ^ closes
"""

from __future__ import annotations

import re
from functools import cached_property

from reader.text import languages
from reader.text.languages.detect import guess
from reader.text.languages.language import Language, Sentences

_DEFAULT = "en"  # where nothing tells the language
_LAST_WORD = re.compile(r"[^\"'“”‘’«»()\[\]—–/]*$")
_WINDOW = 60  # characters looked at before a stop
_PARTING, _PARTED = "([—–-“‘„", ",.;:!?…)]—–-"  # between a space and an opening mark, a closing mark and a space
_SIDED = re.compile(r"[\"«»]")
_HEBREW = re.compile(r"[\u05d0-\u05ea]")
_SPACED = frozenset('"«»”')
_SPACED_CLOSERS = re.compile(r"\s(?P<mark>[\"«»”])(?=[\s,.;:!?…)]|\Z)")


class Paragraph:
    """A text of one paragraph; `lang` is an ISO 639-1 code, None where nobody knows it."""

    def __init__(self, text: str, lang: str | None) -> None:
        self.text = text
        self._given = lang
        self._registered = languages.get(lang)

    @cached_property
    def language(self) -> Language:
        """What the text is read with."""
        return languages.reading(self._given or self._guessed or _DEFAULT)

    @property
    def words(self) -> Sentences:
        """The language's own; those of all where nobody knows it, of which only those of its script can be met."""
        if self._registered is not None:
            return self._registered.sentences
        return (languages.get(self._guessed) or languages.merged()).sentences

    @property
    def is_known(self) -> bool:
        """Whether the language is one that is registered."""
        return self._registered is not None or languages.get(self._guessed) is not None

    @cached_property
    def _guessed(self) -> str | None:
        """The language by the text, where none is given."""
        return None if self._given else guess(self.text)

    @property
    def titles(self) -> frozenset[str]:
        """The titles of all languages."""
        return languages.merged().sentences.titles

    @cached_property
    def longest_line(self) -> int:
        return max(map(len, self.text.split("\n")))

    def has(self, mark: str) -> bool:
        """Whether a character stands anywhere in the text."""
        return mark in self._characters

    @cached_property
    def _characters(self) -> frozenset[str]:
        return frozenset(self.text)

    def opens(self, word: str) -> bool:
        """Whether a capitalised word is one that opens sentences; where nobody knows the language, in any of them."""
        if not self.is_known and word.lower() in languages.all_stop_words():
            return True
        return word.lower() in (self.language.sentences.openers or self.language.stop_words)

    def before(self, at: int, begun: int = 0) -> str:
        """The word before a place in the sentence that began at `begun`."""
        window = self.text[max(begun, at - _WINDOW) : at]
        if not window or window[-1].isspace():
            return ""
        chunk = window.rsplit(None, 1)[-1]
        if chunk.isalnum():
            return chunk
        match = _LAST_WORD.search(chunk)
        return match[0] if match else ""

    def past_spaced_closer(self, end: int) -> int:
        """The place behind a closing quotation mark that a space parts from the stop before `end`: « On y va. »"""
        if self.text[end + 1 : end + 2] not in _SPACED:
            return end
        match = _SPACED_CLOSERS.match(self.text, end)
        if match is None or not (match["mark"] == "”" or match.start("mark") in self._closing):
            return end
        return match.end()

    def without_openers(self, start: int, end: int) -> int:
        """`end`, or the place before the first quotation mark in `text[start:end]` that opens what follows."""
        for match in _SIDED.finditer(self.text, start, end):
            if match.start() not in self._closing:
                return match.start()
        return end

    @cached_property
    def _closing(self) -> frozenset[int]:
        """The places of the marks " « » that close a quotation: spaces beside them tell, or what was opened before."""
        text, closing = self.text, set()
        opened = {True: False, False: False}  # by whether the marks are guillemets
        last_inward = text.rfind("«") if self.language.sentences.inward_guillemets else -1
        for match in _SIDED.finditer(text):
            at, guillemet = match.start(), match[0] != '"'
            if _HEBREW.match(text, max(0, at - 1)) and _HEBREW.match(text, at + 1):
                continue  # an abbreviation
            parted = not at or text[at - 1] in _PARTING or text[at - 1].isspace()
            ends = at + 1 == len(text) or text[at + 1] in _PARTED or text[at + 1].isspace()
            within = opened[guillemet] or (match[0] == "»" and at > last_inward)
            closes = ends if parted != ends else within
            opened[guillemet] = not closes
            if closes:
                closing.add(at)
        return frozenset(closing)
