"""Bengali: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Calendar, Language, Numbers, Sentences
from reader.text.languages.word_lists import numbered, words

LANGUAGE = Language(
    code="bn",
    name="Bengali",
    stop_words=words("""
        এবং ও এই সেই যে কি না তার তিনি তারা আমি আমরা আপনি সে এক একটি করে করা হয় হয়েছে ছিল ছিলেন থেকে জন্য সঙ্গে পরে আগে
        কিন্তু যদি তবে আর কোনো কেউ সব বলেন বলেছেন কখন কেন কোথায় সেখানে
    """),
    sentences=Sentences(
        titles=words("ডা ড মো মোঃ মু মোসা শ্রী প্রফেসর অধ্যাপক প্রকৌ অ্যাড ইঞ্জি লে মেজর জন"),
        leading=words("যেমন"),
        before_figures=words("পৃ নং ধারা"),
        closing=words("ইত্যাদি প্রমুখ"),
        asking=words("জিজ্ঞাসা জিজ্ঞেস বললেন বলেন চিৎকার"),
    ),
    calendar=Calendar(weekdays=numbered("সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার", 0)),
    numbers=Numbers(
        words=numbered(
            """
            দুই/দুজন তিন/তিনজন চার/চারজন পাঁচ/পাঁচজন ছয়/ছয়জন সাত/সাতজন আট/আটজন নয়/নয়জন দশ/দশজন এগারো বারো তেরো চৌদ্দ পনেরো ষোলো
            সতেরো আঠারো উনিশ বিশ
            """,
            2,
        )
        | numbered("ত্রিশ চল্লিশ পঞ্চাশ ষাট সত্তর আশি নব্বই", 30, 10),
    ),
)
