"""wirediff: the versions of one wire story, side by side."""

__version__ = "0.1.0"
