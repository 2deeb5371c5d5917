"""Calendar of English: months, weekdays and the words that tell a day."""

from __future__ import annotations

from reader.text.languages.language import Calendar
from reader.text.languages.word_lists import numbered, valued, words

CALENDAR = Calendar(
    months=numbered(
        """
        january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept
        october/oct
        november/nov december/dec
        """
    ),
    weekdays=numbered(
        "monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thurs friday/fri saturday/sat sunday/sun", 0
    ),
    relative_days={"today": (0, ""), "tonight": (0, "night"), "yesterday": (-1, ""), "tomorrow": (1, "")},
    parts=valued("""
        night nighttime=night night-time=night overnight=night evening=night morning afternoon lunchtime=noon dawn
        daybreak=dawn dusk nightfall=dusk late early
    """),
    parts_alone=valued("overnight=night nighttime=night night-time=night dawn dusk nightfall=dusk daybreak=dawn"),
    night=words("night"),
    before_night=words("the at by"),
    over_night=words("during in through over"),
    only_before=words("late early"),
    following=words("following next"),
    day=words("day"),
    year=words("year"),
    month=words("month"),
    on=words("on"),
    of=words("of"),
    articles=words("the"),
    before_month=words("on late early th st nd rd"),
    ordinal_endings=words("st nd rd th"),
    which=valued("last previous=last past=last next coming=next this"),
    spans=words("week month year weekend decade century spring summer autumn winter season quarter fall"),
    edges=valued("early mid=middle middle late beginning=early start=early end=late"),
    seasons=words("spring summer autumn fall winter"),
    front=words("late early mid-"),
    before_year=words("""
        since of by until till from to during early late mid before after year the and between for through late-
        around about back dated circa in
    """),
    not_before_year=words("some nearly about than"),
    counted=words("people men women"),
    ranges=words("to through until till"),
    range_starts=words("between"),
    range_ends=words("and"),
    between=words("on of into at before after around by just shortly the during in"),
    doubtful=words("may march mar sun sat wed mon"),
)
