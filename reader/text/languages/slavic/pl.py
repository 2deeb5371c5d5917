"""Polish: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="pl",
    name="Polish",
    stemmer="polish",
    stop_words=words("""
        i w na do nie się że to jest o po za od przez dla jak co ale czy są był była było były być ma mają miał miała
        przed pod nad przy bez ze we oraz lub także również tylko już jeszcze bardzo może można tego tej tym ten ta te
        tych temu jego jej ich jako który która które którzy których którym której gdy kiedy gdzie więc jednak
        ponieważ żeby aby jeśli on ona ono oni my wy mnie nam nas was im mu nic nikt nigdy teraz potem później wtedy
        tam tu kto dlaczego wszyscy wszystko każdy powiedział powiedziała zostanie został została zostały podczas
        według między około ponad
    """),
    letters=frozenset("ąćęłńśźż"),
    sentences=Sentences(
        titles=words("""
            gen płk ppłk mjr kpt por ppor chor sierż st plut kpr adm kmdr insp podinsp nadkom kom podkom asp dyr prez
            prof dr hab doc inż mgr lek arch mec adw red min kard ks bp abp o św bł śp ul al pl os im pw gm pow woj
            rtm
        """),
        leading=words("tzw tj np m.in ww wg dot ok ur zm zob por wym wł pt pn ds ad cd przyp tłum zwł"),
        before_figures=words("art ust poz str s nr tel par pkt lit tab rys rozdz t vol godz dz m"),
        open=words("etc r w zł gr tys mln mld proc godz tel woj wiek p.n.e n.e sp ltd"),
        closing=words("itd itp"),
    ),
)
