"""The Textual app: a folder a screen, and what they share.

run              the app on an event loop of its own, and the end of the process
app              one desk, a stack of screens, and no waiting
scans            the desk read in a thread, and looked at again after a while
news             what the editor is told once of the desk
typing_order     each key takes effect before the next
opening          the desk and what was named on the command line
run_files        the editor's file and the cache, opened once in a run
resume           where the editor left off
ways             from one screen to another
stories/ compare/ unique/ grid/ reading/ flags/
                 a screen each: the screen, its view and painter (pure), its widgets
common/          the base of all screens, and the dialogs over them
widgets/         what paints, and reports what was pointed at
services/        threads, saving, the terminal, the end
paint/           what the panes show as lines of toned text, pure
host             what a screen may ask of the app
actions          the one registry of what a key can do
keys             its keys as textual's bindings
theme            colours of the marks
chosen_theme     the theme of the config, or the one chosen in the app
textual_private  what is private to Textual
"""
