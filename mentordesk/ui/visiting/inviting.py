"""What a person does with invitations: words, how far they are, documents (R-226)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from mentordesk.model.preparation import DRAFT, SENT, STATE
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.export.place import PlaceAsked
from mentordesk.ui.dialogs.invitation import InvitationDialog, InvitationTexts
from mentordesk.ui.visiting.preparation_reading import Read
from mentordesk.ui.visiting.prepared_words import moment_said
from mentordesk.ui.visiting.writing import VisitWriting
from mentordesk.words import LANGUAGE_NAMES

if TYPE_CHECKING:
    from mentordesk.services.export_invitations import PreparedInvitations
    from mentordesk.services.export_record import Sent
    from mentordesk.services.export_writing import Content
    from mentordesk.services.inviting import Guest
    from mentordesk.services.workspace import Workspace

_FORMATS = ((".docx", "file-doc"), (".pdf", "file-pdf"))


class Inviting(QObject):
    """One document at a time, as everywhere."""

    def __init__(self, desk: Desk, writing: VisitWriting, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._writing, self._page = desk, writing, page
        self._found: Read | None = None
        self._prepared: tuple[PreparedInvitations, tuple[str, ...]] | None = None
        self._place: PlaceAsked | None = None

    def know(self, found: Read) -> None:
        """What is shown now."""
        self._found = found

    def _guest(self, eid: str) -> Guest | None:
        guests = self._found.guests if self._found is not None else ()
        return next((each for each in guests if each.id == eid), None)

    # --- words and state ---------------------------------------------------------------------------

    def write(self, eid: str) -> None:
        """Put an invitation in better words."""
        guest, found = self._guest(eid), self._found
        if guest is None or found is None:
            return
        from mentordesk.services.inviting import usual, who_comes

        words, prepared = self._desk.words, found.prepared
        moments = [moment_said(prepared.visit, each.id, words) for each in guest.sessions]
        come = words.text("Who comes: {names}.", names=words.listed(list(who_comes(prepared, guest))))
        when = words.text("When: {moments}.", moments=words.listed(moments))
        about = "\n".join([come, when if moments else words.text("Not placed in the agenda yet.")])
        texts = InvitationTexts(
            guest.label, about, guest.why, guest.questions, guest.language, guest.use, usual(words)
        )
        dialog = InvitationDialog(words, self._desk.look, texts, self._page.window())
        dialog.decided.connect(partial(self._keep, eid))
        dialog.open()

    def set_state(self, eid: str, state: str) -> None:
        """A draft, sent or confirmed."""
        self._keep(eid, {STATE: "" if state == DRAFT else state})

    def _keep(self, eid: str, parts: Mapping[str, Any]) -> None:
        if self._found is not None:
            about = self._found.prepared
            self._writing.act(
                lambda workspace: workspace.preparing.invite(about.programme.id, about.visit.id, eid, parts)
            )

    # --- documents -------------------------------------------------------------------------------

    def export(self, *eids: str) -> None:
        """Save the invitations to these, or to all: in which language, as what?"""
        if self._found is None or not self._found.guests:
            return
        desk = self._desk
        menu = QMenu(self._page)
        menu.setAccessibleName(desk.words.text("Save the invitations"))
        menu.aboutToHide.connect(menu.deleteLater)
        for language in self._found.prepared.programme.languages:
            for suffix, icon in _FORMATS:
                said = {".docx": desk.words.text("Word, {language}…", language=LANGUAGE_NAMES[language])}
                text = said.get(suffix) or desk.words.text(
                    "PDF, {language}…", language=LANGUAGE_NAMES[language]
                )
                made = menu.addAction(desk.icons.icon(icon), text)
                made.triggered.connect(partial(self._prepare, eids, suffix, language))
        menu.setActiveAction(menu.actions()[0])
        focus = QApplication.focusWidget() or self._page
        menu.popup(focus.mapToGlobal(focus.rect().bottomLeft()))

    def _prepare(self, eids: tuple[str, ...], suffix: str, language: str, _checked: bool = False) -> None:
        assert self._found is not None
        about, kept = self._found.prepared, self._desk.settings.export_folder

        def read(workspace: Workspace) -> tuple[PreparedInvitations, Path]:
            from mentordesk.services.export_invitations import InvitationWishes

            export = workspace.preparing.invitations(workspace.house_style)
            wishes = InvitationWishes(suffix, language)
            return export.prepare(about.programme.id, about.visit.id, eids, wishes), _folder(kept)

        self._desk.ask(self, read, partial(self._ask_place, eids))

    def _ask_place(self, eids: tuple[str, ...], found: tuple[PreparedInvitations, Path]) -> None:
        prepared, folder = found
        self._prepared = prepared, eids
        if self._place is None:
            self._place = PlaceAsked(self._desk.words.text("Save the invitations"), self._page.window())
            self._place.chosen.connect(self._write)
        self._place.ask(folder, prepared.file_name, prepared.wishes.format)

    def _write(self, target: Path) -> None:
        if self._prepared is not None:
            (prepared, eids), self._prepared = self._prepared, None
            done = partial(self._send, prepared, eids, target)
            self._desk.background.ask(self, prepared.content, done, long=True)

    def _send(
        self, prepared: PreparedInvitations, eids: tuple[str, ...], target: Path, content: Content
    ) -> None:
        def send(workspace: Workspace) -> Sent:
            return workspace.preparing.invitations(workspace.house_style).send(prepared, content, target)

        self._desk.ask(self, send, partial(self._sent, eids))

    def _sent(self, eids: tuple[str, ...], sent: Sent) -> None:
        desk, folder, text = self._desk, sent.path.parent, self._desk.words.text
        said = text("{file} is saved in {folder}.", file=sent.path.name, folder=folder)
        if len(eids) == 1:
            desk.say(said, text("Mark as sent"), partial(self.set_state, eids[0], SENT))
        else:
            desk.say(said)
        if folder != desk.settings.export_folder:
            desk.change_settings(export_folder=folder)


def _folder(kept: Path | None) -> Path:
    """Where documents went before; looked for beside the window, for a network drive may be gone."""
    if kept is not None and os.path.isdir(kept):  # Path.is_dir raises there
        return kept
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
