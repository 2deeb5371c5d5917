"""Romanian: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="ro",
    name="Romanian",
    stemmer="romanian",
    stop_words=words("""
        și să cu pe nu este în din că sunt care pentru mai au fost cel cea cei cele după până prin fără între dar sau
        dacă când unde cum ce cine era erau fi acest această aceste acești acea lui ei lor îi îl le ne vă își său sa
        săi sale tot toți toate foarte doar încă deja astfel apoi acum aici acolo spus declarat potrivit despre asupra
        împotriva deoarece însă nici nimic nimeni ale unei unui
    """),
    letters=frozenset("ăâîșşțţ"),
    sentences=Sentences(
        titles=words("""
            dl dna dra dnul dr prof ing av arh gen col lt cpt mr slt plt acad conf lect asist pr sf ec jud str bd
            b-dul şos șos cal
        """),
        leading=words("aprox cca resp ex cf vs"),
        before_figures=words("nr art alin pag p tel cap vol lit et ap"),
        open=words("mil mld hr d.hr î.hr s.a s.r.l"),
        closing=words("etc ş.a ș.a"),
        asking=words("întrebat spus strigat"),
    ),
)
