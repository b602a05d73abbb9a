"""What the services offer of a form, as its dialog wants it; and the dialog, opened from the form's page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentordesk.model.subjects import DOSSIER
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.export.exporting import DocumentExporting
from mentordesk.ui.dialogs.export.form_choosing import FILLABLE, FILLED
from mentordesk.ui.dialogs.export.form_dialog import FormExportDialog
from mentordesk.ui.dialogs.export.offer import FormOffer
from mentordesk.ui.dialogs.export.offering import back_by, folder_to_begin_in
from mentordesk.ui.dialogs.export.orders import DossierOrder, FormOrder
from mentordesk.words import LANGUAGE_NAMES, LANGUAGES

if TYPE_CHECKING:
    from mentordesk.services.export_form_checks import FormLeftOut
    from mentordesk.services.export_forms import FormOffered
    from mentordesk.services.workspace import Workspace


class FormExporting(DocumentExporting):
    """Asks what is to go out of a form, and how."""

    @classmethod
    def of(cls, desk: Desk, page: QWidget) -> FormExporting:
        """The one of a page, made when it is first asked for."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return page.findChild(cls, options=direct) or cls(desk, page)

    def open(
        self, programme: str, subject: str, *, part: str | None = None, sheet: str | None = None
    ) -> None:
        """``part`` is the section or role proposed, ``sheet`` the one sheet that is meant.

        The subject ``dossier`` is every document of the programme in one.
        """
        kept = self._desk.settings.export_folder
        if subject == DOSSIER:
            self._ask(partial(_dossier, programme, kept), partial(self._dossier, programme))
            return
        job = partial(_offered, programme, subject, kept)
        self._ask(job, partial(self._dialog, part or "", sheet or ""))

    def _dossier(
        self, programme: str, found: tuple[FormLeftOut, str, Path]
    ) -> tuple[DossierOrder, FormExportDialog]:
        desk, words = self._desk, self._desk.words
        left_out, language, folder = found
        choices = FormOffer(
            title=words.text("Complete mentoring dossier"), language=language, languages=_languages(),
            parts=[], sheets=[], left_out={"": left_out.said(words)}, recipients="",
            return_by=back_by(desk.today()), folder=folder, to_read=True,
        )  # fmt: skip
        dialog = FormExportDialog(choices, words, desk.look, desk.icons, self._page.window())
        return DossierOrder(programme), dialog

    def _dialog(
        self, part: str, sheet: str, found: tuple[FormOffered, Path]
    ) -> tuple[FormOrder, FormExportDialog]:
        desk = self._desk
        offered, folder = found
        choices = self._choices(offered, folder, part, sheet)
        dialog = FormExportDialog(choices, desk.words, desk.look, desk.icons, self._page.window())
        return FormOrder(offered.about.id, offered.form.key), dialog

    def _choices(self, found: FormOffered, folder: Path, part: str, sheet: str) -> FormOffer:
        words = self._desk.words
        parts = found.parts(words)
        proposed = next((each.id for each in parts if each.id == part), "")
        said = {each.id: found.left_out.of(each.questions).said(words) for each in parts}
        return FormOffer(
            title=found.form.titled(words), language=found.language,
            languages=_languages(),
            parts=[(each.id, each.label) for each in parts],
            sheets=found.sheet_titles(words), versions=found.version_titles(words),
            left_out={"": found.left_out.said(words), **said},
            recipients=", ".join(found.recipients), return_by=back_by(self._desk.today()), folder=folder,
            additions=found.asks_more, part=proposed, sheet=sheet,
            layout=FILLABLE if proposed or found.is_empty else FILLED,
            pages=frozenset(each.id for each in parts if each.kind == "page"),
        )  # fmt: skip


def _languages() -> list[tuple[str, str]]:
    return [(each, LANGUAGE_NAMES[each]) for each in LANGUAGES]


def _dossier(programme: str, kept: Path | None, workspace: Workspace) -> tuple[FormLeftOut, str, Path]:
    dossier = workspace.export.dossier
    return dossier.left_out(programme), dossier.language(programme), folder_to_begin_in(kept)


def _offered(
    programme: str, subject: str, kept: Path | None, workspace: Workspace
) -> tuple[FormOffered, Path]:
    return workspace.export.forms.offer(programme, subject), folder_to_begin_in(kept)
