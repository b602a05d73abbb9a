"""A question asked between the notes and the composer, never in a dialog: which one, or in what words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.parts import button, column, emptied, label, row
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import folded

_ID = Qt.ItemDataRole.UserRole
_MOST_LINES = 7
_LINE = 30
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Option:
    """One that may be chosen; ``key`` is a letter that takes it at once while nothing else is typed."""

    id: str
    text: str
    key: str = ""


@dataclass(frozen=True)
class Blank:
    """A field: its name, and what stands in it."""

    name: str
    label: str
    text: str = ""
    large: bool = False


class AskPanel(QFrame):
    """``closed`` tells that it is gone; what was answered went to the one who asked."""

    closed = Signal()
    opened = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        px = desk.look.px
        self.setProperty("role", "card")
        self.title = label("", "strong", wrap=True, parent=self)
        self._body = column(spacing=px(6))
        self._options: tuple[Option, ...] = ()
        self._fields: dict[str, QLineEdit | GrowingText] = {}
        self.list: QListWidget | None = None
        self.filter: QLineEdit | None = None
        self._chosen: Callable[[str], None] | None = None
        self._filled: Callable[[dict[str, str]], None] | None = None
        self.most_lines = _MOST_LINES
        """As many as there is room for."""
        laid = column(self, margins=px(10), spacing=px(6))
        laid.addWidget(self.title)
        laid.addLayout(self._body)
        self.hide()

    # --- asking --------------------------------------------------------------------------------------

    def choose(self, title: str, options: Sequence[Option], chosen: Callable[[str], None]) -> None:
        """Which one of these: arrows and Enter, some letters of it, or its own key."""
        self._begin(title)
        look = self._desk.look
        self._options, self._chosen = tuple(options), chosen
        self.filter = QLineEdit(self)
        self.filter.setAccessibleName(title)
        self.filter.textChanged.connect(self._narrow)
        self.filter.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setProperty(OWN_FOCUS, True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        colours = look.colours
        self.list.setStyleSheet(
            f"QListWidget::item {{ padding: {look.px(5)}px {look.px(8)}px; border-radius: {look.px(4)}px; }}"
            f"QListWidget::item:selected {{ background: {colours.selected.name()};"
            f" color: {colours.text.name()}; }}"
        )
        self.list.itemClicked.connect(self._clicked)
        self._body.addWidget(self.filter)
        self._body.addWidget(self.list)
        self._narrow("")
        self._open()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fill(
        self, title: str, verb: str, blanks: Sequence[Blank], filled: Callable[[dict[str, str]], None]
    ) -> None:
        """In what words: Enter hands all fields over."""
        self._begin(title)
        self._filled = filled
        small = row(spacing=self._desk.look.px(12))  # beside one another: there is little room in height
        for blank in blanks:
            laid = column(spacing=self._desk.look.px(4))
            if blank.label != title:
                laid.addWidget(label(blank.label, "secondary", parent=self))
            laid.addWidget(self._field(blank))
            if blank.large:
                self._body.addLayout(laid)
            else:
                small.addLayout(laid)
        self._body.addLayout(small)
        buttons = row(spacing=self._desk.look.px(8))
        do = button(verb, "primary", parent=self)
        do.clicked.connect(self._fill)
        leave = button(self._desk.words.text("Cancel"), "quiet", parent=self)
        leave.clicked.connect(self.close_panel)
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(do)
        self._body.addLayout(buttons)
        self._open()
        next(iter(self._fields.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _field(self, blank: Blank) -> QLineEdit | GrowingText:
        made: QLineEdit | GrowingText
        if blank.large:
            made = GrowingText((1, 5), self)
            made.show_text(blank.text)
        else:
            made = QLineEdit(blank.text, self)
        made.setAccessibleName(blank.label)
        made.installEventFilter(self)
        self._fields[blank.name] = made
        return made

    def _open(self) -> None:
        self.show()
        self.opened.emit()

    def _begin(self, title: str) -> None:
        emptied(self._body)
        self._fields.clear()
        self.list = self.filter = None
        self._chosen = self._filled = None
        self.title.setText(title)

    @property
    def open(self) -> bool:
        """Whether something is asked."""
        return not self.isHidden()

    def close_panel(self) -> None:
        """Nothing is answered."""
        if self.open:
            self.hide()
            self._begin("")
            self.closed.emit()

    # --- answering -----------------------------------------------------------------------------------

    def _narrow(self, typed: str) -> None:
        if self.list is None:
            return
        exact = next((each for each in self._options if each.key and folded(each.key) == folded(typed)), None)
        if exact is not None and typed:
            self._take(exact.id)
            return
        self.list.clear()
        wanted = folded(typed).split()
        for each in self._options:
            if all(word in folded(each.text) for word in wanted):
                item = QListWidgetItem(f"{each.key}   {each.text}" if each.key else each.text, self.list)
                item.setData(_ID, each.id)
                item.setToolTip(each.text)
        self.list.setCurrentRow(0)
        lines = min(max(self.list.count(), 1), self.most_lines)
        self.list.setFixedHeight(lines * self._desk.look.px(_LINE) + 4)

    def _clicked(self, item: QListWidgetItem) -> None:
        self._take(item.data(_ID))

    def _take(self, chosen: str) -> None:
        answer = self._chosen
        self.close_panel()
        if answer is not None:
            answer(chosen)

    def _fill(self) -> None:
        answer = self._filled
        texts = {
            name: (whole_text(field) if isinstance(field, GrowingText) else field.text()).strip()
            for name, field in self._fields.items()
        }
        self.close_panel()
        if answer is not None:
            answer(texts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent) or not self.open:
            return False
        mine = self._is_mine(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            if mine:
                event.accept()
            return mine
        if mine:
            self._key(event.key())
        return mine

    def _is_mine(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            return True
        if event.key() in _ENTER:
            return held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)
        return self.list is not None and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not held

    def _key(self, key: int) -> None:
        if key == Qt.Key.Key_Escape:
            self.close_panel()
        elif key in _ENTER and self.list is None:
            self._fill()
        elif key in _ENTER and self.list is not None:
            item = self.list.currentItem()
            if item is not None:
                self._take(item.data(_ID))
        elif self.list is not None:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
