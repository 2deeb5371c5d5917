"""Persian: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Calendar, Language, Numbers, Sentences
from reader.text.languages.word_lists import numbered, words

LANGUAGE = Language(
    code="fa",
    name="Persian",
    stemmer="persian",
    stop_words=words("""
        در از به که را با این آن برای است بود شد شده می نمی خود تا بر هم یا اما اگر نیز پس پیش بین هر همه هیچ چه چرا
        کجا کی او آنها ما شما من وی گفت گفته کرد کرده کند کنند دارد داشت باید دیگر یک روی درباره بعد قبل سپس ولی زیرا
        چون هنوز
    """),
    sentences=Sentences(
        titles=words("د دکتر م مهندس خ آ ر ک استاد سرهنگ سردار آیت حجت"),
        leading=words("ر.ک مثلاً ت"),
        before_figures=words("ص ج ش م"),
        open=words("م ه.ش ه.ق ق.م کم"),
        closing=words("الخ غیره"),
        asking=words("پرسید پرسیدند گفت گفتند افزود نوشت فریاد"),
    ),
    calendar=Calendar(weekdays=numbered("دوشنبه سه‌شنبه چهارشنبه پنجشنبه/پنج‌شنبه جمعه شنبه یکشنبه/یک‌شنبه", 0)),
    numbers=Numbers(
        words=numbered(
            """
            دو سه چهار پنج شش هفت هشت نُه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست
            """,
            2,
        )
        | numbered("سی چهل پنجاه شصت هفتاد هشتاد نود", 30, 10),
    ),
)
