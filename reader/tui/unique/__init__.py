"""Unique: disagreements of the versions, and what each alone has or lacks."""
