"""The organisation's Word template: chosen, checked, kept, taken away again; an example to start from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.services.house_style import KeptTemplate
from mentordesk.services.workspace import Workspace
from mentordesk.ui.desk import Desk
from mentordesk.ui.sections.files import FileAsked, usual_folder
from mentordesk.ui.sections.putting_back import put_back_template
from mentordesk.ui.sections.template_card import TemplateCard
from mentordesk.ui.widgets.parts import column, label
from mentordesk.words import Words

_ENDING = ".docx"
_TAKEN = (_ENDING, ".dotx")
_Found = tuple[KeptTemplate | None, Sequence[tuple[str, str]]]


class OwnTemplate(QWidget):
    """A file that is refused is told on the card; the template of before stays."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: KeptTemplate | None = None
        text, look = desk.words.text, desk.look
        self._asked = FileAsked(text("Choose a template"), _TAKEN, self)
        self._asked.chosen.connect(self.take)
        self.card = TemplateCard(desk.words, look, desk.icons, self)
        self.card.choose_requested.connect(self._asked.ask)
        self.card.dropped.connect(self.take)
        self.card.remove_requested.connect(self._remove)
        self.card.example_requested.connect(self._ask_example)
        laid = column(self, spacing=look.px(8))
        laid.addWidget(self.card)
        laid.addSpacing(look.px(8))
        what = text("What one may write in a template, and what stands there afterwards")
        laid.addWidget(label(what, "strong", wrap=True))
        self._places = QGridLayout()
        self._places.setHorizontalSpacing(look.px(16))
        self._places.setVerticalSpacing(look.px(6))
        self._places.setColumnStretch(1, 1)
        laid.addLayout(self._places)

    def read(self) -> None:
        """Show what is kept."""
        self._desk.ask(self, partial(_found, self._desk.words), self._show)

    def _show(self, found: _Found) -> None:
        self._kept, places = found
        self.card.show_template(self._kept)
        if self._places.count():
            return
        for at, (place, what) in enumerate(places):
            self._places.addWidget(label(place, "kbd", parent=self), at, 0, Qt.AlignmentFlag.AlignLeft)
            self._places.addWidget(label(what, "secondary", wrap=True, parent=self), at, 1)

    def _refuse(self, problem: MentorDeskError) -> None:
        self.card.complain(self._desk.words.text(problem.message, **problem.parameters))

    # --- a template ------------------------------------------------------------------------------

    def take(self, path: Path) -> None:
        """Keep a Word file as the template; one click takes it back."""
        job = partial(_set, path)
        self._desk.ask(self, job, partial(self._taken, _back_to(self._kept)), self._refuse)

    def _taken(self, back: _Job, kept: KeptTemplate) -> None:
        text = self._desk.words.text
        self.read()
        said = text("{file} is the template now.", file=kept.name)
        self._desk.say(said, text("Undo"), partial(self._do, back))

    def _remove(self) -> None:
        text = self._desk.words.text
        back = _back_to(self._kept)
        self._do(_remove)
        self._desk.say(text("Template removed."), text("Undo"), partial(self._do, back))

    def _do(self, job: _Job) -> None:
        self._desk.ask(self, job, self._done, self._refuse)

    def _done(self, _nothing: object) -> None:
        self.read()

    # --- the example -----------------------------------------------------------------------------

    def _ask_example(self) -> None:
        from mentordesk.ui.dialogs.export.place import PlaceAsked

        text = self._desk.words.text
        asking = PlaceAsked(text("Save an example"), self.window())
        asking.chosen.connect(self._save_example)
        folder = self._desk.settings.export_folder or usual_folder()
        asking.ask(folder, text("Template") + _ENDING, _ENDING)

    def _save_example(self, path: Path) -> None:
        job = partial(_save_example, path, self._desk.words.language)
        self._desk.ask(self, job, partial(self._saved, path), self._refuse)

    def _saved(self, path: Path, _nothing: object) -> None:
        text = self._desk.words.text
        self.card.complain("")
        self._desk.say(text("{file} is saved.", file=path.name), text("Open the file"), partial(_open, path))


_Job = Callable[[Workspace], object]


def _found(words: Words, workspace: Workspace) -> _Found:
    style = workspace.house_style
    return style.template(), style.places(words)


def _set(path: Path, workspace: Workspace) -> KeptTemplate:
    return workspace.house_style.set_template(path)


def _remove(workspace: Workspace) -> None:
    workspace.house_style.remove_template()


def _back_to(kept: KeptTemplate | None) -> _Job:
    """What makes things as they are now."""
    return _remove if kept is None else partial(put_back_template, kept)


def _save_example(path: Path, language: str, workspace: Workspace) -> None:
    workspace.house_style.save_example(path, language)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
