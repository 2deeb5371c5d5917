"""Dutch: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import Furniture, Language, Names, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="nl",
    name="Dutch",
    stemmer="dutch",
    stop_words=words("""
            de het een der des dit dat deze die elk elke geen ik mij me mijn wij we ons onze jij je jouw u uw hij hem
            zijn zij ze haar hun hen wie wat welke waar wanneer hoe waarom er daar hier dan toen als of omdat terwijl
            hoewel want en maar dus ook nog al alleen niet nooit zo zeer meer meest veel weinig weer wel te om in op
            aan uit bij met naar van voor over onder door tegen zonder tot sinds tussen tijdens volgens na is was
            waren ben bent geweest heeft hebben had hadden wordt worden werd werden kan kunnen kon zal zullen zou
            zouden moet moeten mag wil zegt zei zeggen twee eerste alle alles andere anderen zich 1 2
        """),
    names=Names(
        before_author=words("door"),
    ),
    letters=frozenset("ëï"),
    sentences=Sentences(
        titles=words("""
            dhr hr mw mevr mej dr drs ir ing mr mrs prof ds jhr jkvr bgm burg gen kol kapt lt luit ltz maj sgt cmdt
            adj st ste sint wed fam min wnd past mgr z.k.h h.m
        """),
        leading=words("""
            bijv bv nl evt excl incl ong o.a d.w.z dwz t.a.v m.b.t m.n resp vgl zgn zg zog ca gem geb vnl vh
        """),
        before_figures=words("nr nrs art blz p pag hfdst tel vol jrg lid par afb fig nov"),
        open=words("jl ll n.v b.v c.s mln mld jan feb apr aug sept okt nov dec m.i v.chr n.chr"),
        closing=words("enz etc e.d e.a"),
        asking=words("vroeg zei riep schreef zegt vraagt"),
    ),
    furniture=Furniture(
        pictures=words("foto foto's beeld"),
        archive=words("archief"),
        sources=words("bron bronnen"),
        agencies=words("persbureaus"),
        corrections=words("correctie rectificatie"),
        note_to_editors=words("nieuw_bericht,_vervangt n_i_e_u_w_bericht noot_voor_de_redactie"),
    ),
)
