"""A bare PySide6 window: ``painted`` at its first frame, then ``ready``.

With ``libraries`` it has imported what a store needs. It ends when its standard input does.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class _Window(QMainWindow):
    """Says that it was painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        print("painted", flush=True)
        QTimer.singleShot(0, _wait)


def _wait() -> None:
    if "libraries" in sys.argv:
        import babel.dates
        import babel.lists
        import babel.numbers
        import sqlalchemy
        import sqlcipher3.dbapi2

        del babel, sqlalchemy, sqlcipher3
    print("ready", flush=True)
    sys.stdin.read()
    QApplication.quit()


def main() -> int:
    """Until told to end."""
    application = QApplication(sys.argv[:1])
    window = _Window()
    window.resize(1280, 800)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
