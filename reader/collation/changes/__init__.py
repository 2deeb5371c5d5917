"""Changes of facts between the linked sentences of two versions.

facts          facts per version, aliases resolved across versions
linked_sides   the two sides of a link, details with their places
similarity     how alike two passages are, but for their details
slots          which detail stands where which stands on the other side
assignment     greedy one-to-one matching, and the steps of a matcher
matcher        the details of a link matched, kind by kind
evidence       what a change is ranked by
ranking        the changes of a link, gravest first
deduplication  one alert for one fact
dismissal      flags that the editor dismissed, and kinds he muted
counterparts   what the other version prints in a place, read off the edit script
roles          the words that details stand by, and what has exchanged them
resemblance    slips of the pen: letters, digits, stems
wording        words for the summary, shared by the kinds
listing        rules for the ledger, shared by the kinds
kinds/         a record a kind, and the registry of all
flags/         changes flagged by the words of the edit script
"""
