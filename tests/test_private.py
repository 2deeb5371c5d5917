"""Unpublished copy is open to its owner alone, whatever the umask; what is not ours is left as it is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import private
from reader.store import Cache, acts, open_work

EVERYTHING = """
import os, sys
from pathlib import Path
os.umask(int(sys.argv[1], 8))
from reader.store import Cache, acts, cache_path, open_work, work_path
from reader.config import DEFAULT
from reader.cli import main
from reader.tui.services.export import put_aside, save
from reader.desk import Desk
work, _ = open_work()
work.do(acts.set_read("v1", True))
cache = Cache(cache_path())
cache.use("desk", [])
put_aside("copied")
desk = Desk(sys.argv[2:4])
for shown in desk.scan():
    pass
save(desk, DEFAULT, [version.id for version in shown.versions], "report.txt", "report.txt")
main(["compare", *sys.argv[2:4], "--output", "output.json"])
for home in (work_path().parent, cache_path().parent, Path.cwd()):
    for path in (home, *home.iterdir()):
        print(f"{path.stat().st_mode & 0o777:o}", path.relative_to(Path.cwd()))
"""


@pytest.fixture
def copy(tmp_path: Path) -> list[str]:
    texts = ("The dam at Keel gave way on Sunday, the mayor said.", "The dam at Keel held on Sunday, the mayor said.")
    for n, text in enumerate(texts):
        (tmp_path / f"{n}.txt").write_text(f"Dam at Keel\n\n{text}\n", encoding="utf-8")
    return [str(tmp_path / f"{n}.txt") for n in range(2)]


def modes(home: Path, umask: str, copy: list[str]) -> dict[str, str]:
    home.mkdir(exist_ok=True)
    env = {**os.environ, "XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache"), "HOME": str(home)}
    run = subprocess.run(
        [sys.executable, "-c", EVERYTHING, umask, *copy],
        capture_output=True,
        text=True,
        cwd=home,
        env=env,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return dict(reversed(line.split(" ", 1)) for line in run.stdout.splitlines())  # type: ignore[misc]


@pytest.mark.parametrize("umask", ["000", "022", "277"])
def test_files_are_closed_to_others_whatever_the_umask(tmp_path: Path, copy: list[str], umask: str) -> None:
    found = modes(tmp_path / "home", umask, copy)
    assert found.pop(".") == "755"
    folders = {path: mode for path, mode in found.items() if (tmp_path / "home" / path).is_dir()}
    files = {path: mode for path, mode in found.items() if path not in folders}
    assert set(folders) == {"data", "cache", "data/wirediff", "cache/wirediff"}
    assert set(folders.values()) == {"700"}
    names = {Path(path).name for path in files}
    assert {"work.db", "library.db", "copied.txt", "report.txt", "output.json"} <= names
    assert any(name.endswith("-wal") for name in names)
    assert set(files.values()) == {"600"}


def test_what_was_left_wider_is_narrowed_at_the_next_start(tmp_path: Path, copy: list[str]) -> None:
    home = tmp_path / "home"
    modes(home, "022", copy)
    wide = [home / "data" / "wirediff", home / "cache" / "wirediff"]
    (home / "data" / "wirediff" / "work.db.damaged-29990101T000000").write_text("")
    for folder in (home / "data", home / "cache"):
        folder.chmod(0o755)
    for folder in wide:
        for file in folder.iterdir():
            file.chmod(0o644)
        folder.chmod(0o755)
    found = modes(home, "000", copy)
    assert {mode for path, mode in found.items() if path.startswith(("data/wirediff/", "cache/wirediff/"))} == {"600"}
    assert (found["data/wirediff"], found["cache/wirediff"]) == ("700", "700")
    assert (found["data"], found["cache"]) == ("755", "755"), "not ours"


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "other").write_text("")
    (folder / "other").chmod(0o644)
    return folder


def test_a_folder_that_is_not_ours_is_left_as_it_is_and_so_is_what_others_keep_there(shared: Path) -> None:
    work, cache = open_work(shared / "work.db")[0], Cache(shared / "library.db")  # open: their journals are there
    work.do(acts.set_read("v1", True))
    cache.use("desk", [])
    private.create(shared / "new.txt", b"copy")
    private.replace(shared / "other.txt", b"copy")
    assert shared.stat().st_mode & 0o777 == 0o755
    assert {file.name: file.stat().st_mode & 0o777 for file in shared.iterdir()} == {
        "other": 0o644,
        **dict.fromkeys(
            ["work.db", "work.db-wal", "work.db-shm", "library.db", "library.db-wal", "library.db-shm"], 0o600
        ),
        **dict.fromkeys(["new.txt", "other.txt"], 0o600),
    }
    work.close()
    cache.close()


def test_nothing_is_widened(shared: Path) -> None:
    (shared / "other").chmod(0o444)
    private.narrow(shared / "other")
    assert (shared / "other").stat().st_mode & 0o777 == 0o400
    ours = shared / "wirediff"
    ours.mkdir()
    ours.chmod(0o555)
    private.make_folder(ours)
    assert ours.stat().st_mode & 0o777 == 0o500


def test_a_file_that_cannot_be_written_leaves_nothing_behind(shared: Path) -> None:
    with pytest.raises(FileExistsError):
        private.create(shared / "other", b"copy")
    (shared / "folder").mkdir()
    with pytest.raises(IsADirectoryError):
        private.replace(shared / "folder", b"copy")
    assert {file.name for file in shared.iterdir()} == {"other", "folder"}
    assert (shared / "other").read_bytes() == b""
