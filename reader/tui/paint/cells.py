"""One level of a comparison: the words marked that changed, and the word that says why a side is empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.collation.changed_spans import unmatched
from reader.model import Change, Collation, Kind, Link, Op, Role, Sentence, Shape
from reader.text.visible import visible
from reader.tui.paint.comparison import BASE, WITNESS, Cell, Gap, Level
from reader.tui.paint.lines import Piece, Tone
from reader.tui.paint.wording import Mark

# What is said where a sentence is missing whose words stand in another paragraph: in the base's pane, in the version's.
_WENT = {
    Shape.ONE: ("from", "now in"),
    Shape.SPLIT: ("split from", "split, now in"),
    Shape.MERGED: ("merged from", "merged into"),
    Shape.MANY: ("rewritten from", "rewritten in"),
}
_BESIDE = {
    Shape.ONE: "",
    Shape.SPLIT: "split from a sentence above",
    Shape.MERGED: "merged into a sentence above",
    Shape.MANY: "rewritten",
}


class Cells:
    """Marks sentences and words; holds what all levels of one comparison share."""

    def __init__(
        self,
        collation: Collation,
        by_side: tuple[dict[int, Link], dict[int, Link]],
        numbers: tuple[dict[int, int], dict[int, int]],
        house_style: bool,
    ) -> None:
        self._collation = collation
        self._links = by_side
        self._numbers = numbers
        self._house_style = house_style
        self._sentences = (collation.left, collation.right)
        self._rows = (
            {block: place for place, row in enumerate(collation.rows) for block in row.left},
            {block: place for place, row in enumerate(collation.rows) for block in row.right},
        )

    def level(self, left: Sentence | None, right: Sentence | None, row: int, tail: bool) -> Level:
        sentences = (left, right)
        link = next(self._links[side][s.index] for side, s in enumerate(sentences) if s)
        here = {(side, s.index) for side, s in enumerate(sentences) if s}
        changes = tuple(change for change in link.details if change.alert and _told_at(change, link) in here)
        cells = tuple(
            self._cell(side, sentence, bool(changes)) if sentence else self._gap(side, link, sentences[1 - side])
            for side, sentence in enumerate(sentences)
        )
        marks = [mark(link, self._house_style)]
        if link.moved:
            marks = [m for m in (*marks, Mark.MOVED) if m is not Mark.SAME]
        if changes:
            marks.insert(0, Mark.ALERT)
        return Level(cells, row, link, tuple(marks), changes, tail)

    def _cell(self, side: int, sentence: Sentence, alert: bool) -> Cell:
        link = self._links[side][sentence.index]
        first = sentence.index == 0 or self._sentences[side][sentence.index - 1].block != sentence.block
        return Cell(
            sentence.index,
            _pieces(side, sentence, link, self._house_style),
            mark(link, self._house_style),
            sentence.role,
            self._numbers[side].get(sentence.block) if first else None,
            first,
            link.moved,
            alert,
        )

    def _gap(self, side: int, link: Link, other: Sentence | None) -> Gap:
        if link.kind is Kind.REMOVED:
            return Gap("removed", Tone.REMOVED)
        if link.kind is Kind.ADDED:
            return Gap("added", Tone.ADDED)
        answers = self._answers(side, link, other)
        if other is None or not answers:
            return Gap("", Tone.FAINT)
        if self._row(side, answers[0]) == self._row(1 - side, other):
            return Gap("moved", Tone.MOVED) if link.moved else Gap(_BESIDE[link.shape], Tone.FAINT)
        return Gap(
            self._went(side, link, answers[0], other),
            Tone.MOVED if link.moved else Tone.FAINT,
            *self._elsewhere(side, link, answers),
        )

    def _answers(self, side: int, link: Link, other: Sentence | None) -> tuple[Sentence, ...]:
        """The sentences of a side that answer one of the other, in their order."""
        if other is None:
            return ()
        places = sorted(pair[side] for pair in link.pairs if pair[1 - side] == other.index)
        return tuple(self._sentences[side][place] for place in places)

    def _went(self, side: int, link: Link, answer: Sentence, other: Sentence) -> str:
        """Where in one side the counterpart of a sentence of the other is: "moved down to ¶8", "now in caption"."""
        number = self._numbers[side].get(answer.block)
        words = _WENT[link.shape][side]
        if link.moved:
            below = self._row(side, answer) > self._row(1 - side, other)
            words = f"moved {'down' if below == (side == WITNESS) else 'up'}"
            words += f" {'to' if side == WITNESS else 'from'}" if number else ""
        elif not number:
            words += f" {answer.role}"
        return f"{words} ¶{number}" if number else words

    def _elsewhere(
        self, side: int, link: Link, answers: Sequence[Sentence]
    ) -> tuple[tuple[int, ...], tuple[Piece, ...]]:
        """The sentences that answer one from another row, and their words faint, but for those that changed."""
        if link.kind is not Kind.REPHRASED:
            return (), ()
        pieces: list[Piece] = []
        for sentence in answers:
            pieces += [Piece(" ", Tone.FAINT, side)] * bool(pieces)
            pieces += [
                replace(piece, tone=Tone.FAINT) if piece.tone is plain_tone(sentence.role) else piece
                for piece in _pieces(side, sentence, link, self._house_style)
            ]
        return tuple(sentence.index for sentence in answers), tuple(pieces)

    def _row(self, side: int, sentence: Sentence) -> int:
        """The row of paragraphs that a sentence stands in: what is below on the screen, whatever a side left out."""
        return self._rows[side].get(sentence.block, 0)


def _pieces(side: int, sentence: Sentence, link: Link, house_style: bool) -> tuple[Piece, ...]:
    plain = plain_tone(sentence.role)
    if not link.pairs:
        tone = Tone.REMOVED if side == BASE else Tone.ADDED
        return (Piece(visible(sentence.text), tone, side),)
    runs = _changed(side, sentence, link)
    tones = {None: plain, True: Tone.STYLE if house_style else plain}
    changed = Tone.DROPPED if side == BASE else Tone.PUT_IN
    return tuple(Piece(visible(text), tones.get(style, changed), side) for text, style in runs if text)


def _told_at(change: Change, link: Link) -> tuple[int, int]:
    """A change is shown once: beside the witness's sentence, beside the base's where the witness has none."""
    if change.right_at:
        return WITNESS, change.right_at[0]
    if change.left_at:
        answers = [j for i, j in link.pairs if i == change.left_at[0]]
        return (WITNESS, min(answers)) if answers else (BASE, change.left_at[0])
    return (WITNESS, link.right[0]) if link.right else (BASE, link.left[0])


def _changed(side: int, sentence: Sentence, link: Link) -> list[tuple[str, bool | None]]:
    """Runs of a sentence: None kept by any of its partners, True changed in house style alone, False changed."""
    scripts = [link.edits[pair] for pair in link.pairs if pair[side] == sentence.index and pair in link.edits]
    if not scripts:
        return [(sentence.text, None if link.kind is Kind.SAME else link.kind is Kind.RESTYLED)]
    runs: list[tuple[str, bool | None]] = []
    at = 0
    for (start, end), style in unmatched(scripts, Op.DROP if side == BASE else Op.ADD):
        runs += [(sentence.text[at:start], None), (sentence.text[start:end], style)]
        at = end
    return [*runs, (sentence.text[at:], None)]


def mark(link: Link, house_style: bool = True) -> Mark:
    """What a link is called, moves and alerts left aside."""
    return {
        Kind.SAME: Mark.SAME,
        Kind.RESTYLED: Mark.STYLE if house_style else Mark.SAME,
        Kind.REPHRASED: Mark.REWORDED,
        Kind.ADDED: Mark.ADDED,
        Kind.REMOVED: Mark.REMOVED,
    }[link.kind]


def plain_tone(role: Role) -> Tone:
    """How a sentence of a role is set where nothing in it changed."""
    if role in (Role.HEADLINE, Role.SUBHEAD):
        return Tone.STRONG
    return Tone.PLAIN if role.is_prose else Tone.FAINT


def flag_tone(change: Change) -> Tone:
    """How a flag is told in words: quietly where it was dismissed and is shown all the same."""
    return Tone.FAINT if change.dismissed else Tone.ALERT_TEXT
