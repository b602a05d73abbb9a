"""What the services offer of a visit, as its dialog wants it; and the dialog, opened from the planner."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.export.agenda_dialog import AgendaExportDialog
from mentordesk.ui.dialogs.export.agenda_offer import AGENDA, AgendaExportWishes, AgendaOffer
from mentordesk.ui.dialogs.export.exporting import DocumentExporting
from mentordesk.ui.dialogs.export.offering import folder_to_begin_in
from mentordesk.ui.dialogs.export.orders import Ready
from mentordesk.words import LANGUAGE_NAMES, LANGUAGES, Words

if TYPE_CHECKING:
    from mentordesk.services.export import Sent
    from mentordesk.services.export_agenda import AgendaOffered
    from mentordesk.services.export_prepared import Content
    from mentordesk.services.workspace import Workspace


@dataclass(frozen=True)
class AgendaOrder:
    """A document of one visit; ``kind`` is which."""

    programme: str
    kind: str
    visit: str

    def prepare(self, wishes: AgendaExportWishes, workspace: Workspace) -> Ready:
        """Read all that the document needs."""
        from mentordesk.services.export_agenda_prepared import AgendaWishes

        wished = AgendaWishes(**asdict(wishes))
        return workspace.export.agenda.prepare(self.programme, self.kind, self.visit, wished)

    def send(
        self, prepared: Any, content: Content, target: Path, letter: Any, workspace: Workspace, *,
        with_mail: bool,
    ) -> Sent:  # fmt: skip
        """Put the file in its place, with its record."""
        return workspace.export.agenda.send(prepared, content, target, letter, with_mail=with_mail)


class AgendaExporting(DocumentExporting):
    """Asks what is to go out of a visit, and how."""

    @classmethod
    def of(cls, desk: Desk, page: QWidget) -> AgendaExporting:
        """The one of a page, made when it is first asked for."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return page.findChild(cls, options=direct) or cls(desk, page)

    def open(self, programme: str, visit: str, kind: str = AGENDA) -> None:
        """``visit`` is its id; ``kind`` is ``agenda``, ``attendance`` or ``preparation``."""
        kept = self._desk.settings.export_folder
        self._ask(partial(_offered, programme, visit, kept), partial(self._dialog, kind))

    def _dialog(self, kind: str, found: tuple[AgendaOffered, Path]) -> tuple[AgendaOrder, AgendaExportDialog]:
        desk = self._desk
        offered, folder = found
        choices = self._choices(kind, offered, folder)
        dialog = AgendaExportDialog(choices, desk.words, desk.look, desk.icons, self._page.window())
        return AgendaOrder(offered.about.id, kind, offered.visit.id), dialog

    def _choices(self, kind: str, found: AgendaOffered, folder: Path) -> AgendaOffer:
        words, visit = self._desk.words, found.visit
        title = words.text("Visit {number}", number=visit.number)
        if visit.title:
            title = words.text("Visit {number}: {title}", number=visit.number, title=visit.title)
        return AgendaOffer(
            kind=kind, title=title, language=found.language,
            languages=[(each, LANGUAGE_NAMES[each]) for each in LANGUAGES],
            days=[(number, _day(found, number, words)) for number in range(1, visit.days + 1)],
            people=found.people, logos=found.logos, left_out=found.left_out.said(words),
            recipients=", ".join(found.recipients), return_by=self._desk.today(), folder=folder,
            funder=found.funder, calendar=kind == AGENDA,
        )  # fmt: skip


def open_agenda_export(
    desk: Desk, parent: QWidget, programme: str, visit_id: str, kind: str = AGENDA
) -> None:
    """Open the dialog for a document of a visit: ``agenda``, ``attendance`` or ``preparation``."""
    AgendaExporting.of(desk, parent).open(programme, visit_id, kind)


def _day(found: AgendaOffered, number: int, words: Words) -> str:
    day = found.visit.date_of(number)
    return words.weekday(day) if day else words.text("Day {number}", number=number)


def _offered(
    programme: str, visit: str, kept: Path | None, workspace: Workspace
) -> tuple[AgendaOffered, Path]:  # fmt: skip
    return workspace.export.agenda.offer(programme, visit), folder_to_begin_in(kept)
