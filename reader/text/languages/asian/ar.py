"""Arabic: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Calendar, Language, Numbers, Sentences
from reader.text.languages.word_lists import numbered, words

LANGUAGE = Language(
    code="ar",
    name="Arabic",
    stemmer="arabic",
    stop_words=words("""
        في من على إلى عن أن إن لا ما لم لن قد كان كانت هو هي هم هذا هذه ذلك تلك التي الذي الذين مع بعد قبل بين عند كل
        كما أو ثم حتى لكن إذا حين منذ خلال حول ضد دون غير أي كيف متى أين لماذا قال قالت وقال وقالت أضاف وأضاف بعض جميع
        أكثر أحد نحن أنا هناك هنا وفي ومن وعلى وكان ولم ولا
    """),
    sentences=Sentences(
        titles=words("د أ ا م ص ش الأستاذ أ.د د.م المهندس الدكتور البروفيسور اللواء العميد العقيد السيد"),
        leading=words("مثل انظر ت هـ ق ج"),
        before_figures=words("ص ج ط ع م هـ ت"),
        open=words("م هـ ق.م ه كم كلم كغ سم ملم ج د ر.س"),
        closing=words("إلخ الخ"),
        openers=words("""
            في من على إلى عن أن إن لا ما لم لن قد كان كانت هو هي هم هذا هذه ذلك تلك التي الذي مع بعد قبل بين عند كل
            كما ثم حتى لكن ولكن إذا حين منذ خلال حول قال قالت وقال وقالت وأضاف وأضافت وأكد وفي ومن وعلى وكان وكانت ولم
            ولا وقد ويأتي هناك هنا نحن أنا
        """),
        asking=words("سأل سألت تساءل تساءلت قال قالت صاح صاحت هتف هتفت أضاف أضافت صرح صرحت كتب كتبت يسأل يقول تقول"),
    ),
    calendar=Calendar(weekdays=numbered("الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد", 0)),
    numbers=Numbers(
        words=numbered(
            """
            ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني تسعة/تسع عشرة
            """,
            3,
        )
        | numbered(
            "عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين",
            20,
            10,
        ),
    ),
)
