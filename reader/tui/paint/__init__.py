"""Painting: what the panes show as lines of toned text, pure, without app or colour."""
