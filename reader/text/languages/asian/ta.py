"""Tamil: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="ta",
    name="Tamil",
    stemmer="tamil",
    stop_words=words("""
        மற்றும் ஒரு இந்த அந்த என்று என என்ன அவர் அவர்கள் நான் நாம் இது அது ஆனால் பின்னர் முன்பு இல்லை உள்ளது உள்ளன யார் எப்போது ஏன் எங்கே
    """),
    sentences=Sentences(
        titles=words("திரு திருமதி செல்வி டாக்டர் பேரா முனை டாக்"),
        leading=words("எ.கா"),
        before_figures=words("பக் எண்"),
        closing=words("முதலியன"),
        asking=words("கேட்டார் கூறினார் கத்தினார்"),
    ),
)
