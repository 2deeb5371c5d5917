"""`make keys`: the keys page of docs/, written from the registry that the program itself goes by."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from reader.tui.actions import TITLES, Where, keymap, on_screen, show_key

PAGE = Path(__file__).resolve().parent / "keys.md"
_HEAD = """# Keys

Every key can be changed in [`config.yaml`](../config.yaml) under the name that stands beside it; a key that cannot work
is refused with its line. `?` lists the keys of the screen you are on and of the others, Ctrl+P finds everything by
name, and what the foot of a screen names can be clicked. Dialogs know Enter, Escape and the arrows.

The filter of the stories takes words, which an article must all hold, and states: `is:unread`, `is:read` and
`is:marked`; of what an item says of itself `is:killed`, `is:withheld`, `is:embargoed`, `is:correction`, `is:update`,
`is:repeat`, `is:advisory`, `is:urgent` (urgency 1 or 2), and `slug:quay`. `harbour is:unread` shows what tells of a
harbour and is still to be read.

This page is written by `make keys`.
"""


def page() -> str:
    """The page as it should stand."""
    keys = keymap()
    parts = [_HEAD]
    for where in Where:
        parts.append(f"\n## {TITLES[where]}\n")
        for group, actions in groupby(on_screen(where), key=lambda action: action.group):
            parts.append(f"\n### {group}\n\n| keys | what they do | name |\n|---|---|---|\n")
            for action in actions:
                shown = " ".join(f"`{show_key(key)}`" for key in keys[action.id]).replace("|", "\\|")
                parts.append(f"| {shown} | {action.help} | `{action.id}` |\n")
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
