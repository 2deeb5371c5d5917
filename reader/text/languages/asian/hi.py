"""Hindi: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Calendar, Language, Numbers, Sentences
from reader.text.languages.word_lists import numbered, words

LANGUAGE = Language(
    code="hi",
    name="Hindi",
    stemmer="hindi",
    stop_words=words("""
        के की का में है हैं ने से को पर और कि यह वह इस उस इन उन जो था थी थे भी नहीं एक हो कर रहे रहा रही गया गई गए लिए
        साथ बाद पहले तक मगर लेकिन या यदि अगर जब क्या क्यों कहाँ कहां कौन कब हम आप मैं उन्होंने इसके उसके इसका किसी कोई
        सभी कुछ तो ही फिर अब वहाँ वहां यहाँ यहां कहा
    """),
    sentences=Sentences(
        titles=words("""
            डॉ डा डाॅ प्रो श्री सुश्री श्रीमती कु पं स्व ले कर्नल मेजर कै कैप्टन जन ब्रिगे इंजी एड अधि न्या माननीय मा सं से ज
        """),
        leading=words("जैसे उदा दे वि"),
        before_figures=words("पृ सं क्र नं न अनु धारा फो मो"),
        open=words("ई पू किमी किग्रा मी रु लि कं प्रा मि से"),
        closing=words("आदि इत्यादि"),
        asking=words("पूछा पूछते पूछती कहा कहते बोले बोला बोली चिल्लाया चिल्लाए चिल्लाई लिखा बताया पुकारा"),
    ),
    calendar=Calendar(weekdays=numbered("सोमवार मंगलवार बुधवार गुरुवार/बृहस्पतिवार शुक्रवार शनिवार रविवार", 0)),
    numbers=Numbers(
        words=numbered(
            """
            दो तीन चार पांच/पाँच छह/छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह सोलह सत्रह अठारह उन्नीस बीस
            """,
            2,
        )
        | numbered("तीस चालीस पचास साठ सत्तर अस्सी नब्बे", 30, 10),
    ),
)
