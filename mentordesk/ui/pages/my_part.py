"""My part: what a mentee city may do next, where its plan stands, its programme (screen 14, R-218)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QScrollArea, QWidget

from mentordesk.model.changes import ChangeSet
from mentordesk.model.coming import Coming
from mentordesk.model.filled import Filled
from mentordesk.model.library import ProgrammeSummary
from mentordesk.model.my_part import TAKE_ALONG, Thing
from mentordesk.model.programme import Programme
from mentordesk.ui import pages
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.my_part_words import day_line, needs_facts, plan_facts, programme_facts, visit_facts
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.starting import WholeMethod, is_simple
from mentordesk.ui.visiting.parts_of_visit import AGENDA
from mentordesk.ui.widgets.fact_card import FactCard
from mentordesk.ui.widgets.parts import button, column, label, row
from mentordesk.ui.widgets.things import Things
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_WIDTH = 1040
_STACKED = 760
_LATER = timedelta(weeks=1)
_VIEW = "my_part"
_NEEDS = "annex2"


@dataclass(frozen=True)
class _Found:
    name: str
    programme: Programme
    summary: ProgrammeSummary
    needs: Filled
    open_programmes: int
    things: Sequence[Thing]
    coming: Coming | None


class MyPart(Page):
    """Tab leads from thing to thing, Enter does one, Delete puts it off for a week."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text, look, icons = desk.words.text, desk.look, desk.icons
        self._found: _Found | None = None
        self._arrived = False
        self.greeting = label("", "display", wrap=True)
        self.day = label("", "lead", wrap=True)
        self.things = Things(text("To do now"), desk.words, look, icons, self)
        self.things.do_requested.connect(self._do)
        self.things.later_requested.connect(self._put_off)
        self.needs = FactCard(text("Our needs"), text("Open the needs"), look, icons, self)
        self.needs.open_requested.connect(partial(self._open, pages.NEEDS))
        self.plan = FactCard(text("Our plan"), text("Open the plan"), look, icons, self)
        self.plan.open_requested.connect(partial(self._open, pages.PLAN))
        self.sheet = FactCard(text("The programme"), text("Open the sheet"), look, icons, self)
        self.sheet.open_requested.connect(partial(self._open, pages.SHEET))
        self.visit = FactCard(text("Next visit"), text("Open the agenda"), look, icons, self)
        self.visit.open_requested.connect(self._open_visit)
        self.cards = row(spacing=look.px(16))
        self.rest = QWidget(self)
        self.whole = button(text("Show the whole method"), "link", parent=self.rest)
        self.whole.clicked.connect(self._show_whole)
        self._lay_out()
        self.setProperty(OWN_FOCUS, True)  # it holds the focus only until its content is there
        desk.settings_changed.connect(self._show_kept)
        desk.me_changed.connect(self._read)

    def _lay_out(self) -> None:
        text, look = self.desk.words.text, self.desk.look
        inner = QWidget(self)
        laid = column(inner)
        laid.setContentsMargins(look.px(28), look.px(32), look.px(28), look.px(28))
        laid.addWidget(self.greeting)
        laid.addSpacing(look.px(4))
        laid.addWidget(self.day)
        laid.addSpacing(look.px(18))
        laid.addWidget(label(text("To do now"), "heading2"))
        laid.addSpacing(look.px(10))
        laid.addWidget(self.things)
        laid.addSpacing(look.px(22))
        for card in (self.needs, self.plan, self.visit, self.sheet):
            self.cards.addWidget(card, 1)
        laid.addLayout(self.cards)
        laid.addSpacing(look.px(16))
        laid.addWidget(self.rest)
        self._foot = self._laid_foot()
        laid.addStretch(1)
        inner.setMaximumWidth(look.px(_WIDTH + 56))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column(self).addWidget(scroll)

    def _laid_foot(self) -> QHBoxLayout:
        look, icons = self.desk.look, self.desk.icons
        mark = label("")
        mark.setPixmap(icons.pixmap("path", ratio=self.devicePixelRatioF()))
        more = self.desk.words.text("There is more: the programme sheet and the list of programmes.")
        self.more = label(more, "secondary")
        laid = row(self.rest, spacing=look.px(8))
        laid.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self.whole.setStyleSheet("QPushButton { padding-left: 0; }")  # its words begin where the others do
        said = row(spacing=look.px(8))
        said.addWidget(self.more)
        said.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignLeft)
        said.addStretch(1)
        laid.addLayout(said, 1)
        for each in (mark, self.more):  # one line with the link, which is higher than they are
            each.setMinimumHeight(self.whole.sizeHint().height())
        return said

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        stacked = self.width() * 100 // self.desk.look.text_size < _STACKED
        ways = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        for each in (self.cards, self._foot):
            each.setDirection(ways)
        self.more.setWordWrap(stacked)

    # --- showing ---------------------------------------------------------------------------------

    def present(self, place: Place) -> None:
        super().present(place)
        self._arrived = True
        self._read()

    def refresh(self, changes: ChangeSet) -> None:
        if self.subject is not None and changes.programme == self.subject.programme and self.isVisible():
            self._read()

    def _read(self) -> None:
        if self.subject is not None:
            self.desk.ask(self, partial(_find, self.subject.programme, self.desk.words), self._show)

    def _show(self, found: _Found | None) -> None:
        if found is None or self.subject is None or found.programme.id != self.subject.programme:
            return
        self._found = found
        words, today = self.desk.words, self.desk.today()
        name = found.name
        self.greeting.setText(words.text("Hello {name}", name=name) if name else words.text("My part"))
        self.day.setText(day_line(found.programme, words, today, found.coming))
        self.needs.show_facts(*needs_facts(found.needs, words))
        self.plan.show_facts(*plan_facts(found.summary, words))
        self.sheet.show_facts("", programme_facts(found.programme, words))
        if found.coming is not None:
            self.visit.show_facts(*visit_facts(found.coming, words, today))
        self.visit.setVisible(found.coming is not None)
        self.sheet.setVisible(found.coming is None)  # three cards (ux.md, 14)
        self._show_kept()
        if self._arrived:
            self._arrived = False
            self._focus_first()

    def _show_kept(self, *_settings: object) -> None:
        """What the settings decide: which things were put off, and whether there is more to show."""
        if self._found is None:
            return
        today, later = self.desk.today().isoformat(), self._later()
        due = [each for each in self._found.things if later.get(each.id, "") <= today]
        self.things.show_things(due, self._nothing(sorted(later.values())))
        shown = is_simple(self.desk.settings, self._found.open_programmes)
        if not shown and self.whole.hasFocus():
            (self.sheet if self._found.coming is None else self.visit).open.setFocus()
        self.rest.setVisible(shown)
        self.desk.commands_changed.emit()

    def _nothing(self, days: Sequence[str]) -> str:
        text = self.desk.words.text
        coming = self._found.coming if self._found else None
        if not days and coming is not None and not coming.under_way(self.desk.today()):
            start = self.desk.words.date(coming.start, "full")
            return text("Nothing presses. The next visit is on {day}.", day=start)
        if not days:
            return text("Nothing presses.")
        day = self.desk.words.date(date.fromisoformat(days[0]), "full")
        return text("Nothing presses. What you put off comes back on {day}.", day=day)

    def _focus_first(self) -> None:
        """To the first thing, unless the person has gone elsewhere while it was read."""
        focus = QApplication.focusWidget()
        if focus is None or focus is self or self.isAncestorOf(focus):
            (*self.things.buttons, self.needs.open)[0].setFocus()

    # --- doing -----------------------------------------------------------------------------------

    def _do(self, wanted: str) -> None:
        found = self._found
        thing = next((each for each in found.things if each.id == wanted), None) if found else None
        if found is not None and thing is not None and thing.id == TAKE_ALONG:
            from mentordesk.ui.dialogs.export.agendas import AgendaExporting

            AgendaExporting.of(self.desk, self).open(found.programme.id, thing.part[0])
        elif found is not None and thing is not None:
            self.desk.go(thing.page, found.programme.id, *thing.part)

    def _open(self, page: str) -> None:
        if self.subject is not None:
            self.desk.go(page, self.subject.programme)

    def _open_visit(self) -> None:
        if self._found is not None and self._found.coming is not None:
            self.desk.go(pages.VISITS, self._found.programme.id, self._found.coming.visit.id, AGENDA, "")

    def _later(self) -> Mapping[str, str]:
        """Until when things are put off, by their ids; those whose day has come are left out."""
        assert self.subject is not None
        kept = self.desk.settings.view(self.subject.programme, _VIEW).get("later")
        today = self.desk.today().isoformat()
        return {each: day for each, day in kept.items() if day > today} if isinstance(kept, Mapping) else {}

    def _put_off(self, wanted: str) -> None:
        words, found = self.desk.words, self._found
        thing = next((each for each in found.things if each.id == wanted), None) if found else None
        if found is None or thing is None:
            return
        day = self.desk.today() + _LATER
        self._keep(found.programme.id, {**self._later(), wanted: day.isoformat()})
        if not self.things.buttons:
            self.needs.open.setFocus()
        said = words.text("Put off until {day}: {title}", day=words.date(day, "full"), title=thing.title)
        self.desk.say(said, words.text("Undo"), partial(self._take_back, found.programme.id, wanted))

    def _take_back(self, programme: str, wanted: str) -> None:
        kept = self.desk.settings.view(programme, _VIEW).get("later", {})
        self._keep(programme, {each: day for each, day in kept.items() if each != wanted})

    def _keep(self, programme: str, later: Mapping[str, str]) -> None:
        self.desk.change_settings(views=self.desk.settings.with_view(programme, _VIEW, later=later).views)

    def _put_off_current(self) -> None:
        self._put_off(self.things.current)

    def _show_whole(self) -> None:
        WholeMethod(self.desk, shown=True)()

    def commands(self) -> Sequence[Command]:
        text = self.desk.words.text("&Later, in one week")
        return [
            Command(
                "my_part.later", text, self._put_off_current, (), "programme", "clock-countdown",
                enabled=bool(self.things.current),
            )
        ]  # fmt: skip

    def keys(self) -> Sequence[tuple[str, str]]:
        text = self.desk.words.text
        return [(text("Do it"), text("Enter")), (text("Put it off for one week"), text("Del"))]


def _find(programme: str, words: Words, workspace: Workspace) -> _Found | None:
    summaries = workspace.programmes.summaries()
    here = next((each for each in summaries if each.id == programme), None)
    if here is None:
        return None  # it was taken out of the list meanwhile
    return _Found(
        name=workspace.editing.me().get("name", ""),
        programme=workspace.programmes.programme(programme),
        summary=here,
        needs=workspace.filling.filled(programme, _NEEDS),
        open_programmes=sum(not each.archived for each in summaries),
        things=workspace.my_part.things(programme, words),
        coming=workspace.my_part.coming(programme),
    )
