"""The one registry of what a key can do: bindings, footer, command palette, help and the keys page come from it.

    ACTIONS ──keymap(overrides)──> {id: keys} ──> bindings of a screen, footer, help

Nothing here knows textual, so that `config check` can judge a keymap without opening the app.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from reader.nearest import nearest


class Where(StrEnum):
    """The screens that keys are for. Dialogs keep to Enter and Escape."""

    STORIES = "stories"
    COMPARE = "compare"
    UNIQUE = "unique"
    GRID = "grid"
    READING = "reading"
    FLAGS = "flags"
    FIND = "find"


TITLES: Mapping[Where, str] = {
    Where.STORIES: "Stories",
    Where.COMPARE: "Compare",
    Where.UNIQUE: "Unique: only in one version",
    Where.GRID: "Grid: all versions in one table",
    Where.READING: "Reading: one version",
    Where.FLAGS: "Flags",
    Where.FIND: "While finding in text",
}
SPOKEN_OF: Mapping[Where, str] = {
    Where.STORIES: "Stories",
    Where.COMPARE: "Compare",
    Where.UNIQUE: "Unique",
    Where.GRID: "Grid",
    Where.READING: "Reading",
    Where.FLAGS: "Flags",
    Where.FIND: "Find",
}
EVERYWHERE = frozenset(Where) - {Where.FIND}
STORIES, COMPARE, UNIQUE, GRID, READING, FLAGS, FIND = (frozenset({where}) for where in Where)


@dataclass(frozen=True, slots=True)
class Action:
    """`id` is its name in the config, `label` what the footer and the palette call it, `help` a line that explains it.

    `footer` is its place in the footer, lowest first; 0 keeps it out.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: str
    where: frozenset[Where] = EVERYWHERE
    footer: int = 0

    @property
    def method(self) -> str:
        """The screen's method is `action_` and this."""
        return self.id.replace("-", "_")


_MOVE, _FIND, _READ, _DO, _APP = "Move", "Find", "Change the view", "Do", "The program"

ACTIONS: tuple[Action, ...] = (
    Action("open", ("enter",), "Compare", "Compare this version with its base", _FIND, STORIES, 1),
    Action("jump", ("enter",), "Show it", "Go to the place in the copy", _FIND, UNIQUE | GRID | FLAGS, 1),
    Action("next-change", ("n",), "Next", "Next change", _FIND, COMPARE | GRID, 1),
    Action("previous-change", ("p",), "Previous", "Previous change", _FIND, COMPARE | GRID, 2),
    Action("next-alert", ("!",), "Flag", "Next flag", _FIND, COMPARE | GRID, 3),
    Action("previous-alert", ("1",), "Previous flag", "Previous flag", _FIND, COMPARE | GRID),
    Action("next-alone", ("}",), "Only here", "Next passage that only one version has", _FIND, COMPARE),
    Action(
        "previous-alone", ("{",), "Only here, previous", "Previous passage that only one version has", _FIND, COMPARE
    ),
    Action("next-detail", ("n",), "Next", "Next marked detail", _FIND, READING, 2),
    Action("previous-detail", ("p",), "Previous", "Previous marked detail", _FIND, READING, 3),
    Action("follow", ("m",), "Follow", "Follow a moved or split sentence, and back", _FIND, COMPARE, 8),
    Action("unique", ("u",), "Unique", "List what only one version has", _FIND, STORIES | COMPARE | GRID | FLAGS, 5),
    Action("flags", ("f",), "Flags", "List flags, and what each version says", _FIND, EVERYWHERE - FLAGS, 5),
    Action("grid", ("g",), "Grid", "Show all versions of the story in one table", _FIND, EVERYWHERE - GRID, 5),
    Action("read", ("v",), "Read", "Read this version on its own", _FIND, EVERYWHERE - READING, 6),
    Action(
        "filter",
        ("/",),
        "Filter",
        "Filter by words, or by is:unread, is:marked",
        _FIND,
        STORIES,
        4,
    ),
    Action("find", ("/",), "Find", "Find words in all of the text here", _FIND, EVERYWHERE - STORIES, 12),
    Action("find-next", ("n",), "Next match", "Next match", _FIND, FIND, 1),
    Action("find-previous", ("N",), "Previous match", "Previous match", _FIND, FIND, 2),
    Action("find-end", ("escape",), "End", "End finding; its keys do again what they did", _FIND, FIND, 3),
    Action("next-unread", ("N",), "Next unread", "Next unread article", _FIND, STORIES),
    Action("fold", ("z",), "Fold", "Fold or unfold unchanged paragraphs", _READ, COMPARE, 7),
    Action("one-column", ("V",), "One column", "One column or side by side", _READ, COMPARE),
    Action("alerts-only", ("a",), "Flags only", "Show flags only, or everything", _READ, COMPARE, 5),
    Action("show-dismissed", ("D",), "Dismissed", "Show or hide dismissed flags", _READ, COMPARE | FLAGS),
    Action("more-versions", ("+",), "More", "Add a version beside the base", _READ, COMPARE),
    Action("fewer-versions", ("-",), "Fewer", "Remove a version beside the base", _READ, COMPARE),
    Action("house-style", ("t",), "House style", "Hide or show house-style changes", _READ, COMPARE | GRID, 9),
    Action("details", ("d",), "Details", "Mark all details, one kind at a time, or none", _READ, READING, 1),
    Action("next-version", ("]",), "Version", "Next version of the story", _READ, COMPARE | READING | FLAGS, 4),
    Action("previous-version", ("[",), "Previous version", "Previous version", _READ, COMPARE | READING | FLAGS),
    Action("next-kind", ("tab",), "Kind", "Flags of the next kind alone, then all of them", _READ, FLAGS, 2),
    Action("previous-kind", ("shift+tab",), "Previous kind", "Flags of the previous kind", _READ, FLAGS),
    Action("disagreements", ("a",), "Disagree", "Only where versions disagree, or all flags", _READ, FLAGS, 3),
    Action("told-once", ("A",), "Only one", "Only what one version has, or all flags", _READ, FLAGS, 4),
    Action("swap", ("x",), "Swap", "Swap sides", _READ, COMPARE, 11),
    Action("sort", ("S",), "Sort", "Sort by newest, headline, outlet, versions, urgency", _READ, STORIES, 11),
    Action("group", ("B",), "Group", "Change grouping: story, outlet, day", _READ, STORIES, 10),
    Action("own-copy", ("O",), "Own copy", "Hide or show own copy on the same event", _READ, STORIES),
    Action("base", ("b",), "Base", "Make this version the base of its story", _DO, STORIES | COMPARE | GRID, 6),
    Action("pick", ("space",), "Select", "Select / deselect an article to compare", _DO, STORIES, 2),
    Action("compare", ("c",), "Compare selected", "Compare 2 to 4 selected articles of any stories", _DO, STORIES, 3),
    Action("mark", ("m",), "Mark", "Mark or unmark an article to come back to", _DO, STORIES | READING, 9),
    Action("unread", ("r",), "Unread", "Mark an article unread, or read", _DO, STORIES | READING),
    Action("join", ("J",), "Move to story", "Move this article to another story", _DO, STORIES),
    Action("leave", ("L",), "Split off", "Take this article out of its story", _DO, STORIES),
    Action("why-here", ("w",), "Why", "Explain why an article is in this story", _DO, STORIES),
    Action("outlet", ("o",), "Outlet", "Name the outlet of an article", _DO, EVERYWHERE - UNIQUE, 8),
    Action("why", ("w",), "Why", "Explain this match", _DO, COMPARE | GRID, 10),
    Action("pair", ("P",), "Pair", "Pair two sentences, or unpair them", _DO, COMPARE, 12),
    Action("dismiss-flag", ("d",), "Dismiss", "Dismiss this flag, or show it again", _DO, COMPARE | FLAGS),
    Action("mute", ("M",), "Mute", "Mute flags of this kind, or show them again", _DO, COMPARE | FLAGS),
    Action("undo", ("U",), "Undo", "Undo the last name, pairing, base, move or dismissal", _DO),
    Action("copy", ("y",), "Copy", "Copy the sentence, pair or summary", _DO, EVERYWHERE, 13),
    Action("copy-advisory", ("Y",), "Copy summary", "Copy the summary", _DO, COMPARE),
    Action("save", ("s",), "Save", "Save this comparison as a file", _DO, EVERYWHERE - READING, 14),
    Action("edit", ("e",), "Editor", "Open the article in your editor ($EDITOR)", _DO, EVERYWHERE),
    Action("problems", ("f2",), "Problems", "List what could not be read, and why", _APP, STORIES),
    Action("reload", ("f5",), "Reload", "Reload the folders", _APP),
    Action("settings", ("f4",), "Settings", "Show the settings in use; confirm this folder's", _APP, STORIES),
    Action("theme", ("f9",), "Theme", "Choose theme", _APP),
    Action("commands", ("ctrl+p",), "Commands", "Command palette", _APP),
    Action("help", ("?", "f1"), "Help", "All keys, this screen's first", _APP, EVERYWHERE, 98),
    Action("back", ("q", "escape"), "Back", "Go back; in Stories quit, but not by Esc", _APP, EVERYWHERE, 99),
    Action("suspend", ("ctrl+z",), "Suspend", "Suspend; `fg` in the shell resumes", _APP),
    Action("quit", ("ctrl+q", "ctrl+c"), "Quit", "Quit wirediff", _APP),
    Action("down", ("down", "j"), "Down", "Move down", _MOVE),
    Action("up", ("up", "k"), "Up", "Move up", _MOVE),
    Action("left", ("left", "h"), "Left", "Left: pane or column; close a story", _MOVE),
    Action("right", ("right", "l"), "Right", "Right: pane or column; open a story", _MOVE),
    Action("page-down", ("pagedown", "ctrl+f"), "Page down", "Page down", _MOVE),
    Action("page-on", ("space",), "Page on", "Read on, a page down", _MOVE, READING),
    Action("page-up", ("pageup", "ctrl+b"), "Page up", "Page up", _MOVE),
    Action("preview-down", ("ctrl+d",), "Preview down", "Scroll the preview down", _MOVE, STORIES),
    Action("preview-up", ("ctrl+u",), "Preview up", "Scroll the preview up", _MOVE, STORIES),
    Action("top", ("home",), "Top", "Go to the top", _MOVE),
    Action("bottom", ("end", "G"), "End", "Go to the end", _MOVE),
)

BY_ID: Mapping[str, Action] = {action.id: action for action in ACTIONS}

Keymap = Mapping[str, tuple[str, ...]]

_NAMED = (
    "enter escape space tab backspace delete insert up down left right home end pageup pagedown comma "
    + " ".join(f"f{number}" for number in range(1, 25))
).split()
_KEY = re.compile(rf"(?:(?:ctrl|shift|alt)\+)*(?:\S|{'|'.join(_NAMED)})")
_SHOWN = {
    "escape": "Esc", "enter": "Enter", "space": "Space", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "pageup": "PgUp", "pagedown": "PgDn", "home": "Home", "end": "End", "comma": ",", "tab": "Tab", "delete": "Del",
    "insert": "Ins", "backspace": "Backspace",
}  # fmt: skip


def keymap(overrides: Mapping[str, Sequence[str]] | Iterable[tuple[str, Sequence[str]]] = ()) -> Keymap:
    """The keys of every action, those named in `overrides` replaced.

    Raises ValueError with every fault, one a line: `faults` first tells what they are.
    """
    changed = dict(overrides)
    if found := faults(changed):
        raise ValueError("\n".join(f"{name}: {reason}" for name, reason in found))
    return {action.id: tuple(changed.get(action.id, action.keys)) for action in ACTIONS}


def faults(overrides: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """`(action, what is wrong)`: an unknown action, no key at all, an impossible key, two actions on one key."""
    found: list[tuple[str, str]] = []
    for name, keys in overrides.items():
        if name not in BY_ID:
            found.append((name, "no such action" + _did_you_mean(name)))
            continue
        if not keys:
            found.append((name, "has no key"))
        found += [(name, f"{key!r} is no key") for key in keys if not _KEY.fullmatch(key)]
    taken: dict[tuple[Where, str], str] = {}
    told: set[tuple[str, str]] = set()
    for action in ACTIONS:
        for key in overrides.get(action.id, action.keys):
            for where in sorted(action.where):
                other = taken.setdefault((where, _one_name(key)), action.id)
                if other == action.id or (other, action.id) in told:
                    continue
                told.add((other, action.id))
                blamed, rival = (action.id, other) if action.id in overrides else (other, action.id)
                found.append((blamed, f"{key!r} is already the key of {rival}"))
    return found


def on_screen(where: Where) -> tuple[Action, ...]:
    """The actions of a screen, in the order of the registry: what is found and done first, plain moving last."""
    return tuple(action for action in ACTIONS if where in action.where)


def of_no_use(key: str, keys: Keymap) -> str:
    """What to say of a key that does nothing on the screen where it was struck: for which screens it is, if for any."""
    found = {where for action in ACTIONS if _one_name(key) in map(_one_name, keys[action.id]) for where in action.where}
    if not found:
        return f"{show_key(key)} does nothing; {show_key(keys['help'][0])} lists the keys"
    *others, last = (SPOKEN_OF[where] for where in Where if where in found)
    return f"{show_key(key)} does nothing here; it works in {' and '.join(filter(None, [', '.join(others), last]))}"


class Hint(NamedTuple):
    """A key that the foot of a screen names, what it does there, and the action behind it."""

    key: str
    label: str
    action: Action


def footer(where: Where, keys: Keymap, labels: Mapping[str, str] = MappingProxyType({})) -> tuple[Hint, ...]:
    """The foot of a screen, the most useful first, help and back at the end.

    `labels` says by action id what is another now, or nothing ("") for what does not matter now; with a label an
    action stands there that else would not.
    """
    labels = {"back": "Quit"} | dict(labels) if where is Where.STORIES else labels
    shown = [a for a in on_screen(where) if labels.get(a.id, a.label if a.footer else "")]
    shown.sort(key=lambda action: action.footer)
    return tuple(Hint(show_key(keys[a.id][0]), labels.get(a.id, a.label).lower(), a) for a in shown)


def show_key(key: str) -> str:
    """A key as people read it: "ctrl+p" is ^p, "pagedown" PgDn."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    shown = _SHOWN.get(last, last.upper() if re.fullmatch(r"f\d+", last) else last)
    prefixes = {"ctrl": "^", "shift": "⇧", "alt": "⌥"}
    return "".join(prefixes[modifier] for modifier in modifiers) + shown


def _one_name(key: str) -> str:
    return "comma" if key == "," else key


def _did_you_mean(name: str) -> str:
    near = nearest(name, BY_ID)
    return f"; did you mean {near}?" if near else ""
