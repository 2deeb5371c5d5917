"""Finnish: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Furniture, Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="fi",
    name="Finnish",
    stemmer="finnish",
    stop_words=words("""
        ja on ei että se oli hän ovat olivat mutta myös kun joka jotka jossa niin kuin tai ollut olla en emme eivät he
        me te minä sinä hänen heidän sen ne tämä tämän tässä nämä siitä sitä siellä nyt vielä jo vain kaikki mukaan
        jälkeen aikana ennen kanssa ilman ole koska jos sekä eli vaan jonka mitä missä miten kuka miksi sitten kertoi
        sanoi voi voidaan pitää tuli noin yli alle vuonna vuoden mikä mitään kukaan
    """),
    letters=frozenset("äö"),
    sentences=Sentences(
        titles=words("""
            toht tri prof dos maist dipl ins kapt evl maj kenr luutn ylil ev kom past rov vt tohtori apul pääj st
            varat
        """),
        leading=words("esim mm ts nk ns ko em ent po vrt ks huom lyh noin nyk synt k"),
        before_figures=words("nro n s art puh luku kpl vol"),
        open=words("ynnä milj mrd eur kpl jkr ekr eaa jaa etc"),
        closing=words("jne ym yms tms jms"),
        asking=words("kysyi sanoi huusi"),
        ordinal_stop=True,
    ),
    furniture=Furniture(contacts=words("yhteyshenkilöt yhteystiedot")),
)
