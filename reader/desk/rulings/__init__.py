"""Rulings of the editor that are more than a row of the editor's own file.

overrides     outlets, bases and moves put over what grouping found
outlet_rules  names of outlets for all files like one
succession    rulings on a file that was overwritten, carried to what stands in its place
"""
