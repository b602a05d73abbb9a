"""Who writes on this computer, and from which place in the mentoring."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from mentordesk.services.workspace import Workspace
from mentordesk.ui.desk import Desk
from mentordesk.ui.sections.section import Section
from mentordesk.ui.who import role_choices
from mentordesk.ui.widgets.choice_cards import ChoiceCards
from mentordesk.ui.widgets.fields import line
from mentordesk.words import _


class WhoWrites(Section):
    """Name and organisation are kept in the store, the place beside it."""

    name = "who"
    title = _("Who writes")
    icon = "user"
    sentence = _("On this computer. There is no account.")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text, look = desk.words.text, desk.look
        self.person, self.organisation = line(parent=self), line(parent=self)
        for field in (self.person, self.organisation):
            field.editingFinished.connect(self.flush)
        self.add_row(
            text("&Name"), text("Signs your changes in the history. It may stay empty."), self.person
        )
        self.add_row(text("&Organisation"), text("Stands beside your name."), self.organisation)
        place = text("Your place in the mentoring")
        self.role = ChoiceCards(place, role_choices(text), look, desk.icons, self)
        self.role.choose(desk.settings.role)
        self.role.chosen.connect(self._set_role)
        why = text("This chooses the first page. Nothing is forbidden to other roles.")
        self.add_row(place, why)
        self.body.addWidget(self.role)
        self.body.addStretch(1)

    def present(self) -> None:
        if self.desk.workspace is not None:
            self.desk.ask(self, _me, self._show_me)

    def _show_me(self, me: Mapping[str, str]) -> None:
        for field, key in ((self.person, "name"), (self.organisation, "organisation")):
            if not field.hasFocus():
                field.setText(me.get(key, ""))

    def flush(self) -> None:
        modified = self.person.isModified() or self.organisation.isModified()
        if self.desk.workspace is None or not modified:
            return
        name, organisation = _taken(self.person), _taken(self.organisation)
        self.desk.ask(self, lambda workspace: workspace.editing.name_me(name, organisation), self._kept)

    def _kept(self, _nothing: object) -> None:
        self.desk.me_changed.emit()

    def _set_role(self, role: str) -> None:
        self.desk.change_settings(role=role)


def _taken(field: QLineEdit) -> str:
    field.setModified(False)
    return field.text().strip()


def _me(workspace: Workspace) -> Mapping[str, str]:
    return workspace.editing.me()
