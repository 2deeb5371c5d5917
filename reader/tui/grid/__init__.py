"""Grid: all versions of a story in one table."""
