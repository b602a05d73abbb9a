"""The organisation's own Word template: none yet, or the one kept, with what to know of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.sections.files import DropFrame
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, emptied, keep_height, label, row
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.services.house_style import KeptTemplate

_ICON = 20
_SIDE_BY_SIDE = 760


class TemplateCard(QWidget):
    """Tells what is wished; ``show_template`` and ``complain`` are told what came of it."""

    choose_requested = Signal()
    remove_requested = Signal()
    example_requested = Signal()
    dropped = Signal(object)

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        text = words.text
        self._words, self._icons = words, icons
        self.frame = DropFrame("dashed", self)
        self.frame.dropped.connect(self._drop)
        mark = label("", parent=self)
        mark.setPixmap(icons.pixmap("file-doc", px=_ICON, ratio=self.devicePixelRatioF()))
        self.title = label("", "strong", wrap=True)
        self.facts = label("", "meta", wrap=True)
        self.remarks = column(spacing=look.px(4))
        self.problem = label("", "danger", wrap=True)
        self.choose = button(text("Choose a template…"))
        self.choose.clicked.connect(self.choose_requested)
        self.remove = button(text("Remove"))
        self.remove.clicked.connect(self.remove_requested)
        self.example = button(text("Save an example to start from…"))
        self.example.clicked.connect(self.example_requested)
        said = column(spacing=look.px(4))
        said.addWidget(self.title)
        said.addWidget(self.facts)
        said.addLayout(self.remarks)
        said.addWidget(self.problem)
        said.addSpacing(look.px(6))
        self._ways = row(spacing=look.px(8))
        for each in (self.choose, self.remove, self.example):
            self._ways.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        self._ways.addStretch(1)
        said.addLayout(self._ways)
        inside = row(self.frame, margins=look.px(16), spacing=look.px(12))
        inside.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(said, 1)
        column(self).addWidget(self.frame)
        keep_height(self.choose, self.remove, self.example)
        self.problem.hide()
        self.show_template(None)

    def show_template(self, kept: KeptTemplate | None) -> None:
        """Show what is kept now; what was refused before is said no more."""
        words, text = self._words, self._words.text
        self.complain("")
        self.frame.dress("dashed" if kept is None else "card")
        emptied(self.remarks)
        if kept is None:
            self.title.setText(text("No template: documents have MentorDesk’s own look."))
            self.facts.setText(text("You may also drop a Word file here."))
        else:
            self.title.setText(kept.name)
            self.facts.setText(text("Added on {day}", day=words.date(kept.day)))
            self._remark([words.say(each) for each in kept.remarks])
        self.choose.setText(text("Choose a template…") if kept is None else text("Replace…"))
        had_focus = self.remove.hasFocus()
        self.remove.setVisible(kept is not None)
        if had_focus and kept is None:
            self.choose.setFocus()

    def fit(self, room: int) -> None:
        """The buttons one below the other where there is no room for them side by side."""
        ways = QBoxLayout.Direction
        self._ways.setDirection(ways.TopToBottom if room < _SIDE_BY_SIDE else ways.LeftToRight)

    def complain(self, text: str) -> None:
        """Why a file was not taken; nothing to take it back."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.choose.setAccessibleDescription(text)

    def _remark(self, remarks: Sequence[str]) -> None:
        for each in remarks:
            self.remarks.addWidget(label(each, "secondary", wrap=True))

    def _drop(self, path: Path) -> None:
        self.dropped.emit(path)
