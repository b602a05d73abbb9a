"""The typefaces that the program brings along."""

from __future__ import annotations

from functools import cache

import typst

from mentordesk import paths


@cache
def fonts() -> typst.Fonts:
    """Only what the program brings along: a page looks the same on every computer."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[paths.resources() / "fonts"]
    )
