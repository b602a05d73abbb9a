"""A line in which somebody who was there is named: one who is known, or anybody by function (R-009)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import button, label, row
from mentordesk.ui.widgets.typed_line import TypedLine
from mentordesk.words import folded


class AddingPerson(QWidget):
    """``chosen`` carries an id, or ``{"text": name or function}``."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        text, look = desk.words.text, desk.look
        self._known: Mapping[str, str] = {}
        self.field = TypedLine(self)
        self.field.setAccessibleName(text("Somebody else who was there"))
        self.field.setAccessibleDescription(text("Name or function"))
        self._names = QStringListModel(self)
        offered = QCompleter(self._names, self)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offered.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(offered)
        self.field.returnPressed.connect(self.flush)
        self.field.given_up.connect(self.field.clear)
        self.add = button(text("Add"), "", desk.icons.icon("plus"), size=desk.icons.size(14), parent=self)
        self.add.setAccessibleName(text("Add who was there"))
        self.add.clicked.connect(self.flush)
        said = label(text("Somebody else who was there"), "secondary", wrap=True, parent=self)
        said.setBuddy(self.field)
        laid = row(self, spacing=look.px(8))
        laid.addWidget(said)
        laid.addWidget(self.field, 1)
        laid.addWidget(self.add)
        self.setFocusProxy(self.field)

    def offer(self, names: Mapping[str, str]) -> None:
        """Those who are known, by id."""
        if names != self._known:
            self._known = dict(names)
            self._names.setStringList(sorted(dict.fromkeys(names.values()), key=str.casefold))

    def begin(self) -> None:
        """Be ready to be written in."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Hand over what is typed."""
        text = " ".join(self.field.text().split())
        self.field.clear()
        if text:
            wanted = folded(text)
            known = next((eid for eid, name in self._known.items() if folded(name) == wanted), None)
            self.chosen.emit(known or {"text": text})
