"""The card under the timeline: what is written for the current bar, and what was understood."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from mentordesk.model.dating import said
from mentordesk.model.plan import END, START, WHAT
from mentordesk.model.schedule import Bar, Milestone, Step, milestone_title
from mentordesk.model.timetable import Stretch, Unit
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.elided import ElidedLabel
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.parts import button, column, label, row
from mentordesk.ui.widgets.timeline import sentences
from mentordesk.words import Words


class Chip(QFrame):
    """A glyph and words on a soft ground: understood, or not."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._mark = label("", parent=self)
        self.words = label("", parent=self)
        self._laid = laid = row(self, spacing=look.px(6))
        laid.setContentsMargins(look.px(8), look.px(3), look.px(10), look.px(3))
        laid.addWidget(self._mark)
        laid.addWidget(self.words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def wrap(self, *, wanted: bool) -> None:
        """Whether it may take more than one line, in what width it is given."""
        self.words.setWordWrap(wanted)
        self._fit()

    def _fit(self) -> None:
        """As high as its words need: in a row beside others a layout would give them one line."""
        margins = self._laid.contentsMargins()
        beside = margins.left() + margins.right() + self._laid.spacing() + self._mark.sizeHint().width()
        height = self.words.sizeHint().height()
        if self.words.wordWrap():
            height = max(
                self.words.heightForWidth(max(self.width() - beside, 1)), self._mark.sizeHint().height()
            )
        self.setFixedHeight(height + margins.top() + margins.bottom())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()

    def tell(self, text: str, *, good: bool) -> None:
        """Show this."""
        role, mark = ("success", "check-circle") if good else ("warning", "warning")
        colours = self._look.colours
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(self._icons.pixmap(mark, role, 14, fill=True, ratio=ratio))
        self.words.setText(text)
        self.words.setStyleSheet(f"color: {colours.role(role).name()}; font-weight: 600;")
        self.setStyleSheet(
            f"QFrame {{ background: {colours.role(role + '_soft').name()}; border: none;"
            f" border-radius: {self._look.px(10)}px; }}"
        )
        self._fit()


class TimelineCard(QFrame):
    """Wishes only."""

    correct_requested = Signal()
    cell_requested = Signal()

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        self._titled = True
        text = words.text
        self.setProperty("role", "card")
        self.number = label("", parent=self)
        colours = look.colours
        self.number.setStyleSheet(
            f"background: {colours.accent.name()}; color: {colours.on_accent.name()}; font-weight: 600;"
            f" border-radius: {look.px(4)}px; padding: {look.px(2)}px {look.px(7)}px;"
        )
        self.title = ElidedLabel("strong", self)
        self.cell = button(text("Show it in the table"), "link", parent=self)
        self.cell.clicked.connect(self.cell_requested)
        self._written_label = label(text("Written in the plan"), "secondary", parent=self)
        self._written_above = label(text("Written in the plan"), "secondary", parent=self)
        self._written_above.hide()
        self.written = GrowingText((1, 3), self)
        self.written.setReadOnly(True)
        self.written.setAccessibleName(text("Written in the plan"))
        self._written_label.setBuddy(self.written)
        self._understood_label = label(text("Understood"), "secondary", parent=self)
        self.understood = Chip(look, icons, self)
        self.correct = button(text("Correct…"), "link", parent=self)
        self.correct.clicked.connect(self.correct_requested)
        self.note = label("", "meta", wrap=True, parent=self)
        self._keys = _Keys(words, look, self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.show_nothing()

    def _lay_out(self) -> None:
        px = self._look.px
        head = row(spacing=px(8))
        head.addWidget(self.number)
        head.addWidget(self.title, 1)
        head.addWidget(self._written_above, 1)
        head.addWidget(self.cell)
        self._facts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._facts.setSpacing(px(10))
        self._facts.addWidget(self._written_label)
        self._facts.addWidget(self.written, 1)
        answer = row(spacing=px(10))
        answer.addWidget(self._understood_label)
        answer.addWidget(self.understood)
        answer.addWidget(self.correct)
        self._answer = answer
        self._facts.addLayout(answer)
        left = column(spacing=px(6))
        left.addLayout(head)
        left.addLayout(self._facts)
        left.addWidget(self.note)
        laid = row(self, spacing=px(20))
        laid.setContentsMargins(px(16), px(10), px(16), px(10))
        laid.addLayout(left, 1)
        laid.addWidget(self._keys)

    def fit(self, *, narrow: bool, titled: bool, keys: bool) -> None:
        """Beside one another, or ``narrow`` under one another; no title under the list, which has it.

        The keys where there is room for them.
        """
        self._titled = titled
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._facts.direction() != way:
            self._facts.setDirection(way)
            self._answer.setStretchFactor(self.understood, 1 if narrow else 0)
            self.understood.wrap(wanted=narrow)
        self._keys.setVisible(keys)
        self._show_titles()

    def _show_titles(self) -> None:
        bare = not self._titled and self.written.isVisibleTo(self)
        self.number.setVisible(bool(self.number.text()) and not bare)
        self.title.setVisible(not bare)
        self._written_above.setVisible(bare)
        self._written_label.setVisible(self.written.isVisibleTo(self) and not bare)

    def show_unit(self, unit: Unit) -> None:
        """By what the keys move a bar."""
        self._keys.show_unit(unit)

    # --- what is shown ---------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """No row is current."""
        self._show_head("", self._words.text("No action is chosen."), "")
        self._show_facts(shown=False)

    def show_milestone(self, milestone: Milestone | None, count: int) -> None:
        """One of the programme's milestones, or all of them."""
        words = self._words
        if milestone is None:
            said_of = words.plural(
                "{count} milestone of the programme", "{count} milestones of the programme", count
            )
            self._show_head("", said_of, "")
        else:
            title = milestone_title(milestone, words)
            line = words.text("{title}, {day}", title=title, day=words.date(milestone.day))
            self._show_head("", line, line)
        self._show_facts(shown=False)
        self.note.setText(words.text("Milestones are read from the programme’s own dates."))
        self.note.show()

    def show_bar(self, bar: Bar, step: Step | None) -> None:
        """An action, or one of its steps."""
        title = step.label if step is not None else sentences.title(bar)
        title = title or self._words.text("Nothing written yet")
        self._show_head(str(bar.action.number), title, bar.action.text(WHAT))
        self._show_facts(shown=True)
        self.cell.show()
        self.written.begin(bar.timetable.text or self._words.text("Nothing yet"))
        stretch = step.stretch if step is not None else bar.stretch
        if stretch is None:
            self.understood.tell(sentences.undated(bar, self._words), good=False)
        else:
            self.understood.tell(said(stretch, self._words), good=True)
        text = self._words.text
        self.correct.setText(text("Give a date…") if bar.stretch is None else text("Correct…"))
        notes = self._notes(bar, step, stretch)
        self.note.setText(" ".join(notes))
        self.note.setVisible(bool(notes))

    def _notes(self, bar: Bar, step: Step | None, stretch: Stretch | None) -> list[str]:
        text, found = self._words.text, []
        if stretch is not None and stretch.open_last:
            found.append(text("No end is written."))
        elif stretch is not None and stretch.open_first:
            found.append(text("No beginning is written."))
        elif stretch is not None and not stretch.exact:
            found.append(text("Approximate."))
        if bar.given and step is None:
            found.append(text("A person gave these dates; they hold as long as the words stay."))
        elif not bar.given and (bar.action.cells.get(START) or bar.action.cells.get(END)):
            found.append(text("Dates given before no longer hold: the words were changed since."))
        if stretch is not None and bar.timetable.assumed_year and not (bar.given and step is None):
            found.append(text("No year is written; {year} was supposed.", year=str(stretch.first.year)))
        if step is not None and step.outside:
            found.append(text("This step lies outside its action."))
        return found

    def _show_head(self, number: str, title: str, whole: str) -> None:
        self.number.setText(number)
        self.title.setText(title)
        self.title.setToolTip(whole or title)
        self.title.setAccessibleName(title)

    def _show_facts(self, *, shown: bool) -> None:
        parts = (
            self.written, self._understood_label, self.understood, self.correct, self.cell, self.note,
        )  # fmt: skip
        for part in parts:
            part.setVisible(shown)
        self._show_titles()


class _Keys(QFrame):
    """The keys that matter here, with their words."""

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        text = words.text
        self._move = label("", "secondary", parent=self)
        first, second = row(spacing=look.px(6)), row(spacing=look.px(6))
        for key in ("Alt ←", "Alt →"):
            first.addWidget(label(key, "kbd", parent=self))
        first.addWidget(self._move)
        first.addStretch(1)
        second.addWidget(label(text("Shift Alt →"), "kbd", parent=self))
        second.addWidget(label(text("longer"), "secondary", parent=self))
        second.addSpacing(look.px(10))
        second.addWidget(label("F2", "kbd", parent=self))
        second.addWidget(label(text("write the date"), "secondary", parent=self))
        second.addStretch(1)
        laid = column(self, spacing=look.px(6))
        laid.addLayout(first)
        laid.addLayout(second)
        laid.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def show_unit(self, unit: Unit) -> None:
        """By what a bar goes."""
        text = self._words.text
        moves = {
            Unit.QUARTER: text("move by a quarter"),
            Unit.MONTH: text("move by a month"),
            Unit.WEEK: text("move by a week"),
        }
        self._move.setText(moves.get(unit, ""))
