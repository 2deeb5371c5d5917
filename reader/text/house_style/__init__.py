"""House style: spellings that say the same, whatever the house that prints them.

style     norms of words and phrases, of the languages and of a desk
spelling  spelling variants of one word, such as British and American, folded to one
"""
