"""A question that is left out on purpose, or that nobody knows: one line in its place, and the asking why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QSizePolicy, QWidget

from mentordesk.model.filled import NOT_RELEVANT, UNKNOWN, Standing
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.state_line import StateLine
from mentordesk.ui.widgets.parts import button, column, label, row

_NARROW = 420
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReasonLine(QWidget):
    """Asks why a question is not relevant. Enter says it, Esc takes it back; whoever asked hides it then."""

    said = Signal(str)
    given_up = Signal()

    def __init__(self, desk: BlockDesk, parent: QWidget) -> None:
        super().__init__(parent)
        text, self._look = desk.words.text, desk.look
        self.field = QLineEdit(self)
        self.field.setAccessibleName(text("Not relevant here, because …"))
        self.field.returnPressed.connect(self._say)
        title = label(text("Not relevant here, because …"), "strong", wrap=True, parent=self)
        title.setBuddy(self.field)
        self.keep = button(text("Leave it out"), parent=self)
        self.cancel = button(text("Cancel"), "quiet", parent=self)
        self.keep.clicked.connect(self._say)
        self.cancel.clicked.connect(self._give_up)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(desk.look.px(8))
        self._line.addWidget(self.field, 1)
        buttons = row(spacing=desk.look.px(4))
        buttons.addWidget(self.keep)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self._line.addLayout(buttons)
        laid = column(self, spacing=desk.look.px(5))
        laid.addWidget(title)
        laid.addLayout(self._line)
        self.hide()

    def ask(self, reason: str) -> None:
        """Ask for the reason, beginning with the one that was given."""
        self.field.setText(reason)
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """A reason that is written is said, even if nobody pressed Enter: nothing typed is lost."""
        if not self.isHidden() and self.field.text().strip():
            self._say()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_escape(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if _is_escape(event):
            self._give_up()
        elif event.key() not in _ENTER:  # said already
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)

    def _say(self) -> None:
        self.said.emit(self.field.text().strip())

    def _give_up(self) -> None:
        self.given_up.emit()


class LeftOut(QWidget):
    """One quiet line; what was written stays behind it and can be read."""

    asked_again = Signal()

    def __init__(self, desk: BlockDesk, parent: QWidget) -> None:
        super().__init__(parent)
        text = desk.words.text
        self._desk = desk
        self.line = StateLine(desk, self)
        self.again = button(text("Ask it again"), "link", parent=self)
        self.again.clicked.connect(self.asked_again)
        self.read = button(text("Show what is written"), "link", parent=self)
        self.read.setCheckable(True)
        self.written = label("", "secondary", wrap=True, parent=self)
        self.written.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.written.setAccessibleName(text("What is written"))
        self.read.toggled.connect(self.written.setVisible)
        self.line.take(self.again)
        self.line.take(self.read)
        laid = column(self, spacing=desk.look.px(4))
        laid.addWidget(self.line)
        laid.addWidget(self.written)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.written.hide()
        self.hide()

    def present(self, standing: Standing, written: str) -> None:
        """Show why it is not asked; ``written`` is what was answered before."""
        text = self._desk.words.text
        self.written.setText(written)
        self.read.setVisible(bool(written))
        self.written.setVisible(bool(written) and self.read.isChecked())
        if standing.how != NOT_RELEVANT:
            self.line.say(UNKNOWN, text("Nobody knows this for now"))
        elif standing.reason:
            reason = text("Not relevant here, because {reason}", reason=standing.reason)
            self.line.say(NOT_RELEVANT, reason)
        else:
            self.line.say(NOT_RELEVANT, text("Not relevant here"))


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape and not event.modifiers()
