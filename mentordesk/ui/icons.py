"""Phosphor icons, tinted by colour role and drawn at any size."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mentordesk import paths
from mentordesk.ui.colours import Colours

_RATIOS = (1.0, 2.0)


@lru_cache(maxsize=256)
def _drawing(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def tinted(name: str, colour: QColor, *, fill: bool = False) -> bytes:
    """The SVG of an icon in one colour. Raises FileNotFoundError for a name that is not bundled."""
    weight = "fill" if fill else "regular"
    drawing = _drawing(paths.resources() / "icons" / weight / f"{name}.svg")
    return drawing.replace("currentColor", colour.name()).encode("utf-8")


@lru_cache(maxsize=1024)
def _drawn(svg: bytes, side: int) -> QImage:
    """An icon as a square of pixels; an image may outlive the application, and serves the next window."""
    drawn = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    drawing = QSvgRenderer(QByteArray(svg))
    painter = QPainter(drawn)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return drawn


class Icons:
    """The icons in one set of colours and one scale."""

    def __init__(self, colours: Colours, text_size: int = 100) -> None:
        self._colours = colours
        self._scale = text_size / 100
        self._pixmaps: dict[tuple[str, str, int, bool, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, int, bool], QIcon] = {}

    def size(self, px: int = 16) -> QSize:
        """An icon size at the person's text size."""
        return QSize(round(px * self._scale), round(px * self._scale))

    def icon(self, name: str, role: str = "text_secondary", px: int = 16, *, fill: bool = False) -> QIcon:
        """For buttons, menus and lists."""
        key = (name, role, px, fill)
        if key not in self._icons:
            made = QIcon()
            for ratio in _RATIOS:
                made.addPixmap(self.pixmap(name, role, px, fill=fill, ratio=ratio))
            self._icons[key] = made
        return self._icons[key]

    def pixmap(
        self, name: str, role: str = "text_secondary", px: int = 16, *, fill: bool = False, ratio: float = 1.0
    ) -> QPixmap:
        """For delegates and labels; ``ratio`` is the screen's."""
        key = (name, role, px, fill, ratio)
        if key not in self._pixmaps:
            side = self.size(px).width()
            svg = tinted(name, self._colours.role(role), fill=fill)
            drawn = QPixmap.fromImage(_drawn(svg, round(side * ratio)))
            drawn.setDevicePixelRatio(ratio)
            self._pixmaps[key] = drawn
        return self._pixmaps[key]
