"""The JSON that other programs rely on, as data: what `docs/json.md` promises, nothing less.

A shape is a type, a tuple of shapes of which one must fit, a set of words, `[shape]` for a list, `{key: shape}` for
an object that has these keys (more may be added), or `{str: shape}` for one whose keys are free.
"""

from __future__ import annotations

from typing import Any

Shape = Any
NONE = type(None)
TEXT_OR_NONE = (str, NONE)
PLACE = ([int], NONE)

PROBLEM = {"path": str, "line": (int, NONE), "reason": str}
VERSION = {
    "id": str,
    "path": TEXT_OR_NONE,
    "outlet": str,
    "headline": TEXT_OR_NONE,
    "byline": TEXT_OR_NONE,
    "dateline": TEXT_OR_NONE,
    "credit": TEXT_OR_NONE,
    "published": TEXT_OR_NONE,
    "slug": TEXT_OR_NONE,
    "lang": TEXT_OR_NONE,
    "urgency": (int, NONE),
    "status": TEXT_OR_NONE,
    "note": TEXT_OR_NONE,
    "words": int,
    "checked": [str],
    "unchecked": [str],
    "blocks": [{"role": str, "text": str}],
    "sentences": [{"index": int, "block": int, "role": str, "text": str, "span": [int]}],
}
CHANGE = {
    "kind": {"number", "date", "name", "quote", "attribution", "qualifier", "negation", "event"},
    "change": {"changed", "dropped", "gained"},
    "rank": int,
    "alert": bool,
    "dismissed": bool,
    "left": TEXT_OR_NONE,
    "right": TEXT_OR_NONE,
    "left_at": PLACE,
    "right_at": PLACE,
}
LINK = {
    "id": str,
    "left": [int],
    "right": [int],
    "pairs": [[int]],
    "kind": {"same", "restyled", "rephrased", "added", "removed"},
    "shape": {"one", "split", "merged", "many"},
    "moved": bool,
    "similarity": (float, int),
    "why": {
        "words": [str],
        "names": [str],
        "numbers": [str],
        "quotes": [str],
        "second_best": ({"left": int, "right": int, "similarity": (float, int)}, NONE),
    },
    "edits": {str: [{"op": {"keep", "drop", "add"}, "text": str}]},
    "details": [CHANGE],
}
ENTRY = {
    "side": {"left", "right"},
    "text": str,
    "detail": CHANGE["kind"] | {"sentence"},  # type: ignore[operator]
    "sentence": int,
    "state": {"unique", "dropped", "moved", "cut-tail", "disagrees"},
}
FLAG = {"kind": str, "rank": int, "disagree": bool, "values": {str: ({"text": str, "at": PLACE}, NONE)}}
COLLATION = {
    "schema": {"wirediff/1"},
    "kind": {"collation"},
    "base": VERSION,
    "witness": VERSION,
    "links": [LINK],
    "rows": [{"left": [int], "right": [int]}],
    "unique": {"left": [int], "right": [int]},
    "ledger": [ENTRY],
    "flags": [FLAG],
    "advisory": str,
    "problems": [PROBLEM],
    "shares": {"kept": (float, int), "derived": (float, int)},
}
APPARATUS = {
    "schema": {"wirediff/1"},
    "kind": {"apparatus"},
    "base": VERSION,
    "witnesses": [VERSION],
    "collations": [COLLATION],
    "ledger": [ENTRY],
    "flags": [FLAG],
    "problems": [PROBLEM],
}
STORIES = {
    "schema": {"wirediff/1"},
    "kind": {"stories"},
    "stories": [
        {
            "id": str,
            "headline": str,
            "base": str,
            "versions": [
                {
                    "id": str,
                    "path": TEXT_OR_NONE,
                    "outlet": str,
                    "headline": TEXT_OR_NONE,
                    "published": TEXT_OR_NONE,
                    "words": int,
                }
            ],
        }
    ],
    "problems": [PROBLEM],
}


def misfits(value: Any, shape: Shape, at: str = "$") -> list[str]:
    """Every place at which the value has not the shape."""
    if isinstance(shape, tuple):
        each = [misfits(value, one, at) for one in shape]
        return [] if any(not found for found in each) else [f"{at}: {value!r}"]
    if isinstance(shape, set):
        return [] if value in shape else [f"{at}: {value!r}"]
    if isinstance(shape, type):
        fits = isinstance(value, shape) and not (shape is int and isinstance(value, bool))
        return [] if fits else [f"{at}: {value!r} is no {shape.__name__}"]
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{at}: no list"]
        return [found for n, item in enumerate(value) for found in misfits(item, shape[0], f"{at}[{n}]")]
    if not isinstance(value, dict):
        return [f"{at}: no object"]
    if str in shape:
        return [found for key, item in value.items() for found in misfits(item, shape[str], f"{at}.{key}")]
    missing = [f"{at}.{key}: missing" for key in shape if key not in value]
    return missing + [
        found for key, one in shape.items() if key in value for found in misfits(value[key], one, f"{at}.{key}")
    ]
