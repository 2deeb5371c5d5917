"""Fixtures that every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from tests.quality.measure import data_folder

ROOT = Path(__file__).resolve().parent.parent

# A test is right on a machine five times slower too; and what `make test` finds, it finds again: copy that was never
# tried before is made up in `make soak`, and far more of it.
settings.register_profile("test", deadline=None, derandomize=True, max_examples=40)
settings.register_profile("soak", deadline=None, max_examples=1000, print_blob=True)
settings.load_profile("test")


@pytest.fixture(scope="session")
def data() -> Path:
    """The labelled data: skips when WIREDIFF_DATA is unset, fails when it names nothing."""
    folder = data_folder()
    if folder is None:
        pytest.skip("WIREDIFF_DATA names no folder of labelled data")
    return folder


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The sample desk that comes with the program."""
    return ROOT / "seeds"


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the folders of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home if name == "HOME" else home / name.lower()))
    monkeypatch.delenv("NO_COLOR", raising=False)
