"""Turkish: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    stemmer="turkish",
    stop_words=words("""
        ve bir bu da de için ile çok olarak daha olan gibi kadar sonra önce ancak ama veya ya ki mi mı mu mü ne en her
        şu o ben sen biz siz onlar onun bunun bunu buna var yok değil dedi söyledi belirtti oldu olduğu olduğunu etti
        eden göre üzere ise hem bile artık şimdi nasıl neden kim hiç bazı tüm bütün diye arasında karşı tarafından
        üzerine yeni ayrıca fakat çünkü eğer böyle
    """),
    letters=frozenset("çğıöşü"),
    sentences=Sentences(
        titles=words("""
            dr prof doç yrd öğr arş gör av op uzm alb yb bnb yzb üsteğm tğm org korg tümg tuğg mareşal müh mim ecz sn
            hz mah cad sok blv bulv apt bld st ast astsb
        """),
        leading=words("örn bkz yakl çev haz krş"),
        before_figures=words("no s sf md madde tel böl cilt c sy"),
        open=words("a.ş aş ltd şti tl etc"),
        closing=words("vb vs vd"),
        asking=words("sordu dedi bağırdı"),
        ordinal_stop=True,
    ),
)
