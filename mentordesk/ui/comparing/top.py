"""Above the cells: which two versions, what of them is shown, and what can be made of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLayout, QSizePolicy, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import button, column, label, row

_LEAST = 96


class CompareTop(QWidget):
    """Wishes only. ``versions_chosen`` carries the ids of the older and the newer one."""

    versions_chosen = Signal(str, str)
    changed_alone_toggled = Signal(bool)
    document_requested = Signal()
    export_requested = Signal()
    list_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        text, icons, look = desk.words.text, desk.icons, desk.look
        self._desk = desk
        self.title: QLabel = label(text("Compare"), "heading1_work", parent=self)
        self.older, self.newer = QComboBox(self), QComboBox(self)
        self.older.setAccessibleName(text("Older version"))
        self.newer.setAccessibleName(text("Newer version"))
        self._with: QLabel = label(text("with"), "secondary", parent=self)
        for each in (self.older, self.newer):
            each.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            each.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            each.setMinimumWidth(look.px(_LEAST))
            each.activated.connect(self._chosen)
        self.changed_alone = QCheckBox(text("Only what changes"), self)
        self.changed_alone.setChecked(True)
        self.changed_alone.toggled.connect(self.changed_alone_toggled)
        size = icons.size(16)
        self.list = button(text("What changed"), "", icons.icon("list"), size=size, parent=self)
        self.list.clicked.connect(self.list_requested)
        self.export = button(text("Export this version…"), "", icons.icon("export"), size=size, parent=self)
        self.export.clicked.connect(self.export_requested)
        self.document = button(
            text("Document of changes"), "", icons.icon("file-doc"), size=size, parent=self
        )
        self.document.clicked.connect(self.document_requested)
        self._laid = column(self, spacing=look.px(8))
        self._laid.setContentsMargins(0, look.px(16), 0, look.px(12))
        self._lines: list[list[QWidget]] = []
        self.list.hide()

    def show_versions(self, versions: Sequence[tuple[str, str]], older: str, newer: str) -> None:
        """All versions by id and title, newest first, and which two are compared."""
        for field, chosen, shown in ((self.older, older, versions[1:]), (self.newer, newer, versions)):
            with QSignalBlocker(field):
                field.clear()
                for eid, title in shown:
                    field.addItem(title, eid)
                    field.setItemData(field.count() - 1, title, Qt.ItemDataRole.ToolTipRole)
                field.setCurrentIndex(max(field.findData(chosen), 0))
        self._lay_out()

    def show_anything(self, *, versions: bool, differences: bool) -> None:
        """Whether there is a version to choose, and a difference to write down."""
        for each in (self.older, self._with, self.newer, self.changed_alone, self.export, self.document):
            each.setVisible(versions)
        self.document.setEnabled(differences)
        self._lay_out()

    def show_listed(self, *, listed: bool) -> None:
        """Whether the list must be asked for."""
        self.list.setVisible(listed)
        self._lay_out()

    def _chosen(self) -> None:
        self.versions_chosen.emit(self.older.currentData() or "", self.newer.currentData() or "")

    # --- laying out ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        lines = self._wanted_lines()
        if lines == self._lines:
            return
        self._lines = lines
        _taken_out(self._laid)
        for line in lines:
            laid = row(spacing=self._desk.look.px(10))
            for each in line:
                if each is self._pushed(line):
                    laid.addStretch(1)
                laid.addWidget(each)
            if self._pushed(line) is None:
                laid.addStretch(1)
            self._laid.addLayout(laid)

    def _pushed(self, line: Sequence[QWidget]) -> QWidget | None:
        """What begins the right end of a line."""
        if self.newer in line:
            return next((each for each in (self.list, self.changed_alone) if each in line), None)
        return self.export if self.export in line and line[0] is not self.export else None

    def _wanted_lines(self) -> list[list[QWidget]]:
        """All in one line, or as few lines as the room allows."""
        which: list[QWidget] = [self.title, self.older, self._with, self.newer]
        listed: list[QWidget] = [] if self.list.isHidden() else [self.list]
        what: list[QWidget] = [*listed, self.changed_alone]
        made: list[QWidget] = [self.export, self.document]
        one_by_one: list[list[QWidget]] = [[self.title], [self.older], [self._with, self.newer]]
        ways: list[list[list[QWidget]]] = [
            [[*which, *what, *made]],
            [which, [*what, *made]],
            [which, what, made],
            [*one_by_one, what, made],
        ]
        for lines in ways:
            if max(self._width(line) for line in lines) <= self.width():
                return lines
        return [*one_by_one, *([each] for each in (*what, *made))]

    def _width(self, line: Sequence[QWidget]) -> int:
        return sum(each.sizeHint().width() + self._desk.look.px(10) for each in line)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._lay_out()


def _taken_out(layout: QLayout) -> None:
    """Take everything out of a layout; the widgets stay."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            _taken_out(inner)
            inner.deleteLater()
