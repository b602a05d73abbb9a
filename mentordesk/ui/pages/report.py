"""The report of a visit, read over before it goes out: drafted from notes, worded by people (R-225)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from mentordesk.model.changes import ChangeSet
from mentordesk.model.report import LEARNED, LEFT_OUT, Item, Report, note_field, wording
from mentordesk.ui import pages
from mentordesk.ui.agreeing.said import draft_said, visit_named
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.reporting.editor import ReportEditor, Shown
from mentordesk.ui.reporting.outline import LEAD, NOTE, ReportOutline, Spot
from mentordesk.ui.reporting.shown import field_of, item_of, shown_at
from mentordesk.ui.visiting.writing import VisitWriting
from mentordesk.ui.widgets.parts import button, column, label

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_BESIDE = 820


class ReportPage(Page):
    """``Place.part`` is (visit,), optional: the first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        words, look = desk.words, desk.look
        self.writing = VisitWriting(desk, self)
        sheet = QWidget(self)
        self.title = label(words.text("Visit report"), "heading1_work", parent=sheet)
        self.about = label("", "secondary", wrap=True, parent=sheet)
        size = desk.icons.size(16)
        self.agreed = button(
            words.text("What we agreed"), "", desk.icons.icon("check"), size=size, parent=sheet
        )
        self.export = button(
            words.text("Export and send"),
            "primary",
            desk.icons.icon("export", "on_accent"),
            size=size,
            parent=sheet,
        )
        self.outline = ReportOutline(desk, sheet)
        self.editor = ReportEditor(desk, sheet)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(look.px(10))
        said = column(spacing=look.px(2))
        said.addWidget(self.title)
        said.addWidget(self.about)
        self._head.addLayout(said, 1)
        self._head.addWidget(self.agreed)
        self._head.addWidget(self.export)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(look.px(20))
        self._body.addWidget(self.outline, 1)
        self._body.addWidget(self.editor, 1)
        laid = column(sheet, margins=look.px(20), spacing=look.px(14))
        laid.addLayout(self._head)
        laid.addLayout(self._body, 1)
        scrolled = QScrollArea(self)  # in large letters the words need more room than a small screen has
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(sheet)
        column(self).addWidget(scrolled)
        self.setFocusProxy(self.outline)
        self.report: Report | None = None
        self._visit = ""
        self._asked = 0
        self._spot = Spot(LEAD)
        self._connect()

    def _connect(self) -> None:
        self.agreed.clicked.connect(self.open_agreed)
        self.export.clicked.connect(self.export_report)
        self.outline.chosen.connect(self._chosen)
        self.outline.ticked.connect(self._ticked)
        self.editor.typed.connect(self._typed)
        self.editor.left.connect(self._left)
        self.editor.given_up.connect(self._given_up)
        self.editor.own_wanted.connect(self._as_the_note)
        self.writing.due.connect(self.flush)
        self.writing.changed.connect(self._read)
        self.writing.complained.connect(self._told_wrong)
        self.writing.told.connect(self._told)

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def programme(self) -> str:
        """Whose visit it is."""
        return self.subject.programme if self.subject else ""

    def present(self, place: Place) -> None:
        self.flush()
        if place.programme != self.programme or (place.part and place.part[0] != self._visit):
            self._visit, self.report, self._spot = "", None, Spot(LEAD)
        super().present(place)
        self._visit = place.part[0] if place.part else self._visit
        self.writing.follow(place.programme)
        self._read()

    def refresh(self, changes: ChangeSet) -> None:
        if changes.programme == self.programme:
            self._read()

    def _read(self) -> None:
        self._asked += 1
        programme, visit = self.programme, self._visit

        def job(workspace: Workspace) -> tuple[str, Report] | None:
            visits = workspace.planning.visits(programme)
            chosen = next((each.id for each in visits if each.id == visit), visits[0].id if visits else "")
            if not chosen:
                return None
            title = workspace.programmes.programme(programme).title
            return title, workspace.reporting.report(programme, chosen)

        self.desk.ask(self, job, partial(self._show, self._asked))

    def _show(self, asked: int, found: tuple[str, Report] | None) -> None:
        if asked != self._asked or self.writing.under_way:
            return
        fresh = self.report is None
        for each in (self.outline, self.editor, self.export):
            each.setEnabled(found is not None)
        if found is None:
            self.report = None
            self.about.setText(self.desk.words.text("No visit is planned yet"))
            return
        title, self.report = found
        self._visit = self.report.visit.id
        self.writing.know(title)
        words = self.desk.words
        self.about.setText(
            words.text(
                "{visit} · {drafted}", visit=visit_named(self.report.visit, words),
                drafted=draft_said(self.report.notes, words),
            )
        )  # fmt: skip
        self.outline.show_report(self.report)
        if fresh:
            self.editor.begin(self._shown(self._spot))
        else:
            self.editor.refresh(self._shown(self._spot))
        self.desk.commands_changed.emit()

    def _item(self, note: str) -> Item | None:
        return item_of(self.report, note)

    def _shown(self, spot: Spot) -> Shown:
        assert self.report is not None
        return shown_at(self.report, spot, self.desk.words)

    def _chosen(self, spot: Spot) -> None:
        if spot == self._spot or self.report is None:
            return
        self.flush()
        self._spot = spot
        self.editor.tell("")
        self.editor.begin(self._shown(spot))

    # --- what is typed ---------------------------------------------------------------------------

    def _field(self) -> str:
        return field_of(self._spot)

    def _value(self, words: str) -> str | Mapping[str, Any] | None:
        """What is stored of the words."""
        if self._spot.kind == NOTE:
            item = self._item(self._spot.name)
            return wording(item.note, words) if item is not None else None
        assert self.report is not None
        said = words.strip()
        same = self._spot.kind == LEAD and said == self.report.visit.said(LEARNED).strip()
        return None if same or not said else said

    def _typed(self, words: str) -> None:
        if self.report is not None and self.editor.text.hasFocus():
            self.writing.typed(self.report.visit, self._field(), self._value(words))

    def _left(self, words: str) -> None:
        if self.report is None:
            return
        value, field = self._value(words), self._field()
        stood = self.report.visit.answers.get(field)
        out = stood == LEFT_OUT and value is None
        if value != stood and not out:
            self.writing.answered(self.report.visit, field, value)
        else:
            self.writing.given_up(self.report.visit, field)

    def _given_up(self) -> None:
        if self.report is not None:
            self.writing.given_up(self.report.visit, self._field())

    def _as_the_note(self) -> None:
        """The words of the note, or of the debrief, instead of those typed."""
        if self.report is not None:
            self.writing.answered(self.report.visit, self._field(), None)
            self.editor.text.setFocus()
            item = self._item(self._spot.name)
            self.editor.text.begin(item.note.text if item else self.report.visit.said(LEARNED).strip())

    def _ticked(self, note: str, into: bool) -> None:
        if self.report is not None:
            self.writing.answered(self.report.visit, note_field(note), None if into else dict(LEFT_OUT))

    def _told_wrong(self, _visit: str, name: str, text: str) -> None:
        if name == self._field():
            self.editor.tell(text, wrong=True)

    def _told(self, _visit: str, name: str, text: str) -> None:
        if name == self._field() and text:
            self.editor.tell(text)

    def flush(self) -> None:
        self.desk.holding.try_again()
        if self.report is not None and self.editor.text.being_typed():
            self.editor.text.hand_over()

    # --- what is wished --------------------------------------------------------------------------

    def open_agreed(self) -> None:
        """The page of what was agreed."""
        self.desk.go(pages.AGREED, self.programme, self._visit)

    def export_report(self) -> None:
        """Ctrl+E: the report as Word or PDF."""
        from mentordesk.ui.dialogs.export.reports import ReportExporting

        self.flush()
        if self.report is not None:
            ReportExporting.of(self.desk, self).open(self.programme, self._visit, "report")

    def commands(self) -> Sequence[Command]:
        text, there = self.desk.words.text, self.report is not None
        return [
            Command(
                "report.export", text("&Export and send…"), self.export_report, ("Ctrl+E",), "file", "export",
                enabled=there,
            ),
            Command(
                "report.agreed", text("What we agreed"), self.open_agreed, (), "go", "check", enabled=there
            ),
        ]  # fmt: skip

    def keys(self) -> Sequence[tuple[str, str]]:
        return ((self.desk.words.text("Take a note into the report, or leave it out"), "Space"),)

    def zones(self) -> Sequence[QWidget]:
        return (self.outline, self.editor)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        narrow = self.width() < self.desk.look.px(_BESIDE)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(way)
        self._head.setDirection(way)
