"""One amount, time or currency in two forms is no news; another in the same form is."""

from __future__ import annotations

import pytest

from reader.collation.pipeline import align_texts
from reader.model import Change

AROUND = {
    "en": ("The port was closed as a storm battered the coast.", "Engineers will inspect the wall on Friday."),
    "de": ("Der Hafen blieb wegen des Sturms geschlossen.", "Die Ingenieure prüfen den Deich am Freitag."),
    "fr": ("Le port est resté fermé à cause de la tempête.", "Les ingénieurs inspecteront la digue dès que possible."),
    "es": ("El puerto siguió cerrado a causa de la tormenta.", "Los ingenieros revisarán el dique el viernes."),
    "pt": ("O porto ficou fechado por causa da tempestade.", "Os engenheiros vão vistoriar o dique na sexta-feira."),
}


def alerts(lang: str, left: str, right: str) -> list[Change]:
    before, behind = AROUND[lang]
    links = align_texts([before, left, behind], [before, right, behind])
    return [change for link in links for change in link.details if change.alert]


@pytest.mark.parametrize(
    ("lang", "left", "right"),
    [
        ("en", "He was banned for 18 months.", "He was banned for a year and a half."),
        ("en", "The climb took 90 minutes.", "The climb took one and a half hours."),
        ("en", "The truce held for two weeks.", "The truce held for a fortnight."),
        ("en", "The works lasted a decade.", "The works lasted 10 years."),
        ("en", "The bus was 30 minutes late.", "The bus was half an hour late."),
        ("fr", "Elle a été condamnée à dix-huit mois de prison.", "Elle a été condamnée à un an et demi de prison."),
        ("es", "Fue condenado a dieciocho meses de cárcel.", "Fue condenado a un año y medio de cárcel."),
        ("pt", "Foi condenado a dezoito meses de prisão.", "Foi condenado a um ano e meio de prisão."),
        ("de", "Er wurde zu anderthalb Jahren Haft verurteilt.", "Er wurde zu 18 Monaten Haft verurteilt."),
        ("en", "Output fell by two point three percent.", "Output fell by 2.3 percent."),
        ("de", "Die Quote stieg auf drei Komma fünf Prozent.", "Die Quote stieg auf 3,5 Prozent."),
        ("en", "A quarter of the homes lost power.", "25 percent of the homes lost power."),
        ("en", "It rained for three and a half days.", "It rained for 3 1/2 days."),
        ("de", "Hundertdreißig Menschen wurden verletzt.", "130 Menschen wurden verletzt."),
        ("fr", "Mille deux cents habitants ont été évacués.", "1.200 habitants ont été évacués."),
        ("pt", "Três mil e quinhentos fiéis encheram a praça.", "3.500 fiéis encheram a praça."),
        ("en", "The vote starts at half past seven.", "The vote starts at 7:30."),
        ("en", "The vote starts at 6:30 p.m.", "The vote starts at 18.30."),
        ("de", "Der Zug fuhr um halb sieben ab.", "Der Zug fuhr um 6.30 Uhr ab."),
        ("es", "La sesión empieza a las 18.30 horas.", "La sesión empieza a las seis y media de la tarde."),
        ("pt", "O jogo começa às 20h15.", "O jogo começa às 8h15 da noite."),
        ("en", "The show runs 3–6 May in Tarn.", "The show runs from May 3 to May 6 in Tarn."),
        ("en", "The fair was shut in 2019–23.", "The fair was shut from 2019 to 2023."),
        ("de", "Die Messe läuft vom 12. bis 15. März.", "Die Messe läuft vom 12. März bis zum 15. März."),
        ("en", "‘The miners’ vote is settled,’ Oru said.", "“The miners’ vote is settled,” Oru said."),
    ],
)
def test_equal_amounts_are_quiet(lang: str, left: str, right: str) -> None:
    assert not alerts(lang, left, right)
    assert not alerts(lang, right, left)


@pytest.mark.parametrize(
    ("lang", "left", "right"),
    [
        ("en", "He was banned for 18 months.", "He was banned for two years and a half."),
        ("en", "The truce held for two weeks.", "The truce held for two months."),
        ("en", "Output fell by two point three percent.", "Output fell by 3.2 percent."),
        ("en", "A quarter of the homes lost power.", "35 percent of the homes lost power."),
        ("en", "The vote starts at half past seven.", "The vote starts at 8:30."),
        ("de", "Der Zug fuhr um halb sieben ab.", "Der Zug fuhr um 7.30 Uhr ab."),
        ("pt", "O jogo começa às 20h15.", "O jogo começa às 9h15 da noite."),
        ("en", "The show runs 3–6 May in Tarn.", "The show runs from May 3 to May 8 in Tarn."),
        ("en", "The fair was shut in 2019–23.", "The fair was shut from 2019 to 2024."),
        ("en", "Tarn lent ₪12 million to the port.", "Tarn lent €12 million to the port."),
        ("en", "Tarn lent ₸12 billion to the port.", "Tarn lent ₼12 billion to the port."),
        ("en", "‘The miners’ vote is settled,’ Oru said.", "“The miners’ vote is delayed,” Oru said."),
    ],
)
def test_other_amounts_are_flagged(lang: str, left: str, right: str) -> None:
    assert alerts(lang, left, right)
    assert alerts(lang, right, left)
