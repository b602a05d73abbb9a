"""The preparation of a visit: what to see, whom to meet, what to clear up, what to read, whom to invite.

Screen 17; R-123, R-140, R-143, R-146, R-226. What it shows is read with each reading of the page.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from mentordesk.errors import MentorDeskError, NotFound
from mentordesk.model.changes import Register
from mentordesk.model.preparation import GROUP, PURPOSE, SOON, is_empty
from mentordesk.model.visits import PARTS, VISIT, Visit
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.in_sight import come_to, holds_focus
from mentordesk.ui.visiting.invitations import Invitations
from mentordesk.ui.visiting.preparation_acts import PreparationActs
from mentordesk.ui.visiting.preparation_lists import PreparationLists
from mentordesk.ui.visiting.preparation_reading import Read, read
from mentordesk.ui.visiting.preparation_texts import PreparationTexts
from mentordesk.ui.visiting.preparation_top import PreparationTop
from mentordesk.ui.visiting.reading_rows import ReadingRows
from mentordesk.ui.visiting.sub_page import SubPage
from mentordesk.ui.widgets.parts import column, label, restyle

if TYPE_CHECKING:
    from mentordesk.ui.visiting.beside import Beside

_STACKED, _NO_PANEL = 780, 1000
_PANEL = 300


class Preparation(SubPage):
    """Arrows go along a list and to the next one, Enter writes, P places, Del takes out."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._programme = ""
        self._visit: Visit | None = None
        self._found: Read | None = None
        self._asked = 0
        self._entered = False
        self.top = PreparationTop(desk, self)
        self.nothing = label(desk.words.text("Nothing is prepared yet."), "secondary", wrap=True, parent=self)
        self.nothing.hide()
        self.lists = PreparationLists(desk, self)
        self.reading = ReadingRows(desk, self)
        self.texts = PreparationTexts(desk, self)
        self.invitations = Invitations(desk, self)
        self.acts = PreparationActs(desk, self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.lists)

    def _lay_out(self) -> None:
        px = self.desk.look.px
        inner = QWidget(self)
        laid = column(inner, spacing=px(14))
        laid.setContentsMargins(px(24), px(12), px(24), px(20))
        laid.addWidget(self.top)
        laid.addWidget(self.nothing)
        laid.addWidget(self.lists)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.setSpacing(px(20))
        self._lower.addWidget(self.reading, 1)
        self._lower.addWidget(self.texts, 1)
        laid.addLayout(self._lower)
        self._under = column()
        laid.addLayout(self._under)
        laid.addStretch(1)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self._scrolled(inner), 1)
        self._side = self._scrolled(QWidget(self))
        self._panel_laid = column(self._side.widget())
        self._side.setFixedWidth(px(_PANEL))
        self._beside.addWidget(self._side)
        self._panel_laid.addWidget(self.invitations)
        self._stacked: bool | None = None
        self._panel_beside: bool | None = None
        self._panel_wanted = True

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        return scroll

    def _connect(self) -> None:
        acts, lists = self.acts, self.lists
        self.top.purpose.typed.connect(partial(acts.typed, PURPOSE))
        self.top.purpose.answered.connect(partial(acts.answered, PURPOSE))
        self.top.unplaced.wanted.connect(self.lists.focus_line)
        lists.typed.connect(acts.line_typed)
        lists.written.connect(acts.line_written)
        lists.given_up.connect(acts.line_given_up)
        lists.removed.connect(acts.remove)
        lists.moved.connect(acts.move)
        lists.place_wanted.connect(acts.ask_place)
        lists.menu_wanted.connect(acts.open_menu)
        lists.take_wanted.connect(acts.ask_to_take)
        lists.choice_wanted.connect(acts.choose)
        self.texts.typed.connect(acts.typed)
        self.texts.answered.connect(acts.answered)
        self.texts.choice_wanted.connect(acts.choose)
        self.texts.take_wanted.connect(acts.take_host)
        self.texts.tasks_wanted.connect(acts.ask_tasks)
        self.reading.open_wanted.connect(acts.open_reading)
        self.reading.ticks_wanted.connect(acts.ask_readers)
        self.reading.added.connect(acts.add_document)
        self.reading.removed.connect(acts.remove_document)
        self.invitations.write_wanted.connect(acts.inviting.write)
        self.invitations.state_wanted.connect(acts.inviting.set_state)
        self.invitations.export_wanted.connect(acts.inviting.export)
        self.invitations.all_wanted.connect(self._invite)
        acts.go_to.connect(lists.come_to_line)
        acts.write_line.connect(lists.edit)
        acts.changed.connect(self._read)
        acts.due.connect(self._hand_over_texts)
        acts.complained.connect(self._complain)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Invitations at the side where there is room, else under the rest; parts side by side or stacked."""
        room = self.width() * 100 // self.desk.look.text_size
        beside = room >= _NO_PANEL
        self.invitations.setVisible(self._panel_wanted)
        self._side.setVisible(beside and self._panel_wanted)
        if beside is not self._panel_beside:
            self._panel_beside = beside
            (self._panel_laid if beside else self._under).addWidget(self.invitations)
            restyle(self.invitations, "surface" if beside else "card")
        stacked = room - (_PANEL if self._side.isVisibleTo(self) else 0) < _STACKED
        if stacked is not self._stacked:
            self._stacked = stacked
            ways = QBoxLayout.Direction
            self._lower.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
            self.lists.stack(stacked)
            self.top.stack(stacked)

    def toggle_side(self) -> None:
        """F9: the invitations away, or back."""
        had = holds_focus(self.invitations)
        self._panel_wanted = not self._panel_wanted
        self._arrange()
        if had:
            self.lists.enter()
        elif self._panel_wanted:
            self.invitations.enter()
        self.desk.commands_changed.emit()

    # --- showing ---------------------------------------------------------------------------------

    def present(self, visit: Visit, beside: Beside) -> None:
        if self._visit is not None and visit.id != self._visit.id:
            self.flush()
            self._found = None
        self._visit, self._programme = visit, beside.programme.id
        self.acts.follow(beside.programme)
        self._read()

    def _read(self) -> None:
        if self._visit is None or self.acts.under_way:
            return
        self._asked += 1
        words, programme, visit = self.desk.words, self._programme, self._visit.id
        self.desk.ask(
            self,
            lambda workspace: read(workspace, programme, visit, words),
            partial(self._show, self._asked, visit),
            self._not_read,
        )

    def _not_read(self, problem: MentorDeskError) -> None:
        if not isinstance(problem, NotFound):  # a visit that is gone: the page shows another one by now
            self.desk.background.refused.emit(problem)

    def _show(self, asked: int, visit: str, found: Read) -> None:
        if asked != self._asked or self._visit is None or self._visit.id != visit:
            return
        if self.acts.under_way:  # what it tells is older than what is on the screen; it is read again
            return
        self._found, self._visit = found, found.prepared.visit
        self.acts.know(found)
        prepared = found.prepared
        days = self._days_ahead(prepared.visit)
        self.top.show_prepared(prepared, days)
        soon = days is not None and 0 <= days <= SOON
        self.nothing.setVisible(soon and is_empty(prepared.visit))
        self.lists.show_prepared(found)
        self.reading.show_list(prepared)
        self.texts.show_visit(prepared.visit, found.host)
        self.invitations.show_guests(found.guests)
        if self._entered and self.lists.waits_at_the_beginning:
            self.lists.enter()  # one came here before there was a line to come to
        self._entered = False
        self.desk.commands_changed.emit()

    def _days_ahead(self, visit: Visit) -> int | None:
        return (visit.first_day - self.desk.today()).days if visit.first_day else None

    def _complain(self, visit: str, name: str, text: str) -> None:
        if self._visit is not None and visit == self._visit.id and name in self.texts.fields:
            self.texts.fields[name].complain(text)

    def flush(self) -> None:
        self._hand_over_texts()
        self.lists.flush()
        self.reading.flush()

    def _hand_over_texts(self) -> None:
        """Texts alone: a line closes once it is handed over, and nobody is stopped in the middle of one."""
        self.top.purpose.flush()
        self.texts.flush()

    # --- commands, focus ---------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        text, known = self.desk.words.text, self._found is not None
        at, lists = bool(self.lists.current), self.lists
        invites = bool(self._found and self._found.guests)
        told = (
            ("add", text("&New line"), lists.begin, ("Ctrl+N",), "plus", known),
            ("place", text("&Place in the agenda…"), lists.place, (), "calendar-blank", at),
            ("remove", text("&Take the line out"), lists.remove, (), "trash", at),
            ("take", text("Take &over from the programme…"), lists.take, (), "tray-arrow-down", known),
            ("tasks", text("Tas&ks for the preparation…"), self.acts.ask_tasks, (), "list-checks", known),
            ("invite", text("Prepare the &invitations…"), self._invite, (), "envelope-simple", invites),
        )
        return [
            *(
                Command(f"visits.preparation.{name}", said, run, keys, "programme", icon, enabled=enabled)
                for name, said, run, keys, icon, enabled in told
            ),
            Command(
                "visits.preparation.side", text("Side p&anel"), self.toggle_side, ("F9",), "view",
                "sidebar-simple", checked=self._panel_wanted,
            ),
        ]  # fmt: skip

    def _invite(self) -> None:
        self.acts.inviting.export()

    def keys(self) -> Sequence[tuple[str, str]]:
        text = self.desk.words.text
        return [
            (text("To the next line, to another list"), text("Arrows")),
            (text("Write in the line"), text("Enter")),
            (text("Place the line in the agenda"), "P"),
            (text("Move the line, put it into another list"), text("Alt+arrows")),
            (text("Take the line out"), text("Del")),
        ]

    def reveal(self, touched: Collection[Register]) -> None:
        if self._visit is None:
            return
        names = {each.field for each in touched if (each.entity, each.eid) == (VISIT, self._visit.id)}
        for name, made in self.texts.fields.items():
            if name in names:
                come_to(made.editor.widget, made)
                return
        part = next((each for each in PARTS if GROUP + each in names), "")
        if part:
            self.lists.focus_list(part)

    def enter(self) -> None:
        self._entered = True
        if not holds_focus(self):
            self.lists.enter()

    def zones(self) -> Sequence[QWidget]:
        side = (self.invitations,) if self._panel_wanted else ()
        return (self.lists, self.reading, *side)
