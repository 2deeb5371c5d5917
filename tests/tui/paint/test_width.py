"""Columns stand straight in every script, whatever a terminal makes of the text in them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from uuid import uuid4

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich import cells

from reader.text.visible import visible
from reader.tui.paint.width import FILLER, bare, cell_len, graphemes, in_columns, measured
from reader.tui.paint.wrap import breaks

SCRIPTS = {
    "English": "The harbour bridge",
    "Hindi": "हिन्दी में समाचार, स्थिति और क्षेत्र",
    "Bengali": "বাংলা সংবাদ পত্রিকা",
    "Tamil": "தமிழ் செய்தி கொள்",
    "Thai": "ข่าวน้ำท่วมภาษาไทย",
    "Khmer": "ភាសាខ្មែរ",
    "Burmese": "မြန်မာစာ",
    "Arabic": "مُحَمَّدٌ كَتَبَ كِتَابًا",
    "Persian": "می\u200cخواهم",
    "Hebrew": "שָׁלוֹם עֲלֵיכֶם",
    "Hangul letters": "\u1112\u1161\u11ab\u1100\u1173\u11af",
    "Korean": "한글 신문",
    "Chinese": "新闻，北京",
    "accents apart": "cafe\u0301 na\u0308ive",
    "family": "👨‍👩‍👧‍👦 👩‍🚒",
    "variants": "☀️ ❤️ ✈️",
    "shades": "👍🏽 👋🏿",
    "flags": "🇫🇷🇩🇪",
}
PANE = 60


def line(text: str, width: int = PANE) -> str:
    """A pane with a text and the rule behind it, as a terminal is sent them."""
    shown = measured(visible(text))
    return f"\x1b[1m{shown}{' ' * (width - cell_len(text))}\x1b[0m│x"


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_rule_behind_a_text_stands_in_its_column_in_pyte(script: str) -> None:
    screen = pyte.Screen(80, 3)
    pyte.Stream(screen).feed(in_columns(line(SCRIPTS[script])))
    assert screen.buffer[0][PANE].data == "│"
    assert screen.cursor.x == PANE + 2


@pytest.fixture(scope="module")
def cursor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], int]]:
    """Tells the column in which tmux leaves its cursor behind what it was sent."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not here")
    name, place = f"wirediff-{uuid4().hex}", tmp_path_factory.mktemp("tmux")

    def tmux(*call: str) -> str:
        environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm", "HOME": str(place)}
        done = subprocess.run(
            ["tmux", "-L", name, "-f", "/dev/null", *call], env=environment, capture_output=True, text=True, timeout=30
        )
        return done.stdout.strip()

    def told(data: str) -> int:
        (place / "sent").write_text(data, encoding="utf-8")
        done = uuid4().hex
        tmux("respawn-pane", "-k", "-t", "s", f"cat {place / 'sent'}; tmux -L {name} wait-for -S {done}; sleep 60")
        tmux("wait-for", done)
        return int(tmux("display", "-p", "-t", "s", "#{cursor_x}"))

    tmux("new-session", "-d", "-s", "s", "-x", "200", "-y", "5", "sleep 60")
    yield told
    tmux("kill-server")


@pytest.mark.parametrize("script", SCRIPTS)
def test_tmux_gives_no_text_more_cells_than_it_has_room_for(script: str, cursor: Callable[[str], int]) -> None:
    assert cursor(SCRIPTS[script]) <= cell_len(SCRIPTS[script])
    assert cursor(in_columns(line(SCRIPTS[script]))) == PANE + 2


_TEXTS = st.lists(
    st.sampled_from([*SCRIPTS.values()]) | st.text("aé हि्கொ👍🏽\u0301\u200d\u1161한", max_size=8), max_size=6
).map(" ".join)


@given(_TEXTS)
def test_whoever_counts_by_rich_counts_as_we_do(text: str) -> None:
    shown = visible(text)
    assert cells.cell_len(measured(shown)) >= cell_len(shown) >= cells.cell_len(shown)
    assert bare(measured(shown)) == shown
    assert FILLER not in shown
    seen = graphemes(shown)
    assert "".join(shown[start:end] for start, end, _ in seen) == shown


@given(_TEXTS, st.integers(8, 60))
def test_no_line_is_wider_than_its_pane(text: str, width: int) -> None:
    shown = visible(text)
    assert all(cell_len(shown[start:end]) <= width for start, end in breaks(shown, width))


@given(_TEXTS)
def test_of_what_is_sent_only_the_fillers_are_left_out(text: str) -> None:
    sent = in_columns(line(text, 400))
    assert FILLER not in sent
    assert visible(text) in sent
    assert in_columns("\x1b[2;3Hplain │ text") == "\x1b[2;3Hplain │ text"
