"""Actions on the article that a screen is about: copied, marked, saved, named, opened in an editor."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from reader.text.visible import visible_lines
from reader.tui.paint import wording
from reader.tui.paint.wrap import shorten
from reader.tui.services import external_editor
from reader.tui.services.workers import reason_of

if TYPE_CHECKING:
    from reader.desk import Desk, Snapshot
    from reader.tui.common.screen import ReaderScreen

_NAMED = 40
"""Cells of a headline that name an article."""

Tick = Callable[["Desk"], tuple[Collection[str], Callable[[str, bool], "Snapshot"]]]
"""The ids that are in some state, and how to put one in it or out of it."""


def copy(screen: ReaderScreen, text: str) -> None:
    """Send text to the terminal's clipboard, and put it in a file too: no terminal says whether it took it."""
    from reader.tui.services.export import put_aside

    text = visible_lines(text)  # as it was seen; and a lone surrogate is no UTF-8 to send
    if not text:
        screen.say("Nothing to copy", wrong=True)
        return
    screen.app.copy_to_clipboard(text)

    def kept() -> str:
        try:
            also = f"also in {put_aside(text)}"
        except OSError as error:
            also = f"kept in no file: {reason_of(error)}"
        return f"Copied {len(text.split())} words; {also}"

    screen.reader.keep(kept, stale=False)


def turn(screen: ReaderScreen, tick: Tick, yes: str, no: str) -> None:
    """Turn one of the states that an article can have, and say what it is now."""
    version, desk = screen.meant(), screen.desk
    if version is None or desk is None:
        return
    id = version.id
    which = f"{wording.outlet(version)}, {shorten(wording.title(version), _NAMED)}"  # the cursor has moved on

    def turned() -> str:
        ticked, set_ = tick(desk)  # now: the key may be struck again before the first is kept
        set_(id, id not in ticked)
        return f"{no if id in ticked else yes}: {which}"

    screen.reader.keep(turned, stale=False)


async def save_report(screen: ReaderScreen) -> None:
    """Ask for a name, and save a report of the versions side by side."""
    from reader.tui.common.save import SaveScreen
    from reader.tui.services.export import save, suggested

    versions, desk = screen.compared(), screen.desk
    if len(versions) < 2 or desk is None:
        screen.say("No comparison to save", wrong=True)
        return
    ids, config = [version.id for version in versions], screen.reader.config

    usual = suggested(versions[0].title)

    def named(name: str | None) -> None:
        if name:
            screen.reader.save(lambda: save(desk, config, ids, name, usual))

    told = " · ".join(wording.version_labels(versions).values())
    await screen.app.push_screen(SaveScreen(usual, told), named)


async def name_outlet(screen: ReaderScreen) -> None:
    """Ask whose copy the subject is."""
    from reader.tui.common.outlet import Named, OutletScreen

    version, desk = screen.meant(), screen.desk
    if version is None or desk is None:
        return
    id = version.id

    def named(given: Named | None) -> None:
        if given is None:
            return
        name, pattern = given
        told = f"Outlet: {name or 'as in the copy'}"
        if pattern is None:
            screen.reader.keep(lambda: desk.name_outlet(id, name), told)
        else:
            screen.reader.keep(lambda: desk.name_files(pattern, name), f"{told}, for all {pattern}")

    versions = desk.snapshot.versions
    known = sorted({one.outlet for one in versions})
    paths = [desk.whole(one.path) for one in versions if one.path]
    await screen.app.push_screen(OutletScreen(version, known, paths), named)


def edit(screen: ReaderScreen) -> None:
    """Open the subject's file in the editor's own program."""
    version = screen.meant()
    command = external_editor.command()
    if version is None:
        return
    if version.path is None:
        screen.say("No file to open", wrong=True)
    elif not command:
        screen.say("Set $EDITOR to your editor’s command", wrong=True)
    else:
        with screen.app.suspend():  # which an error would never end
            trouble = external_editor.opened(command, version.path)
        if trouble:
            screen.say(f"{command}: {trouble}", wrong=True)
        screen.reader.scan()
