"""Common to all screens: their base, and the dialogs over them."""
