"""Optional packages: what reads web pages, feeds and documents is imported when one is met.

pip install wirediff            plain text, Markdown, wire formats
pip install wirediff[formats]   web pages, feeds, Word documents too
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from reader.sources.encoding import NotText

_SILENT = logging.NullHandler()


@contextmanager
def from_extra(kind: str) -> Iterator[None]:
    """Within, what a package of the extra lacks or raises becomes the reason why a file of this kind is not read.

    Raises:
        NotText: the package is not installed, or could make nothing of the bytes.
    """
    # Its warnings are for who writes programs; told to no handler, Python would print them over the screen.
    logging.getLogger("trafilatura").addHandler(_SILENT)
    try:
        yield
    except NotText:
        raise
    except ImportError:
        raise NotText(f"{kind}: to read it, install wirediff[formats]") from None
    except Exception as error:  # whatever a parser of others raises on bytes that nobody has foreseen
        raise NotText(f"{kind}: cannot be read ({type(error).__name__})") from error
