"""Energy saving: by hand, and below a fifth of the battery; writing stays immediate (ux.md §6, 06)."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.ui.desk import Desk

_log = logging.getLogger(__name__)

LOW = 20  # per cent
_LOOK_AGAIN_MS = 300_000
_SYSTEMS_OWN = -1
"""The flashing of the cursor as the system has it."""


class Energy(QObject):
    """``changed`` tells whether energy is saved from now on: the cursor stands still, timers are rare."""

    changed = Signal(bool)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._low = self._declined = False
        self.saving = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """As it was left, and as the battery is."""
        self._reckon()
        self._look()
        self._timer.start()

    @property
    def by_hand(self) -> bool:
        """Whether somebody asked for it."""
        return bool(self._desk.settings.view("", "energy").get("by_hand"))

    def toggle(self) -> None:
        """On, or off again whatever the battery says."""
        wanted = not self.saving
        self._declined = self._low and not wanted
        self._keep(by_hand=wanted)
        self._reckon()

    def show_charge(self, percent: float, plugged: bool) -> None:
        """What the battery has."""
        self._low = percent < LOW and not plugged
        if not self._low:
            self._declined = False
        self._reckon()

    def _look(self) -> None:
        if self._window.isVisible() and not self._window.isMinimized():
            self._desk.background.ask(self, charge, self._charged, long=True)

    def _charged(self, found: tuple[float, bool] | None) -> None:
        if found is None:
            self._timer.stop()  # no battery: nothing to look at again
        else:
            self.show_charge(*found)

    def _reckon(self) -> None:
        saving = self.by_hand or (self._low and not self._declined)
        if saving == self.saving:
            return
        self.saving = saving
        QApplication.setCursorFlashTime(0 if saving else _SYSTEMS_OWN)
        self.changed.emit(saving)
        if saving:
            self._offer_dark()

    def _offer_dark(self) -> None:
        """Once: a dark screen takes less where pixels shine by themselves."""
        told = self._desk.settings.view("", "energy").get("dark_offered")
        if told or self._desk.settings.theme in ("dark", "high_contrast"):
            return
        self._keep(dark_offered=True)
        text = self._desk.words.text
        self._desk.say(
            text("Energy saving is on. A dark window takes less on many screens."),
            text("Dark window"),
            self._dark,
        )

    def _dark(self) -> None:
        self._desk.change_settings(theme="dark")

    def _keep(self, **state: object) -> None:
        settings = self._desk.settings.with_view("", "energy", **state)
        self._desk.change_settings(views=settings.views)


def charge() -> tuple[float, bool] | None:
    """Per cent, and whether it is being charged; None where no battery can be asked."""
    import psutil

    try:
        found = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    except OSError as problem:  # a system that is closed, or shut into a container, does not tell
        _log.info("the battery cannot be asked: %s", problem)
        return None
    return (float(found.percent), bool(found.power_plugged)) if found is not None else None
