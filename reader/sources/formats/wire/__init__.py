"""Wire formats: items as agencies, systems and sites deliver them, with what they say of themselves.

nitf         NITF
newsml1      NewsML 1.x
newsml_g2    NewsML-G2: items, messages, packages
rbnews       Ritzau's RBNews
wxr          WordPress exports
ninjs        ninjs 1 to 3, AP's and BBC's JSON
anpa         ANPA 1312
iptc7901     IPTC 7901
mail         RFC 822 messages and mailboxes
envelope     other XML, in which some of these may stand
"""
