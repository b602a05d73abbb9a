"""Beside the questions: how far the form is, who fills what, its parts and the questions of this one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QProgressBar, QWidget

from mentordesk.forms.definition import Form, Question
from mentordesk.model.filled import Filled
from mentordesk.model.progress import EMPTY, Count, count, filled_by, mark
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.form_words import MARKS, counted, question_said, question_state, question_title
from mentordesk.ui.widgets.outline_list import Entry, OutlineList
from mentordesk.ui.widgets.parts import column, label, name_it
from mentordesk.words import Words

WIDTH = 248
EVERYONE = ""


class SectionRail(QFrame):
    """``chosen`` carries a part and a question ("" for the part itself), ``role_chosen`` whose questions."""

    chosen = Signal(str, str)
    role_chosen = Signal(str)

    def __init__(self, desk: Desk, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._form = desk, form
        text, look = desk.words.text, desk.look
        self.setFixedWidth(look.px(WIDTH))
        self.count = label("", "strong", parent=self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.roles = QComboBox(self)
        name_it(self.roles, text("Whose questions are shown"))
        self.roles.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.roles.activated.connect(self._choose_role)
        self.list = OutlineList(text("Parts of the form"), look, desk.icons, self, wraps=False)
        self.list.chosen.connect(self._choose)
        laid = column(self, spacing=look.px(8))
        laid.setContentsMargins(look.px(12), look.px(16), look.px(8), look.px(8))
        laid.addWidget(self.count)
        laid.addWidget(self.bar)
        laid.addWidget(self.roles)
        laid.addWidget(self.list, 1)

    def show_roles(self, roles: Sequence[tuple[str, str]], role: str) -> None:
        """Those who fill parts of it; nothing to choose where there is only one."""
        self.roles.clear()
        self.roles.addItem(self._desk.words.text("All questions"), EVERYONE)
        for name, said in roles:
            self.roles.addItem(said, name)
        self.roles.setCurrentIndex(max(0, self.roles.findData(role)))
        self.roles.setVisible(len(roles) > 1)

    def show_filled(self, filled: Filled, sections: Sequence[str], role: str, here: tuple[str, str]) -> None:
        """How far it is; under the part where one is stand its questions."""
        words = self._desk.words
        done = whole(filled, role)
        self.count.setText(counted(done, words))
        for each in (self.count, self.bar):
            each.setVisible(done.asked > 0)
        self.bar.setRange(0, max(done.asked, 1))
        self.bar.setValue(done.answered)
        name_it(self.bar, counted(done, words))
        at = "/".join(here) if here[1] else f"{here[0]}/"
        self.list.show_entries(outline(filled, sections, role, here[0], words), at)

    def show_here(self, section: str, question: str) -> None:
        """One has read or walked on within the part."""
        self.list.show_here(f"{section}/{question}")

    def _choose(self, name: str) -> None:
        section, _slash, question = name.partition("/")
        self.chosen.emit(section, question)

    def _choose_role(self) -> None:
        self.role_chosen.emit(self.roles.currentData())


def whole(filled: Filled, role: str) -> Count:
    """How far the form is, for everyone or for those a role fills."""
    return count(filled, role=role or None)


def shown_questions(filled: Filled, section: str, role: str) -> tuple[Question, ...]:
    """The questions of a part that a role fills; all of them for everyone."""
    there = filled.form.questions_in(section)
    return tuple(each for each in there if not role or role in filled_by(filled, each))


def outline(
    filled: Filled, sections: Collection[str], role: str, here: str, words: Words
) -> list[Entry]:  # fmt: skip
    """Every part with its mark and how far it is; the questions of the one where one is."""
    form, entries = filled.form, []
    for section in sections:
        icon, colour, word = MARKS[mark(filled, section)]
        done, title = count(filled, section, role or None), form.section_label(section, words)
        state = words.text(word)
        said = words.text("{title}, {state}", title=title, state=state)
        aside = ""
        if done.asked:
            aside = f"{done.answered}/{done.asked}"
            said = words.text(
                "{title}, {state}, {count}", title=title, state=state, count=counted(done, words)
            )
        entries.append(
            Entry(
                f"{section}/",
                title,
                said,
                head=True,
                icon=icon,
                role=colour,
                aside=aside,
                fill=word != MARKS[EMPTY][2],
            )
        )
        if section == here:
            entries += [
                _line(filled, section, each, words) for each in shown_questions(filled, section, role)
            ]
    return entries


def _line(filled: Filled, section: str, question: Question, words: Words) -> Entry:
    state = question_state(filled, question, words)
    said = question_said(filled.form, question, words)
    if state:
        said = words.text("{title}, {state}", title=said, state=state)
    return Entry(f"{section}/{question.id}", question_title(filled.form, question, words), said, aside=state)
