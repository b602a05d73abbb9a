"""The organisation's logos: added with the words for those who do not see them, ordered, taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.services.house_style import MOST_LOGOS, Logo
from mentordesk.services.workspace import Workspace
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.logo import LogoDialog
from mentordesk.ui.sections.files import DropFrame, FileAsked
from mentordesk.ui.sections.logo_rows import LogoRows
from mentordesk.ui.sections.putting_back import put_back_logo
from mentordesk.ui.widgets.parts import button, column, keep_height, label

_ENDINGS = (".png", ".jpg", ".jpeg")


class OwnLogos(QWidget):
    """``told`` carries the line that says how many there may be."""

    told = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._logos: Sequence[Logo] = ()
        text, look = desk.words.text, desk.look
        self._asked = FileAsked(text("Choose a logo"), _ENDINGS, self)
        self._asked.chosen.connect(self.ask_whose)
        self.rows = LogoRows(MOST_LOGOS, desk.words, look, desk.icons, self)
        self.rows.moved.connect(self._move)
        self.rows.renamed.connect(self._ask_name)
        self.rows.removed.connect(self._remove)
        self.rows.hide()
        self.problem = label("", "danger", wrap=True)
        self.problem.hide()
        self.add = button(text("Add a logo…"), parent=self)
        self.add.clicked.connect(self._asked.ask)
        drop = DropFrame("", self)
        drop.dropped.connect(self.ask_whose)
        inside = column(drop, spacing=look.px(10))
        inside.addWidget(self.rows)
        inside.addWidget(self.problem)
        inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column(self).addWidget(drop)
        keep_height(self.add)

    def read(self) -> None:
        """Show those that are kept."""
        self._desk.ask(self, _logos, self._show)

    def _show(self, logos: Sequence[Logo]) -> None:
        text, full = self._desk.words.text, len(logos) >= MOST_LOGOS
        self._logos = logos
        self._complain("")
        self.rows.show_logos(logos)
        self.rows.setVisible(bool(logos))
        if full and self.add.hasFocus():
            self.rows.rows[-1].buttons["remove"].setFocus()
        elif not logos and not self.add.isEnabled():
            self.add.setFocus()
        self.add.setEnabled(not full)
        usual = text("Up to three pictures, PNG or JPEG, at the top of documents in this order.")
        self.told.emit(text("There are three: remove one before you add another.") if full else usual)

    def _complain(self, said: str) -> None:
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        self.add.setAccessibleDescription(said)

    def _refuse(self, problem: MentorDeskError) -> None:
        self._complain(self._desk.words.text(problem.message, **problem.parameters))

    def _do(self, job: _Job) -> None:
        self._desk.ask(self, job, self._done, self._refuse)

    def _done(self, _nothing: object) -> None:
        self.read()

    # --- what is wished --------------------------------------------------------------------------

    def ask_whose(self, path: Path) -> None:
        """Whose logo a picture is; then keep it."""
        dialog = LogoDialog(self._desk.words, self._desk.look, self.window(), file=path.name)
        dialog.named.connect(partial(self._add, path))
        dialog.open()

    def _add(self, path: Path, name: str) -> None:
        self._do(partial(_add, path, name))

    def _ask_name(self, logo: str) -> None:
        name = next(each.name for each in self._logos if each.id == logo)
        dialog = LogoDialog(self._desk.words, self._desk.look, self.window(), name=name)
        dialog.named.connect(partial(self._name, logo))
        dialog.open()

    def _name(self, logo: str, name: str) -> None:
        self._do(partial(_name, logo, name))

    def _move(self, logo: str, by: int) -> None:
        self._do(partial(_move, logo, by))

    def _remove(self, logo: str) -> None:
        at, kept = next((at, each) for at, each in enumerate(self._logos) if each.id == logo)
        self._do(partial(_remove, logo))
        text = self._desk.words.text
        back = partial(self._do, partial(put_back_logo, kept, at))
        self._desk.say(text("Logo of {name} removed.", name=kept.name), text("Undo"), back)


_Job = Callable[[Workspace], object]


def _logos(workspace: Workspace) -> Sequence[Logo]:
    return workspace.house_style.logos()


def _add(path: Path, name: str, workspace: Workspace) -> None:
    workspace.house_style.add_logo(path, name)


def _name(logo: str, name: str, workspace: Workspace) -> None:
    workspace.house_style.name_logo(logo, name)


def _move(logo: str, by: int, workspace: Workspace) -> None:
    workspace.house_style.move_logo(logo, by)


def _remove(logo: str, workspace: Workspace) -> None:
    workspace.house_style.remove_logo(logo)
