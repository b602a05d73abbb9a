"""The focus on a part of a form, and that part in sight, also once the page has made room for it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_REASON = Qt.FocusReason.OtherFocusReason


def come_to(stop: QWidget, around: QWidget | None = None) -> None:
    """Give it the focus, and show what stands around it, such as its label, where there is room.

    What is unfolded or opened for it gets its place only after this: hence once more a little later.
    """
    stop.setFocus(_REASON)
    _show(stop, around)
    QTimer.singleShot(0, stop, partial(_stay_with, stop, around))


def stay_in_sight() -> None:
    """Keep whatever has the focus in sight when something above it has gone."""
    now = QApplication.focusWidget()
    if now is not None:
        QTimer.singleShot(0, now, partial(_stay_with, now, None))


def holds_focus(widget: QWidget) -> bool:
    """Whether the focus is on a part or something in it."""
    now = QApplication.focusWidget()
    return now is not None and (now is widget or widget.isAncestorOf(now))


def _stay_with(stop: QWidget, around: QWidget | None) -> None:
    if stop.hasFocus():
        _settle(stop)
        _show(stop, around)


def _show(stop: QWidget, around: QWidget | None) -> None:
    area = stop.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        if around is not None and around.height() < area.viewport().height():
            area.ensureWidgetVisible(around)
        area.ensureWidgetVisible(stop)


def _settle(stop: QWidget) -> None:
    """Have everything around it take its place now: by itself that goes on for several turns of the loop."""
    around = stop.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        QApplication.sendEvent(around, QEvent(QEvent.Type.LayoutRequest))
        around = around.parentWidget()
