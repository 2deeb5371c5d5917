"""Private files: unpublished copy is open to its owner alone, whatever the umask.

    ~/.local/share                  not ours: left as it is
    ~/.local/share/wirediff/        0700
    ~/.local/share/wirediff/work.db 0600 from its first byte on
    ~/desk/quay-report.txt          0600 in a folder that is not ours

What an earlier version of the program left wider is narrowed. Nothing is ever widened: a file that its owner has
closed to himself stays closed.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path

_OUR_FOLDER = "wirediff"
_OTHERS = 0o077
_FILE, _FOLDER = 0o600, 0o700


def make_folder(folder: Path) -> None:
    """Make a folder, with those it lies in, open to its owner alone; where it is there and ours, narrow what it holds.

    Raises:
        OSError: it cannot be made.
    """
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for new_folder in reversed(missing):
        try:
            new_folder.mkdir(_FOLDER, exist_ok=True)
        except FileExistsError:  # a file of that name
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(new_folder)) from None
        new_folder.chmod(_FOLDER)
    if not missing and folder.name == _OUR_FOLDER and not folder.is_symlink():
        narrow(folder)
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if not entry.is_symlink():
                    narrow(Path(entry.path))


def narrow(path: Path) -> None:
    """Take from others what they may do to a file or folder of the user's own; where that is refused, it stays."""
    with contextlib.suppress(OSError):
        status = path.stat()
        own = status.st_uid == os.geteuid() and (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode))
        if own and status.st_mode & _OTHERS:
            path.chmod(stat.S_IMODE(status.st_mode) & ~_OTHERS)


def create(path: Path, content: bytes = b"") -> None:
    """Make a new file. Raises OSError: there is one, or it cannot be written; then nothing is left behind."""
    file = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, _FILE)
    try:
        with os.fdopen(file, "wb") as written:
            os.fchmod(file, _FILE)
            written.write(content)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def replace(path: Path, content: bytes) -> None:
    """Make a file or put another in its place, whole or not at all: readers never see half of it.

    Raises:
        OSError: it cannot be written; what was there before is untouched.
    """
    from tempfile import mkstemp  # a start has no use for it

    path = Path(os.path.realpath(path))
    file, draft = mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(file, "wb") as written:
            os.fchmod(file, _FILE)
            written.write(content)
            written.flush()
            os.fsync(file)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
