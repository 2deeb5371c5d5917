"""The fit: logistic weights from rows of signs, written in the order in which the scorers read them."""

from __future__ import annotations

import numpy as np
import pytest

from reader.alignment.context import CONTEXT_SIGNS
from reader.alignment.logistic import probability
from reader.alignment.pair_signs import PAIR_SIGNS
from reader.alignment.weights import LINKS
from tools.fit_pair_scorer import source
from tools.logistic_fit import fit


def test_weights_are_found_again_from_answers_drawn_by_them() -> None:
    draw = np.random.default_rng(5)
    signs = draw.normal(size=(20_000, 3))
    odds = 0.5 + signs @ np.array([2.0, -1.0, 0.0])
    answers = (draw.random(20_000) < 1 / (1 + np.exp(-odds))).astype(float)
    found = fit(signs, answers, np.ones(20_000), ["for", "against", "nothing"], ridge=0.01)
    assert found.bias == pytest.approx(0.5, abs=0.1)
    assert list(found.by_sign.values()) == pytest.approx([2.0, -1.0, 0.0], abs=0.1)
    assert probability(found.log_odds([3.0, 0.0, 0.0])) > 0.99


def test_a_row_that_weighs_nothing_changes_nothing() -> None:
    signs = np.array([[0.0], [1.0], [2.0], [3.0], [9.0]])
    answers = np.array([0.0, 0.0, 1.0, 1.0, 0.0])
    whole = fit(signs, answers, np.array([1.0, 1.0, 1.0, 1.0, 0.0]), ["sign"], ridge=1.0)
    part = fit(signs[:4], answers[:4], np.ones(4), ["sign"], ridge=1.0)
    assert whole.by_sign["sign"] == pytest.approx(part.by_sign["sign"])


def test_the_weights_written_name_every_sign_in_the_order_in_which_it_is_read() -> None:
    assert list(LINKS.pair.by_sign) == list(PAIR_SIGNS)
    assert list(LINKS.context.by_sign) == [*PAIR_SIGNS, *CONTEXT_SIGNS]
    text = source(LINKS)
    places = [text.index(f'"{name}":') for name in PAIR_SIGNS]
    assert places == sorted(places)
