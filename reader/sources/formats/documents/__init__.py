"""Documents in which copy is typed.

word       Word documents (docx)
markdown   Markdown
"""
