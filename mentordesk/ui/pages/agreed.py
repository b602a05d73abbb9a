"""What we agreed: the page as it will be, the end of the visit, what else comes of it (screen 19; R-227)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentordesk.model.agreed import PARTS, Source
from mentordesk.model.changes import ChangeSet
from mentordesk.model.visits import Visit
from mentordesk.ui import pages
from mentordesk.ui.agreeing import said
from mentordesk.ui.agreeing.agreed_commands import agreed_commands
from mentordesk.ui.agreeing.choosing import PageWishes, PartsChoice
from mentordesk.ui.agreeing.close_visit import CloseVisitDialog
from mentordesk.ui.agreeing.ending import Ending
from mentordesk.ui.agreeing.lines import PageLines
from mentordesk.ui.agreeing.reading import PageRead, drawn, page_read
from mentordesk.ui.agreeing.saving import PageSaving
from mentordesk.ui.agreeing.sources import open_source
from mentordesk.ui.agreeing.wall import Wall
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.choose_quotes import ChooseQuotesDialog
from mentordesk.ui.dialogs.export.columns import Columns
from mentordesk.ui.dialogs.export.looking import Looking
from mentordesk.ui.dialogs.export.offer import ExportPreview
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.widgets.empty_state import EmptyState
from mentordesk.ui.widgets.parts import column, label
from mentordesk.words import _

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_TITLES = {
    "decisions": _("Decisions of the mentee city"),
    "steps": _("Next steps, names and dates"),
    "questions": _("Questions left open"),
    "meeting": _("Next meeting"),
    "thanks": _("Thanks"),
}
_PAUSE_MS = 120


class AgreedPage(Page):
    """Joins the columns. ``Place.part`` is (visit,), optional: the last that has begun."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        words = desk.words
        self.choosing = PartsChoice(desk, {each: words.text(_TITLES[each]) for each in PARTS}, self)
        self.looking = Looking(words, desk.look, desk.icons)
        self.lines = PageLines(desk)
        self.ending = Ending(desk)
        middle = QWidget()
        laid = column(middle, spacing=desk.look.px(8))
        laid.addWidget(self.looking)
        laid.addWidget(
            label(words.text("Line by line: Enter opens where a line comes from"), "meta", wrap=True)
        )
        laid.addWidget(self.lines)
        self.columns = Columns(self.choosing, middle, self.ending, desk.look)
        self.none = EmptyState(
            desk.look, desk.icons, "calendar-dots", words.text("No visit is planned yet"),
            words.text("What was agreed is gathered from the notes of a visit."),
            (words.text("Plan the visits"),), self,
        )  # fmt: skip
        self.views = QStackedWidget(self)
        self.views.addWidget(self.columns)
        self.views.addWidget(self.none)
        column(self).addWidget(self.views)
        self.setFocusProxy(self.choosing.parts[PARTS[0]])
        self.saving = PageSaving(desk, self)
        self.read: PageRead | None = None
        self._wishes: dict[str, PageWishes] = {}
        self._visit = ""
        self._asked = 0
        self._stale = False
        self._wall: Wall | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self._connect()

    def _connect(self) -> None:
        ending = self.ending
        assert self.none.primary is not None
        self.none.primary.clicked.connect(self._plan_visits)
        self.choosing.changed.connect(self._wished)
        self.lines.opened.connect(self.open_source)
        ending.pdf_wanted.connect(partial(self.save, ".pdf"))
        ending.word_wanted.connect(partial(self.save, ".docx"))
        ending.project_wanted.connect(self.project)
        ending.close_wanted.connect(self.ask_close)
        ending.open_again_wanted.connect(self.open_again)
        ending.report_wanted.connect(self.open_report)
        ending.attendance_wanted.connect(self.export_attendance)
        ending.quotes_wanted.connect(self.choose_quotes)

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def programme(self) -> str:
        """Whose visit it is."""
        return self.subject.programme if self.subject else ""

    @property
    def visit(self) -> Visit | None:
        """The visit that is shown."""
        return self.read.outcome.visit if self.read is not None else None

    def present(self, place: Place) -> None:
        if place.programme != self.programme:
            self._visit, self.read = "", None
        super().present(place)
        self._visit = place.part[0] if place.part else self._visit
        self._read()

    def refresh(self, changes: ChangeSet) -> None:
        if changes.programme != self.programme:
            return
        if self.isVisible():
            self._pause.start()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        self.columns.stack(self.width())
        if self._stale and self.programme:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.columns.stack(self.width())

    def _wished(self) -> None:
        if self._visit:
            self._wishes[self._visit] = self.choosing.wishes
        self._pause.start()

    def _read(self) -> None:
        self._pause.stop()
        self._stale = False
        self._asked += 1
        programme, visit, words = self.programme, self._visit, self.desk.words
        wishes = self._wishes.get(visit)

        def job(workspace: Workspace) -> PageRead | None:
            return page_read(workspace, programme, visit, wishes, words)

        self.desk.ask(self, job, partial(self._show, self._asked))

    def _show(self, asked: int, found: PageRead | None) -> None:
        if asked != self._asked:
            return
        self.read = found
        self.views.setCurrentWidget(self.columns if found is not None else self.none)
        if found is not None:
            self._visit = found.outcome.visit.id
            self._show_read(found)
        self.desk.commands_changed.emit()

    def _show_read(self, found: PageRead) -> None:
        from mentordesk.ui.dialogs.export.reports import staying

        words, outcome, told = self.desk.words, found.outcome, found.outcome.agreed
        self.choosing.show_wishes(found.wishes)
        self.choosing.show_counts(
            said.visit_named(outcome.visit, words), {each: told.count(each) for each in PARTS},
            staying(outcome.team, outcome.private, words),
        )  # fmt: skip
        self.lines.show_lines(found.lines)
        title, why = said.closing_title(outcome.visit, found.closing, words)
        closed = found.closing.closed is not None
        self.ending.show_closing(title, why, said.expected_shown(found.closing, words), closed=closed)
        present = len(set(outcome.visit.attendance))
        self.ending.show_outputs(
            said.draft_said(outcome.report.notes, words),
            words.plural("{count} name", "{count} names", present) if present else words.text("no name yet"),
            words.plural("{count} quote, to be chosen", "{count} quotes, to be chosen", len(found.quotes)),
            any_quote=bool(found.quotes),
        )  # fmt: skip
        if self._wall is not None:
            self._wall.show_lines(found.lines)
        job = partial(drawn, found, words)
        self.desk.background.ask(self, job, partial(self._show_drawn, self._asked), long=True)

    def _show_drawn(self, asked: int, preview: ExportPreview) -> None:
        if asked == self._asked:
            self.looking.show_preview(preview)

    # --- where a line comes from -----------------------------------------------------------------

    def open_source(self, source: Source) -> None:
        """Go to the record of a line."""
        open_source(self.desk, self.programme, source)

    # --- what is wished --------------------------------------------------------------------------

    def save(self, ending: str) -> None:
        """Have the page as a file: ``.pdf`` or ``.docx``."""
        if self.visit is not None:
            self.saving.begin(self.programme, self.visit.id, self.choosing.wishes, ending)

    def project(self) -> None:
        """F5: the page on the wall, to be read aloud together."""
        if self.read is None or self._wall is not None:
            return
        self._wall = Wall(self.desk)
        self._wall.left.connect(self._wall_left)
        self._wall.show_lines(self.read.lines)
        self._wall.project(self.window())

    def _wall_left(self) -> None:
        self._wall = None
        self.activateWindow()
        self.ending.project.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_close(self) -> None:
        """Ask for the number of the plan's version, then close the visit."""
        if self.read is None:
            return
        closing, words = self.read.closing, self.desk.words
        title, _why = said.closing_title(self.read.outcome.visit, closing, words)
        dialog = CloseVisitDialog(
            words, self.desk.look, title, closing.number, named=not closing.new, parent=self.window()
        )
        dialog.closed_as.connect(self._close)
        dialog.open()

    def _close(self, number: str, name: str) -> None:
        if self.read is None:
            return
        visit, programme = self.read.outcome.visit, self.programme

        def job(workspace: Workspace) -> str:
            return workspace.reporting.close(programme, visit, number, name)

        self.desk.ask(self, job, partial(self._closed, visit.number, number))

    def _closed(self, visit: int, number: str, _version: str) -> None:
        words = self.desk.words
        said_so = words.text(
            "Visit {number} is closed, the plan is version {version}.", number=visit, version=number
        )
        self.desk.say(said_so, words.text("Undo"), self.desk.undo_wanted.emit)

    def open_again(self) -> None:
        """A closed visit is open again; the plan's version keeps its name."""
        if self.visit is not None:
            visit, programme = self.visit, self.programme
            self.desk.ask(self, lambda workspace: workspace.reporting.reopen(programme, visit))

    def _plan_visits(self) -> None:
        self.desk.go(pages.VISITS, self.programme)

    def open_report(self) -> None:
        """The report, to be read over and added to."""
        if self.visit is not None:
            self.desk.go(pages.REPORT, self.programme, self.visit.id)

    def export_attendance(self) -> None:
        """The sheet to sign."""
        from mentordesk.ui.dialogs.export.agendas import open_agenda_export

        if self.visit is not None:
            open_agenda_export(self.desk, self, self.programme, self.visit.id, "attendance")

    def choose_quotes(self) -> None:
        """Tick quotes, then have a page of them."""
        if self.read is None or not self.read.quotes:
            return
        quotes = [(each.note.id, each.text, each.speaker) for each in self.read.quotes]
        dialog = ChooseQuotesDialog(self.desk.words, self.desk.look, quotes, self.window())
        dialog.chosen.connect(self._quotes_chosen)
        dialog.open()

    def _quotes_chosen(self, ids: tuple[str, ...]) -> None:
        from mentordesk.ui.dialogs.export.reports import ReportExporting

        if self.visit is not None:
            ReportExporting.of(self.desk, self).open(self.programme, self.visit.id, "quotes", ids)

    def commands(self) -> Sequence[Command]:
        return agreed_commands(self)

    def zones(self) -> Sequence[QWidget]:
        if self.views.currentWidget() is self.none:
            return (self.none,)
        return (self.choosing, self.looking, self.lines, self.ending)
