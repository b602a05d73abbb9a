"""The panel beside a form: guidance on a question, what is missing, and what one form alone has."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QWidget

from mentordesk.forms.definition import Form
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.companion import Companion
from mentordesk.ui.filling.guide import Guide
from mentordesk.ui.filling.missing_list import MissingList
from mentordesk.ui.widgets.parts import column, frame, icon_button, row
from mentordesk.ui.widgets.segments import Segments

GUIDANCE, MISSING, OWN = "guidance", "missing", "own"
_WIDTH, _WIDER = 284, 320


class FormSide(QFrame):
    """``close_requested`` by its button or Esc."""

    close_requested = Signal()

    def __init__(self, desk: Desk, form: Form, companion: Companion, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        own = companion.widget
        text, look, icons = desk.words.text, desk.look, desk.icons
        self.setProperty("role", "surface")
        self.setMinimumWidth(look.px(_WIDTH if own is None else _WIDER))
        tabs = [(GUIDANCE, text("Guidance")), (MISSING, text("Missing"))]
        if own is not None:
            tabs.insert(0 if companion.first else len(tabs), (OWN, companion.title))
        self.tabs = Segments(text("What the panel shows"), tabs, self)
        self.tabs.chosen.connect(self.turn)
        self.close_button = icon_button(text("Close the side panel"), icons.icon("x"), icons.size(16), self)
        self.close_button.clicked.connect(self.close_requested)
        self.guide = Guide(desk, form, self)
        self.missing = MissingList(desk, self)
        self.missing.counted.connect(self.show_missing)
        self._stack = QStackedWidget(self)
        self._views: dict[str, QWidget] = {GUIDANCE: self.guide, MISSING: self.missing}
        if own is not None:
            self._views[OWN] = own
        for view in self._views.values():
            self._stack.addWidget(view)
        top = row(spacing=look.px(8))
        top.setContentsMargins(look.px(12), look.px(12), look.px(8), look.px(8))
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self.close_button)
        laid = column(self)
        laid.addLayout(top)
        laid.addWidget(frame("line", self))
        laid.addWidget(self._stack, 1)
        self.turn(OWN if own is not None and companion.first else GUIDANCE)

    def show_missing(self, count: int) -> None:
        """How many answers are missing, on the tab itself."""
        text = self._desk.words.text
        self.tabs.rename(MISSING, text("Missing: {count}", count=count) if count else text("Missing"))

    def turn(self, tab: str) -> None:
        """Show one of them."""
        self.tabs.choose(tab)
        self._stack.setCurrentWidget(self._views[tab])

    @property
    def tab(self) -> str:
        """Which of them is shown."""
        return self.tabs.value

    def enter(self) -> None:
        """The focus to what one reads: the list of what is missing, else the choice of the two."""
        reason = Qt.FocusReason.ShortcutFocusReason
        if self.tab == MISSING and self.missing.list.entries:
            if not self.missing.list.currentIndex().isValid():
                self.missing.list.setCurrentIndex(self.missing.list.model().index(0, 0))
            self.missing.list.setFocus(reason)
        else:
            next(each for each in self.tabs.findChildren(QPushButton) if each.isChecked()).setFocus(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)
