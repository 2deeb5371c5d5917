"""One registry: every action can be reached, by a key of its own, and is explained."""

from __future__ import annotations

import runpy

import pytest

from reader.tui.actions import ACTIONS, BY_ID, EVERYWHERE, Where, faults, footer, keymap, on_screen, show_key
from reader.tui.common.find_bar import FindBar
from reader.tui.common.help import paint
from reader.tui.common.screen import ReaderScreen
from reader.tui.compare.screen import CompareScreen
from reader.tui.flags.screen import FlagsScreen
from reader.tui.grid.screen import GridScreen
from reader.tui.keys import bindings
from reader.tui.paint.wording import UNICODE
from reader.tui.reading.screen import ReadingScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.unique.screen import UniqueScreen
from tests.conftest import ROOT

SCREENS: dict[Where, type[ReaderScreen | FindBar]] = {
    Where.STORIES: StoriesScreen,
    Where.COMPARE: CompareScreen,
    Where.UNIQUE: UniqueScreen,
    Where.GRID: GridScreen,
    Where.READING: ReadingScreen,
    Where.FLAGS: FlagsScreen,
    Where.FIND: FindBar,
}


def test_every_action_has_a_key_a_name_and_a_line_of_help() -> None:
    for action in ACTIONS:
        assert action.keys, action.id
        assert action.label, action.id
        assert len(action.help) >= len(action.label), action.id
        assert action.where, action.id
    assert len(BY_ID) == len(ACTIONS)


def test_the_defaults_clash_nowhere() -> None:
    assert faults({}) == []


@pytest.mark.parametrize("where", list(Where))
def test_every_action_of_a_screen_is_bound_and_does_something(where: Where) -> None:
    bound = {binding.action for binding in bindings(where)}  # type: ignore[union-attr]
    for action in on_screen(where):
        assert action.method in bound
        assert callable(getattr(SCREENS[where], f"action_{action.method}", None)), action.id


def test_keys_may_be_exchanged() -> None:
    keys = keymap({"next-change": ("p",), "previous-change": ("n",)})
    assert keys["next-change"] == ("p",)
    assert keys["previous-change"] == ("n",)
    assert keys["fold"] == ("z",)


@pytest.mark.parametrize(
    ("overrides", "named", "said"),
    [
        ({"fold": ("n",)}, "fold", "already the key of next-change"),
        ({"fold": ("ctrl+",)}, "fold", "is no key"),
        ({"fold": ("sideways",)}, "fold", "is no key"),
        ({"fold": ()}, "fold", "has no key"),
        ({"fodl": ("z",)}, "fodl", "did you mean fold"),
        ({"fold": ("f3",), "why": ("f3",)}, "why", "already the key of fold"),
    ],
)
def test_a_keymap_that_cannot_work_is_refused(overrides: dict[str, tuple[str, ...]], named: str, said: str) -> None:
    found = faults(overrides)
    assert any(name == named and said in reason for name, reason in found), found
    with pytest.raises(ValueError, match=named):
        keymap(overrides)


def test_one_key_may_do_different_things_on_different_screens() -> None:
    assert faults({"fold": ("S",)}) == []


def test_the_footer_ends_with_help_and_the_way_out() -> None:
    for where in EVERYWHERE:
        hints = footer(where, keymap())
        assert [hint.key for hint in hints[-2:]] == ["?", "q"]
    assert footer(Where.STORIES, keymap())[-1][:2] == ("q", "quit")


def test_the_keys_page_of_the_docs_is_current() -> None:
    script = runpy.run_path(str(ROOT / "docs" / "keys.py"))
    assert script["PAGE"].read_text(encoding="utf-8") == script["page"](), "make keys"


@pytest.mark.parametrize("where", list(Where))
def test_help_lists_every_key_of_every_screen_those_of_this_one_first(where: Where) -> None:
    lines = [line.text for line in paint(where, keymap(), UNICODE, 200)]
    for action in ACTIONS:
        assert any(line.endswith(f" {action.help}") for line in lines), action.id
    first = next(place for place, line in enumerate([*lines, "more keys there"]) if "more keys there" in line)
    for action in on_screen(where):
        assert any(line.endswith(f" {action.help}") for line in lines[:first]), action.id


def test_keys_as_people_read_them() -> None:
    assert [show_key(key) for key in ("ctrl+p", "pagedown", "G", "+", "f2")] == ["^p", "PgDn", "G", "+", "F2"]
