"""Colours and fonts from resources/tokens.toml; the system's own in high contrast."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from mentordesk import paths

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text_tertiary",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border_strong",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.BrightText: "danger",
}


@lru_cache(maxsize=1)
def _tokens() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    return tomllib.loads((paths.resources() / "tokens.toml").read_text(encoding="utf-8"))


def palette(*, dark: bool) -> QPalette:
    """Our palette, light or dark."""
    colours = _tokens()["color"]["dark" if dark else "light"]
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(colours[name]))
    return made


def system_is_dark(application: QApplication) -> bool:
    """Whether the system asks for dark windows."""
    return application.styleHints().colorScheme() == Qt.ColorScheme.Dark


def dress(application: QApplication, *, dark: bool) -> None:
    """Give the application its style, colours and font."""
    application.setStyle("Fusion")
    application.setPalette(palette(dark=dark))
    if sys.platform == "linux":  # elsewhere the system's own font is the right one
        for file in sorted((paths.resources() / "fonts").glob("Inter-*.otf")):
            QFontDatabase.addApplicationFont(str(file))
        font = QFont("Inter")
        font.setPixelSize(13)
        application.setFont(font)
