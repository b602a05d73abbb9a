"""Python's garbage collector, kept in the window's thread: a Qt object dies badly in any other."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS, _SAVING_MS = 2000, 20_000


class Collecting(QObject):
    """Looks every two seconds whether there is enough to collect."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def rest(self, saving: bool) -> None:
        """Look more rarely while energy is saved."""
        self._timer.setInterval(_SAVING_MS if saving else _EVERY_MS)

    def stop(self) -> None:
        """The collector may run by itself again."""
        self._timer.stop()
        gc.enable()

    def _look(self) -> None:
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return
