"""What is measured, a module for each.

links.py         which sentences answer which
facts.py         facts told in running copy, and alerts where none may be
minimal_pairs.py one fact changed, or house style alone
syndication.py   five versions of a story: links, flags by weight, summary, stories
stories.py       which articles are one story
segmentation.py  where sentences end
style.py         what is house style alone
item_fields.py   what wire items say of themselves
pages.py         article bodies of saved web pages
mutations.py     facts altered by rule, for facts.py
"""
