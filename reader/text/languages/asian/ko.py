"""Korean: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Calendar, Language, Sentences
from reader.text.languages.word_lists import numbered, words

LANGUAGE = Language(
    code="ko",
    name="Korean",
    stop_words=words("""
        그 이 저 것 수 등 및 또 또는 그리고 그러나 하지만 그는 그녀는 그들은 우리는 나는 있다 없다 했다 한다 위해 대해
        대한 따르면 지난 이번 이날 오전 오후 모두 다시 아직 매우 함께 위한 통해 때문에 그래서 이어 앞서 한편
    """),
    sentences=Sentences(
        asking=words("물었다 말했다 밝혔다 외쳤다 전했다 덧붙였다 되물었다 썼다"),
    ),
    calendar=Calendar(weekdays=numbered("월요일 화요일 수요일 목요일 금요일 토요일 일요일", 0)),
)
