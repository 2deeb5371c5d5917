"""`python -m reader.cli` is `wirediff`."""

from __future__ import annotations

import sys

from reader.cli import main

sys.exit(main())
