"""Reading: one version by itself, its details marked."""
