"""Python looks for garbage whenever much has been made, in all that was made since: work that makes much which stays,
or goes of itself, is looked through again and again for nothing.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def left_alone() -> Iterator[None]:
    """Look for none within. Not for long where a screen is shown: what that makes is garbage.

    Threads may overlap in it: the first to leave has garbage looked for again, which costs the others time alone.
    """
    looked_for = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked_for:
            gc.enable()
