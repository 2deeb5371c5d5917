"""The wheel holds all that the program needs: it opens the sample desk from anywhere."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.e2e.terminal import Terminal


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network and laid out as an installer would."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=110)
    (wheel,) = place.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(place / "site")
    return place / "site"


def test_it_carries_the_sample_and_the_settings_as_they_are(unpacked: Path) -> None:
    sample = unpacked / "reader" / "_sample"
    assert (sample / "config.yaml").read_bytes() == (ROOT / "config.yaml").read_bytes()
    carried = {path.name: path.read_bytes() for path in (sample / "seeds").iterdir()}
    assert carried == {path.name: path.read_bytes() for path in (ROOT / "seeds").iterdir()} != {}


def test_it_opens_the_sample_desk_anywhere(unpacked: Path, tmp_path: Path) -> None:
    program = "import reader, sys; assert reader.__file__.startswith(sys.argv[1]); from reader.cli import main; "
    command = [sys.executable, "-c", f"{program}sys.exit(main(['--demo']))", str(unpacked)]
    with Terminal(command, cwd=tmp_path, env={"PYTHONPATH": str(unpacked)}) as terminal:
        terminal.wait_for("6 stories")
        assert "_sample/seeds" in terminal.text
        terminal.press("q")
        assert terminal.wait_closed() == 0
        terminal.restored()
