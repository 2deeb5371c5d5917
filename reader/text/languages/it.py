"""Italian: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Names, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="it",
    name="Italian",
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
    sentences=Sentences(
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
)
