"""The status bar: what is saved, what was just done, who writes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QStatusBar, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.widgets.parts import button, label, row

_SHOWN_MS = 10_000
_KEPT = 50
_STATES = {
    "saved": ("check-circle", "success"),
    "typing": ("pencil-simple", "info"),
    "failed": ("x-circle", "danger"),
    "empty": ("circle-dashed", "text_tertiary"),
}


class StatusLine(QStatusBar):
    """``told`` keeps the last messages for Help › Messages."""

    person_clicked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._run: Callable[[], None] | None = None
        self.told: list[str] = []
        self.setSizeGripEnabled(False)
        self.state_mark = label("")
        self.state = label("", "secondary")
        self.message = label("", "strong")
        self.action: QPushButton = button("", "link")
        self.action.clicked.connect(self._act)
        self.action.hide()
        self.wait = label("", "secondary")
        self.energy = label("", "secondary")
        self.energy.hide()
        self.person: QPushButton = button("", "quiet", icons.icon("user", px=14))
        self.person.setIconSize(icons.size(14))
        self.person.clicked.connect(self.person_clicked)
        self.person.hide()  # until it is known who writes
        inner = QWidget(self)
        laid = row(inner, spacing=8)
        laid.setContentsMargins(12, 0, 8, 0)
        for widget in (self.state_mark, self.state, self.message, self.action):
            laid.addWidget(widget)
            if widget is self.state:
                laid.addSpacing(10)
        laid.addStretch(1)
        laid.addWidget(self.wait)
        laid.addWidget(self.energy)
        laid.addWidget(self.person)
        self.addWidget(inner, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self._clear)

    def show_state(self, state: str, text: str) -> None:
        """``saved``, ``typing``, ``failed`` or ``empty``, in words and with its mark."""
        mark, role = _STATES[state]
        self.state_mark.setPixmap(
            self._icons.pixmap(
                mark, role, 14, fill=state in ("saved", "failed"), ratio=self.devicePixelRatioF()
            )
        )
        self.state.setText(text)

    def show_person(self, text: str, what: str) -> None:
        """Who writes here; a click leads to where that is set."""
        self.person.setText(text)
        self.person.setAccessibleName(what)
        self.person.setToolTip(what)
        self.person.show()

    def show_energy(self, text: str) -> None:
        """That energy is being saved; empty where it is not."""
        self.energy.setText(text)
        self.energy.setVisible(bool(text))

    def say(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """A result, for ten seconds, read out to those who do not see it."""
        self.told = [text, *self.told][:_KEPT]
        self.message.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._run = run
        self._timer.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def show_wait(self, text: str) -> None:
        """That something takes its time; empty when it is over."""
        self.wait.setText(text)

    def _act(self) -> None:
        run = self._run
        self._clear()
        if run is not None:
            run()

    def _clear(self) -> None:
        had_focus = self.action.hasFocus()
        self.message.clear()
        self.action.hide()
        self._run = None
        if had_focus:
            self.person.setFocus()
