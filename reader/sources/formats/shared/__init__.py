"""Shared by formats: what turns any of their bytes and elements into paragraphs, fields and Versions.

sniff        the root element of XML from the first bytes, without a parser
xml_tree     bytes to an XML tree, nothing fetched and nothing expanded
marked_up    XHTML, NITF and TT bodies to paragraphs with their roles
columns      tables to lines, their cells in columns
text_lines   plain text as agencies wrap and indent it, to paragraphs
telegraph    messages between control characters
times        times as written to ISO 8601
signals      codes and words that say update, correction, kill
values       languages, urgencies and places as items write them
placeholders what systems write where they have nothing to say
sign_offs    credits, initials and contacts at the end of the copy
assembly     all of it to a Version
"""
