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
figures       by_slot: the matcher of numbers and dates
casualties    numbers that count harm
speakers      whether two attributions are of one speaker
credits       words for a changed attribution
resemblance   slips of the pen: letters, digits, stems
wording       words for the summary, shared by the kinds
listing       rules for the ledger, shared by the kinds
"""
