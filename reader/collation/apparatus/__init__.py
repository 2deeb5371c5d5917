"""The apparatus of a story: what all versions have, lack and disagree on, beyond single links.

ledger          who alone says what, who lacks what, where they disagree
flag_table      each flagged fact, and what every version says of it
change_index    changes by the detail of the base they are of
bylines         bylines, datelines and credits compared
paragraph_rows  paragraphs of both sides, level where their sentences pair
shares          words kept of the base, words that come from it
"""
