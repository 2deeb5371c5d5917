"""Danish: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Furniture, Language, Names, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="da",
    name="Danish",
    stemmer="danish",
    stop_words=words("""
        og i at det er en til på de den som med for ikke af der et har var han hun jeg vi men sig sin sit sine fra om
        kan nu når ved havde efter under også eller ud op over mod hvor hvad hvem hvordan alle alt dette denne disse
        ifølge mellem uden gennem kun meget mere end skal skulle må vil blev blive bliver kommer siger sagde år nogen
        noget intet ingen hver både mens så da fordi siden dog allerede blandt inden samt selv
    """),
    letters=frozenset("æøå"),
    names=Names(before_author=words("af")),
    sentences=Sentences(
        titles=words("""
            hr fr frk dir adv prof dr ing cand mag lic lektor kapt sgt maj gen løjtn oberstltn kom skt st sct pol adm
            red civ ass konst insp stud
        """),
        leading=words("""
            f.eks bl.a dvs ca pga mht iht ifm vedr inkl ekskl evt jf jfr sml såk hhv kgl tidl ang eks såkaldt fhv alm
        """),
        before_figures=words("nr kl kap art pkt stk s bd tlf årg afs"),
        open=words("kr mio mia pct stk jan feb aug sept okt nov dec f.kr e.kr"),
        closing=words("osv mv etc m.m m.fl mfl mm"),
        asking=words("spurgte sagde råbte skrev"),
        ordinal_stop=True,
        inward_guillemets=True,
    ),
    furniture=Furniture(
        pictures=words("foto fotos billede arkivfoto"),
        sources=words("kilde"),
        corrections=words("rettelse"),
        contacts=words("kontakt kontaktpersoner"),
    ),
)
