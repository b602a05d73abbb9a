"""The texts of a preparation: sensitive subjects, for the team alone, and logistics (screen 17)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.forms.reading import form
from mentordesk.model.preparation import LOGISTICS, SENSITIVITIES
from mentordesk.model.visits import FORM, VISIT, Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.editors import TextEditor
from mentordesk.ui.visiting.panel_field import PanelField
from mentordesk.ui.widgets.parts import button, column, label, row

_LINES = (2, 12)


class PreparationTexts(QWidget):
    """``typed`` and ``answered`` carry a stored name and a value."""

    typed = Signal(str, object)
    answered = Signal(str, object)
    choice_wanted = Signal(str)
    take_wanted = Signal()
    """What the host's context says is to be taken over."""
    tasks_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        text, look, icons, known = desk.words.text, desk.look, desk.icons, form(FORM)
        self.fields: dict[str, PanelField] = {}
        for name in (SENSITIVITIES, LOGISTICS):
            key = f"{VISIT}.{name}"
            editor = TextEditor(self, _LINES)
            made = PanelField(
                known.label(key, desk.words), editor, desk.words, look, self, known.help(key, desk.words)
            )
            made.title.setProperty("role", "heading3")
            editor.typed.connect(partial(self.typed.emit, name))
            editor.answered.connect(partial(self.answered.emit, name))
            made.choice_wanted.connect(partial(self.choice_wanted.emit, name))
            self.fields[name] = made
        restricted = row(spacing=look.px(6))
        mark = label("", parent=self)
        ratio = self.devicePixelRatioF()
        mark.setPixmap(icons.pixmap("lock-simple", "text_secondary", 14, fill=True, ratio=ratio))
        restricted.addWidget(mark)
        restricted.addWidget(
            label(text("Restricted to the mentoring team: in no document"), "secondary", wrap=True), 1
        )
        self.take = button(
            text("Take over the host’s context"), "link", icons.icon("tray-arrow-down", "link"), parent=self
        )
        self.take.setIconSize(icons.size(14))
        self.take.clicked.connect(self.take_wanted)
        self.take.hide()
        self.tasks = button(
            text("Tasks for the preparation…"), "link", icons.icon("list-checks", "link"), parent=self
        )
        self.tasks.setIconSize(icons.size(14))
        self.tasks.clicked.connect(self.tasks_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        laid = column(self, spacing=look.px(6))
        laid.addWidget(self.fields[SENSITIVITIES])
        laid.addLayout(restricted)
        laid.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addSpacing(look.px(10))
        laid.addWidget(self.fields[LOGISTICS])
        laid.addWidget(self.tasks, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addStretch(1)

    def show_visit(self, visit: Visit, host: str) -> None:
        """The texts as they stand; what is being typed stays. ``host`` is what could be taken over."""
        for name, made in self.fields.items():
            made.editor.show(visit.answers.get(name))
            made.dispute(name in visit.conflicts)
        self.take.setVisible(bool(host) and host not in visit.said(SENSITIVITIES))

    def flush(self) -> None:
        """Tell every answer that is still being typed."""
        for made in self.fields.values():
            made.editor.flush()
