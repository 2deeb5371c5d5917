"""Evidence of a pair: why two sentences are linked, and every fact that changed between them."""

from __future__ import annotations

from reader.model import Collation, Link
from reader.text.visible import visible
from reader.tui.common.dialog import Dialog
from reader.tui.paint import bars, wording
from reader.tui.paint.cells import mark
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import wrap


class WhyScreen(Dialog[None]):
    """The evidence for one link of a collation."""

    def __init__(self, collation: Collation, link: Link) -> None:
        super().__init__()
        self._collation = collation
        self._link = link
        self.heading = "Why these match" if link.pairs else "Why this has no match"

    def body(self, width: int) -> list[Line]:
        return paint(self._collation, self._link, width)


def paint(collation: Collation, link: Link, width: int) -> list[Line]:
    """The sentences, what they share, the next-closest match, what changed."""
    lines: list[Line] = []

    def paragraph(*pieces: Piece) -> None:
        lines.extend(Line((Piece(" "), *line)) for line in wrap(pieces, max(10, width - 2)))

    sides = ((collation.base, collation.left, link.left), (collation.witness, collation.right, link.right))
    names = wording.version_labels((collation.base, collation.witness))
    for version, sentences, places in sides:
        for place in places:
            paragraph(Piece(f"{names[version.id]}: ", Tone.FAINT), Piece(visible(sentences[place].text)))
    lines.append(Line())
    shape = bars.shape_words(len(link.left), len(link.right))
    state = ", ".join([mark(link), *(["moved"] if link.moved else []), *shape])
    paragraph(Piece(state[:1].upper() + state[1:], Tone.STRONG))
    if not link.pairs:
        paragraph(Piece("No sentence in the other version is similar enough."))
        return lines
    if link.why.by_hand:
        paragraph(Piece("Paired by hand."))
    paragraph(Piece(f"{wording.percent(link.similarity)} similar"))
    for what, shared in (
        ("Quotations", link.why.quotes),
        ("Names", link.why.names),
        ("Numbers", link.why.numbers),
        ("Words", link.why.words),
    ):
        if shared:
            paragraph(Piece(f"{what} in both: ", Tone.FAINT), Piece(visible(", ".join(shared))))
    if rival := link.why.second_best:
        other = collation.right[rival.right] if rival.left in link.left else collation.left[rival.left]
        near = wording.percent(rival.similarity)
        paragraph(Piece(f"Next-closest match, {near}: {visible(other.text)}", Tone.FAINT))
    if link.details:
        lines.append(Line())
        for change in link.details:
            told = wording.change(change)
            paragraph(Piece(f"! {told}", Tone.ALERT_TEXT) if change.alert else Piece(told))
    return lines
