"""Hebrew: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Numbers, Sentences
from reader.text.languages.word_lists import numbered, words

LANGUAGE = Language(
    code="he",
    name="Hebrew",
    stop_words=words("""
        של את על לא הוא היא הם זה זאת אני אנחנו כי אם או גם עם אל מן בין אחרי לפני כל יש אין היה היתה הייתה היו מה מי
        איך למה איפה מתי רק עוד כבר אבל אך כך כמו אשר אמר אמרה לאחר עד בלי נגד מאז אף אחד אותו אותה שלו שלה שלהם
    """),
    sentences=Sentences(
        before_figures=words("עמ מס טל סע גל"),
        open=words("וכו וכד ועוד"),
        asking=words("שאל שאלה אמר אמרה צעק צעקה תהה תהתה כתב כתבה"),
    ),
    numbers=Numbers(
        words=numbered(
            """
            שלושה/שלוש ארבעה/ארבע חמישה/חמש שישה/שש שבעה/שבע שמונה תשעה/תשע עשרה/עשר
            """,
            3,
        )
        | numbered("עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים", 20, 10),
    ),
)
