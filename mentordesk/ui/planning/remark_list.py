"""The remarks on a plan: a click goes to the cell, and what is ignored with a reason can be taken up again.

One stop for the Tab key however many there are: the arrows go from one to the next.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.icons import Icons
from mentordesk.ui.widgets.parts import button, column, emptied, icon_button, label, row
from mentordesk.ui.widgets.wordy_button import WordyButton

_FIRST, _MORE = 6, 20
"""Remarks shown at first, and how many more each time one asks."""
_ICONS = {"danger": "warning-octagon", "info": "info", "warning": "warning"}


@dataclass(frozen=True)
class Remark:
    """Something about one cell: a click goes there.

    ``rule`` is empty for what cannot be ignored; ``ignored`` is the reason given, None when it is not.
    """

    action: str
    column: str
    title: str
    text: str
    kind: str = "warning"
    """``warning``, ``danger`` (a conflict) or ``info``."""
    rule: str = ""
    ignored: str | None = None


class RemarkList(QWidget):
    """Shows them and tells what is wished."""

    cell_requested = Signal(str, str)
    ignore_requested = Signal(object)
    take_up_requested = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._remarks: Sequence[Remark] = ()
        self._shown = _FIRST
        self._unfolded = False  # whether those ignored are shown
        self._place = 0
        self._lines: list[_Line] = []
        text, look = desk.words.text, desk.look
        self._open = column(spacing=look.px(4))
        self._set_aside = column(spacing=look.px(4))
        self.more = button("", "link", parent=self)
        self.more.clicked.connect(self._show_more)
        self.fold = button("", "link", desk.icons.icon("caret-right"), parent=self)
        self.fold.clicked.connect(self._toggle_ignored)
        self.setAccessibleName(text("Remarks"))
        laid = column(self, spacing=look.px(4))
        laid.addLayout(self._open)
        laid.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addLayout(self._set_aside)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """These, in this order; where the focus stands on one that is still there, it stays."""
        if list(remarks) != list(self._remarks) or not self._lines:
            self._remarks = tuple(remarks)
            self._draw()

    def _draw(self) -> None:
        words = self._desk.words
        here = next((each for each in self._lines if each.has_focus), None)
        at = _key(here.remark) if here else None
        standing = [each for each in self._remarks if each.ignored is None]
        ignored = [each for each in self._remarks if each.ignored is not None]
        emptied(self._open)
        emptied(self._set_aside)
        shown = [*standing[: self._shown], *(ignored if self._unfolded else ())]
        self._lines = [_Line(each, self._desk, self) for each in shown]
        for line in self._lines:
            (self._open if line.remark.ignored is None else self._set_aside).addWidget(line)
        hidden = len(standing) - min(self._shown, len(standing))
        self.more.setText(words.plural("{count} more remark", "{count} more remarks", hidden))
        self.more.setVisible(hidden > 0)
        self.fold.setText(words.plural("{count} ignored remark", "{count} ignored remarks", len(ignored)))
        self.fold.setIcon(self._desk.icons.icon("caret-down" if self._unfolded else "caret-right"))
        self.fold.setVisible(bool(ignored))
        places = [place for place, line in enumerate(self._lines) if _key(line.remark) == at]
        self._place = places[0] if places else min(self._place, max(len(self._lines) - 1, 0))
        self._offer_one_stop()
        if at is not None:
            self._focus_here()

    def _offer_one_stop(self) -> None:
        for place, line in enumerate(self._lines):
            line.be_a_stop(place == self._place)

    def _focus_here(self) -> None:
        """After a remark went away the focus is not to fall out of the list."""
        if self._lines:
            self._lines[self._place].go.setFocus()
        elif self.fold.isVisible():
            self.fold.setFocus()
        else:
            self.focusNextChild()

    def step(self, by: int) -> None:
        """To the next remark (1) or the one before (-1)."""
        place = self._place + by
        if 0 <= place < len(self._lines):
            self.come_to(self._lines[place])
            self._lines[place].go.setFocus()

    def come_to(self, line: _Line) -> None:
        """The focus came to a line, by whatever way."""
        self._place = self._lines.index(line)
        self._offer_one_stop()

    def _show_more(self) -> None:
        first_new = self._shown
        self._shown += _MORE
        self._draw()
        if first_new < len(self._lines):
            self.come_to(self._lines[first_new])
            self._lines[first_new].go.setFocus()

    def _toggle_ignored(self) -> None:
        self._unfolded = not self._unfolded
        self._draw()


class _Line(QFrame):
    """One remark: a button that leads to its cell, its words, and a way to set it aside."""

    def __init__(self, remark: Remark, desk: Desk, remarks: RemarkList) -> None:
        super().__init__(remarks)
        look, icons, text = desk.look, desk.icons, desk.words.text
        self.remark = remark
        self._list = remarks
        kind = remark.kind if remark.ignored is None else "text_secondary"
        icon = _ICONS.get(remark.kind, "warning")
        mark = icons.pixmap(icon, kind, 16, fill=True, ratio=self.devicePixelRatioF())
        self.go: QPushButton = WordyButton(remark.title, remark.text, mark, look, self)
        self.go.clicked.connect(self._go)
        self.go.installEventFilter(self)
        self.aside: QToolButton | None = None
        top = row()
        top.addWidget(self.go, 1)
        if remark.rule:
            self.aside = self._button(text, icons)
            top.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignTop)
        laid = column(self)
        laid.addLayout(top)
        if remark.ignored is not None:
            reason = label(self._reason(text), "secondary", wrap=True)
            reason.setContentsMargins(look.px(30), 0, 0, look.px(4))
            laid.addWidget(reason)

    def _button(self, text: Callable[..., str], icons: Icons) -> QToolButton:
        if self.remark.ignored is None:
            name, icon = text("Ignore with a reason: {remark}", remark=self.remark.title), "x-circle"
        else:
            name, icon = text("Take up again: {remark}", remark=self.remark.title), "arrow-counter-clockwise"
        made = icon_button(name, icons.icon(icon), icons.size(16), self)
        made.clicked.connect(self._aside)
        made.installEventFilter(self)
        return made

    def _reason(self, text: Callable[..., str]) -> str:
        reason = self.remark.ignored
        return text("Ignored: {reason}", reason=reason) if reason else text("Ignored, no reason given.")

    @property
    def has_focus(self) -> bool:
        """Whether one is here."""
        return self.go.hasFocus() or (self.aside is not None and self.aside.hasFocus())

    def be_a_stop(self, stop: bool) -> None:
        """Whether the Tab key comes here."""
        policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        for each in filter(None, (self.go, self.aside)):
            each.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.FocusIn:
            self._list.come_to(self)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._list.step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is self.go:
                self._go()
                return True
            if key == Qt.Key.Key_Delete and self.aside is not None:
                self._aside()
                return True
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        self._list.cell_requested.emit(self.remark.action, self.remark.column)

    def _aside(self) -> None:
        wish = self._list.ignore_requested if self.remark.ignored is None else self._list.take_up_requested
        wish.emit(self.remark)


def _key(remark: Remark) -> tuple[str, str, str]:
    return remark.action, remark.column, remark.rule
