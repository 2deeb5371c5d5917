"""Flags: each flagged fact of a story, and what every version says of it."""
