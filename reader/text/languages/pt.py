"""Portuguese: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import ALL_CHECKED, HouseStyle, Language, Names, Numbers, Sentences
from reader.text.languages.word_lists import listed, numbered, spelled_phrases, spellings, words

_PLAIN_VOWELS = str.maketrans("áéíóúâê", "aeiouae")


def _both_accents(numbers: dict[str, int]) -> dict[str, int]:
    """The same numbers, also as written without accents."""
    return numbers | {word.translate(_PLAIN_VOWELS): n for word, n in numbers.items()}


LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    checked=ALL_CHECKED,
    stop_words=words("""
            o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela isto isso aquilo eu me
            meu minha tu você vocês ele ela eles elas lhe lhes se seu sua seus suas nos nós nosso nossa que quem qual
            quais cujo cuja onde quando como quanto porque pois não nem e ou mas porém embora enquanto de do da dos
            das em no na nas num numa ao à aos às com sem por pelo pela pelos pelas para sobre entre até desde segundo
            contra após durante sob perante ante muito mais menos muitos pouco poucos todo toda todos todas outro
            outra outros outras mesmo mesma cada algum alguma alguns já também só apenas assim ainda então agora hoje
            depois antes além aqui ali lá é são era eram foi foram ser sido sendo está estão estava estado estar há
            havia haver tem têm tinha ter teve faz fazer fez pode podem poder poderia deve vai vão disse diz dizem
            dizer afirmou afirma dois primeiro primeira 1 2
        """),
    function_words=words("""
            os as um uma uns umas do da dos das no na nos nas ao aos à às em com por pelo pela que se seu sua é são
            foi tem mas mais como não
        """),
    sentences=Sentences(
        leading=words("dr dra dras engo arq exma exmo exmos ilmo prof profa sr sra sras srta sta sto"),
        before_figures=words("nº núm num pág págs p pp cap art arts fig vol tel aprox av"),
        open=words("cia ltda depto trad hab aprox etc"),
        openers=words("""
            o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela isto isso ele ela eles
            elas seu sua seus suas em no na nos nas com por pelo pela para sobre entre desde até segundo após durante
            contra sem ao à de do da e mas ou nem se quando enquanto embora como porque além também agora então depois
            antes assim já ainda não nada ninguém todo todos todas cada outro outra muitos alguns quem que há
        """),
        place_particles=words("de do da"),
    ),
    numbers=Numbers(
        ambiguous=_both_accents(
            numbered("""
            um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze
            dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte
            """)
            | numbered("trinta quarenta cinquenta sessenta setenta oitenta noventa cem/cento", 30, 10)
        ),
        scales={
            "mil": 10**3,
            **dict.fromkeys(listed("milhão milhões milhao milhoes"), 10**6),
            **dict.fromkeys(listed("bilhão bilhões bilhao bilhoes"), 10**9),
        },
        tens_joiners=words("e"),
    ),
    names=Names(
        before_author=words("por"),
        links=words("da do dos de"),
        courtesy=dict.fromkeys(listed("senhor sr"), "he") | dict.fromkeys(listed("sra srta senhora"), "she"),
    ),
    style=HouseStyle(
        cased=spellings("""
            united states = EUA
            united nations = ONU
            "" = Sra. | Srta. | Senhor | Senhora
        """),
        plain={"otan": "nato"},
        phrases=spelled_phrases("""
            percent = por cento
            united states = estados unidos
        """),
        accented=words("está será à é há"),
    ),
)
