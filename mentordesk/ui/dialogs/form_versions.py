"""The versions of a form: what was kept and when, and what changed since, answer by answer (R-033)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.past.difference import Difference
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField
from mentordesk.ui.widgets.parts import column, emptied, frame, label
from mentordesk.words import Words


@dataclass(frozen=True)
class OneVersion:
    """A version in words: what it is called, and when and by whom it was kept."""

    id: str
    title: str


@dataclass(frozen=True)
class OneChange:
    """An answer that is not what it was, in words."""

    where: str
    before: str
    after: str


class FormVersionsDialog(SheetDialog):
    """``named`` carries the name of a version to keep; ``wanted`` the one whose differences are to be shown.

    Whoever opens it answers ``wanted`` by ``show_changes``.
    """

    named = Signal(str)
    wanted = Signal(str)

    def __init__(
        self, words: Words, look: Look, title: str, versions: Sequence[OneVersion], parent: QWidget
    ) -> None:
        super().__init__(
            title, words.text("&Keep as a version"), words.text("&Close"), look, parent, width=720
        )
        self._words, self._look = words, look
        self.name = QLineEdit(self)
        self.name.textChanged.connect(self._tell)
        help_text = words.text("For instance: before the mentor’s visit. Stages are kept of themselves.")
        self.body.addWidget(
            LabelledField(words.text("Name of a version to keep now"), self.name, look, help_text)
        )
        self.choice = QComboBox(self)
        for each in versions:
            self.choice.addItem(each.title, each.id)
        self.choice.activated.connect(self._want)
        self.told: QLabel = label("", "secondary", wrap=True)
        self._changes = column(spacing=look.px(10))
        if versions:
            self.choice.setCurrentIndex(len(versions) - 1)
            self.body.addWidget(LabelledField(words.text("What changed since"), self.choice, look))
        else:
            self.choice.hide()  # it has no place here
            self.told.setText(words.text("No version has been kept yet."))
        self.body.addWidget(self.told)
        self.body.addLayout(self._changes)
        self._tell()
        self.name.setFocus()

    def begin(self) -> None:
        """Ask for the differences of the version shown first."""
        if self.choice.count():
            self._want()

    def _want(self) -> None:
        self.wanted.emit(str(self.choice.currentData()))

    def show_changes(self, changes: Sequence[OneChange]) -> None:
        """What changed since the version that is chosen."""
        words, look = self._words, self._look
        emptied(self._changes)
        if not changes:
            self.told.setText(words.text("Nothing has changed since."))
            return
        self.told.setText(
            words.plural("{count} answer changed since", "{count} answers changed since", len(changes))
        )
        for each in changes:
            made = frame("card", self)
            inside = column(made, margins=look.px(12), spacing=look.px(6))
            inside.addWidget(label(each.where, "strong", wrap=True))
            shown = Difference(words, look, made)
            shown.show_texts(each.before, each.after)
            shown.setAccessibleName(each.where)
            inside.addWidget(shown)
            self._changes.addWidget(made)

    def _tell(self) -> None:
        self.do.setEnabled(bool(self.name.text().strip()))

    def decide(self) -> None:
        self.named.emit(self.name.text().strip())
        self.accept()
