"""Swedish: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Names, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="sv",
    name="Swedish",
    stemmer="swedish",
    stop_words=words("""
        och att det som en ett på är av för med den till inte om har de han hon jag vi du men så från var kan nu när
        vid hade efter under också eller ut upp över mot sig sin sitt sina där här hur vad vem alla allt detta denna
        dessa enligt mellan utan genom bara mycket mer än ska skulle måste vill blev bli blivit kommer säger sade sa
        år någon något inget ingen varje både medan då eftersom sedan dock redan bland kring före
    """),
    letters=frozenset("åäö"),
    names=Names(before_author=words("av")),
    sentences=Sentences(
        titles=words("""
            hr fr dir doc docent prof dr adv leg tit med fil jur tekn kand lic mag civ ing kapt löjtn maj gen
            överstelöjtn st s:t s:ta kh past red rektor bitr tf vd krim komm insp konst ordf vice
        """),
        leading=words("""
            t.ex bl.a d.v.s dvs s.k f.d p.g.a pga m.a.o ang avd ca ev exkl inkl jfr resp t.o.m fr.o.m o.s.v f.n kungl
            vard
        """),
        before_figures=words("nr kap sid s art kl tel bd vol mom st punkt"),
        open=words("kr mkr mdkr milj mn tim f.kr e.kr d.y d.ä jan feb aug sept okt nov dec st"),
        closing=words("osv etc m.m m.fl dyl"),
        asking=words("frågade sade sa ropade undrade skrev"),
    ),
)
