"""Widgets paint and report what was pointed at; they decide nothing."""
