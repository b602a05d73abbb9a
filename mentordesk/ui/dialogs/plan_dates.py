"""F2 on the timeline: words of the plan, days, and what was understood of either (R-161, screen 08)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.model.dates_moved import Dates
from mentordesk.model.dating import read, said, written
from mentordesk.model.plan import END, START, TIMETABLE, Action
from mentordesk.model.schedule import Bar, given
from mentordesk.model.timetable import Stretch
from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, line
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.parts import label, restyle, row
from mentordesk.ui.widgets.timeline import sentences
from mentordesk.ui.widgets.timeline.card import Chip
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import Words

_NARROW = 420  # pixels of the design under which the two days stand one under the other


class PlanDatesDialog(SheetDialog):
    """``kept`` carries words, start and end: a day each, or None where none is given.

    Who hears it may have the dialog ``wait`` until the store has taken it.
    """

    kept = Signal(str, object, object)
    typed = Signal(str)
    """A key in the words: these are they now."""

    def __init__(
        self, words: Words, look: Look, icons: Icons, bar: Bar, dates: Dates, parent: QWidget
    ) -> None:
        title = words.text("Dates of action {number}", number=bar.action.number)
        super().__init__(title, words.text("&Keep the dates"), words.text("Cancel"), look, parent)
        self._words, self._action, self._dates = words, bar.action, dates
        self._waits = False
        self._own_words = bar.action.text(TIMETABLE)
        called = sentences.title(bar)
        if called:
            self.body.addWidget(label(called, "secondary", wrap=True, parent=self))
        self._add_words(look)
        self._add_days(look, bar)
        self.write = QCheckBox(words.text("Write these dates in the &plan too"), self)
        self.write.toggled.connect(self._wrote)
        self.body.addWidget(self.write)
        understood = row(spacing=look.px(10))
        understood.addWidget(label(words.text("Understood"), "secondary", parent=self))
        self.understood = Chip(look, icons, self)
        self.understood.wrap(wanted=True)
        understood.addWidget(self.understood, 1)
        self.body.addLayout(understood)
        self.note = label("", "meta", wrap=True, parent=self)
        self.body.addWidget(self.note)
        self._understand()
        self.words_field.setFocus()
        self.words_field.moveCursor(QTextCursor.MoveOperation.End)

    def _add_words(self, look: Look) -> None:
        text = self._words.text
        self.words_field = GrowingText((2, 6), self)
        self.words_field.begin(self._own_words)
        self.words_field.typed.connect(self._typed)
        help_text = text("As you would say it: “from May to August 2027”, “12 May 2027”.")
        self.body.addWidget(
            LabelledField(text("&Words of the plan"), self.words_field, look, help_text, self)
        )

    def _add_days(self, look: Look, bar: Bar) -> None:
        text = self._words.text
        first, last = self._given(bar)
        self.first, self.last = line(first, parent=self), line(last, parent=self)
        empty = text("Empty: as the words say")
        self._first = LabelledField(text("&Beginning"), self.first, look, empty, self)
        self._last = LabelledField(text("&End"), self.last, look, empty, self)
        narrow = self.minimumWidth() < look.px(_NARROW)
        beside = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        laid = QBoxLayout(beside)
        laid.setSpacing(look.px(14))
        laid.addWidget(self._first, 1)
        laid.addWidget(self._last, 1)
        self.body.addLayout(laid)
        for field in (self.first, self.last):
            field.textEdited.connect(self._day_typed)

    def _given(self, bar: Bar) -> tuple[str, str]:
        """The days given so far, when they hold, in words."""
        if not bar.given:
            return "", ""
        cells = bar.action.cells
        first, last = (
            self._words.date(date.fromisoformat(str(cells[name]))) if cells.get(name) else ""
            for name in (START, END)
        )
        return first, last

    # --- reading ---------------------------------------------------------------------------------

    def day(self, text: str, *, end: bool) -> date | None:
        """The day a person wrote in a field: of a month its first, or its last at the end."""
        languages = (self._words.language, *self._dates.languages)
        found = read(
            text.strip(), reference=self._dates.reference, languages=languages, events=self._dates.events
        ).whole
        if found is not None:
            return found.last if end else found.first
        try:
            return date.fromisoformat(self._words.read_date(text.strip()))
        except ValueError:
            return None

    @property
    def days(self) -> tuple[date | None, date | None]:
        """Beginning and end as they are understood now."""
        return self.day(self.first.text(), end=False), self.day(self.last.text(), end=True)

    def _stretch(self) -> Stretch | None:
        """The days given, as the timeline would take them; None when there are none, or they are crossed."""
        first, last = self.days
        cells = {START: first.isoformat() if first else None, END: last.isoformat() if last else None}
        return given(Action("", "", 0, "", cells))

    def _typed(self, text: str) -> None:
        if not self.write.isChecked():
            self._own_words = text
        self.typed.emit(text)
        self._understand()

    def _day_typed(self, _text: str) -> None:
        if self.write.isChecked():
            self._wrote(on=True)
        else:
            self._understand()

    def _wrote(self, on: bool) -> None:
        """The words become the dates', or a person's own again."""
        stretch = self._stretch()
        if on and stretch is not None:
            language = self._dates.languages[0] if self._dates.languages else self._words.language
            self.words_field.begin(written(stretch, language))
        else:
            self.words_field.begin(self._own_words)
        self._understand()

    def _understand(self) -> None:
        """Say under each field, and below all, what was made of it."""
        text = self._words.text
        first, last = self.days
        self._say(self._first, self.first.text(), first)
        self._say(self._last, self.last.text(), last)
        stretch = self._stretch()
        table = read(
            whole_text(self.words_field), reference=self._dates.reference,
            languages=self._dates.languages, events=self._dates.events,
        )  # fmt: skip
        self.write.setEnabled(stretch is not None or self.write.isChecked())
        notes = []
        if stretch is not None:
            notes.append(text("The dates hold as long as these words stay."))
        elif table.assumed_year and table.whole is not None:
            year = str(table.whole.first.year)
            notes.append(text("No year is written; {year} was supposed.", year=year))
        shown = stretch or table.whole
        if shown is not None:
            self.understood.tell(said(shown, self._words), good=True)
        elif table.text.strip():
            self.understood.tell(text("These words name no day yet"), good=False)
        else:
            self.understood.tell(text("No date"), good=False)
        restyle(self.note, "meta")
        self.note.setText(" ".join(notes))
        self.note.setVisible(bool(notes))

    def _say(self, field: LabelledField, typed: str, day: date | None) -> None:
        """The day as it was understood, in the place of the field's help."""
        field.complain("")
        if typed.strip() and day is not None:
            field.help.setText(self._words.date(day))
            field.field.setAccessibleDescription(field.help.text())

    # --- keeping ---------------------------------------------------------------------------------

    def decide(self) -> None:
        text = self._words.text
        first, last = self.days
        for field, edit, day in ((self._first, self.first, first), (self._last, self.last, last)):
            if edit.text().strip() and day is None:
                field.complain(text("No day is understood here: write 12 May 2027, or leave it empty."))
                edit.setFocus()
                return
        if first is not None and last is not None and last < first:
            self._last.complain(text("The end lies before the beginning: correct one of them."))
            self.last.setFocus()
            return
        self._waits = False
        self.kept.emit(whole_text(self.words_field), first, last)
        if not self._waits:
            self.accept()

    def wait(self) -> None:
        """For whoever hears ``kept``: stay open, what was typed is nowhere else until the store has it.

        Then ``accept`` closes it, or ``refuse`` says why not.
        """
        self._waits = True
        self.do.setEnabled(False)

    def refuse(self, problem: MentorDeskError) -> None:
        """The store did not take it: said here, and everything typed stays."""
        self.do.setEnabled(True)
        self.say(problem)
        self.do.setFocus()

    def say(self, problem: MentorDeskError) -> None:
        """What went wrong, under what was understood."""
        self.note.setText(self._words.text(problem.message, **problem.parameters))
        restyle(self.note, "danger")
        self.note.show()
