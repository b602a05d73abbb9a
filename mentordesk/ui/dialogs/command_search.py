"""Ctrl+K: search or run a command. Every command with its key, every programme, and what was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QWidget

from mentordesk.ui.commands import FOUND_KEYS, Findable, keys_in_words
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.search_lines import Head, Line, LinePainted, WordsFound, item, line_at
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.found_words import place_of, shown
from mentordesk.ui.seeking import Answer, Seeker, Sought, may_show_restricted
from mentordesk.ui.widgets.parts import column, label
from mentordesk.words import folded

_Index = QModelIndex | QPersistentModelIndex
_WIDTH, _ROWS = 560, 11
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_HERE, _ELSEWHERE = 8, 5  # places shown of the programme that is open, and of others


class CommandSearch(QDialog):
    """Typing narrows the list; Enter does the current line; Esc leaves. Commands never wait for the store."""

    def __init__(self, desk: Desk, parent: QWidget, more: Callable[[str], None] | None = None) -> None:
        """``more`` shows everything that is found for some words; without it only commands are looked for."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        words, look = desk.words, desk.look
        self._desk, self._words, self._more = desk, words, more
        self._all: Sequence[Findable] = ()
        self._answer: Answer | None = None
        self._run: Callable[[], None] | None = None
        self._eager = False  # Enter was pressed before the answer was there
        self._seeker = Seeker(desk, self)
        self._seeker.came.connect(self._came)
        self._seeker.reading.connect(self._tell_reading)
        what = words.text("Search or run a command")
        self.setWindowTitle(what)
        self.setAccessibleName(what)
        self.setModal(True)
        self.setStyleSheet(
            f"CommandSearch {{ background: {look.colours.raised.name()};"
            f" border: 1px solid {look.colours.border_strong.name()}; }}"
        )
        self.field = QLineEdit(self)
        self.field.setAccessibleName(what)
        self.field.setPlaceholderText(what)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(LinePainted(look, desk.icons, self.list))
        self.list.setAccessibleName(words.text("Found"))
        self.list.setProperty(OWN_FOCUS, True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the focus; arrows move the list
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._take)
        self.list.setFixedHeight(min(look.px(34) * _ROWS, parent.height() * 3 // 5))
        self.note = label("", "secondary", wrap=True)
        laid = column(self, margins=look.px(12), spacing=look.px(8))
        laid.addWidget(self.field)
        laid.addWidget(self.note)
        laid.addWidget(self.list)
        self.setFixedWidth(min(look.px(_WIDTH), parent.width() - 40))

    @property
    def waits(self) -> bool:
        """Whether words are still being looked for."""
        return self._seeker.waits

    def choose(self, findables: Sequence[Findable]) -> None:
        """Open over the window; what was chosen is done once the search is closed."""
        self._all = findables
        self._show()
        parent = self.parentWidget() or self
        self.adjustSize()
        corner = parent.mapToGlobal(parent.rect().topLeft())
        left = corner.x() + (parent.width() - self.width()) // 2
        self.move(left, corner.y() + min(80, parent.height() // 10))
        self.open()
        self.field.setFocus()

    def done(self, result: int) -> None:
        self._seeker.forget()
        super().done(result)
        if self._run is not None:
            run, self._run = self._run, None
            run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    # --- what is looked for --------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        self._eager = False
        if not text.strip():
            self._answer = None
            self._seeker.forget()
        elif self._more is not None:
            here = self._desk.navigator.here
            programme = here.programme if here else ""
            restricted = may_show_restricted(self._desk, programme)
            self._seeker.seek(
                Sought(text, programme, restricted=restricted, most=_HERE, elsewhere=_ELSEWHERE)
            )
        self._show()

    def _came(self, answer: Answer) -> None:
        self._answer = answer
        at = self.list.currentIndex().row()
        self._show()
        if at > 0 and isinstance(line_at(self._model.index(at, 0)), Findable):
            self.list.setCurrentIndex(self._model.index(at, 0))
        if self._eager:
            self._take(self.list.currentIndex())

    def _tell_reading(self, reading: bool) -> None:
        said = self._words.text("Still reading what was written…") if reading else ""
        self.note.setText(said)
        self.note.setVisible(reading or not self._model.rowCount())
        self.adjustSize()

    def _show(self) -> None:
        self._model.clear()
        for line in self._lines():
            self._model.appendRow(item(line))
        count = self._model.rowCount()
        self.list.setVisible(bool(count))
        self.note.setText(self._said(anything=bool(count)))
        self.note.setVisible(bool(self.note.text()))
        rows = (self._model.index(row, 0) for row in range(count))
        first = next((each for each in rows if not isinstance(line_at(each), Head)), None)
        self.list.setCurrentIndex(first if first is not None else self._model.index(0, 0))
        self.adjustSize()

    def _said(self, *, anything: bool) -> str:
        text = self._words.text
        if self._answer is not None and self._answer.problem is not None:
            problem = self._answer.problem
            return text(problem.message, **problem.parameters)
        if anything:
            return ""
        if self._seeker.waits:
            return text("Looking…")
        return text("Nothing is called “{typed}”.", typed=self.field.text())

    def _lines(self) -> Iterator[Line]:
        wanted = folded(self.field.text()).split()
        for each in sorted(self._all, key=lambda each: _far(folded(each.text), " ".join(wanted))):
            if all(word in folded(each.text) for word in wanted):
                yield each
        if self._answer is not None and self._answer.found:
            yield from self._found(self._answer)

    def _found(self, answer: Answer) -> Iterator[Line]:
        """What was found in the words; of a programme that is open first."""
        text, words = self._words.text, self._words
        for head, found, named in (
            (text("In what was written"), answer.here, False),
            (text("In other programmes") if answer.sought.here else text("In all programmes"),
             answer.elsewhere, True),
        ):  # fmt: skip
            if found:
                yield Head(head)
            for each in found:
                go = partial(self._desk.navigator.go, place_of(each))
                yield WordsFound(shown(each, words, programme=named), go)
        if self._more is not None:
            more = text("Search in everything that was written")
            yield Findable(
                more, partial(self._more, answer.sought.text), keys_in_words(FOUND_KEYS), "magnifying-glass"
            )

    def _take(self, index: _Index) -> None:
        line = line_at(index) if index.isValid() else None
        if self._seeker.waits and not isinstance(line, Findable):
            self._eager = True  # what stands there now is not what was asked for
        elif line is not None and not isinstance(line, Head):
            self._run = line.run
            self.accept()


def _far(text: str, typed: str) -> int:
    """What is called as typed comes first, what begins so next; the others keep their order."""
    return 0 if text == typed else 1 if typed and text.startswith(typed) else 2
