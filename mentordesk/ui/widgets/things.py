"""Things to do, at most a few: each with its icon, title, reason and one button (screen 14)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from mentordesk.model.my_part import MOST, Thing
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.empty_state import Roundel
from mentordesk.ui.widgets.parts import column, frame, label, row
from mentordesk.words import Words

_ROUND = 40
_ICONS = {
    "take_along": "map-pin", "task": "list-checks",
    "drafts": "pencil-simple", "conflict": "git-merge", "first_action": "table", "peer_cities": "users-four",
    "mentee_city": "buildings", "mentor_city": "handshake", "action": "note-pencil", "version": "tag",
    "export": "export",
}  # fmt: skip


class ThingButton(QPushButton):
    """Enter does it as Space does; Delete is a wish of its own."""

    later_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.later_requested.emit()
        else:
            super().keyPressEvent(event)


class Things(QFrame):
    """A list one tabs through; it tells which thing is to be done now, and which later.

    Its lines are made once: they change their words and stay where they are in the order of the focus.
    """

    do_requested = Signal(str)
    later_requested = Signal(str)

    def __init__(
        self, name: str, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(name)
        self._things: tuple[Thing, ...] = ()
        self._last = 0
        self.lines = [_Line(words, look, icons, self, first=place == 0) for place in range(MOST)]
        self.nothing = _Nothing(look, icons, self)
        laid = column(self, margins=1)
        for line in self.lines:
            line.hide()
            laid.addWidget(line)
            line.do.clicked.connect(self._do)
            line.do.later_requested.connect(self._put_off)
            line.do.installEventFilter(self)
            line.later_requested.connect(self._put_off)
        self.nothing.hide()
        laid.addWidget(self.nothing)

    @property
    def current(self) -> str:
        """The thing that has the focus, or had it last; nothing when there is none."""
        return self._things[self._last].id if self._last < len(self._things) else ""

    @property
    def buttons(self) -> Sequence[QPushButton]:
        """The buttons of what there is to do, in order."""
        return [line.do for line, _thing in zip(self.lines, self._things, strict=False)]

    def show_things(self, things: Sequence[Thing], nothing: str) -> None:
        """Show these; when there are none, say ``nothing``. The focus stays in its place."""
        focused = any(each.hasFocus() for each in self.buttons)
        self._things = tuple(things[:MOST])
        for place, line in enumerate(self.lines):
            if place < len(self._things):
                line.show_thing(self._things[place], place + 1, len(self._things))
            line.setVisible(place < len(self._things))
        self.nothing.text.setText(nothing)
        self.nothing.setVisible(not self._things)
        self._last = max(0, min(self._last, len(self._things) - 1))
        if focused and self._things:
            self.buttons[self._last].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.FocusIn:
            self._remember(watched)
        return False

    def _remember(self, sender: QObject) -> None:
        for place, line in enumerate(self.lines):
            if sender in (line, line.do):
                self._last = place

    def _do(self) -> None:
        self._remember(self.sender())
        self.do_requested.emit(self.current)

    def _put_off(self) -> None:
        self._remember(self.sender())
        self.later_requested.emit(self.current)


class _Line(QWidget):
    """One thing: a group of its own for the screen reader, its button named with it."""

    later_requested = Signal()

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget, *, first: bool) -> None:
        super().__init__(parent)
        self._words, self._look, self._icons = words, look, icons
        self._icon = ""
        self._mark: Roundel | None = None
        self.title = label("", "heading3", wrap=True)
        self.reason = label("", "secondary", wrap=True)
        self.do = ThingButton(self)
        self.do.setAutoDefault(False)
        if first:
            self.do.setProperty("role", "primary")
        said = column(spacing=look.px(2))
        said.addStretch(1)
        said.addWidget(self.title)
        said.addWidget(self.reason)
        said.addStretch(1)
        self._laid: QHBoxLayout = row(spacing=look.px(16))
        self._laid.setContentsMargins(look.px(20), look.px(15), look.px(20), look.px(15))
        self._laid.addLayout(said, 1)
        self._laid.addWidget(self.do, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = column(self)
        if not first:
            whole.addWidget(frame("line"))
        whole.addLayout(self._laid)
        later = QAction(words.text("&Later, in one week"), self)
        later.triggered.connect(self.later_requested)
        self.addAction(later)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_thing(self, thing: Thing, place: int, count: int) -> None:
        text = self._words.text
        self._show_icon(_ICONS.get(thing.id.partition(":")[0], "arrow-right"))
        self.title.setText(thing.title)
        self.reason.setText(thing.reason)
        self.do.setText(thing.button.replace("&", "&&"))
        told = {"place": place, "count": count, "title": thing.title}
        self.setAccessibleName(text("{place} of {count}, {title}, {reason}", reason=thing.reason, **told))
        self.do.setAccessibleName(text("{place} of {count}, {title}: {button}", button=thing.button, **told))
        self.do.setAccessibleDescription(thing.reason)

    def _show_icon(self, icon: str) -> None:
        if icon == self._icon:
            return
        self._icon = icon
        if self._mark is not None:
            self._laid.removeWidget(self._mark)
            self._mark.hide()
            self._mark.deleteLater()
        self._mark = Roundel(self._look, self._icons, icon, parent=self, px=_ROUND)
        self._laid.insertWidget(0, self._mark, 0, Qt.AlignmentFlag.AlignVCenter)


class _Nothing(QWidget):
    """What stands there when there is nothing to do."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        laid = row(self, spacing=look.px(16))
        laid.setContentsMargins(look.px(20), look.px(15), look.px(20), look.px(15))
        laid.addWidget(Roundel(look, icons, "check", "success", self, px=_ROUND))
        self.text = label("", "heading3", wrap=True)
        laid.addWidget(self.text, 1)
