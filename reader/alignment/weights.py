"""Weights of the two logistic scores, as data: written by `tools/fit_pair_scorer.py`, read by the scorers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from reader.alignment.logistic import Logistic
from reader.model import Pair


@dataclass(frozen=True, slots=True)
class Threshold:
    """The probability from which a pair is a link: `likely` between versions of which `enough` finds an answer.

    The less they have in common, the more is asked of each pair, up to `among_few` where there is next to nothing:
    two articles on different stories have a pair or two that look likely.
    """

    likely: float
    among_few: float
    enough: float

    def least(self, probabilities: Mapping[Pair, float], sentences: int) -> float:
        """The one that holds for two versions, of which the shorter has so many `sentences`."""
        expected = fsum(p for p in probabilities.values() if p >= self.likely)
        share = min(1.0, expected / (self.enough * sentences)) if sentences else 1.0
        return self.likely + (1 - share) * (self.among_few - self.likely)


@dataclass(frozen=True, slots=True)
class LinkWeights:
    """What decides on links: the score of a pair by itself, the score in context, and what makes a link."""

    pair: Logistic
    context: Logistic
    threshold: Threshold


LINKS = LinkWeights(
    pair=Logistic(
        -6.3713,
        {
            "poorer": 1.1382,
            "richer": 1.7696,
            "mass": 1.3480,
            "poorer_grams": 3.0879,
            "grams": 4.2559,
            "order": 4.3501,
            "nearly_equal": -15.4082,
            "run": -1.2117,
            "sole": 1.0600,
            "both_quote": -0.1655,
            "quotation": 2.2775,
            "quotation_told": 0.7502,
            "numbers": 0.7930,
            "no_shared_number": -0.6998,
            "names": -0.3210,
            "poorer_names": 0.7871,
            "no_shared_name": -0.4045,
            "poorer_content": 0.5477,
            "length": 0.0702,
            "length_apart": 0.0655,
            "place_apart": -2.1606,
            "ledes": 1.5635,
        },
    ),
    context=Logistic(
        -1.5475,
        {
            "poorer": -0.6413,
            "richer": 1.0236,
            "mass": 0.9480,
            "poorer_grams": 1.9049,
            "grams": 2.8746,
            "order": 2.3530,
            "nearly_equal": -9.8211,
            "run": -0.5596,
            "sole": 0.1410,
            "both_quote": -0.0519,
            "quotation": 1.8574,
            "quotation_told": 0.8674,
            "numbers": 0.6474,
            "no_shared_number": -0.3593,
            "names": -0.1013,
            "poorer_names": 0.2998,
            "no_shared_name": -0.1025,
            "poorer_content": 0.5159,
            "length": -0.1277,
            "length_apart": -0.0657,
            "place_apart": 0.9492,
            "ledes": 0.6526,
            "odds": -0.0740,
            "odds_against": 0.5970,
            "before": 0.5057,
            "behind": 0.8469,
            "further": 0.3760,
            "knight": 0.1841,
            "crosswise": -0.2323,
            "beside": 0.9189,
            "rival": -0.6852,
            "lesser_rival": -1.3545,
            "outdone": -0.1445,
            "unexplained": 1.3293,
            "unexplained_outdone": 1.7882,
            "crossing": -0.5733,
            "room": -0.2305,
            "out_of_place": -0.5883,
            "alone": -0.6350,
            "kinship": -0.7463,
            "kinship_alone": 1.7693,
        },
    ),
    threshold=Threshold(likely=0.36, among_few=0.98, enough=0.35),
)
