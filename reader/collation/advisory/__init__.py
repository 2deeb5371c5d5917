"""The advisory: what a version does to the base, in a line or two.

summary       the line itself, and what it has room for
alerts        changed facts in an editor's words, by consequence
passages      what one version alone has
topics        what such a passage is about
editors_note  a version's own note, checked
paragraphs    paragraph numbers as an editor counts them
"""
