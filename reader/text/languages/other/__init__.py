"""Finnish, Greek and Hungarian: a `LANGUAGE` each."""
