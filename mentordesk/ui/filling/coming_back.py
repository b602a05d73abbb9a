"""A form that came back by e-mail: chosen, read beside the window, shown, and taken where it is accepted."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Field
from mentordesk.forms.kinds import show, showing_of
from mentordesk.model.returned import ReturnedAnswer, ReturnedForm
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.returned_form import CameBack, ReturnedFormDialog
from mentordesk.ui.filling.form_words import question_said
from mentordesk.ui.sections.files import FileAsked

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace
    from mentordesk.words import Words

_ENDINGS = (".docx", ".xlsx")


class ComingBack(QObject):
    """One for each window. What is accepted is one step that can be undone."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._asked = FileAsked(desk.words.text("Open a returned form"), _ENDINGS, window)
        self._asked.chosen.connect(self.read)

    def ask(self) -> None:
        """Ask for the file."""
        self._asked.ask()

    def read(self, path: Path) -> None:
        """Read a file; what cannot be read is said above the page."""
        words = self._desk.words
        self._desk.ask(self, lambda workspace: _read(workspace, path, words), self._show)

    def _show(self, found: tuple[ReturnedForm, dict[str, str]]) -> None:
        returned, people = found
        words = self._desk.words
        title = returned.form.titled(words)
        about = words.text("{title}, programme “{programme}”", title=title, programme=returned.title)
        if returned.recipient:
            about = words.text(
                "{title}, programme “{programme}”, sent to {who}",
                title=title, programme=returned.title, who=returned.recipient,
            )  # fmt: skip
        answers = [self._told(returned, each, people) for each in returned.answers]
        dialog = ReturnedFormDialog(
            words, self._desk.look, about, answers, returned.unplaced, self._window.window()
        )
        dialog.accepted_answers.connect(partial(self._accept, returned))
        dialog.open()

    def _told(self, returned: ReturnedForm, answer: ReturnedAnswer, people: dict[str, str]) -> CameBack:
        words, form = self._desk.words, returned.form
        said = partial(self._said, returned, answer.field, people)
        asked = question_said(form, answer.question, words)
        label = form.label(answer.field.key, words)
        where = asked
        if answer.new_row:
            where = words.text(
                "{question}, new entry {number}: {field}", question=asked, number=answer.number, field=label
            )
        elif answer.number:
            where = words.text(
                "{question}, entry {number}: {field}", question=asked, number=answer.number, field=label
            )
        elif answer.field is not answer.question.heading:
            where = words.text("{question}: {field}", question=asked, field=label)
        return CameBack(
            where,
            said(answer.mine),
            answer.text if answer.problem else said(answer.theirs),
            said(answer.sent) if answer.conflict else None,
            answer.problem,
        )

    def _said(self, returned: ReturnedForm, field: Field, people: dict[str, str], value: object) -> str:
        if isinstance(value, list):  # people it does not know yet are named
            named = {
                each["text"]: each["text"] for each in value if isinstance(each, dict) and "text" in each
            }
            if field.kind == "person_list":
                value = [each["text"] if isinstance(each, dict) else each for each in value]
                people = {**people, **named}
        elif field.kind == "person" and isinstance(value, dict):
            return str(value.get("text") or "")
        return show(field, value, showing_of(returned.form, field, self._desk.words, people))

    def _accept(self, returned: ReturnedForm, places: list[int]) -> None:
        chosen = [returned.answers[place] for place in places]
        self._desk.ask(
            self,
            lambda workspace: workspace.form_back.accept(returned, chosen),
            partial(self._accepted, returned, chosen[0]),
        )

    def _accepted(self, returned: ReturnedForm, first: ReturnedAnswer, count: int) -> None:
        desk = self._desk
        desk.say(
            desk.words.plural("{count} answer accepted.", "{count} answers accepted.", count),
            desk.words.text("Undo"),
            desk.undo_wanted.emit,
        )
        page = pages.page_of_form(returned.form.key)
        if page:  # to what came, so that it is seen and Ctrl+Z takes it back
            sheet = returned.eid if returned.form.several else ""
            desk.go(page, returned.programme, sheet, "", first.field.key, first.row)


def _read(workspace: Workspace, path: Path, words: Words) -> tuple[ReturnedForm, dict[str, str]]:
    returned = workspace.form_back.read(path, words)
    people = {each.id: each.label for each in workspace.programmes.people(returned.programme).values()}
    return returned, people
