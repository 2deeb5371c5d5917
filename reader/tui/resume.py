"""Place where the editor left off: the desk, the article under the cursor, and the screen that was open on it.

the program ends  ──left──> Place ──>  the editor's own file  ──resume──>  the next start on the same desk
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from textual.css.query import NoMatches

from reader.tui.actions import Where
from reader.tui.common.screen import ReaderScreen
from reader.tui.stories.index import GROUPS, OWN_COPY, SORTS
from reader.tui.stories.listing import ListingScreen

if TYPE_CHECKING:
    from textual.screen import Screen

    from reader.desk import Snapshot
    from reader.store import Work
    from reader.tui.host import Host

NAME = "last"
"""What it is kept under in the editor's own file."""


@dataclass(frozen=True, slots=True)
class Place:
    """`desk` are whole paths; `article` is what the cursor of the list was on, whose order the three before say.

    `screen` is the one over the list, empty where there was none, `versions` are its story's, the base first; `version`
    and `sentence` are what its cursor was on.
    """

    desk: tuple[str, ...]
    sort: str = ""
    group: str = ""
    own_copy: str = ""
    article: str = ""
    screen: str = ""
    versions: tuple[str, ...] = ()
    version: str = ""
    sentence: int = 0

    def packed(self) -> str:
        """As text to be kept."""
        return json.dumps(asdict(self))


def unpacked(text: str | None) -> Place | None:
    """The place that was kept; None where it is none of ours, whatever the text."""
    try:
        found = json.loads(text or "")
    except (ValueError, RecursionError):
        return None
    kinds: dict[str, Any] = {"desk": list, "versions": list, "sentence": int}
    if not isinstance(found, dict) or found.keys() != {field.name for field in fields(Place)}:
        return None
    if not all(type(value) is kinds.get(name, str) for name, value in found.items()):
        return None
    lists = {name: tuple(found[name]) for name in ("desk", "versions")}
    if not all(isinstance(one, str) for values in lists.values() for one in values) or found["sentence"] < 0:
        return None
    return Place(**found | lists)


def left(desk: Sequence[str], screens: Sequence[Screen[Any]]) -> Place | None:
    """The place that the editor is at, by the screens that are open; None where there is no list among them."""
    listing = next((screen for screen in screens if isinstance(screen, ListingScreen)), None)
    if listing is None:
        return None
    over = [screen for screen in screens if isinstance(screen, ReaderScreen) and screen is not listing]
    return Place(tuple(desk), *listing.order, listing.pointed, *(_open_on(over[-1]) if over else ()))


def _open_on(screen: ReaderScreen) -> tuple[str, tuple[str, ...], str, int]:
    """The last four of a Place, as a screen over the list has them."""
    story = screen.story()
    versions = tuple(version.id for version in story.versions) if story else ()
    subject = screen.subject()
    version, sentence = screen.place() or (subject.id if subject else "", 0)
    return str(screen.where), versions, version, sentence


class LeftOff:
    """The place where the editor was at the end of the last start, and the one at the end of this."""

    def __init__(self) -> None:
        self._last: Place | None = None
        self._left: Place | None = None

    @property
    def desk(self) -> tuple[str, ...]:
        """The paths that were open then; none where nothing is remembered."""
        return self._last.desk if self._last else ()

    def recall(self, work: Work | None) -> None:
        """Read it off the editor's own file."""
        self._last = unpacked(work.remembered(NAME)) if work else None

    async def go(self, host: Host, screen: Screen[Any], desk: Sequence[str], snapshot: Snapshot) -> None:
        """Go there on the same desk, unless the editor is on his way already."""
        place = self._last
        if place and place.desk == tuple(desk) and isinstance(screen, ListingScreen) and screen.is_untouched:
            await resume(host, screen, place, snapshot)

    def leave(self, desk: Sequence[str], screens: Sequence[Screen[Any]]) -> None:
        """Remember the place that is left, unless a screen is only half made."""
        with suppress(NoMatches):
            self._left = left(desk, screens)

    def keep(self, work: Work) -> None:
        """Write the place that was left into the editor's own file."""
        from reader.store import NotKept

        if self._left:
            with suppress(NotKept):
                work.remember(NAME, self._left.packed())


async def resume(host: Host, listing: ListingScreen, place: Place, snapshot: Snapshot) -> None:
    """Go to a place again, as far as what was there is still there."""
    # They read copy: not before the first frame.
    from reader.desk import side_by_side
    from reader.tui.paint.comparison import BASE, WITNESS

    wanted, known = (place.sort, place.group, place.own_copy), (SORTS, GROUPS, OWN_COPY)
    order = listing.order if any(one not in ones for one, ones in zip(wanted, known, strict=True)) else wanted
    listing.resume(order, place.article)
    try:
        story = side_by_side(snapshot, place.versions)
    except KeyError:
        return
    ids = [version.id for version in story.versions]
    base, *others = ids
    match place.screen:
        case Where.COMPARE if others:
            pane = BASE if place.version == base else WITNESS
            at = others.index(place.version) if place.version in others else 0
            await host.ways.open_comparison(base, others, at, place=(pane, place.sentence))
        case Where.GRID if others:
            await host.ways.open_grid(story, (place.version, place.sentence))
        case Where.FLAGS if others:
            await host.ways.open_flags(story, (place.version, place.sentence))
        case Where.UNIQUE if others:
            await host.ways.open_unique(story)
        case Where.READING if place.version in ids:
            await host.ways.open_reading(story, place.version, place.sentence)
