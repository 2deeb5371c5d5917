"""Flags by the edit script: every word exchanged, put in or dropped, scored by its signs.

segments   words exchanged, dropped or put in, that nothing harmless explains
senses     what the forms of a word and its synonyms have in common
agreement  words that stand in details which the kinds hold to agree
signs      what can be read off a change and its pair
polarity   whether words deny
sources    whether a changed attribution names another speaker
agency     who did it and why, told by one side alone
reversal   two phrases that change places around their verb
score      how likely a change is worth an alert
weights    the weights of the score, as data
flagging   which changes an editor is told of
telling    segments told as changes
passages   deaths and charges in what one version alone has
phrases    a place with the words it takes to understand it
places     whether one place touches another
"""
