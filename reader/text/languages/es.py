"""Spanish: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import (
    ALL_CHECKED,
    Claims,
    Comparison,
    HouseStyle,
    Language,
    Names,
    Numbers,
    Sentences,
)
from reader.text.languages.word_lists import listed, numbered, spelled_phrases, spellings, valued, words

_PLAIN_VOWELS = str.maketrans("áéíóú", "aeiou")


def _both_accents(numbers: dict[str, int]) -> dict[str, int]:
    """The same numbers, also as written without accents."""
    return numbers | {word.translate(_PLAIN_VOWELS): n for word, n in numbers.items()}


LANGUAGE = Language(
    code="es",
    name="Spanish",
    checked=ALL_CHECKED,
    stop_words=words("""
            el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella esto eso yo me mi
            mis tú te tu tus él ella ellos ellas se le les su sus nos nosotros nuestro nuestra usted ustedes que quien
            quienes cual cuales cuyo cuya donde cuando como cuanto porque pues si no ni y e o u pero sino aunque
            mientras de del a al en con sin por para sobre entre hasta desde hacia según contra tras durante ante bajo
            muy más menos mucho muchos poco pocos todo toda todos todas otro otra otros otras mismo misma cada algún
            alguna algunos ya también tampoco sólo solo así aún aun todavía entonces ahora hoy luego después antes
            además aquí allí es son era eran fue fueron ser sido siendo está están estaba estado estar ha han había
            habían haber hay he tiene tienen tenía tener hace hacer hizo puede pueden poder podría debe va van dijo
            dice dicen decir señaló afirmó uno dos primer primera 1 2
        """),
    function_words=words("""
            el la los las lo un una unos unas de del al en con por para que se su sus y e o u no es son fue ha han
            como más le les pero sin sobre ya era
        """),
    sentences=Sentences(
        leading=words("""
            d dª dña dr dra dras excmo exma exmo exmos fdo fray gral hno ilmo lic mons ntra pbro prof profa sr sra
            sras sres srta st sta sto ud uds vd vds
        """),
        before_figures=words("nº núm num pág pag págs p pp cap art arts fig vol tel aprox cl av avda"),
        open=words("cía cia ltda depto dpto izq dcha eds tít trad hab aprox etc"),
        openers=words("""
            el los las un una unos unas este esta estos estas ese esa esos esas aquel aquella esto eso él ella ellos
            ellas su sus nuestro en con por para sobre entre desde hasta según tras durante ante contra sin a al de
            del y pero o ni si cuando mientras aunque como porque pues además también ahora entonces luego después
            antes así ya aún todavía no nada nadie todo todos todas cada otro otra otros muchos algunos quien quienes
            qué lo le se hay
        """),
        place_joiners=words("y"),
        place_particles=words("de del la"),
    ),
    numbers=Numbers(
        ambiguous=_both_accents(
            numbered("""
            un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
            diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro
            veinticinco veintiséis veintisiete veintiocho veintinueve
            """)
            | numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento", 30, 10)
        ),
        scales={"mil": 10**3, **dict.fromkeys(listed("millón millon millones"), 10**6)},
        tens_joiners=words("y"),
    ),
    names=Names(
        before_author=words("por"),
        heads=words("señor señora"),
        links=words("de del la el y"),
        courtesy=dict.fromkeys(listed("señor sr"), "he") | dict.fromkeys(listed("sra srta señora"), "she"),
    ),
    claims=Claims(
        harm=words("muertos heridos"),
    ),
    style=HouseStyle(
        cased=spellings("""
            united states = EEUU
            united nations = ONU
            ee = EE.
            uu = UU.
            "" = Sra. | Srta. | Señor | Señora
        """),
        plain={"otan": "nato"},
        phrases=spelled_phrases("""
            percent = por ciento
            united states = estados unidos | ee uu
        """),
        approximately=valued("unos=about unas=about"),
        accented=words("él sí qué más está tú así aún cómo dónde cuándo quién cuál sólo éste ésta será"),
    ),
    comparison=Comparison(
        pointing=words("los las"),
        listing=words("y"),
        name_words=words("de la y"),
    ),
)
