"""Both versions in one column, with an editor's marks in the text.

2 ~ Some 40 → Forty people were on the span[- at the time, Hale said-].
  ! attribution dropped: "Hale said"

Brackets stand where no colour tells what was put in and what dropped. House style is marked as side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.model import Edit, Op
from reader.model.unspaced import count_words
from reader.text.visible import visible
from reader.tui.paint import wording
from reader.tui.paint.cells import flag_tone
from reader.tui.paint.comparison import BASE, WITNESS, Gap, Level
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.width import cell_len
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import wrap

_NUMBER, _GUTTER = 3, 2
_FEW = 2
"""Places changed that any sentence can be read with."""


class UnifiedPainter:
    """Paints levels in one column of a given width, on a screen with colours or without."""

    def __init__(self, width: int, glyphs: Glyphs, *, coloured: bool = False, house_style: bool = True) -> None:
        self.width = width
        self._coloured = coloured
        self._house_style = house_style
        self._text = max(1, width - _NUMBER - _GUTTER)
        self._glyphs = glyphs

    @property
    def key(self) -> object:
        return self.width, self._coloured, self._house_style

    def height(self, level: Level) -> int:
        return len(self._lines(level))

    def paint(self, place: int, level: Level) -> list[Line]:
        cell = level.cell(BASE) or level.cell(WITNESS)
        number = str(cell.paragraph) if cell and cell.paragraph and level.cell(BASE) else ""
        lines = []
        for row, (glyph, tone, text) in enumerate(self._lines(level)):
            shown = number if row == 0 else ""
            used = sum(cell_len(piece.text) for piece in text)
            lines.append(
                Line(
                    (
                        Piece(shown.rjust(_NUMBER - 1) + " ", Tone.FAINT),
                        Piece(glyph.ljust(_GUTTER), tone, BASE),
                        *text,
                        Piece(" " * (self._text - used), Tone.PLAIN, BASE),
                    ),
                    place,
                )
            )
        return lines

    def _lines(self, level: Level) -> list[tuple[str, Tone, tuple[Piece, ...]]]:
        shown = Mark.MOVED if Mark.MOVED in level.marks else level.marks[-1]
        found = [
            (self._glyphs.marks[shown] if row == 0 else "", TONES[shown], text)
            for row, text in enumerate(wrap(self._pieces(level), self._text))
        ]
        for change in level.changes:
            said = Piece(wording.change(change, self._glyphs.becomes), flag_tone(change), BASE)
            found += [
                (self._glyphs.marks[Mark.ALERT] if row == 0 else "", Tone.ALERT, text)
                for row, text in enumerate(wrap((said,), self._text))
            ]
        return found

    def _pieces(self, level: Level) -> list[Piece]:
        word = next((cell.word for cell in level.cells[: WITNESS + 1] if isinstance(cell, Gap)), "")
        return [*self._sentence(level), *([Piece(f" ({word})", Tone.FAINT, BASE)] if word else [])]

    def _sentence(self, level: Level) -> list[Piece]:
        script = _script(level)
        if not script or level.mark is Mark.SAME:
            cell = level.cell(BASE) or level.cell(WITNESS)
            return list(cell.pieces) if cell else []
        if rewritten(script):
            old = "".join(edit.text for edit in script if edit.op is not Op.ADD)
            new = "".join(edit.text for edit in script if edit.op is not Op.DROP)
            return [
                *self._marked("[-", visible(old), "-]", Tone.DROPPED),
                Piece(" ", Tone.PLAIN, BASE),
                *self._marked("{+", visible(new), "+}", Tone.PUT_IN),
            ]
        pieces: list[Piece] = []
        for style, dropped, added, kept in _replacements(script):
            pieces += self._replaced(visible(dropped), visible(added), style=style)
            pieces += [Piece(visible(kept), Tone.PLAIN, BASE)] if kept else []
        return pieces

    def _replaced(self, dropped: str, added: str, *, style: bool) -> list[Piece]:
        """What was dropped and what was put in for it; of house style that is hidden, as the base has it."""
        if style and not self._house_style:
            return [Piece(dropped, Tone.PLAIN, BASE)]
        tones = (Tone.STYLE, Tone.STYLE) if style else (Tone.DROPPED, Tone.PUT_IN)
        if not dropped.strip():
            return self._marked("{+", added, "+}", tones[1])
        if not added.strip():
            return self._marked("[-", dropped, "-]", tones[0])
        lead, old, _ = _trimmed(dropped)
        _, new, trail = _trimmed(added)
        return [
            Piece(lead, Tone.PLAIN, BASE),
            Piece(old, tones[0], BASE),
            Piece(f" {self._glyphs.becomes} ", Tone.FAINT, BASE),
            Piece(new, tones[1], BASE),
            Piece(trail, Tone.PLAIN, BASE),
        ]

    def _marked(self, opening: str, text: str, closing: str, tone: Tone) -> list[Piece]:
        if not text.strip():
            return [Piece(text, Tone.PLAIN, BASE)] if text else []
        lead, inner, trail = _trimmed(text)
        return [
            Piece(lead, Tone.PLAIN, BASE),
            Piece(inner if self._coloured else f"{opening}{inner}{closing}", tone, BASE),
            Piece(trail, Tone.PLAIN, BASE),
        ]


def _replacements(script: Iterable[Edit]) -> Iterator[tuple[bool, str, str, str]]:
    """(whether in house style alone, text dropped, text put in for it, text kept behind both), in order."""
    style, dropped, added = False, "", ""
    for edit in script:
        if edit.op is Op.KEEP:
            yield style, dropped, added, edit.text
            style, dropped, added = False, "", ""
            continue
        if (dropped or added) and (edit.style is not style or (added and edit.op is Op.DROP)):
            yield style, dropped, added, ""
            dropped = added = ""
        style = edit.style
        if edit.op is Op.DROP:
            dropped += edit.text
        else:
            added += edit.text
    yield style, dropped, added, ""


def _script(level: Level) -> Sequence[Edit]:
    """What was done to the one sentence of a level that the one on the other side, here or elsewhere, answers."""
    left, right = (cell.answers if isinstance(cell, Gap) else (cell.sentence,) for cell in level.cells[: WITNESS + 1])
    return level.link.edits.get((left[0], right[0]), ()) if len(left) == len(right) == 1 else ()


def rewritten(script: Sequence[Edit]) -> bool:
    """Whether the changes would break up what they stand in: several of them, and most of the words are others."""
    kept = sum(count_words(edit.text) for edit in script if edit.op is Op.KEEP)
    old = kept + sum(count_words(edit.text) for edit in script if edit.op is Op.DROP)
    new = kept + sum(count_words(edit.text) for edit in script if edit.op is Op.ADD)
    spots = sum(edit.op is not Op.KEEP and (not at or script[at - 1].op is Op.KEEP) for at, edit in enumerate(script))
    return spots > _FEW and 2 * kept < max(old, new)


def _trimmed(text: str) -> tuple[str, str, str]:
    """White space before, the words, white space after."""
    inner = text.strip()
    start = len(text) - len(text.lstrip())
    return text[:start], inner, text[start + len(inner) :]
