"""Rulings of the editor that are more than a row of the editor's own file.

succession    rulings on a file that was overwritten, carried to what stands in its place
"""
