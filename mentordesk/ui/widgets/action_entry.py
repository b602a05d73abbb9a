"""A field of the page of one action: its label, its words, and the lines said under them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.parts import column, label, row

_LABEL_WIDTH = 150
_WIDEST = 16_777_215  # Qt's own largest
INSET = 9  # of a field's words, so that they stand in line with the rest while no frame is shown


@dataclass(frozen=True)
class ActionField:
    """One column of an action: its stored name and head, its words, what there is to say about them."""

    name: str
    title: str
    text: str = ""
    remark: str = ""
    conflict: str = ""


class Entry(QObject):
    """A field of the action: its label, its words, and what is said under them."""

    typed = Signal(str, str)
    left = Signal(str, object)
    """The column, and its words where they are others than it was given."""

    def __init__(self, field: ActionField, page: QWidget, look: Look, icons: Icons, *, heading: bool) -> None:
        super().__init__(page)
        self.name = field.name
        self._known = ""
        self.text = GrowingText((1, 6) if heading else (1, 12), page)
        self.text.typed.connect(self._typed)
        self.text.left.connect(self._left)
        self.text.given_up.connect(self._gave_up)
        self.text.setProperty("part", "heading" if heading else "field")
        self.frame = QFrame(page)
        self.frame.setProperty("part", "row")
        self.title = label("", "secondary_strong", wrap=True, parent=self.frame)
        self.title.setBuddy(self.text)
        self._look = look
        beside = column()
        if not heading:
            beside.addWidget(self.text)
        self.remark = _Note("info", "info", look, icons, self.frame)
        self.conflict = _Note("git-merge", "danger", look, icons, self.frame)
        beside.addWidget(self.remark)
        beside.addWidget(self.conflict)
        self._line = row(self.frame, spacing=look.px(14 - INSET))
        self._line.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(beside, 1)
        self._heading = heading

    def show_field(self, field: ActionField, name: str, *, anew: bool) -> None:
        """The field as it is now; ``anew`` when it is that of another action."""
        self.title.setText(field.title)
        self.text.setAccessibleName(name)
        if anew:
            self.text.begin(field.text)
        else:
            self.text.show_text(field.text)
        self._known = self.text.shown  # other line ends are no change of the words
        self.show_notes(field)

    def show_notes(self, field: ActionField) -> None:
        """What there is to say about it now; its words stay."""
        self.remark.show_note(field.remark)
        self.conflict.show_note(field.conflict)
        self.text.setAccessibleDescription(". ".join(filter(None, (field.conflict, field.remark))))
        self.frame.setVisible(not self._heading or bool(field.remark or field.conflict))

    def stack(self, narrow: bool) -> None:
        """The label above the field, or left of it."""
        direction, px = QBoxLayout.Direction, self._look.px
        left = 16 - (INSET if narrow else 0)
        self._line.setContentsMargins(px(left), px(5), px(16 - INSET), px(5))
        self.title.setContentsMargins(px(16 - left), px(7), 0, 0)
        self._line.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self.title.setMinimumWidth(0 if narrow else px(_LABEL_WIDTH))
        self.title.setMaximumWidth(_WIDEST if narrow else px(_LABEL_WIDTH))

    def discard(self) -> None:
        """Away with it."""
        for widget in (self.text, self.frame):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    def _typed(self, text: str) -> None:
        self.typed.emit(self.name, text)

    def _left(self, text: str) -> None:
        changed = text != self._known
        self._known = text
        self.left.emit(self.name, text if changed else None)

    def _gave_up(self) -> None:
        self.left.emit(self.name, None)


class _Note(QWidget):
    """A line under a field: a glyph and words, never a colour alone."""

    def __init__(self, icon: str, role: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        glyph = QLabel(self)
        glyph.setPixmap(icons.pixmap(icon, role, 14, ratio=self.devicePixelRatioF()))
        self.words = label("", role, wrap=True, parent=self)
        laid = row(self, spacing=look.px(5))
        laid.setContentsMargins(look.px(INSET), look.px(2), 0, 0)
        laid.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        laid.addWidget(self.words, 1)
        self.hide()

    def show_note(self, text: str) -> None:
        """Say it, or nothing."""
        self.words.setText(text)
        self.setVisible(bool(text))
