"""Italian: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import Furniture, Language, Names, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="it",
    name="Italian",
    stemmer="italian",
    stop_words=words("""
            il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla
            ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli
            sulle col io me mi noi ci tu te ti voi vi lui lei egli essa loro si ne suo sua suoi sue mio mia nostro
            nostra che chi cui quale quali dove quando come perché se non né e ed o ma però anche ancora già solo più
            meno molto poco questo questa questi queste quello quella quelli quelle tutto tutta tutti tutte altro
            altra altri altre stesso stessa ogni è sono era erano fu essere stato stata stati ha hanno aveva avere
            avuto fa fare fatto può possono deve va detto dice dopo prima durante contro secondo verso senza sotto
            sopra due primo 1 2
        """),
    letters=frozenset("àèéìòù"),
    sentences=Sentences(
        titles=words("""
            dott dottssa dott.ssa dottori dr dr.ssa ing ingg avv avvti arch geom rag sig sigg sig.ra sig.na sig.ri
            sigra signa prof proff profssa prof.ssa on onn sen gen col magg cap cap.no ten serg mar brig app card mons
            mgr ss s st comm cav uff gr rev revmo ill ill.mo spett egr gent gent.mo preg pres dir segr v.le p.za p.zza
            c.so l.go p.le f.lli vle pza min
        """),
        leading=words("es p.es cfr cf ca c.a vs tel rif ogg all"),
        before_figures=words("art artt n nn num pag pagg p pp cap capp fig vol tel par sez lett c d.l d.lgs l nr"),
        open=words("""
            s.p.a spa s.r.l srl s.n.c ab a.c d.c gen feb mar apr mag giu lug ago set ott nov dic prov tab trad ed
        """),
        closing=words("ecc etc"),
        asking=words("chiese chiede domandò disse dice esclamò gridò scrive"),
        openers=words("""
            il lo la i gli le un uno una questo questa questi queste quello quella egli lui lei loro in nel nella con
            per su sul tra fra di del della da dal dopo prima durante secondo contro senza e ma o se quando mentre
            anche come perché poi così già ancora non tutti tutte ogni
        """),
    ),
    names=Names(
        before_author=words("di"),
        links=words("di della del"),
    ),
    furniture=Furniture(
        pictures=words("foto fotografia immagine"),
        archive=words("archivio"),
        sources=words("fonte fonti"),
        agencies=words("agenzie"),
        writes_from=words("a da"),
        corrections=words("rettifica correzione"),
        until=words("fino"),
        contacts=words("contatti"),
        contacts_for=words("stampa"),
        ends=words("fine"),
    ),
)
