"""Search in everything that was written: notes, answers, actions, visits, people (features, row 94)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from mentordesk.model.changes import ChangeSet, Register
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.found.filters import FoundFilters
from mentordesk.ui.found.results import Results
from mentordesk.ui.found_words import place_of, shown
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.seeking import Answer, Seeker
from mentordesk.ui.widgets.empty_state import EmptyState
from mentordesk.ui.widgets.parts import column, frame, label, row


class FoundPage(Page):
    """Down leads from the words to what is found, Enter to the place, Esc back to where one came from."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text, look, icons = desk.words.text, desk.look, desk.icons
        everything = text("Search in everything that was written")
        self.answer: Answer | None = None
        self._keep: Register | None = None
        self._eager = False  # Enter was pressed before the answer was there
        self.seeker = Seeker(desk, self)
        self.field = _Field(self)
        self.field.setPlaceholderText(everything)
        self.field.setAccessibleName(everything)
        self.filters = FoundFilters(desk, self)
        self.count = label("", "secondary", wrap=True)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.results = Results(text("Found"), look, icons, self)
        self.empty = EmptyState(
            look, icons, "magnifying-glass", everything,
            text("In notes, answers, actions, visits and names of people. The beginning of a word is enough, "
                 "and accents do not matter."), (),
        )  # fmt: skip
        self.nothing = EmptyState(
            look, icons, "magnifying-glass", text("Nothing was found"),
            text("Try fewer words, or only the beginning of one."), (text("Look in all programmes"),),
        )  # fmt: skip
        self.views = QStackedWidget(self)
        for view in (self.empty, self.nothing, self.results):
            self.views.addWidget(view)
        self._lay_out()
        self.setFocusProxy(self.field)
        self._connect()

    def _lay_out(self) -> None:
        look = self.desk.look
        self.top = QWidget(self)
        top = column(self.top, spacing=look.px(10))
        top.setContentsMargins(look.px(28), look.px(20), look.px(28), look.px(12))
        head = row(spacing=look.px(16))
        head.addWidget(label(self.desk.words.text("Search"), "heading1"))
        head.addWidget(self.count, 1)
        top.addLayout(head)
        top.addWidget(self.field)
        top.addWidget(self.filters)
        inner = QWidget(self)
        laid = column(inner)
        laid.addWidget(self.top)
        laid.addWidget(frame("line"))
        laid.addWidget(self.views, 1)
        column(self).addWidget(_scrolled(inner))

    def _connect(self) -> None:
        self.field.textChanged.connect(self._typed)
        self.field.down.connect(self._to_results)
        self.field.taken.connect(self._take)
        self.field.left.connect(self.desk.navigator.back)
        self.filters.changed.connect(self._look)
        self.results.opened.connect(self._open)
        self.results.left.connect(self.field.setFocus)
        self.seeker.came.connect(self._show)
        self.seeker.reading.connect(self._tell_reading)
        if self.nothing.primary is not None:
            self.nothing.primary.clicked.connect(self._widen)
        self.desk.settings_changed.connect(self._settings_changed)

    # --- showing -------------------------------------------------------------------------------------

    @property
    def programme(self) -> str:
        """From which one came; empty where it was none."""
        return self.subject.programme if self.subject else ""

    def present(self, place: Place) -> None:
        super().present(place)
        self.filters.show_place(self.programme)
        wanted = self.desk.carried.get(pages.FOUND, "")
        if wanted != self.field.text():
            self.field.setText(wanted)
        self._look()
        self.field.selectAll()

    def refresh(self, changes: ChangeSet) -> None:
        if self.isVisible():
            self._look_again()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        self._look_again()

    def flush(self) -> None:
        self.desk.carried[pages.FOUND] = self.field.text()

    def _settings_changed(self, *_settings: object) -> None:
        self.filters.show_place(self.programme)
        if self.isVisible():
            self._look_again()

    def _typed(self) -> None:
        self._keep, self._eager = None, False
        self._look()

    def _look_again(self) -> None:
        """What was found may have changed; whoever is at a line stays at it."""
        here = self.results.currentIndex().row()
        if self.answer is not None and 0 <= here < len(self.answer.found):
            self._keep = self.answer.found[here].found.register
        self._look()

    def _look(self) -> None:
        text = self.field.text()
        if not text.strip():
            self.seeker.forget()
            self.answer = None
            self.results.show_lines(())
            self._turn_to(self.empty)
            self._tell("")
        else:
            self.seeker.seek(self.filters.sought(text, self.programme))

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        words, here = self.desk.words, [each.found.register for each in answer.found]
        lines = [shown(each, words, programme=bool(answer.sought.elsewhere)) for each in answer.found]
        self.results.show_lines(lines, here.index(self._keep) if self._keep in here else 0)
        self._turn_to(self.results if lines else self.nothing)
        if self.nothing.primary is not None:
            self.nothing.primary.setVisible(not answer.sought.elsewhere)
        self._tell(self._counted(answer))
        if self._eager:
            self._eager = False
            self._to_results()

    def _counted(self, answer: Answer) -> str:
        words, count = self.desk.words, len(answer.found)
        if answer.problem is not None:
            return words.text(answer.problem.message, **answer.problem.parameters)
        if answer.more:
            return words.text("More than {count} places found. More words make it fewer.", count=count)
        return words.plural("{count} place found", "{count} places found", count) if count else ""

    def _tell(self, said: str) -> None:
        self.count.setText(said)
        self.field.setAccessibleDescription(said)

    def _turn_to(self, view: QWidget) -> None:
        """What is not shown takes no room."""
        across = QSizePolicy.Policy.Preferred
        for each in (self.empty, self.nothing, self.results):
            each.setSizePolicy(across, across if each is view else QSizePolicy.Policy.Ignored)
        self.views.setCurrentWidget(view)

    def _tell_reading(self, reading: bool) -> None:
        text = self.desk.words.text("Still reading what was written…")
        if reading or self.count.text() == text:
            self._tell(text if reading else "")

    # --- doing ---------------------------------------------------------------------------------------

    def _to_results(self) -> None:
        if self.answer is not None and self.answer.found:
            self.results.setFocus()

    def _take(self) -> None:
        if self.seeker.waits:  # what stands there now is not what was asked for
            self._eager = True
        else:
            self._open(self.results.currentIndex().row())

    def _open(self, row: int) -> None:
        if self.answer is not None and 0 <= row < len(self.answer.found):
            self.desk.navigator.go(place_of(self.answer.found[row]))

    def _widen(self) -> None:
        self.filters.widen()
        self.field.setFocus()

    def keys(self) -> Sequence[tuple[str, str]]:
        text = self.desk.words.text
        return [
            (text("To what was found"), "↓"),
            (text("Open the place"), text("Enter")),
            (text("Back"), text("Esc")),
        ]

    def zones(self) -> Sequence[QWidget]:
        return (self.top, self.views)


def _scrolled(inner: QWidget) -> QScrollArea:
    """In large letters there may be more than the window has room for."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inner)
    return made


class _Field(QLineEdit):
    """``down``, ``taken`` and ``left`` are the arrow, Enter and Esc."""

    down = Signal()
    taken = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
