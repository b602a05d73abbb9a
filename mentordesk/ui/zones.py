"""F6: from zone to zone, each with the focus it had before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class Zones(QObject):
    """The zones are asked for each time: pages and panels come and go."""

    def __init__(self, zones: Callable[[], Sequence[QWidget]], parent: QWidget) -> None:
        super().__init__(parent)
        self._zones = zones
        self._last: dict[QWidget, QWidget] = {}

    def step(self, by: int) -> None:
        """To the next zone (1) or the one before (-1)."""
        zones = [zone for zone in self._zones() if zone.isVisible() and _stops(zone)]
        if not zones:
            return
        focus = QApplication.focusWidget()
        here = next((zone for zone in zones if focus and (zone is focus or zone.isAncestorOf(focus))), None)
        if here is not None and focus is not None:
            self._last[here] = focus
        place = zones.index(here) if here is not None else -1 if by > 0 else 0
        self._enter(zones[(place + by) % len(zones)])

    def _enter(self, zone: QWidget) -> None:
        stops = _stops(zone)
        known = self._last.get(zone)
        target = known if known in stops else zone if zone in stops else stops[0]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _stops(zone: QWidget) -> list[QWidget]:
    """The tab stops of a zone in their order."""
    found: list[QWidget] = []
    widget: QWidget | None = zone
    while widget is not None:
        inside = widget is zone or zone.isAncestorOf(widget)
        stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if inside and stops and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
        if widget is zone:
            break
    return found
