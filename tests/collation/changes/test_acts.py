"""Acts: the verb of the news and its force, who did it, and why."""

from __future__ import annotations

import pytest

from tests.collation.made_links import alerts


@pytest.mark.parametrize(
    ("lang", "left", "right"),
    [
        ("en", "The regatta was put on ice on Monday.", "The regatta was called off on Monday."),
        ("en", "The rector apologised over the theft.", "The rector resigned over the theft."),
        ("en", "The chapter backed the abbot for the see.", "The chapter plans to back the abbot for the see."),
        ("en", "Fire damaged the old mill.", "Fire destroyed the old mill."),
        ("de", "Der Rat billigte den Plan.", "Der Rat verwarf den Plan."),
        ("fr", "Le feu a endommagé le moulin.", "Le feu a détruit le moulin."),
        ("es", "El incendio hirió a dos monjes.", "El incendio mató a dos monjes."),
        ("pt", "O fogo feriu dois monges.", "O fogo matou dois monges."),
    ],
)  # fmt: skip
def test_an_act_of_another_force_is_news(lang: str, left: str, right: str) -> None:
    assert alerts([left], [right], lang)
    assert alerts([right], [left], lang)


@pytest.mark.parametrize(
    ("lang", "active", "hidden"),
    [
        ("en", "Guards fired blanks into the yard.", "Blanks were fired into the yard."),
        ("en", "The pickets were struck by guards.", "The pickets were struck."),
        ("de", "Die Mönche wurden von Wachleuten geschlagen.", "Die Mönche wurden geschlagen."),
        ("fr", "Les moines ont été frappés par des gardes.", "Les moines ont été frappés."),
        ("es", "Los monjes fueron golpeados por guardias.", "Los monjes fueron golpeados."),
        ("pt", "Os monges foram agredidos por guardas.", "Os monges foram agredidos."),
    ],
)
def test_who_did_it_is_news_where_the_passive_hides_it(lang: str, active: str, hidden: str) -> None:
    assert alerts([active], [hidden], lang)
    assert alerts([hidden], [active], lang)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The chapter sold the mill in May.", "The mill was sold by the chapter in May."),
        ("The abbot fined the miller.", "The miller was fined by the abbot."),
    ],
)
def test_the_passive_with_the_same_actor_is_none(left: str, right: str) -> None:
    assert alerts([left], [right]) == []


@pytest.mark.parametrize(
    ("lang", "told", "untold"),
    [
        ("en", "The mill stood still because of a lack of water.", "The mill stood still."),
        ("en", "The flood, caused by a burst main, lasted two hours.", "The flood lasted two hours."),
        ("de", "Die Mühle stand wegen eines Lecks still.", "Die Mühle stand still."),
        ("fr", "Le moulin est resté fermé en raison d’une fuite.", "Le moulin est resté fermé."),
        ("es", "El molino siguió cerrado a causa de una fuga.", "El molino siguió cerrado."),
        ("pt", "O moinho ficou fechado por causa de um vazamento.", "O moinho ficou fechado."),
    ],
)
def test_a_cause_given_or_taken_is_news(lang: str, told: str, untold: str) -> None:
    assert alerts([told], [untold], lang)
    assert alerts([untold], [told], lang)


def test_an_act_aimed_otherwise_is_news() -> None:
    assert alerts(["He spoke of a war in Ordania."], ["He spoke of a war on Ordania."])
