"""Norwegian: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Names, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="no",
    name="Norwegian",
    stemmer="norwegian",
    stop_words=words("""
        og i at det er en til på de den som med for ikke av der et har var han hun jeg vi men seg sin sitt sine fra om
        kan nå når ved hadde etter under også eller ut opp over mot hvor hva hvem hvordan alle alt dette denne disse
        ifølge mellom uten gjennom bare mye mer enn skal skulle må vil ble bli blir kommer sier sa år noen noe
        ingenting ingen hver både mens så da fordi siden allerede blant innen samt selv eit ein dei ikkje frå
    """),
    letters=frozenset("æøå"),
    names=Names(before_author=words("av")),
    sentences=Sentences(
        titles=words("""
            hr fr frk dir adv prof dr ing cand mag sivilingeniør kapt sgt maj gen løytn oberstlt kom st pol adm red
            insp siv stud førstelektor
        """),
        leading=words("""
            f.eks bl.a dvs ca pga mht iht ifm vedr inkl ekskl evt jf jfr såk hhv kgl tidl ang eks fhv alm feks
        """),
        before_figures=words("nr kl kap art pkt s bd tlf årg avsn"),
        open=words("kr mill mrd pst stk jan feb aug sept okt nov des f.kr e.kr"),
        closing=words("osv mv etc m.m m.fl mfl mm"),
        asking=words("spurte sa ropte skrev"),
        ordinal_stop=True,
    ),
)
