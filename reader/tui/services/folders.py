"""Folders by name, as an editor calls them: ~ for home.

/home/ada/copy/tonight  ──>  ~/copy/tonight
"""

from __future__ import annotations

from pathlib import Path


def from_home(path: Path) -> str:
    """A path with ~ for the home folder, where it lies there."""
    home = Path.home()
    if path == home:
        return "~"
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)


def current_folder() -> str:
    """The folder the program was started in; empty where that is gone."""
    try:
        return from_home(Path.cwd())
    except FileNotFoundError:
        return ""
