"""Luxembourgish: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Names, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="lb",
    name="Luxembourgish",
    nouns_capital=True,
    names=Names(
        before_author=words("vun"),
    ),
    letters=frozenset("äëé"),
    sentences=Sentences(
        titles=words("dr dres prof här mme mlle mgr ing dipl med jur phil pr abbé st gen maj kap lt com dép min"),
        leading=words("bzw resp ca evtl ggf gebuer nr sog vgl z.b d.h lt inkl exkl"),
        before_figures=words("nr art abs s tel kap bd"),
        open=words("asw etc usw mio mia mrd co jan feb abr aug sept okt nov dez"),
        ordinal_stop=True,
        before_ordinals=words("den d’ dat dem der en eng engem hir hire säin seng zum um am beim vum all dësen dës"),
        inward_guillemets=True,
    ),
)
