"""Atoms: the lexemes of a text put together and normalised, before those that mean one thing are joined to one token.

text    9:30  p.m.  on  Nov.  9           lexemes
        9:30 p.m.   on  Nov.  9           atoms: 21:30, on, november, 9
                        november 9        units, joined by the rules of `number_rules` and `multiword`
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.text.house_style.style import Style
from reader.text.languages.language import HouseStyle, Numbers
from reader.text.tokens import numerals

Unit = tuple[str, int, int]  # norm, start, end


@dataclass(frozen=True, slots=True)
class Atoms:
    """The atoms of a text, as they stand and as parallel rows: `norms[k]` is the norm of `text[starts[k]:ends[k]]`."""

    text: str
    style: Style
    units: Sequence[Unit]
    norms: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, text: str, style: Style, units: Sequence[Unit]) -> Atoms:
        """The atoms of a text from their norms and spans, in order."""
        norms, starts, ends = zip(*units, strict=True) if units else ((), (), ())
        return cls(text, style, units, norms, starts, ends)

    @property
    def numbers(self) -> Numbers:
        """The number words of the language that the text is read with."""
        return self.style.language.numbers

    @property
    def words(self) -> HouseStyle:
        """The words of house style of that language."""
        return self.style.language.style

    def norm(self, at: int) -> str:
        return self.norms[at] if at < len(self.norms) else ""

    def printed(self, at: int) -> str:
        return self.text[self.starts[at] : self.ends[at]] if at < len(self.starts) else ""

    def glued(self, at: int) -> bool:
        """Whether atom `at` follows its forerunner without white space."""
        return 0 < at < len(self.starts) and self.starts[at] == self.ends[at - 1]

    def is_figure(self, at: int) -> bool:
        return self.norm(at)[:1].isdecimal()

    def past_hyphen(self, at: int) -> int:
        return numerals.past_hyphen(self.norms, at)

    def beside(self, at: int) -> bool:
        """Whether at most one character of white space parts atom `at` from its forerunner."""
        return 0 < at < len(self.starts) and self.starts[at] - self.ends[at - 1] <= 1


Rule = Callable[[Atoms, int, list[Unit]], int | None]
"""Takes some atoms from a place on, adds their units, and says where to go on; None leaves the place alone."""
