"""Hungarian: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="hu",
    name="Hungarian",
    stemmer="hungarian",
    stop_words=words("""
        a az és hogy nem is egy van volt meg már csak de ez ezt azt ki mi mert mint még el fel le be vagy ha lesz lett
        voltak vannak után előtt között szerint során miatt ellen nélkül mellett pedig amely amelyek aki akik ami amit
        ahol amikor majd most ott itt így úgy én te ő ti ők minden senki semmi nagyon több mondta közölte kell lehet
        ezért azonban illetve valamint
    """),
    letters=frozenset("áéíóöőúüű"),
    sentences=Sentences(
        titles=words("dr ifj id özv prof gr br szt st ezr alez őrgy szds fhdgy hdgy tbk vörgy doc"),
        leading=words("pl ill kb ún vö ti ld stb"),
        before_figures=words("sz o old tel bek fej kat"),
        open=words("u kft rt bt zrt nyrt ft mrd kb etc db"),
        closing=words("stb"),
        asking=words("kérdezte mondta kiáltotta"),
        ordinal_stop=True,
        inward_guillemets=True,
    ),
)
