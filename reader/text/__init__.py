"""Text analysis of single paragraphs and sentences; knows nothing of versions.

sentences    where sentences end
paragraph, abbreviations, speaker_behind
             what tells it: language and quotation marks, short words, who said it
datelines    datelines, headers of saved pages, sign-offs
summary_line items of a summary, put together as sentences
visible      text without characters that nobody sees
tokens       a sentence cut into units of comparing, each with a norm
house_style  spellings that say the same
details      checkable facts: numbers, dates, names, quotations, attributions, qualifiers
languages    one file a language, and detection
"""
