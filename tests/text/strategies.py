"""Copy to test with: real-looking pieces, strung together with anything at all."""

from __future__ import annotations

from hypothesis import strategies as st

_PIECES = (
    "Gov. Reyes", "said", "the", "of", "U.S.", "US-led", "1 million", "one", "20,000", "20 000", "per cent", "5%",
    "$5m", "9 a.m.", "Nov. 9", "near-daily", "“We go on.", "We must.”", "Mr Varr", "‘No’", "can't", "Varr’s", ",", ".",
    "?", "!", "…", "—", " - ", "(AP)", "東京。", "ما هذا؟", "यह है।", "\n", "D-N.Y.", "J. R.", "Straße", "£3.5bn", "3rd",
    "twenty-one", "New York", "anti-war", "May", "No. 10", "\ud800", "\x00", "\u200f", "e\u0301", "'", "http://x.y/z",
    "« Oui ! »", "» Nein «", "dott.", "г.", "«Πότε;»", "「はい。」と", "说。”", "ល។", "b)", "5-4.Mayor",
    "フェリー", "เก่า",
)  # fmt: skip

copy = st.lists(
    st.one_of(st.sampled_from(_PIECES), st.text(max_size=6)) | st.sampled_from((" ", "  ", "\u00a0", "")), max_size=30
).map(lambda pieces: " ".join(pieces)) | st.text(max_size=60)
