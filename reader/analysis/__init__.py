"""Analysis of a version: its sentences, tokens and details, read once for whoever compares or shows it.

sentences   a version cut into numbered sentences, and where the text of each begins behind its dateline
details     the checkable facts of each sentence, quotations that run over several sentences among them
analyser    both, and the tokens, in one frozen Analysis
"""
