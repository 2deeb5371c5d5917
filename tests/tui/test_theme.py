"""Colours that can be read and told apart, by eyes of every kind, in whatever theme and terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import combinations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.config import COLOURS, DEFAULT, THEMES
from reader.tui import theme
from reader.tui.app import ReaderApp
from reader.tui.theme import ANSI_DARK, ANSI_LIGHT, CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, LOOKS
from tests.tui.conftest import until

PALETTES: dict[str, tuple[Mapping[str, str], str]] = {
    "dark": (DARK, BUILTIN_THEMES["textual-dark"].background or "#121212"),
    "light": (LIGHT, BUILTIN_THEMES["textual-light"].background or "#efefef"),
    "contrast dark": (CONTRAST_DARK.variables, "#000000"),
    "contrast light": (CONTRAST_LIGHT.variables, "#ffffff"),
}
# What linear red, green and blue turn into (Viénot, Brettel and Mollon 1999; the last by Brettel 1997, one plane).
SEEN: dict[str, tuple[tuple[float, float, float], ...]] = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "no green": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
    "no blue": ((1, 0.14461, -0.14461), (0, 0.85924, 0.14076), (0, 0.85924, 0.14076)),
}


def linear(colour: str) -> tuple[float, float, float]:
    def channel(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = Color.parse(colour).rgb
    return channel(red), channel(green), channel(blue)


def luminance(colour: str) -> float:
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def contrast(one: str, other: str) -> float:
    """As WCAG counts it: 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(colour: str, seen: tuple[tuple[float, float, float], ...]) -> tuple[float, float, float]:
    """CIELAB under D65, of the colour as it is seen."""
    rgb = [max(0.0, sum(w * part for w, part in zip(row, linear(colour), strict=True))) for row in seen]
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(w * part for w, part in zip(row, rgb, strict=True)) for row in rows]
    x, y, z = (
        (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116)
        for v in (part / white for part, white in zip(xyz, (0.9505, 1, 1.089), strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("eyes", SEEN)
@pytest.mark.parametrize("palette", PALETTES)
def test_what_is_put_in_and_what_is_left_out_differ_for_all_eyes(palette: str, eyes: str) -> None:
    colours, _ = PALETTES[palette]
    for names in (("mark-added", "mark-removed"), ("mark-put-in-ground", "mark-dropped-ground")):
        one, other = (lab(colours[name], SEEN[eyes]) for name in names)
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 >= 15, names


@pytest.mark.parametrize("palette", PALETTES)
def test_every_mark_can_be_read(palette: str) -> None:
    colours, ground = PALETTES[palette]
    least = 7 if palette.startswith("contrast") else 4.5
    for look in LOOKS.values():
        if look.ink and look.ink != "mark-rule":
            on = colours[look.ground] if look.ground else ground
            assert contrast(colours[look.ink], on) >= least, look
    for under in ("mark-cursor-ground", "mark-partner-ground"):
        for ink in ("mark-added", "mark-removed", "mark-moved", "mark-strong"):
            assert contrast(colours[ink], colours[under]) >= 4.5, (ink, under)


def test_every_palette_colours_every_mark_and_the_config_knows_them() -> None:
    marks = {name for name in COLOURS if name.startswith("mark-")}
    for palette in (DARK, LIGHT, ANSI_DARK, ANSI_LIGHT, CONTRAST_DARK.variables, CONTRAST_LIGHT.variables):
        assert set(palette) == marks
    assert {name for look in LOOKS.values() for name in (look.ink, look.ground) if name} <= marks


def test_no_two_marks_are_told_by_colour_alone() -> None:
    told = [look for name, look in LOOKS.items() if name in ("dropped", "put-in", "style", "alert", "found")]
    for one, other in combinations(told, 2):
        assert one.marks != other.marks


@pytest.mark.parametrize("name", THEMES)
def test_sixteen_colours_get_the_terminals_own(name: str) -> None:
    known = {**BUILTIN_THEMES, **{own.name: own for own in (CONTRAST_DARK, CONTRAST_LIGHT)}}
    wanted: Theme = known[name]
    assert theme.shown_in(wanted, "truecolor") == theme.shown_in(wanted, "256") == name
    assert known[theme.shown_in(wanted, "standard")].ansi
    assert known[theme.shown_in(wanted, "standard")].dark == wanted.dark


async def test_a_theme_of_ones_own(reader: Callable[..., ReaderApp], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    mine = ("night", (("like", "nord"), ("background", "#201010"), ("mark-added", "#00ff00")))
    async with reader(config=replace(DEFAULT, theme="night", themes=(mine,))).run_test() as pilot:
        app = pilot.app
        await until(pilot, lambda: app.theme == "night")
        assert app.theme_variables["mark-added"] == "#00ff00"
        assert app.current_theme.background == "#201010"
        assert app.theme_variables["mark-removed"] == DARK["mark-removed"]
        shown = app.screen.styles.background
        assert all(abs(a - b) <= 1 for a, b in zip(shown.rgb, Color.parse("#201010").rgb, strict=True))
        for name in THEMES:
            app.theme = name
            await pilot.pause()
            assert app.theme_variables["mark-alert"]
