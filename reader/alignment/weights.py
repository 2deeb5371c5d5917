"""Weights of the two logistic scores, as data: written by a fit, read by the scorers.

    pair       log odds that two sentences answer each other, from their own words     pair_scorer
    context    the same once their neighbours and their rivals are known               context

Fitted on revised essays, simplified and rewritten news together.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PairWeights:
    """What each sign adds to the log odds of a pair, from its own words."""

    bias: float
    """Before anything is seen."""
    containment: float
    """Times the share of the poorer sentence's rare matter that the other holds, 0 to 1."""
    shared_mass: float
    """Times the logarithm of 1 + the rare matter that the two share."""
    order: float
    """Times the likeness of their stems in order, 0 to 1."""
    sole_terms: float
    """Times the logarithm of 1 + the shared terms that no other sentence of either version has."""
    shared_numbers: float
    """Times the numbers they share, two at most."""
    no_shared_number: float
    """Where both have numbers and share none."""
    shared_quotation: float
    """Times the neighbouring stems within quotation marks that they share, four at most."""


@dataclass(frozen=True, slots=True)
class ContextWeights:
    """What each sign adds to the log odds of a pair, once the other pairs are known."""

    bias: float
    """Before anything is seen."""
    pair: float
    """Times the log odds of the pair by itself, where they are below even."""
    unexplained: float
    """Times the share of the rare matter that no likelier pair of either sentence explains, 0 to 1."""
    neighbours: float
    """Times the share of their neighbours' rare matter that the neighbours have in common, 0 to 1."""
    outdone: float
    """Times how far either sentence's best pair is likelier, 0 to 1."""
    displacement: float
    """Times how far the pair leaves its place among those that hold."""
    kinship: float
    """Times the share of the two versions that holds together so far, 0 to 1."""


PAIR = PairWeights(
    bias=-9.2,
    containment=7.2,
    shared_mass=1.5,
    order=3.4,
    sole_terms=1.6,
    shared_numbers=1.1,
    no_shared_number=-1.3,
    shared_quotation=0.3,
)
CONTEXT = ContextWeights(
    bias=0.7,
    pair=1.1,
    unexplained=3.6,
    neighbours=2.7,
    outdone=-5.5,
    displacement=-0.85,
    kinship=1.4,
)
STOP_WORD_DISCOUNT = 0.15
"""What a stop word of the language weighs beside a word as rare that is none."""
