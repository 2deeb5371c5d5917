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
    Where.STORIES: "The stories",
    Where.COMPARE: "Comparing",
    Where.UNIQUE: "What only one outlet has",
    Where.GRID: "All versions in one table",
    Where.READING: "Reading one version",
    Where.FLAGS: "Flags",
    Where.FIND: "While finding in text",
}
SPOKEN_OF: Mapping[Where, str] = {
    Where.STORIES: "the stories",
    Where.COMPARE: "comparing",
    Where.UNIQUE: "what is unique",
    Where.GRID: "the table",
    Where.READING: "reading",
    Where.FLAGS: "flags",
    Where.FIND: "finding in text",
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
    Action("open", ("enter",), "Compare", "Compare the version under the cursor with its base", _FIND, STORIES, 1),
    Action("jump", ("enter",), "Show it", "Show the place in the copy", _FIND, UNIQUE | GRID | FLAGS, 1),
    Action("next-change", ("n",), "Next", "Go to the next change", _FIND, COMPARE | GRID, 1),
    Action("previous-change", ("p",), "Previous", "Go to the change before", _FIND, COMPARE | GRID, 2),
    Action("next-alert", ("!",), "Fact", "Go to the next changed fact", _FIND, COMPARE | GRID, 3),
    Action("previous-alert", ("1",), "Fact before", "Go to the changed fact before", _FIND, COMPARE | GRID),
    Action("next-alone", ("}",), "Only here", "Go to the next passage that one version alone has", _FIND, COMPARE),
    Action(
        "previous-alone", ("{",), "Only here, before", "Go to the passage before that one alone has", _FIND, COMPARE
    ),
    Action("next-detail", ("n",), "Next", "Go to the next marked detail", _FIND, READING, 2),
    Action("previous-detail", ("p",), "Previous", "Go to the marked detail before", _FIND, READING, 3),
    Action("follow", ("m",), "Follow", "Follow a moved or split sentence to its other place", _FIND, COMPARE, 8),
    Action("unique", ("u",), "Unique", "List what only one outlet has", _FIND, STORIES | COMPARE | GRID | FLAGS, 5),
    Action("flags", ("f",), "Flags", "List flagged facts, and what each version says", _FIND, EVERYWHERE - FLAGS, 5),
    Action("grid", ("g",), "Grid", "Show all versions of the story in one table", _FIND, EVERYWHERE - GRID, 5),
    Action("read", ("v",), "Read", "Read one version by itself", _FIND, EVERYWHERE - READING, 6),
    Action(
        "filter",
        ("/",),
        "Filter",
        "Show only what holds these words, or is:unread, is:marked",
        _FIND,
        STORIES,
        4,
    ),
    Action("find", ("/",), "Find", "Find words in all of the text here", _FIND, EVERYWHERE - STORIES, 12),
    Action("find-next", ("n",), "Next match", "Go to the next match", _FIND, FIND, 1),
    Action("find-previous", ("N",), "Previous match", "Go to the match before", _FIND, FIND, 2),
    Action("find-end", ("escape",), "End", "End finding; its keys do again what they did", _FIND, FIND, 3),
    Action("next-unread", ("N",), "Next unread", "Go to the next article that you have not read", _FIND, STORIES),
    Action("fold", ("z",), "Fold", "Fold paragraphs that are alike, or show them", _READ, COMPARE, 7),
    Action("one-column", ("V",), "One column", "Show both versions in one column, or side by side", _READ, COMPARE),
    Action("alerts-only", ("a",), "Facts only", "Show changed facts alone, or all of the copy", _READ, COMPARE, 5),
    Action("more-versions", ("+",), "More", "Put one more version beside the base", _READ, COMPARE),
    Action("fewer-versions", ("-",), "Fewer", "Put one version less beside the base", _READ, COMPARE),
    Action("house-style", ("t",), "House style", "Hide changes of house style, or show them", _READ, COMPARE | GRID, 9),
    Action("details", ("d",), "Details", "Mark all details, then kind by kind, then none", _READ, READING, 1),
    Action(
        "next-version", ("]",), "Version", "Go to the next version of the story", _READ, COMPARE | READING | FLAGS, 4
    ),
    Action("previous-version", ("[",), "Version before", "Go to the version before", _READ, COMPARE | READING | FLAGS),
    Action("next-kind", ("tab",), "Kind", "Show the flags of the next kind alone, then all of them", _READ, FLAGS, 2),
    Action("previous-kind", ("shift+tab",), "Kind before", "Show the flags of the kind before", _READ, FLAGS),
    Action("disagreements", ("a",), "Disagree", "Show only where versions disagree, or all flags", _READ, FLAGS, 3),
    Action("told-once", ("A",), "Only one", "Show only what one version has, or all flags", _READ, FLAGS, 4),
    Action("swap", ("x",), "Swap", "Exchange the two sides", _READ, COMPARE, 11),
    Action("sort", ("S",), "Sort", "Sort by the next order: newest, headline, outlet, versions", _READ, STORIES, 11),
    Action("group", ("B",), "Group", "Group by the next: story, outlet, day", _READ, STORIES, 10),
    Action("own-copy", ("O",), "Own copy", "Hide own copy on the same event, or show it", _READ, STORIES),
    Action("base", ("b",), "Base", "Make this version the base of its story", _DO, STORIES | COMPARE | GRID, 6),
    Action("pick", ("space",), "Pick", "Pick an article for comparing, or let it go", _DO, STORIES, 2),
    Action("compare", ("c",), "Compare picked", "Compare two to four articles picked, of any stories", _DO, STORIES, 3),
    Action("mark", ("m",), "Mark", "Mark an article to come back to, or take the mark away", _DO, STORIES | READING, 9),
    Action("unread", ("r",), "Unread", "Set an article back to unread, or to read", _DO, STORIES | READING),
    Action("join", ("J",), "Belongs to", "Put this article into another story, where it stays", _DO, STORIES),
    Action("leave", ("L",), "Stands alone", "Take this article out of its story; it stays out", _DO, STORIES),
    Action("why-here", ("w",), "Why", "Say why an article stands in this story", _DO, STORIES),
    Action("outlet", ("o",), "Outlet", "Name the outlet of an article", _DO, EVERYWHERE - UNIQUE, 8),
    Action("why", ("w",), "Why", "Say why these two sentences pair, and what changed in them", _DO, COMPARE | GRID, 10),
    Action("pair", ("P",), "Pair", "Pair this sentence with another, or take a pair apart", _DO, COMPARE, 12),
    Action("undo", ("U",), "Undo", "Take back the last name, pairing, base or move", _DO),
    Action("copy", ("y",), "Copy", "Copy the sentence, pair or advisory to the clipboard", _DO, EVERYWHERE, 13),
    Action("copy-advisory", ("Y",), "Copy advisory", "Copy the advisory to the clipboard", _DO, COMPARE),
    Action("save", ("s",), "Save", "Save the report of this comparison as a file", _DO, EVERYWHERE - READING, 14),
    Action("edit", ("e",), "Editor", "Open the article in your editor ($EDITOR)", _DO, EVERYWHERE),
    Action("problems", ("f2",), "Problems", "List what could not be read, and why", _APP, STORIES),
    Action("reload", ("f5",), "Read again", "Read the folders again", _APP),
    Action("settings", ("f4",), "Settings", "Show which settings are in force; confirm this folder's", _APP, STORIES),
    Action("theme", ("f9",), "Theme", "Choose other colours", _APP),
    Action("commands", ("ctrl+p",), "Commands", "Everything there is to do here, by name", _APP),
    Action("help", ("?", "f1"), "Help", "All keys, those of this screen first", _APP, EVERYWHERE, 98),
    Action("back", ("q", "escape"), "Back", "Go back; on the stories, leave the program", _APP, EVERYWHERE, 99),
    Action("suspend", ("ctrl+z",), "Suspend", "Put the program to sleep; `fg` in the shell wakes it", _APP),
    Action("quit", ("ctrl+q", "ctrl+c"), "Quit", "Leave the program", _APP),
    Action("down", ("down", "j"), "Down", "Move down", _MOVE),
    Action("up", ("up", "k"), "Up", "Move up", _MOVE),
    Action("left", ("left", "h"), "Left", "Go to the left: pane or column; close a story", _MOVE),
    Action("right", ("right", "l"), "Right", "Go to the right: pane or column; open up a story", _MOVE),
    Action("page-down", ("pagedown", "ctrl+f"), "Page down", "Move down one screenful", _MOVE),
    Action("page-on", ("space",), "Page on", "Read on, one screenful down", _MOVE, READING),
    Action("page-up", ("pageup", "ctrl+b"), "Page up", "Move up one screenful", _MOVE),
    Action("top", ("home",), "Top", "Go to the beginning", _MOVE),
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
            found.append((name, "there is no such action" + _did_you_mean(name)))
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
    return f"{show_key(key)} does nothing here: it is for {' and '.join(filter(None, [', '.join(others), last]))}"


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
    from rapidfuzz import fuzz, process

    near = process.extractOne(name, list(BY_ID), scorer=fuzz.ratio, score_cutoff=60)
    return f"; did you mean {near[0]}?" if near else ""
