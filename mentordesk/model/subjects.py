"""What one can name of a programme on the command line, and the form that holds it.

Written out here, not taken from the modules of the subjects, so that --help costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

SHOWN: Mapping[str, str] = {"programme": "programme", "plan": "annex6", "annex6": "annex6"}
EXPORTED = ("plan",)
