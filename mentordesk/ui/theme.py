"""The look of the window: colours, sizes and fonts, from the tokens and the person's wishes."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from mentordesk import paths
from mentordesk.ui import colours as schemes
from mentordesk.ui.colours import Colours
from mentordesk.ui.stylesheet import stylesheet

__all__ = ["Colours", "Look", "dress", "look_for"]

BASE_PX = 13
THEMES = ("system", "light", "dark", "high_contrast")
_FACTORS = {
    "meta": 0.923, "ui": 1.0, "content": 1.077, "heading3": 1.077, "heading2": 1.231, "heading1_work": 1.538,
    "heading1": 1.692, "display": 2.0,
}  # fmt: skip


@dataclass(frozen=True)
class Look:
    """Colours and scale. ``text_size`` is in percent, from 90 to 200."""

    colours: Colours
    text_size: int = 100
    base: int = BASE_PX

    def px(self, size: float) -> int:
        """A length of the design (device-independent pixels at 100 %) at this text size."""
        return round(size * self.text_size / 100)

    def font_px(self, kind: str) -> int:
        """The height of a kind of text, as the tokens name it."""
        return max(round(self.base * _FACTORS[kind] * self.text_size / 100), 11)

    def font(self, kind: str = "ui", *, strong: bool = False) -> QFont:
        """The font of a kind of text."""
        made = QFont(QApplication.font())
        made.setPixelSize(self.font_px(kind))
        if strong or kind.startswith(("heading", "display")):
            made.setWeight(QFont.Weight.DemiBold)
        return made


def look_for(application: QApplication, theme: str, text_size: int) -> Look:
    """The look a person asked for, on this system."""
    return Look(_scheme(application, theme), text_size, _base(application))


def _scheme(application: QApplication, theme: str) -> Colours:
    hints = application.styleHints()
    wants_contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    if theme == "high_contrast" or (theme == "system" and wants_contrast):
        if wants_contrast:
            return schemes.of_system(application.style().standardPalette())
        return schemes.strict()
    dark = theme == "dark" or (theme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    return schemes.ours(dark=dark)


def _base(application: QApplication) -> int:
    """The system's text size where it is larger than ours."""
    if QApplication.platformName() in ("offscreen", "xcb", "wayland"):
        return BASE_PX
    asked = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return max(BASE_PX, asked.pixelSize() if asked.pixelSize() > 0 else round(asked.pointSizeF() * 4 / 3))


def dress(application: QApplication, look: Look) -> None:
    """Give the application its style, colours and font."""
    if application.style().objectName() != "fusion":
        application.setStyle("Fusion")
    application.setPalette(look.colours.palette())
    application.setFont(_family(look))
    application.setStyleSheet(stylesheet(look))


def _family(look: Look) -> QFont:
    if sys.platform.startswith("linux"):  # elsewhere the system's own font is the right one
        if "Inter" not in QFontDatabase.families():
            for file in sorted((paths.resources() / "fonts").glob("Inter-*.otf")):
                QFontDatabase.addApplicationFont(str(file))
        font = QFont("Inter")
    else:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(look.font_px("ui"))
    return font
