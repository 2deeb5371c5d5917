"""Screens ask the desk in workers, hand what comes to the widgets, and own no logic."""
