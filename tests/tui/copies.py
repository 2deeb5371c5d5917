"""Versions of one piece of copy, made up: every role, passages kept, edited, moved, split and merged, odd characters.

base          Block  Block  Block  Block
                │      ╲╱      │
versions      Block  Block  Block  ""  Block       and sentences that the editor paired or took apart by hand
"""

from __future__ import annotations

from hypothesis import strategies as st

from reader.alignment.features import sentence_hash
from reader.analysis.sentences import sentences_of
from reader.collation.pipeline import collate_all
from reader.model import Apparatus, Block, Pairing, Role, Version

_SENTENCES = (
    "The harbour bridge in Orrin was closed on Sunday after a crack was found in its main span.",
    "Engineers inspect the main span.",
    "Photo: Engineers inspect the main span of the harbour bridge in Orrin from a boat below it",
    "Some 12,000 drivers use the bridge each day, spokeswoman Ada Hale said.",
    "About 12,500 drivers used the bridge daily.",
    "“It sounded like a freight train,” Lottie Marchbank told reporters.",
    "A ferry will run twice an hour until then, she said.",
    "Ferries run.",
    "Warnings on file",
    "By ADA MOSSWICK",
    "— Agencies",
    "港の橋は日曜日に閉鎖された。渡し船は毎時二回運航する。",
    f"The Llan\u00adfair{'pwllgwyngyll' * 8}-and-surroundings authority was told of the northern pier.",
    "Cafe\u0301 owner Zoe\u0308 Brodd \U0001f469\u200d\U0001f680 wept, l\u0332o\u0332n\u0332g.",
    "[b]He wrote[/b] \x1b[31m[sic]\u202e there.",
    "",
    "\u0301",
    "漢",
)  # fmt: skip
_WORDS = ("not", "Tuesday", "13,000", "harbour", "漢字", "e\u0301", "x" * 90, "–", "\u200b", "\ud800")
_ROLES = st.sampled_from(Role) | st.sampled_from((Role.BODY, Role.BODY, Role.CAPTION))
_passages = st.lists(st.sampled_from(_SENTENCES) | st.text(max_size=40), min_size=1, max_size=3).map(" ".join)
_blocks = st.builds(Block, _ROLES, _passages)


@st.composite
def _edited(draw: st.DrawFn, text: str) -> str:
    words = text.split(" ")
    at = draw(st.integers(0, len(words) - 1))
    words[at : at + draw(st.integers(0, 2))] = draw(st.lists(st.sampled_from(_WORDS), max_size=2))
    return " ".join(words)


@st.composite
def _answers(draw: st.DrawFn, block: Block) -> tuple[Block, ...]:
    """What another version makes of a block."""
    how = draw(st.sampled_from(("kept", "edited", "recast", "split", "cut", "joined")))
    if how == "kept":
        return (block,)
    if how == "edited":
        return (Block(block.role, draw(_edited(block.text))),)
    if how == "recast":
        return (Block(draw(_ROLES), f"{draw(_edited(block.text))} {draw(_passages)}"),)
    if how == "split":
        at = draw(st.integers(0, len(block.text)))
        return Block(block.role, block.text[:at].strip()), Block(draw(_ROLES), block.text[at:].strip())
    if how == "joined":
        return (Block(block.role, f"{block.text} {draw(_passages)}"),)
    return ()


@st.composite
def _version(draw: st.DrawFn, name: str, base: tuple[Block, ...]) -> Version:
    blocks = [answer for block in base for answer in draw(_answers(block))]
    blocks += draw(st.lists(_blocks, max_size=2))
    if draw(st.booleans()):
        blocks = draw(st.permutations(blocks))
    return Version(name, f"Outlet {name}", tuple(blocks), note=draw(st.none() | st.just("Editors: adds para 3.")))


@st.composite
def apparatuses(draw: st.DrawFn, most: int = 3) -> Apparatus:
    """A base read against one to `most` versions of it, now and then with a few pairs made or taken apart by hand."""
    blocks = tuple(draw(st.lists(_blocks, max_size=6)))
    base = Version("base", "Northern Wire", blocks)
    names = [f"v{place}" for place in range(draw(st.integers(1, most)))]
    witnesses = [draw(_version(name, blocks)) for name in names]
    ours = [s.text for s in sentences_of(base)]
    theirs = [s.text for witness in witnesses for s in sentences_of(witness)]
    ruled = []
    if ours and theirs:
        pair = st.tuples(st.sampled_from(ours), st.sampled_from(theirs), st.booleans())
        ruled = [
            Pairing(sentence_hash(one), sentence_hash(other), joined)
            for one, other, joined in draw(st.lists(pair, max_size=2))
        ]
    return collate_all(base, witnesses, pairings=ruled)
