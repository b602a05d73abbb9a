"""Report and quotes of a visit through the export dialog, opened from what came out of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.export.agenda_dialog import AgendaExportDialog
from mentordesk.ui.dialogs.export.agenda_offer import AgendaExportWishes, AgendaOffer
from mentordesk.ui.dialogs.export.exporting import DocumentExporting
from mentordesk.ui.dialogs.export.offering import folder_to_begin_in
from mentordesk.ui.dialogs.export.orders import Ready
from mentordesk.words import LANGUAGE_NAMES, LANGUAGES, Words

if TYPE_CHECKING:
    from mentordesk.services.export import Sent
    from mentordesk.services.export_prepared import Content
    from mentordesk.services.export_report import ReportOffered
    from mentordesk.services.workspace import Workspace


@dataclass(frozen=True)
class ReportOrder:
    """A page of one visit; ``quotes`` are the ids of those that were chosen, None for all."""

    programme: str
    kind: str
    visit: str
    quotes: tuple[str, ...] | None = None

    def prepare(self, wishes: AgendaExportWishes, workspace: Workspace) -> Ready:
        """Read all that the page needs."""
        from mentordesk.services.export_report_prepared import ReportWishes

        asked = ReportWishes(wishes.format, wishes.language, quotes=self.quotes, logos=wishes.logos)
        return workspace.export.reports.prepare(self.programme, self.kind, self.visit, asked)

    def send(
        self, prepared: Any, content: Content, target: Path, letter: Any, workspace: Workspace, *,
        with_mail: bool,
    ) -> Sent:  # fmt: skip
        """Put the file in its place, with its record."""
        return workspace.export.reports.send(prepared, content, target, letter, with_mail=with_mail)


class ReportExporting(DocumentExporting):
    """Asks how the page is to go out."""

    @classmethod
    def of(cls, desk: Desk, page: QWidget) -> ReportExporting:
        """The one of a page, made when it is first asked for."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return page.findChild(cls, options=direct) or cls(desk, page)

    def open(self, programme: str, visit: str, kind: str, quotes: tuple[str, ...] | None = None) -> None:
        """``kind`` is ``report`` or ``quotes``."""
        kept = self._desk.settings.export_folder
        self._ask(partial(_offered, programme, visit, kept), partial(self._dialog, kind, quotes))

    def _dialog(
        self, kind: str, quotes: tuple[str, ...] | None, found: tuple[ReportOffered, Path]
    ) -> tuple[ReportOrder, AgendaExportDialog]:
        desk = self._desk
        offered, folder = found
        outcome = offered.outcome
        choices = self._choices(kind, offered, folder)
        dialog = AgendaExportDialog(choices, desk.words, desk.look, desk.icons, self._page.window())
        return ReportOrder(outcome.about.id, kind, outcome.visit.id, quotes), dialog

    def _choices(self, kind: str, found: ReportOffered, folder: Path) -> AgendaOffer:
        words, outcome = self._desk.words, found.outcome
        visit = outcome.visit
        title = words.text("Visit {number}", number=visit.number)
        if visit.title:
            title = words.text("Visit {number}: {title}", number=visit.number, title=visit.title)
        return AgendaOffer(
            kind=kind, title=title, language=found.language,
            languages=[(each, LANGUAGE_NAMES[each]) for each in LANGUAGES], days=(), people=(),
            logos=found.logos, left_out=staying(outcome.team, outcome.private, words),
            recipients=", ".join(found.recipients), return_by=self._desk.today(), folder=folder,
            calendar=False,
        )  # fmt: skip


def staying(team: int, private: int, words: Words) -> list[tuple[str, str]]:
    """The notes that are in no document: counts, never words (R-132, R-212)."""
    told = []
    if team:
        told.append(
            words.plural("{count} restricted note stays here.", "{count} restricted notes stay here.", team)
        )
    if private:
        told.append(
            words.plural("{count} private note stays here.", "{count} private notes stay here.", private)
        )
    return [(each, "") for each in told] or [(words.text("No note stays here: all are open."), "")]


def _offered(
    programme: str, visit: str, kept: Path | None, workspace: Workspace
) -> tuple[ReportOffered, Path]:
    return workspace.export.reports.offer(programme, visit), folder_to_begin_in(kept)
