"""Aims beyond finding out facts, offered beside the purpose of a visit (R-136)."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QToolButton, QWidget

from mentordesk.model.visit_aims import purpose_offers
from mentordesk.ui.desk import Desk
from mentordesk.ui.visiting.plain_field import PlainEditor
from mentordesk.ui.widgets.parts import icon_button
from mentordesk.ui.widgets.whole_text import whole_text


class PurposeAims(QMenu):
    """The aims that are not in the purpose yet; the one chosen stands at its end, to be changed there."""

    def __init__(self, desk: Desk, purpose: PlainEditor, parent: QWidget) -> None:
        super().__init__(parent)
        self._aims = purpose_offers(desk.words)
        self._purpose = purpose
        self.aboutToShow.connect(self._offer)

    def _offer(self) -> None:
        self.clear()
        said = whole_text(self._field)
        for aim in self._aims:
            offered = self.addAction(aim.replace("&", "&&"))
            offered.setEnabled(aim not in said)
            offered.triggered.connect(partial(self._take, aim))

    @property
    def _field(self) -> QPlainTextEdit:
        field = self._purpose.widget
        assert isinstance(field, QPlainTextEdit)
        return field

    def _take(self, aim: str, _checked: bool = False) -> None:
        field = self._field
        field.moveCursor(QTextCursor.MoveOperation.End)
        between = " " if whole_text(field).strip() else ""
        field.insertPlainText(between + aim)
        field.setFocus()
        self._purpose.flush()


def aims_button(desk: Desk, purpose: PlainEditor, parent: QWidget) -> QToolButton:
    """The button that opens them."""
    name = desk.words.text("Aims a visit may have beyond facts")
    made = icon_button(name, desk.icons.icon("lightbulb"), desk.icons.size(16), parent)
    made.setMenu(PurposeAims(desk, purpose, made))
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return made
