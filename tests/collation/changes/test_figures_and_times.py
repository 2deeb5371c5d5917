"""Shares, scales and times in five languages: what is another amount, what only another way to write it."""

from __future__ import annotations

import pytest

from tests.collation.made_links import alerts


@pytest.mark.parametrize(
    ("lang", "left", "right"),
    [
        ("en", "One in six mills stands empty.", "One in eight mills stands empty."),
        ("fr", "Un moulin sur six est vide.", "Un moulin sur huit est vide."),
        ("es", "Uno de cada seis molinos está vacío.", "Uno de cada ocho molinos está vacío."),
        ("pt", "Um em cada seis moinhos está vazio.", "Um em cada oito moinhos está vazio."),
        ("en", "At least 12 millers left the guild.", "At least 12 bakers left the guild."),
        ("en", "The guild lent 3 million crowns to the mill.", "The guild lent 3 million zlotys to the mill."),
        ("en", "The mill opens in early June.", "The mill opens in late June."),
        ("de", "Die Mühle brannte am frühen Morgen.", "Die Mühle brannte am späten Abend."),
        ("fr", "Le moulin ouvre début juin.", "Le moulin ouvre fin juin."),
        ("es", "El molino abre a principios de junio.", "El molino abre a finales de junio."),
        ("pt", "O moinho abre no início de junho.", "O moinho abre no fim de junho."),
    ],
)
def test_another_share_thing_or_time_is_news(lang: str, left: str, right: str) -> None:
    assert alerts([left], [right], lang)
    assert alerts([right], [left], lang)


@pytest.mark.parametrize(
    ("lang", "left", "right"),
    [
        ("en", "One in four millers left.", "A quarter of millers left."),
        ("en", "Three in ten millers left.", "Thirty percent of millers left."),
        ("fr", "Le moulin a coûté 3,5 M€.", "Le moulin a coûté 3,5 millions d’euros."),
        ("pt", "O moinho custou R$ 3,5 mi.", "O moinho custou R$ 3,5 milhões."),
        ("en", "The guild began mending the weir.", "The guild started mending the weir."),
        ("en", "Divers are attempting to reach the mill.", "Divers are trying to reach the mill."),
        ("es", "El lunes comenzó la reparación del molino.", "La reparación del molino comenzó el lunes."),
    ],
)
def test_the_same_in_other_words_is_none(lang: str, left: str, right: str) -> None:
    assert alerts([left], [right], lang) == []


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("The weir broke, wardens reported Sunday.", "The weir broke, wardens have said.", ("date", "Sunday", None)),
        ("He spoke to forty monks at dawn.", "He spoke to many people at dawn.", ("number", "forty monks", None)),
        ("The mill cost a lot to mend.", "The mill cost 40,000 crowns to mend.", ("number", None, "40,000 crowns")),
    ],
)
def test_a_figure_or_date_is_never_exchanged_for_words_that_are_none(
    left: str, right: str, told: tuple[str, str | None, str | None]
) -> None:
    assert told in alerts([left], [right])
