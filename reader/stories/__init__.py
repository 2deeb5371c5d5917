"""Versions to stories: which articles are versions of one piece of copy, and which the others come from."""

from __future__ import annotations

from reader.stories.fingerprint import Fingerprint
from reader.stories.group import group

__all__ = ["Fingerprint", "group"]
