"""`make pictures`: the pictures of README and docs, taken by the program of itself on the sample desk."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from reader.config import Config
from reader.store import in_memory
from reader.tui.app import ReaderApp

DOCS = Path(__file__).resolve().parent
SEEDS = DOCS.parent / "seeds"
# A picture in a README may fetch nothing: the fonts that the SVG would load give way to the reader's own.
_FETCHED_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Picture:
    """What to open, which keys to press, how large."""

    name: str
    keys: tuple[str, ...] = ()
    paths: tuple[str, ...] = ("seeds",)
    compare: tuple[str, ...] = ()
    size: tuple[int, int] = (120, 34)


PICTURES = (
    Picture("stories"),
    Picture("compare", ("exclamation_mark", "exclamation_mark"), (), ("dam-keel-wire.txt", "dam-orrin-courier.txt")),
    Picture("flags", ("f",)),
    Picture("unique", ("u",)),
    Picture("grid", ("g", "down")),
    Picture("reading", ("down", "v", "d")),
)


async def take(picture: Picture) -> None:
    """Open the program without a terminal, press the keys, write the screen as SVG."""
    compare = [str(SEEDS / name) for name in picture.compare]
    app = ReaderApp(picture.paths, config=Config(), compare=compare, work=in_memory())
    async with app.run_test(size=picture.size) as pilot:
        await settled(pilot, app)
        for key in picture.keys:
            await pilot.press(key)
            await settled(pilot, app)
        svg = _FETCHED_FONT.sub("", app.export_screenshot(title="wirediff"))
    (DOCS / f"{picture.name}.svg").write_text(svg + "\n", encoding="utf-8")


async def settled(pilot: object, app: ReaderApp) -> None:
    """Wait until no worker runs and the screen has been drawn."""
    for _ in range(20):
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)  # type: ignore[attr-defined]


def main() -> None:
    os.chdir(SEEDS.parent)
    os.environ["COLORTERM"], os.environ["TERM"] = "truecolor", "xterm-256color"
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = home
        for picture in PICTURES:
            asyncio.run(take(picture))


if __name__ == "__main__":
    main()
