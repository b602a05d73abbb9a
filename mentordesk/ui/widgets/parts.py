"""Labels, buttons and frames in the roles of the style sheet."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

_L = TypeVar("_L", QHBoxLayout, QVBoxLayout)


def label(text: str, role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A text in one of the roles; never rich text, so that what people wrote is shown as it is."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def button(
    text: str, role: str = "", icon: QIcon | None = None, *, size: QSize | None = None,
    parent: QWidget | None = None,
) -> QPushButton:  # fmt: skip
    """A button in one of the roles."""
    made = QPushButton(text, parent)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    if icon is not None:
        made.setIcon(icon)
    if size is not None:
        made.setIconSize(size)
    return made


def icon_button(name: str, icon: QIcon, size: QSize, parent: QWidget | None = None) -> QToolButton:
    """A button that shows only an icon: its name is there for the tooltip and the screen reader."""
    made = QToolButton(parent)
    made.setIcon(icon)
    made.setIconSize(size)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    name_it(made, name)
    return made


def name_it(widget: QWidget, name: str) -> None:
    """The same name as a tooltip and for the screen reader."""
    widget.setAccessibleName(name)
    widget.setToolTip(name)


def frame(role: str, parent: QWidget | None = None) -> QFrame:
    """A frame in one of the roles."""
    made = QFrame(parent)
    made.setProperty("role", role)
    return made


def column(parent: QWidget | None = None, *, margins: int = 0, spacing: int = 0) -> QVBoxLayout:
    """A layout from top to bottom."""
    return _laid_out(QVBoxLayout(parent) if parent else QVBoxLayout(), margins, spacing)


def row(parent: QWidget | None = None, *, margins: int = 0, spacing: int = 0) -> QHBoxLayout:
    """A layout from left to right."""
    return _laid_out(QHBoxLayout(parent) if parent else QHBoxLayout(), margins, spacing)


def _laid_out(layout: _L, margins: int, spacing: int) -> _L:
    layout.setContentsMargins(margins, margins, margins, margins)
    layout.setSpacing(spacing)
    return layout


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and throw it away."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            emptied(inner)


def keep_height(*widgets: QWidget) -> None:
    """Never less than they need: under texts that wrap, a scrolled layout would press them flat."""
    for widget in widgets:
        widget.ensurePolished()
        widget.setMinimumHeight(min(widget.sizeHint().height(), widget.maximumHeight()))


def restyle(widget: QWidget, role: str) -> None:
    """Give a widget another role while it is shown."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
