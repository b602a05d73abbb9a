"""Opens the versions of a form and answers what their dialog asks (R-033)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Field
from mentordesk.forms.kinds import show, showing_of
from mentordesk.model.filled import Filled
from mentordesk.model.form_differences import Difference, FormVersion
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.form_versions import FormVersionsDialog, OneChange, OneVersion
from mentordesk.ui.filling.form_words import question_said, short_title

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_STAGE = ".stage"


class FormVersionsOpener(QObject):
    """One for each page of a form."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._parent = desk, parent

    def open(self, filled: Filled) -> None:
        """Show the versions of this form."""
        where = filled.programme, filled.form.key, filled.eid

        def listed(workspace: Workspace) -> Sequence[FormVersion]:
            programme, key, eid = where
            return workspace.form_versions.listed(programme, key, eid)

        self._desk.ask(self, listed, partial(self._show, filled))

    def _show(self, filled: Filled, versions: Sequence[FormVersion]) -> None:
        words = self._desk.words
        title = words.text("Versions: {form}", form=short_title(filled.form, words))
        told = [OneVersion(each.id, self._title(filled, each)) for each in versions]
        dialog = FormVersionsDialog(words, self._desk.look, title, told, self._parent.window())
        dialog.named.connect(partial(self._name, filled))
        dialog.wanted.connect(partial(self._compare, filled, dialog))
        dialog.open()
        dialog.begin()

    def _title(self, filled: Filled, version: FormVersion) -> str:
        words, form = self._desk.words, filled.form
        named = version.name
        if not named:
            key = next((each.key for each in form.singles() if each.key.endswith(_STAGE)), "")
            named = form.choice_label(key, version.stage, words) if key and version.stage else version.stage
        day = datetime.fromtimestamp(int(version.at[:13]) / 1000, UTC).astimezone().date()
        who = filled.people.get(version.author, "")
        if who:
            return words.text("{name}, {day}, {who}", name=named, day=words.date(day), who=who)
        return words.text("{name}, {day}", name=named, day=words.date(day))

    def _name(self, filled: Filled, name: str) -> None:
        def naming(workspace: Workspace) -> str:
            return workspace.form_versions.name(filled.programme, filled.form.key, name, filled.eid)

        said = self._desk.words.text("Version “{name}” is kept.", name=name)
        self._desk.ask(self, naming, partial(self._kept, said))

    def _kept(self, said: str, _version: str) -> None:
        self._desk.say(said)

    def _compare(self, filled: Filled, dialog: FormVersionsDialog, version: str) -> None:
        def compared(workspace: Workspace) -> Sequence[Difference]:
            return workspace.form_versions.compared(
                filled.programme, filled.form.key, version, eid=filled.eid
            )

        self._desk.ask(dialog, compared, partial(self._tell, filled, dialog))

    def _tell(self, filled: Filled, dialog: FormVersionsDialog, found: Sequence[Difference]) -> None:
        dialog.show_changes([self._change(filled, each) for each in found])

    def _change(self, filled: Filled, change: Difference) -> OneChange:
        words, form = self._desk.words, filled.form
        asked, field = question_said(form, change.question, words), form.label(change.field.key, words)
        if change.row is not None:
            where = words.text(
                "{question}, entry {number}: {field}", question=asked, number=change.row.number, field=field
            )
        elif change.field is change.question.heading:
            where = asked
        else:
            where = words.text("{question}: {field}", question=asked, field=field)
        said = partial(self._said, filled, change.field)
        return OneChange(where, said(change.before), said(change.after))

    def _said(self, filled: Filled, field: Field, value: Any) -> str:
        return show(field, value, showing_of(filled.form, field, self._desk.words, filled.people))
