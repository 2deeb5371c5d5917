"""Outlet names: agencies under their one name, mastheads, and words that only look like a name.

Only agencies that other outlets run stand here, so that one agency has one name however the copy
spells it. Any other outlet is taken as the copy names it.
"""

from __future__ import annotations

import re

_SPELLINGS: dict[str, tuple[str, ...]] = {
    "AAP": ("Australian Associated Press",),
    "AFP": ("Agence France-Presse", "Agence France Presse"),
    "ANP": (),
    "ANSA": (),
    "AP": ("The Associated Press", "Associated Press"),
    "APA": ("Austria Presse Agentur", "APA - Austria Presse Agentur"),
    "Belga": (),
    "Bernama": (),
    "Bloomberg": ("Bloomberg News",),
    "CNA": (),
    "dpa": ("Deutsche Presse-Agentur",),
    "EFE": ("Agencia EFE",),
    "IANS": (),
    "Interfax": (),
    "Kyodo": ("Kyodo News",),
    "Lusa": (),
    "NTB": (),
    "PA": ("PA Media", "Press Association", "The Press Association"),
    "PAP": (),
    "PTI": ("Press Trust of India",),
    "Reuters": ("Thomson Reuters",),
    "Ritzau": (),
    "STT": (),
    "TASS": ("ITAR-TASS",),
    "TT": (),
    "UPI": ("United Press International",),
    "Xinhua": ("Xinhua News Agency",),
    "Yonhap": ("Yonhap News Agency",),
}
_NAME_BY_SPELLING = {spelling.casefold(): name for name, others in _SPELLINGS.items() for spelling in (name, *others)}

# Words that say copy was bought in, or who wrote it, and so name nobody.
_NAMES_NOBODY = re.compile(
    r"agenc(?:y|ies|ias?|e|es)|agentur(?:en)?|wires?|staff|inputs?|combined|correspondents?|reporters?|"
    r"writers?|editors?|desk|bureau|sources?|file|handout|pool|us|our",
    re.IGNORECASE,
)

# Words that mastheads are made of: after a byline's comma they distinguish an outlet from a place or a post.
_MASTHEAD = re.compile(
    r"\b(?:agency|bulletin|chronicle|courier|daily|dispatch|echo|examiner|express|gazette|globe|herald|independent|"
    r"inquirer|journal|ledger|mail|mercury|mirror|news|observer|post|press|radio|record|review|sentinel|standard|star|"
    r"sun|telegraph|times|tribune|wire|world|abendblatt|allgemeine|anzeiger|bote|kurier|merkur|nachrichten|presse|"
    r"rundschau|tageblatt|zeitung|diario|jornal|folha|giornale|corriere|mundo|nacional|país|periódico)\b",
    re.IGNORECASE,
)


def agency(name: str) -> str | None:
    """The one name of a known agency, however spelt; None for anything else."""
    return _NAME_BY_SPELLING.get(" ".join(name.split()).strip(" .").casefold())


def outlet(name: str) -> str | None:
    """The outlet that `name` names: an agency by its one name, any other as printed; None if it names nobody.

    Several names ("Reuters, AP") name nobody: the words of one cannot be separated from those of the other.
    """
    name = " ".join(name.split()).strip(" .")
    if known := agency(name):
        return known
    if not name or re.search(r"[/,;&+]|\b(?:and|und|y|et|e)\b", name):
        return None
    if any(_NAMES_NOBODY.fullmatch(word) for word in name.split()) or not any(char.isalpha() for char in name):
        return None
    return name


def masthead(name: str) -> str | None:
    """The outlet that `name` names, when it is an agency or reads like the title of a paper."""
    return outlet(name) if agency(name) or _MASTHEAD.search(name) else None
