"""Held-out figures: what is found by weights that were fitted without the story, and without the whole set.

    in sample       fitted on all                       what `links` measures
    out of fold     fitted without the story            a copy desk's next story
    set left out    fitted without any of its kind      copy that is written otherwise

A gap between the first two says that the fit has learnt its examples. The ablation says what each group of signs is
worth out of fold: the mean F1 of all sets with it, less the mean without.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import fmean

from reader.alignment.context import CONTEXT_SIGNS
from reader.alignment.pair_signs import PAIR_SIGNS
from reader.alignment.weights import LINKS
from tests.quality.measure import Measure
from tools.fit_pair_scorer import out_of_fold, set_left_out
from tools.labelled_links import SETS, STRANGERS, Example, examples, f1_by_set

TARGETS = {
    "outlets": 0.85,
    "cstnews": 0.76,
    "deplain": 0.94,
    "aesop": 0.56,
    "argrewrite": 0.97,
    "porsimples": 0.99,
    "synd": 0.975,
}
GAP = 0.03
BELOW = 0.08
"""How far a set may fall below its target when none of its kind is fitted on."""
GROUPS = {
    "rare words": {"poorer", "richer", "mass", "poorer_content"},
    "letter 4-grams": {"poorer_grams", "grams"},
    "order of words": {"order", "nearly_equal", "run"},
    "words of these two alone": {"sole"},
    "quotations": {"both_quote", "quotation", "quotation_told"},
    "figures": {"numbers", "no_shared_number"},
    "names": {"names", "poorer_names", "no_shared_name"},
    "lengths": {"length", "length_apart"},
    "places": {"place_apart", "ledes"},
    "neighbours": {"before", "behind", "further", "knight", "crosswise", "beside"},
    "rivals": {"rival", "lesser_rival", "outdone", "alone"},
    "matter unexplained": {"unexplained", "unexplained_outdone"},
    "order of pairs": {"crossing", "room", "out_of_place"},
    "kinship of the versions": {"kinship", "kinship_alone"},
}
"""Signs that say the like, by what they say."""


def labelled(data: Path) -> Iterator[Measure]:
    """Links of each set in sample, out of fold and with the set left out; the worth of each group of signs."""
    among = examples(data)
    fitted = f1_by_set([(e, e.links(LINKS)) for e in among])
    held_out, left_out = out_of_fold(among), set_left_out(among)
    for name in SETS:
        yield Measure(name, "links F1, out of fold", held_out[name], target=TARGETS[name])
        yield Measure(name, "above that in sample", fitted[name] - held_out[name], target=GAP, at_least=False)
        yield Measure(name, "links F1, set left out", left_out[name], target=TARGETS[name] - BELOW)
    yield Measure(STRANGERS, "pairs of two, out of fold", held_out[STRANGERS], target=0.1, at_least=False)
    yield from ablation(among, held_out)


def ablation(among: list[Example], whole: Mapping[str, float]) -> Iterator[Measure]:
    """What out of fold each group of signs adds to the mean F1 of all sets."""
    for group, signs in GROUPS.items():
        without = out_of_fold(among, signs)
        worth = fmean(whole[name] - without[name] for name in SETS)
        yield Measure("worth of signs", group, worth, target=0.0)


def ungrouped() -> set[str]:
    """Signs that no group has: the odds of the first score, without which there is no second."""
    return {*PAIR_SIGNS, *CONTEXT_SIGNS} - set().union(*GROUPS.values())
