"""A row while it is open in its place: its editors, the rest under *More detail*, and its buttons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QSizePolicy, QToolButton, QWidget

from mentordesk.forms.definition import Field
from mentordesk.model.filled import FilledRow
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.field_row import FieldRow
from mentordesk.ui.filling.more_detail import MoreDetail
from mentordesk.ui.filling.row_words import is_small, shown_first
from mentordesk.ui.widgets.parts import button, column, icon_button, label, row

_NARROW, _NARROWER = 420, 280
_AGAIN_MS = 40


class OpenRow(QFrame):
    """It folds away when the focus leaves it: ``left`` says so."""

    answered = Signal(str, str, object)
    typed = Signal(str, str, object)
    left = Signal()
    close_wanted = Signal()
    moved = Signal(int)
    """By how many places."""
    remove_wanted = Signal()

    def __init__(self, desk: BlockDesk, fields: Sequence[Field], row: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self._desk = desk
        self._shown: FilledRow | None = None
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        first, rest = shown_first(fields)
        beside = is_small(fields)
        self._fields = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._fields.setSpacing(desk.look.px(12))
        self._beside = beside
        self.parts = [self._field(each, self) for each in first]
        for part in self.parts:
            self._fields.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.more = MoreDetail(desk, rest, self._field, self) if rest else None
        laid = column(self, spacing=desk.look.px(10))
        inside = desk.look.px(14)
        laid.setContentsMargins(inside, desk.look.px(12), inside, desk.look.px(8))
        laid.addLayout(self._fields)
        if self.more is not None:
            self.more.unfolded.connect(self._unfolded)
            laid.addWidget(self.more.button, 0, Qt.AlignmentFlag.AlignLeft)
            laid.addWidget(self.more)
        self._foot(laid)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.timeout.connect(self._left)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    def _field(self, field: Field, parent: QWidget) -> FieldRow:
        made = FieldRow(self._desk, field, self.row, parent, name=self._desk.label(field))
        made.answered.connect(self.answered)
        made.typed.connect(self.typed)
        return made

    def _foot(self, laid: QBoxLayout) -> None:
        text, look = self._desk.words.text, self._desk.look
        self.place = label("", "meta", parent=self)
        self.up = self._tool("arrow-up", text("Move up"))
        self.down = self._tool("arrow-down", text("Move down"))
        self.remove = self._tool("trash", text("Remove"))
        self.close_it = button(text("Close"), "quiet", parent=self)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.remove.clicked.connect(self.remove_wanted)
        self.close_it.clicked.connect(self.close_wanted)
        self._steps = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._steps.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignLeft)
        self._steps.addStretch(1)
        moving = row(spacing=look.px(4))
        moving.addWidget(self.place)
        for each in (self.up, self.down, self.remove):
            moving.addWidget(each)
        moving.addStretch(1)
        self._steps.addLayout(moving)
        laid.addLayout(self._steps)

    def _tool(self, icon: str, name: str) -> QToolButton:
        return icon_button(name, self._desk.icons.icon(icon), self._desk.icons.size(16), self)

    # --- what it shows -----------------------------------------------------------------------------

    def present(self, row: FilledRow, count: int, group: str) -> None:
        """Show a row, one of ``count`` in a group called so; what is being typed stays."""
        self._shown = row
        words = self._desk.words
        self.place.setText(words.text("{place} of {count}", place=row.number, count=count))
        self.setAccessibleName(
            words.text("{group}, {place} of {count}", group=group, place=row.number, count=count)
        )
        self.up.setEnabled(row.number > 1)
        self.down.setEnabled(row.number < count)
        for part in self.field_rows():
            part.present(row.answers.get(part.field.name))
        if self.more is not None:
            self.more.count(sum(row.value(each.name) is not None for each in self.more.fields))

    def field_rows(self) -> Iterator[FieldRow]:
        """Its fields that have an editor now, from the top."""
        yield from self.parts
        if self.more is not None:
            yield from (each for each in self.more.parts if isinstance(each, FieldRow))

    def field_row(self, key: str) -> FieldRow:
        """One of its fields, unfolded if need be. Raises KeyError."""
        if self.more is not None and key in [each.key for each in self.more.fields]:
            self.more.unfold()
        found = next((each for each in self.field_rows() if each.key == key), None)
        if found is None:
            raise KeyError(key)
        return found

    def enter(self) -> None:
        """The focus in its first field."""
        self.parts[0].enter()

    def flush(self) -> None:
        """Tell every answer that is still being typed."""
        for part in self.field_rows():
            part.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fields.setDirection(self._way(_NARROW) if self._beside else QBoxLayout.Direction.TopToBottom)
        self._steps.setDirection(self._way(_NARROWER))

    def _way(self, narrow: int) -> QBoxLayout.Direction:
        """From top to bottom where it is narrower than this at 100 %."""
        if self.width() < self._desk.look.px(narrow):
            return QBoxLayout.Direction.TopToBottom
        return QBoxLayout.Direction.LeftToRight

    def _unfolded(self, unfolded: bool) -> None:
        if unfolded and self._shown is not None and self.more is not None:
            for part in self.field_rows():
                part.present(self._shown.answers.get(part.field.name))

    def _up(self) -> None:
        self.moved.emit(-1)

    def _down(self) -> None:
        self.moved.emit(1)

    # --- leaving -----------------------------------------------------------------------------------

    def _focus_changed(self, _old: QWidget | None, _now: QWidget | None) -> None:
        if not self._holds_focus():
            self._leaving.start(0)

    def _holds_focus(self) -> bool:
        """Whether the focus is in it still: a menu, or another window above, takes nothing away."""
        now = QApplication.focusWidget()
        if now is None or now.window() is not self.window() or QApplication.activePopupWidget() is not None:
            return True
        return self.isAncestorOf(now)

    def _left(self) -> None:
        if self._holds_focus():
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._leaving.start(_AGAIN_MS)  # else what is being clicked would slip away under the mouse
            return
        self.left.emit()
