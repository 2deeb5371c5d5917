"""Unique: disagreements of the versions, and what is only in one or missing."""
