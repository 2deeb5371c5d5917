"""Versions to stories: which articles are versions of one piece of copy, and which the others come from."""

from __future__ import annotations

from reader.stories.fingerprint import Fingerprint, fingerprint
from reader.stories.group import group, part
from reader.stories.survey import InHand, Prints

__all__ = ["Fingerprint", "InHand", "Prints", "fingerprint", "group", "part"]
