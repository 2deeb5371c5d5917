"""Tools of the project's makers, no part of the program."""
