"""Kinds of detail: one record a kind, and the registry of all.

record        KindOfDetail: what must be given for a kind
registry      the kinds in order; the line to add for a new one
numbers       amounts, with casualties
dates         days, months, years, hours
names         people, places and bodies
quotations    words in quotation marks
attributions  who says it, by which verb
qualifiers    hedges, charged words, approximators, contraries
negations     "not" and its like
events        what no other kind reads: acts told otherwise
figures       by_slot: the matcher of numbers and dates
casualties    numbers that count harm
speakers      whether two attributions are of one speaker
credits       words for a changed attribution
checked       which kinds are checked in a language
"""
