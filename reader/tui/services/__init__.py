"""Services of the app that no screen shows: threads, saving, the terminal, the end."""
