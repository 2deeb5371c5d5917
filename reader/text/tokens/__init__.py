"""Tokens of a sentence, each with a norm that house style cannot change.

lexer         one pass that cuts a text into lexemes, which words for details are made of too
atoms         lexemes put together and normalised, as parallel rows
multiword     runs of atoms that mean one thing: phrases, prefixes, contractions
number_rules  the same for figures: scales, currencies, fractions, dates, hours
clock_rules   the same for times of day
numerals      the value of a printed figure or of number words
quantities    the words and signs of counting, measuring and paying
marks         hyphens
tokenizer     all of it: a text to its tokens
"""
