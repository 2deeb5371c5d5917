"""The line over the stories, and what stands in their place where there are none."""

from __future__ import annotations

from reader.desk import Snapshot
from reader.text.visible import visible
from reader.tui.actions import show_key
from reader.tui.paint import wording
from reader.tui.paint.bars import spread
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import wrap


def title(
    snapshot: Snapshot, place: str, sort: str, picked: int, shown: int | None, width: int, *, stopped: bool = False
) -> Line:
    """What is open and how much of it; `shown` is the number of stories that match a filter, None without one."""
    told = [
        wording.plural(len(snapshot.versions), "article"),
        wording.plural(len(snapshot.stories), "story", "stories"),
    ]
    if not snapshot.finished and not stopped:
        told.insert(0, f"reading {snapshot.done} of {snapshot.total}" if snapshot.total else "reading")
    if shown is not None:
        told.append(f"{shown} shown")
    if picked:
        told.append(f"{picked} picked")
    right = [Piece("   ".join([*told, f"by {sort}"]), Tone.FAINT)]
    if snapshot.problems:
        right.append(Piece(f"   {len(snapshot.problems)} could not be read", Tone.REMOVED))
    left = [Piece(" wirediff ", Tone.STRONG), Piece(f" {visible(place)}", Tone.FAINT)]
    return spread(left, [*right, Piece(" ")], width)


def nothing(snapshot: Snapshot, query: str, problems_key: str, stopped: str, width: int) -> list[Line]:
    """What to do next where nothing is listed; `stopped` says why reading came to an end, if it did."""
    if query:
        said = [f"Nothing matches “{visible(query)}”.", "Esc shows all stories again."]
    elif stopped:
        said = [visible(stopped)]
    elif not snapshot.finished:
        said = ["Reading …"]
    elif snapshot.problems:
        said = ["None of it could be read.", f"{show_key(problems_key)} says why, file by file."]
    else:
        said = [
            "There is no copy here yet.",
            "Open a folder of articles, as in: wirediff ~/copy/tonight",
            "or name your folders once, under sources: in config.yaml.",
        ]
    lines = [Line()]
    for place, text in enumerate(said):
        tone = Tone.FAINT if place else Tone.STRONG
        lines += [Line((Piece("  "), *line)) for line in wrap([Piece(text, tone)], max(10, width - 3))]
    return lines
