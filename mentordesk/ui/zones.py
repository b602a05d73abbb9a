"""F6: from zone to zone, each with the focus it had before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.ui.reading_order import reach, stops


class Zones(QObject):
    """The zones are asked for each time: pages and panels come and go."""

    def __init__(self, zones: Callable[[], Sequence[QWidget]], parent: QWidget) -> None:
        super().__init__(parent)
        self._zones = zones
        self._last: dict[QWidget, list[QWidget]] = {}

    def step(self, by: int) -> None:
        """To the next zone (1) or the one before (-1)."""
        zones = [zone for zone in self._zones() if zone.isVisible() and stops(zone)]
        if not zones:
            return
        focus = QApplication.focusWidget()
        here = next((zone for zone in zones if focus and (zone is focus or zone.isAncestorOf(focus))), None)
        if here is not None and focus is not None:
            self._last[here] = _line(focus, here)
        place = zones.index(here) if here is not None else -1 if by > 0 else 0
        self._enter(zones[(place + by) % len(zones)])

    def _enter(self, zone: QWidget) -> None:
        inside = stops(zone)
        known = (each for each in self._last.get(zone, [zone]) if each in inside)
        target = next(known, inside[0])
        reach(target, Qt.FocusReason.ShortcutFocusReason)


def _line(widget: QWidget, zone: QWidget) -> list[QWidget]:
    """A widget and what it is in, up to its zone: the editor of a cell is gone when one comes back."""
    found, each = [widget], widget
    while each is not zone and (parent := each.parentWidget()) is not None:
        found.append(each := parent)
    return found
