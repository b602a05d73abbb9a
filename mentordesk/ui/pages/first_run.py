"""The first start: who writes, then a first programme or an example. No account, no tour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.pages.page import Page
from mentordesk.ui.starting import create_programme, visit_example
from mentordesk.ui.who import role_choices
from mentordesk.ui.widgets.choice_cards import ChoiceCards
from mentordesk.ui.widgets.fields import LabelledField, choice, line
from mentordesk.ui.widgets.new_programme import NewProgrammeForm
from mentordesk.ui.widgets.parts import button, column, frame, label, row
from mentordesk.ui.widgets.two_cities import TwoCities
from mentordesk.words import LANGUAGE_NAMES

_PICTURE_FROM = 900


class FirstRun(Page):
    """Two steps. Whoever leaves in between starts with the second one next time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.picture = _Beside(desk, self)
        self.picture.hide()  # until it is known that there is room: else the window grows for it
        self.who = _Who(desk, self)
        self.begin = _Begin(desk, self)
        self.steps = QStackedWidget(self)
        for step in (self.who, self.begin):
            scroll = QScrollArea(self)
            scroll.setWidgetResizable(True)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setWidget(step)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.viewport().setAutoFillBackground(False)
            self.steps.addWidget(scroll)
        right = frame("surface", self)
        column(right).addWidget(self.steps)
        laid = row(self)
        laid.addWidget(self.picture, 5)
        laid.addWidget(right, 7)
        self.who.go_on.clicked.connect(self._keep)
        self.setFocusProxy(self.who.name)

    def _keep(self) -> None:
        name, organisation = self.who.name.text().strip(), self.who.organisation.text().strip()
        role = self.who.role.value
        self.desk.change_settings(role=role)

        def write(workspace: Workspace) -> None:
            workspace.editing.name_me(name, organisation)

        self.desk.ask(self, write, self._kept)

    def _kept(self, _nothing: object) -> None:
        self.desk.me_changed.emit()
        self.steps.setCurrentIndex(1)
        self.setFocusProxy(self.begin.form.title)
        self.begin.form.title.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.picture.setVisible(self.width() * 100 // self.desk.look.text_size >= _PICTURE_FROM)


class _Beside(QWidget):
    """What the program is, in a picture and four lines."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        text, look = desk.words.text, desk.look
        ground = frame("soft", self)
        column(self).addWidget(ground)
        laid = column(ground, spacing=look.px(10))
        laid.setContentsMargins(look.px(40), look.px(56), look.px(40), look.px(36))
        title = text("Two cities, one plan, and all that was said on the way.")
        laid.addWidget(label(title, "display", wrap=True))
        what = text("MentorDesk goes with the mentoring from the needs to the plan, without a network.")
        laid.addWidget(label(what, "lead", wrap=True))
        laid.addSpacing(look.px(16))
        laid.addWidget(TwoCities(look), 1)
        laid.addSpacing(look.px(16))
        for icon, words in (
            ("hard-drive", text("Your texts stay on this computer.")),
            ("file-doc", text("Your colleagues keep Word and Excel.")),
            ("arrow-u-up-left", text("Everything can be undone.")),
        ):
            line_of = row(spacing=look.px(10))
            mark = label("")
            mark.setPixmap(desk.icons.pixmap(icon, ratio=self.devicePixelRatioF()))
            line_of.addWidget(mark)
            line_of.addWidget(label(words, "secondary"), 1)
            laid.addLayout(line_of)


class _Who(QWidget):
    """Step 1: language, name, role."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        text, look = desk.words.text, desk.look
        self.language = choice(list(LANGUAGE_NAMES.items()), desk.words.language, self)
        self.language.setAccessibleName(text("Language"))
        self.language.activated.connect(self._set_language)
        self.name = line(desk.carried.get("name", ""), parent=self)
        self.organisation = line(desk.carried.get("organisation", ""), parent=self)
        roles = role_choices(text)
        self.role = ChoiceCards(text("Your place in the mentoring"), roles, look, desk.icons, self)
        self.role.choose(desk.carried.get("role") or desk.settings.role or "facilitator")
        self.go_on = button(text("&Continue"), "primary", parent=self)
        laid = column(self, spacing=look.px(10))
        laid.setContentsMargins(look.px(60), look.px(44), look.px(60), look.px(36))
        top = row()
        top.addWidget(label(text("Step {step} of {steps}", step=1, steps=2), "meta"), 1)
        top.addWidget(self.language)
        laid.addLayout(top)
        laid.addWidget(label(text("Who writes on this computer?"), "heading1_work", wrap=True))
        skip = text("Your name signs your changes in the history. No account is made; it may stay empty.")
        laid.addWidget(label(skip, "secondary", wrap=True))
        laid.addSpacing(look.px(8))
        names = row(spacing=look.px(16))
        names.addWidget(LabelledField(text("&Name"), self.name, look, parent=self))
        names.addWidget(LabelledField(text("&Organisation"), self.organisation, look, parent=self))
        laid.addLayout(names)
        laid.addSpacing(look.px(6))
        laid.addWidget(label(text("Your place in the mentoring"), "strong"))
        laid.addWidget(self.role)
        only = text("This chooses the first page. Nothing is forbidden to other roles.")
        laid.addWidget(label(only, "meta", wrap=True))
        laid.addSpacing(look.px(6))
        later = text("A passphrase can come later; until then your computer’s own lock protects your work.")
        laid.addWidget(label(later, "meta", wrap=True))
        laid.addStretch(1)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(self.go_on)
        laid.addLayout(foot)
        for before, after in ((self.language, self.name), (self.name, self.organisation)):
            QWidget.setTabOrder(before, after)

    def _set_language(self) -> None:
        typed = {"name": self.name.text(), "organisation": self.organisation.text()}
        self._desk.carried.update(typed, role=self.role.value or "")
        self._desk.change_settings(language=self.language.currentData())


class _Begin(QWidget):
    """Step 2: a programme of one's own, or an example."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        text, look = desk.words.text, desk.look
        self.form = NewProgrammeForm(desk.words, look, self)
        self.create_it = button(text("&Create the programme"), "primary", parent=self)
        self.create_it.clicked.connect(self._create)
        self.example = button(text("Visit an e&xample"), "link", parent=self)
        self.example.clicked.connect(self._visit)
        self.later = button(text("&Begin later"), "link", parent=self)
        self.later.clicked.connect(self._leave)
        laid = column(self, spacing=look.px(10))
        laid.setContentsMargins(look.px(60), look.px(44), look.px(60), look.px(36))
        laid.addWidget(label(text("Step {step} of {steps}", step=2, steps=2), "meta"))
        laid.addWidget(label(text("Your first programme"), "heading1_work", wrap=True))
        what = text("Only the title is needed now. All of it can be changed on the programme sheet.")
        laid.addWidget(label(what, "secondary", wrap=True))
        laid.addSpacing(look.px(8))
        laid.addWidget(self.form)
        laid.addStretch(1)
        foot = row(spacing=look.px(12))
        foot.addWidget(self.example)
        foot.addWidget(self.later)
        foot.addStretch(1)
        foot.addWidget(self.create_it)
        laid.addLayout(foot)
        QWidget.setTabOrder(self.form.language, self.example)
        QWidget.setTabOrder(self.example, self.later)
        QWidget.setTabOrder(self.later, self.create_it)

    def _create(self) -> None:
        answers = self.form.answers
        if answers is not None:
            create_programme(self._desk, self, answers)

    def _visit(self) -> None:
        visit_example(self._desk, self)

    def _leave(self) -> None:
        self._desk.go(pages.LIBRARY)
