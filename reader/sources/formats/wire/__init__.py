"""Wire formats: items as agencies, systems and sites deliver them, with what they say of themselves.

one module a format
  nitf         NITF
  newsml1      NewsML 1.x
  newsml_g2    NewsML-G2: items, messages, packages
  rbnews       Ritzau's RBNews
  wxr          WordPress exports
  ninjs        ninjs 1 to 3, AP's and BBC's JSON
  anpa         ANPA 1312
  iptc7901     IPTC 7901
  mail         RFC 822 messages and mailboxes

shared by them
  xml_tree     bytes to an XML tree, nothing fetched and nothing expanded
  marked_up    XHTML, NITF and TT bodies to blocks
  text_lines   plain text as agencies wrap and indent it, to paragraphs
  times        times as written to ISO 8601
  signals      codes and words that say update, correction, kill
  assembly     all of it to a Version
"""
