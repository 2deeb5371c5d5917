"""The editor's own editor."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess

from reader.tui.in_thread import reason_of


def command() -> str:
    """What opens it: VISUAL, else EDITOR; empty where neither is set."""
    return os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()


def opened(command: str, path: str) -> str:
    """Open a file and wait until the editor is left. Returns why that came to nothing, or nothing."""
    before = signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C is the editor's there
    try:
        ended = subprocess.run([*shlex.split(command), path], check=False).returncode
    except (OSError, ValueError) as error:
        return reason_of(error)
    finally:
        signal.signal(signal.SIGINT, before)
    return f"ended with {ended}" if ended else ""
