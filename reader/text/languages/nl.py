"""Dutch: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Names
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="nl",
    name="Dutch",
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
)
