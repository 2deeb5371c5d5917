"""Alignment: which sentences of two versions answer each other. One stage after the other:

features          what each sentence is known by: stems, numbers, quoted words, its hash
candidates        pairs worth scoring, by an inverted index of rare words
pair_signs        what the words of two sentences say for and against a pair, as numbers
pair_scorer       the log odds of a pair from its own words
weights           the weights of both scores, as data
context           pairs scored again by their neighbours and by what is explained already
role_constraints  headline with headline, lede with lede, caption with its own kind first
decoding          from the probability of each pair to the pairs that hold
aligner           all of it: the pairs that hold as groups of sentences, and which of them have moved
cross_witness     pairs of sentences of two witnesses that the base lacks

subsequence       the heaviest chain in order on both sides
components        connected components, by union-find
bounds            the size up to which a component is read as one link
logistic          log odds from signs and their weights
"""
