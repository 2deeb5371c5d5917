"""Invented copy of one story, and strategies for versions that share some of its sentences."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.model import Block, Role, Version

STORY = (
    "The harbour council of Port Wessel voted on Tuesday to close the old fish market by October.",
    "Some 240 traders work under its iron roof, which was built in 1887.",
    "Councillor Ada Merrin said the building had become a danger to anyone who walked beneath it.",
    "“Nobody wants to be the one who signs the order,” Merrin told reporters after the vote.",
    "A survey by engineers from Larkstead found rust in eleven of the fourteen main girders.",
    "Traders marched from the quay to the town hall with empty crates on their shoulders.",
    "The council has promised each stall a place in the new hall at Saltgate, due to open in spring.",
)
STRANGE = (
    "A ferry ran aground off Tollen Head in thick fog before dawn.",
    "All ninety passengers were taken ashore in fishing boats.",
    "The captain, Ines Brodd, has sailed the strait for thirty years.",
)


def version(*blocks: str | tuple[Role, str], name: str = "x") -> Version:
    made = tuple(Block(Role.BODY, b) if isinstance(b, str) else Block(*b) for b in blocks)
    return Version(name, name, made)


VOCABULARY = "the a council market vote on Tuesday said not 12 240 roof “fire” Merrin of and quay 1887 —"
WORDS = st.sampled_from(VOCABULARY.split(" "))
SENTENCE = st.lists(WORDS, min_size=0, max_size=9).map(" ".join)
KNOWN = st.sampled_from(STORY)
TEXTS = st.lists(st.one_of(SENTENCE, KNOWN, st.text(max_size=12)), max_size=9)
ROLES = st.sampled_from([Role.BODY, Role.BODY, Role.BODY, Role.LEDE, Role.CAPTION, Role.HEADLINE, Role.CREDIT])
VERSIONS = st.lists(st.tuples(ROLES, st.one_of(SENTENCE, KNOWN, KNOWN)), max_size=8).map(lambda b: version(*b))
