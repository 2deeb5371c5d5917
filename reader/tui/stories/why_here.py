"""Evidence of a tie: why a version stands in its story, and which story came second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.visible import visible
from reader.tui.common.dialog import Dialog
from reader.tui.paint import wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import wrap

if TYPE_CHECKING:
    from reader.model import Listed, Story
    from reader.tui.stories.summaries import Summary


class WhyHereScreen(Dialog[None]):
    """What one version shares with the base of its story."""

    heading = "Why it is in this story"

    def __init__(self, story: Story, version: Listed, summary: Summary, second: Story | None) -> None:
        super().__init__()
        self._story = story
        self._version = version
        self._summary = summary
        self._second = second

    def body(self, width: int) -> list[Line]:
        return paint(self._story, self._version, self._summary, self._second, width)


def paint(story: Story, version: Listed, summary: Summary, second: Story | None, width: int) -> list[Line]:
    """The tie, the sentences that match best, the quotations, figures and names in both, the next-closest story."""
    lines: list[Line] = []

    def paragraph(*pieces: Piece) -> None:
        lines.extend(Line((Piece(" "), *line)) for line in wrap(pieces, max(10, width - 2)))

    names, shared = wording.version_labels(story.versions), summary.shared
    base, name = names[story.base.id], names[version.id]
    own = story.tie(version.id) == "event"
    paragraph(Piece(f"Same event as {base}, own copy" if own else f"Shares wording with {base}", Tone.STRONG))
    kept = f"{wording.percent(summary.kept)} of {base} kept"
    paragraph(Piece(f"{shared.sentences} of {shared.of} sentences have a match; {kept}"))
    for ours, theirs in shared.pairs:
        lines.append(Line())
        paragraph(Piece(f"{base}: ", Tone.FAINT), Piece(visible(ours)))
        paragraph(Piece(f"{name}: ", Tone.FAINT), Piece(visible(theirs)))
    lines.append(Line())
    for what, held in (("Quotations", shared.quotes), ("Figures and dates", shared.figures), ("Names", shared.names)):
        told = visible(", ".join(held)) if held else "none"
        paragraph(Piece(f"{what} in both: ", Tone.FAINT), Piece(told))
    if second is not None:
        paragraph(Piece("Next-closest story: ", Tone.FAINT), Piece(visible(wording.title(second.base))))
    return lines
