"""Collation: two or more versions of a story compared, from sentences to facts.

pipeline       one stage after the other
links          how far two answering passages differ, and the evidence that they answer
edit_script    the words kept, dropped and put in
changed_spans  where a sentence differs from all of its partners
truncation     copy cut from the bottom
excerpts       copy shortened for a line of print
changes/       changed facts, matched and ranked
apparatus/     ledger, bylines, paragraph rows, shares
advisory/      the summary in a line or two
"""
