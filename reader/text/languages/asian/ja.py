"""Japanese: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Furniture, Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    sentences=Sentences(
        openers=words("""
            その それ これ この ここ そこ あの あれ しかし だが でも では また そして さらに ところが ところで もし
            もう もっと とはいえ とにかく ともあれ はい やがて やはり にもかかわらず なお なぜ なんと のち はじめ
            かつて とても どう どこ どの とうとう とりわけ もちろん もともと もはや でき かれ かの かなり からだ
            だから 誰も 誰一人
        """),
        asking=words("""
            述べ 語っ 語る 話し 話す 言っ 言い 言う 答え 問う 問い 問うた 尋ね 聞い 聞く 叫ん 叫び 叫ぶ 訴え 説明 強調
            指摘 批判 呼びかけ 主張 明かし 振り返っ コメント つぶやい 書い 発表 喜ん 嘆い 怒っ
        """),
        after_quotation=words("""
            と って との などと など が を は に の も で へ や だ です である という といった とも から まで より か
            ら し
        """),
    ),
    furniture=Furniture(
        pictures=words("写真"),
    ),
)
