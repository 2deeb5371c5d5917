"""The line over the stories, and what is shown in their place where there are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.text.visible import visible
from reader.tui.actions import Keymap, show_key
from reader.tui.paint import bars, wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.width import cell_len
from reader.tui.paint.wording import Glyphs
from reader.tui.paint.wrap import shorten, wrap
from reader.tui.stories import columns
from reader.tui.stories.query import STATES, mistaken

if TYPE_CHECKING:
    from reader.config import Config
    from reader.desk import Snapshot
    from reader.tui.stories.row_painter import Ticks

_ORDERS = {
    "newest": "newest first",
    "headline": "A to Z",
    "outlet": "outlets A to Z",
    "versions": "most versions first",
    "urgency": "most urgent first",
}

_APART = "   "
# Fewer cells than these tell nothing of a place.
_PLACE = 6

# So many reasons why nothing could be read stand on the empty desk; the rest has a dialog of its own.
_REASONS = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """What a filter leaves: stories, outlets or days; the articles that match, those of them found in their copy
    alone; and whether copy is still looked through."""

    sections: int
    articles: int
    in_copy: int
    searching: bool


Ranked = tuple[int, Piece]
"""A part of the line, and its rank: the highest rank is left out first."""


def settings(config: Config, keys: Keymap) -> Ranked | None:
    """The file in force, or that a folder's own waits to be confirmed; None where all is at its default."""
    if config.withheld:
        return 1, Piece(f"settings not confirmed ({show_key(keys['settings'][0])})", Tone.ALERT_TEXT)
    return (7, Piece(visible(f"settings {config.path}"), Tone.FAINT)) if config.path else None


def title(
    snapshot: Snapshot,
    place: str,
    order: tuple[str, str],
    ticks: Ticks,
    shown: Shown | None,
    keys: Keymap,
    width: int,
    in_force: Ranked | None = None,
    *,
    stopped: bool,
) -> Line:
    """What is open and how much of it; `order` is (sort, group), `shown` None without a filter.

    `in_force` is what `settings` gives. What there is no room for goes as a whole, the file of settings first, then the
    stories, then their order; what could not be read stays.
    """
    sort, group = order
    told: list[Ranked] = []
    if in_force:
        told.append(in_force)
    if shown is not None:
        told.append((1, Piece(_matching(shown, group), Tone.FAINT)))
    else:
        if not snapshot.finished and not stopped:
            told.append((1, Piece(_under_way(snapshot), Tone.FAINT)))
        told.append((3, Piece(wording.plural(len(snapshot.versions), "article"), Tone.FAINT)))
        told.append((6, Piece(wording.plural(len(snapshot.stories), "story", "stories"), Tone.FAINT)))
        read = sum(version.id in ticks.read for version in snapshot.versions) if ticks.read else 0
        if unread := len(snapshot.versions) - read:
            told.append((4, Piece(f"{unread} unread", Tone.FAINT)))
    marked = sum(version.id in ticks.marked for version in snapshot.versions) if ticks.marked else 0
    states = ((4, marked, "marked"), (2, len(ticks.picked), "selected"))
    told += [(rank, Piece(f"{count} {word}", Tone.FAINT)) for rank, count, word in states if count]
    by = [] if group == "story" else [f"by {group}"]
    told.append((5, Piece(", ".join([*by, _ORDERS[sort]]), Tone.FAINT)))
    if count := len(snapshot.problems):
        told.append((0, Piece(f"{count} could not be read ({show_key(keys['problems'][0])})", Tone.REMOVED)))
    name = Piece(" wirediff ", Tone.STRONG)
    right = [Piece("  "), *_fitting(told, width - cell_len(name.text) - 4), Piece(" ")]
    room = width - sum(cell_len(piece.text) for piece in (name, *right)) - 2
    where = _ending(visible(place), room)
    return bars.spread([name, Piece(f" {where}" if where else "", Tone.FAINT)], right, width)


def _ending(place: str, room: int) -> str:
    """A place in so many cells: of a long path its last folders, which tell one evening's copy from another's."""
    if cell_len(place) <= room:
        return place
    folders = place.rstrip("/").split("/")
    endings = (f"…/{'/'.join(folders[at:])}" for at in range(1, len(folders)))
    fitting = next((ending for ending in endings if cell_len(ending) <= room), "")
    return fitting or (shorten(folders[-1], room) if room >= _PLACE else "")


def _fitting(told: Sequence[Ranked], room: int) -> list[Piece]:
    """The pieces that fit, set apart, in their order: those of the highest rank give way first, the last is cut."""
    kept = list(told)
    while len(kept) > 1 and sum(cell_len(f"{_APART}{piece.text}") for _, piece in kept) > room:
        kept.remove(max(kept, key=lambda ranked: ranked[0]))
    apart = [piece for _, each in kept for piece in (Piece(_APART), each)][1:]
    return apart if len(kept) > 1 else [replace(each, text=shorten(each.text, room)) for _, each in kept]


def _under_way(snapshot: Snapshot) -> str:
    if not snapshot.total:
        return "reading"
    return f"reading {snapshot.done} of {snapshot.total}" if snapshot.done < snapshot.total else "grouping"


def rule(snapshot: Snapshot, width: int, glyphs: Glyphs, group: str, listed: int) -> Line:
    """The rule over the stories, filled as far as the files are read, with the heads of a list of `listed` cells."""
    done = snapshot.done / snapshot.total if snapshot.total and not snapshot.finished else 0.0
    line = bars.rule(width, glyphs, done)
    return columns.headed(line, listed, group, glyphs) if snapshot.versions else line


def _matching(shown: Shown, by: str) -> str:
    told = f"{wording.plural(shown.sections, by, 'stories' if by == 'story' else '')} shown"
    told += f": {wording.plural(shown.articles, 'match', 'matches')}"
    if shown.in_copy:
        told += f", {shown.in_copy} in body text only"
    return told + (", searching body text" if shown.searching else "")


def nothing(snapshot: Snapshot, query: str, keys: Keymap, stopped: str, width: int) -> list[Line]:
    """What to do next where nothing is listed; `stopped` says why reading came to an end, if it did."""
    key = {action: show_key(keys[action][0]) for action in ("problems", "reload", "help")}
    if query:
        said = [f"Nothing matches “{visible(query)}”.", "Esc shows all stories."]
        if wrong := mistaken(query):
            said.insert(1, f"“{visible(wrong[0])}” is no state: there are {', '.join(STATES[:-1])} and {STATES[-1]}.")
    elif stopped:
        said = [visible(stopped)]
    elif not snapshot.finished:
        said = ["Reading …"]
    elif snapshot.problems:
        said = ["No readable files.", *(visible(str(problem)) for problem in snapshot.problems[:_REASONS])]
        if len(snapshot.problems) > _REASONS:
            said.append(f"{key['problems']} lists all {len(snapshot.problems)}.")
    else:
        said = [
            "No articles yet.",
            "Put articles here as text files: they appear within seconds.",
            "Or leave with q and open a folder of articles, as in: wirediff ~/copy/tonight",
            "To open your folders always, name them once under sources: in config.yaml.",
            f"{key['help']} lists all keys.",
        ]
    lines = [Line()]
    for place, text in enumerate(said):
        tone = Tone.FAINT if place else Tone.STRONG
        lines += [Line((Piece("  "), *line)) for line in wrap([Piece(text, tone)], max(10, width - 3))]
        lines += [Line()] if place == 0 else []
    return lines
