"""The participants of a visit: who is expected where, who was there, who was represented (R-134)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QWidget

from mentordesk.forms.reading import form
from mentordesk.model.represented import present, represented
from mentordesk.model.visits import FORM, Visit
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.models.presence_table import FIRST_SESSION, THERE, PresenceTable
from mentordesk.ui.visiting.adding_person import AddingPerson
from mentordesk.ui.visiting.participants_lines import (
    GROUPS,
    group_values,
    ids_of,
    presence_lines,
    session_heads,
)
from mentordesk.ui.visiting.presence_view import PresenceView
from mentordesk.ui.visiting.sub_page import SubPage
from mentordesk.ui.visiting.visit_words import short_day
from mentordesk.ui.visiting.writing import VisitWriting
from mentordesk.ui.widgets.flow import Flow
from mentordesk.ui.widgets.parts import button, column, label, row
from mentordesk.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from mentordesk.services.attending import Attending
    from mentordesk.services.workspace import Workspace
    from mentordesk.ui.visiting.beside import Beside

_TARGET = 28


class Participants(SubPage):
    """Arrows go over the grid, Space ticks; one day at a time, so that it fits any screen."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        text, look, icons = desk.words.text, desk.look, desk.icons
        self._visit: Visit | None = None
        self._beside: Beside | None = None
        self._day = 1
        self._writing = VisitWriting(desk, self)
        self._days: tuple[str, ...] = ()
        self.days: Segments | None = None
        self.table = PresenceTable(desk.words, self)
        self.view = PresenceView(self.table, text("Who is expected, who was there"), look, icons, self)
        self.view.toggled.connect(self._toggle)
        self.view.moved_to.connect(self._tell)
        self.where = label("", "secondary", wrap=True, parent=self)
        self.nobody = label(
            text("Nobody is known yet. Name people on the programme sheet, or add somebody here."),
            "secondary", wrap=True, parent=self,
        )  # fmt: skip
        self.add = AddingPerson(desk, self)
        self.add.chosen.connect(self._came)
        self.all_there = button(text("All who were expected were there"), "link", parent=self)
        self.all_there.clicked.connect(self._all_came)
        self.groups: dict[str, QCheckBox] = {}
        self._lay_out()
        self.setFocusProxy(self.view)

    def _lay_out(self) -> None:
        text, px = self.desk.words.text, self.desk.look.px
        inner = QWidget(self)
        laid = column(inner, spacing=px(12))
        laid.setContentsMargins(px(24), px(16), px(24), px(20))
        self._top = row(spacing=px(12))
        self._top.addWidget(label(text("Who is expected, who was there"), "heading2", wrap=True), 1)
        laid.addLayout(self._top)
        laid.addWidget(self.nobody)
        laid.addWidget(self.where)
        laid.addWidget(self.view)
        below = Flow(self, spacing=px(10))
        below.add(self.add, least=px(260))
        below.add(self.all_there)
        laid.addWidget(below)
        laid.addSpacing(px(6))
        laid.addWidget(label(text("Who was represented"), "heading2", wrap=True))
        laid.addWidget(
            label(text("Ticked from those above; tick or untick what is otherwise."), "secondary", wrap=True)
        )
        ticks = Flow(self, spacing=px(18))
        for group in group_values():
            box = QCheckBox(form(FORM).choice_label(GROUPS, group, self.desk.words).replace("&", "&&"), self)
            box.setMinimumHeight(max(px(_TARGET), _TARGET))
            box.clicked.connect(partial(self._represent, group))
            self.groups[group] = box
            ticks.add(box)
        laid.addWidget(ticks)
        laid.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column(self).addWidget(scroll)

    # --- showing ---------------------------------------------------------------------------------

    def present(self, visit: Visit, beside: Beside) -> None:
        if self._visit is None or visit.id != self._visit.id:
            self._day = 1
        self._visit, self._beside = visit, beside
        self._writing.follow(beside.programme.id)
        self._writing.know(beside.programme.title)
        self._day = min(self._day, visit.days)
        self._show_days(visit)
        if not self._writing.under_way:
            self._draw()

    def _draw(self) -> None:
        visit, beside, words = self._visit, self._beside, self.desk.words
        if visit is None or beside is None:
            return
        at = self.view.currentIndex()
        person = line.id if (line := self.table.line(at.row())) else ""
        lines = presence_lines(visit, beside.everyone, words)
        self.table.present(lines, session_heads(visit, self._day, words))
        row_of = next((place for place, each in enumerate(lines) if each.id == person), 0)
        column_of = min(max(at.column(), THERE), self.table.columnCount() - 1)
        self.view.setCurrentIndex(self.table.index(row_of, column_of))
        self.view.setVisible(bool(lines))
        self.nobody.setVisible(not lines)
        self._tell(self.view.said)
        self.add.offer({eid: name for eid, name in beside.everyone.names.items() if name})
        self.all_there.setVisible(bool(self._expected() - self._present()))
        there = represented(visit, beside.everyone)
        for group, box in self.groups.items():
            box.setChecked(group in there)
        self.desk.commands_changed.emit()

    def _tell(self, said: str) -> None:
        """The cell in words, where the heads have no room for the names of the sessions."""
        self.where.setText(said)
        self.where.setVisible(bool(said) and not self.view.heads.titled)

    def _show_days(self, visit: Visit) -> None:
        words = self.desk.words
        named = (short_day(visit, day, words) for day in range(1, visit.days + 1))
        titles = tuple(each[:1].upper() + each[1:] for each in named)
        if titles != self._days:
            self._days = titles
            if self.days is not None:
                self._top.removeWidget(self.days)
                self.days.hide()
                self.days.deleteLater()
            choices = [(str(day), title) for day, title in enumerate(titles, 1)]
            self.days = Segments(words.text("Day"), choices, self)
            self.days.chosen.connect(self._choose_day)
            self._top.addWidget(self.days)
        assert self.days is not None
        self.days.choose(str(self._day))
        self.days.setVisible(len(titles) > 1)

    def _choose_day(self, day: str) -> None:
        self._day = int(day)
        self._draw()

    def _present(self) -> set[str]:
        return {each.id for each in self.table.lines if each.there}

    def _expected(self) -> set[str]:
        return {each.id for each in self.table.lines if each.at}

    # --- ticking ---------------------------------------------------------------------------------

    def _toggle(self, at: int, column_: int) -> None:
        line, ticked = self.table.line(at), self.table.ticked(at, column_)
        visit, beside = self._visit, self._beside
        if line is None or ticked is None or visit is None or beside is None:
            return
        self.table.tick(at, column_, ticked=not ticked)
        if column_ == THERE:
            gone = ids_of(visit.attendance, beside.everyone, line.id) or [line.id]
            self._attend(gone if ticked else [line.id], not ticked)
            return
        session = visit.session(self.table.sessions[column_ - FIRST_SESSION].id)
        if session is None:
            return
        known = [line.id] if not ticked else ids_of(session.people, beside.everyone, line.id) or [line.id]
        programme, eid = beside.programme.id, session.id

        def job(workspace: Workspace) -> None:
            for each in known:
                workspace.preparing.attendance.expect(programme, eid, each, there=not ticked)

        self._writing.act(job)

    def _came(self, who: Any) -> None:
        self._attend([who], True)

    def _all_came(self) -> None:
        self._attend(sorted(self._expected() - self._present()), True)

    def _attend(self, who: list[Any], there: bool) -> None:
        visit, beside = self._visit, self._beside
        if visit is None or beside is None:
            return
        programme = beside.programme.id

        def job(workspace: Workspace) -> None:
            attendance: Attending = workspace.preparing.attendance
            attendance.attend(programme, visit.id, who, there=there)

        self._writing.act(job)

    def _represent(self, group: str) -> None:
        visit, beside, ticked = self._visit, self._beside, self.groups[group].isChecked()
        if visit is None or beside is None:
            return
        by_itself = group in beside.everyone.in_groups(present(visit))
        here = None if ticked is by_itself else ticked
        programme = beside.programme.id
        self._writing.act(lambda workspace: workspace.planning.tick_group(programme, visit, group, here))

    # --- keys ------------------------------------------------------------------------------------

    def flush(self) -> None:
        self.add.flush()

    def commands(self) -> Sequence[Command]:
        text = self.desk.words.text
        return [
            Command(
                "visits.participants.add",
                text("&Add somebody"),
                self.add.begin,
                ("Ctrl+N",),
                "programme",
                "plus",
            )
        ]

    def keys(self) -> Sequence[tuple[str, str]]:
        text = self.desk.words.text
        return [
            (text("To another person, to another session"), text("Arrows")),
            (text("Tick or untick"), text("Space")),
        ]

    def enter(self) -> None:
        (self.view if self.table.rowCount() else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def zones(self) -> Sequence[QWidget]:
        return (self.view, self.add)
