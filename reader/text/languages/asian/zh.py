"""Chinese: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Furniture, Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    sentences=Sentences(
        openers=words("""
            据说 听说 據說 聽說 但是 然而 因此 所以 不过 不過 此外 与此同时 與此同時 没有 没人 沒有 沒人 无人 無人
        """),
        asking=words("""
            说 說 说道 說道 问道 問道 称 稱 表示 喊 喊道 叫道 回答 答道 指出 强调 強調 补充 補充 补充道 补充说 補充說
            写道 寫道 告诉 告訴 宣布 承认 承認 警告 呼吁 呼籲 笑道 反问 反問 追问 追問 感叹 感嘆 解释 解釋 问 問
        """),
    ),
    furniture=Furniture(
        pictures=words("照片"),
    ),
)
