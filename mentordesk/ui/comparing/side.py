"""At the left: what changed, with its counts, and under it who changed how much."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from mentordesk.ui.comparing.changed_list import ChangedList
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import column, emptied, frame, keep_height, label, row

WIDTH = 284
_PEOPLE = 168


class Side(QFrame):
    """Shows; the list tells what is chosen."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        look, text = desk.look, desk.words.text
        self._desk = desk
        self.setObjectName("side")
        colours = look.colours
        self.setStyleSheet(
            f"QFrame#side {{ background: {colours.surface.name()}; border: none;"
            f" border-right: 1px solid {colours.border.name()}; }}"
        )
        self.summary: QLabel = label("", "secondary", wrap=True, parent=self)
        self.list = ChangedList(text("What changed"), look, desk.icons, self)
        self.unchanged: QLabel = label("", "secondary", parent=self)
        unchanged = row()
        unchanged.setContentsMargins(look.px(50), look.px(8), look.px(12), look.px(8))
        unchanged.addWidget(self.unchanged)
        top = column(spacing=look.px(2))
        top.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(10))
        top.addWidget(label(text("What changed"), "heading2", parent=self))
        top.addWidget(self.summary)
        self._people = QWidget(self)
        people = column(self._people)
        people.addWidget(frame("line", self._people))
        title = label(text("Who changed what"), "secondary", parent=self._people)
        above = row()
        above.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(4))
        above.addWidget(title)
        people.addLayout(above)
        inner = QWidget(self._people)
        self._names = column(inner, spacing=look.px(4))
        self._names.setContentsMargins(look.px(16), 0, look.px(16), look.px(12))
        area = QScrollArea(self._people)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        people.addWidget(area)
        self._area, self._inner = area, inner
        laid = column(self)
        laid.addLayout(top)
        laid.addWidget(self.list, 1)
        laid.addLayout(unchanged)
        laid.addWidget(self._people)

    def show_counts(self, summary: str, unchanged: str, people: Sequence[tuple[str, int]]) -> None:
        """How much differs, how much does not, and who changed how much."""
        self.summary.setText(summary)
        self.unchanged.setText(unchanged)
        self.unchanged.setVisible(bool(unchanged))
        keep_height(self.unchanged)
        self._people.setVisible(bool(people))
        emptied(self._names)
        for name, count in people:
            beside = row(spacing=self._desk.look.px(8))
            beside.addWidget(label(name, wrap=True), 1)
            beside.addWidget(label(str(count), "strong"))
            self._names.addLayout(beside)
        wanted = self._inner.sizeHint().height()
        self._area.setFixedHeight(min(wanted, self._desk.look.px(_PEOPLE)))
