"""Czech: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="cs",
    name="Czech",
    stemmer="czech",
    stop_words=words("""
        a v na se je že do o i to ve po za pro od ale jako jsou byl byla bylo byli být má mají by při ze jen už ještě
        také který která které kteří jeho její jejich této tento tato toto ten ta ti tím tom tomu když pokud protože
        nebo ani než před mezi podle během přes bez pod nad však tak jak co kde kdy proč kdo já on ona oni my vy nás
        vás jim mu není nejsou řekl řekla uvedl uvedla dnes včera velmi více všechny všichni každý potom proto zatím
    """),
    letters=frozenset("áčďéěíňřšťúůýž"),
    sentences=Sentences(
        titles=words("""
            mgr bc ing arch judr mudr mvdr phdr rndr thdr paeddr dr doc prof plk pplk gen mjr kpt npor por ppor prap
            rtm sv ul nám tř p pí sl č.p primář mons msgr biskup ak akad dipl
        """),
        leading=words("tzv tj např popř příp resp mj cca zejm vč kupř srov viz odd roz"),
        before_figures=words("č čl str odst sb kap obr tel s sv ř písm r"),
        open=words("tis mil mld kč hod n.l př etc spol"),
        closing=words("atd apod aj"),
        ordinal_stop=True,
        inward_guillemets=True,
    ),
)
