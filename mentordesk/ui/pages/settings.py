"""The settings: a list of sections at the left, one of them beside it (screen 28)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea, QStackedWidget, QWidget

from mentordesk.ui import pages
from mentordesk.ui.commands import Findable
from mentordesk.ui.desk import Desk
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.sections import SECTIONS, Display, Documents, Languages, Section, WhoWrites
from mentordesk.ui.widgets.choice_cards import ChoiceCards
from mentordesk.ui.widgets.fields import choice
from mentordesk.ui.widgets.parts import column, frame, label, row
from mentordesk.ui.widgets.rail import RailEntry
from mentordesk.ui.widgets.section_list import SectionList

_S = TypeVar("_S", bound=Section)
_LIST, _SECTION = 228, 720
_LIST_FROM = 900
"""The room from which on the list stands beside the section; below, one chooses the section above it."""
_HERE = "settings.section"


class SettingsPage(Page):
    """Every change holds at once; there is nothing to confirm. ``part`` of the place names a section, and
    what has the focus in it. The section shown last is shown again until the program is closed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text = desk.words.text
        self._made: dict[str, QScrollArea] = {}
        entries = [RailEntry(each.name, each.icon, text(each.title)) for each in SECTIONS]
        self.list = SectionList(text("Sections of the settings"), entries, desk.look, desk.icons, self)
        self.list.chosen.connect(self._go)
        self.chooser = choice([(each.name, each.text) for each in entries], None, self)
        self.chooser.activated.connect(self._choose)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        text, look = self.desk.words.text, self.desk.look
        self.side = frame("surface", self)
        self.side.setFixedWidth(look.px(_LIST))
        side = column(self.side, spacing=look.px(10))
        side.setContentsMargins(look.px(8), look.px(16), look.px(8), look.px(16))
        heading = label(text("Settings"), "heading2")
        heading.setContentsMargins(look.px(10), 0, 0, 0)
        side.addWidget(heading)
        side.addWidget(self.list)
        side.addStretch(1)
        self._line = frame("line", self)
        self._line.setStyleSheet("max-width: 1px; min-width: 1px; max-height: 16777215px;")
        self.above = frame("surface", self)
        above = row(self.above, spacing=look.px(16))
        above.setContentsMargins(look.px(32), look.px(10), look.px(32), look.px(10))
        of_chooser = label(text("Settings"), "heading2")
        of_chooser.setBuddy(self.chooser)
        self.chooser.setAccessibleName(text("Sections of the settings"))
        above.addWidget(of_chooser)
        above.addWidget(self.chooser)
        above.addStretch(1)
        beside = column()
        beside.addWidget(self.above)
        beside.addWidget(self.stack, 1)
        laid = row(self)
        laid.addWidget(self.side)
        laid.addWidget(self._line)
        laid.addLayout(beside, 1)

    # --- sections --------------------------------------------------------------------------------

    def section(self, kind: type[_S]) -> _S:
        """A section, made when it is first asked for."""
        if kind.name not in self._made:
            made = kind(self.desk, self)
            made.setMaximumWidth(self.desk.look.px(_SECTION) + self.desk.look.px(64))
            scroll = QScrollArea(self)
            scroll.setWidgetResizable(True)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setWidget(made)
            self._made[kind.name] = scroll
            self.stack.addWidget(scroll)
            made.fit(self._room)
        found = self._made[kind.name].widget()
        assert isinstance(found, kind)
        return found

    @property
    def shown(self) -> Section:
        """The section one sees."""
        scroll = self.stack.currentWidget()
        assert isinstance(scroll, QScrollArea)
        found = scroll.widget()
        assert isinstance(found, Section)
        return found

    def present(self, place: Place) -> None:
        super().present(place)
        carried = self.desk.carried
        named = place.part[0] if place.part else carried.get(_HERE, "")
        kind = next((each for each in SECTIONS if each.name == named), SECTIONS[0])
        carried[_HERE] = kind.name
        section = self.section(kind)
        self.stack.setCurrentWidget(self._made[kind.name])
        self.list.show_current(kind.name)
        self.chooser.setCurrentIndex(self.chooser.findData(kind.name))
        section.present()
        control = section.controls.get(place.part[1]) if len(place.part) > 1 else None
        self._fit()
        self.setFocusProxy(control or self._ways)

    def flush(self) -> None:
        for scroll in self._made.values():
            section = scroll.widget()
            assert isinstance(section, Section)
            section.flush()

    def _go(self, name: str) -> None:
        here = self.desk.navigator.here
        self.desk.go(pages.SETTINGS, here.programme if here else "", name)

    def _choose(self) -> None:
        self._go(self.chooser.currentData())

    # --- room ------------------------------------------------------------------------------------

    @property
    def _room(self) -> int:
        """The width in the design's pixels: larger text leaves less room."""
        return self.width() * 100 // self.desk.look.text_size

    @property
    def _ways(self) -> QWidget:
        """What leads from section to section here: the list, or where there is no room, the choice."""
        return self.list if self._room >= _LIST_FROM else self.chooser

    def _fit(self) -> None:
        wide = self._room >= _LIST_FROM
        lost = self.list.hasFocus() if not wide else self.chooser.hasFocus()
        self.side.setVisible(wide)
        self._line.setVisible(wide)
        self.above.setVisible(not wide)
        if self.focusProxy() in (self.list, self.chooser):
            self.setFocusProxy(self._ways)
        if lost:
            self._ways.setFocus()
        for scroll in self._made.values():
            section = scroll.widget()
            assert isinstance(section, Section)
            section.fit(self._room)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()

    # --- what leads here -------------------------------------------------------------------------

    def findables(self) -> Sequence[Findable]:
        words = self.desk.words
        return [
            Findable(
                words.text("Settings: {section}", section=words.text(each.title)),
                partial(self._go, each.name), "", each.icon,
            )
            for each in SECTIONS
        ]  # fmt: skip

    def zones(self) -> Sequence[QWidget]:
        return (self._ways, self.stack)

    # --- what others ask of it -------------------------------------------------------------------

    @property
    def language(self) -> QComboBox:
        """The language of the screen."""
        return self.section(Languages).language

    @property
    def theme(self) -> QComboBox:
        """Light, dark, or as the system."""
        return self.section(Display).theme

    @property
    def text_size(self) -> QComboBox:
        """In per cent."""
        return self.section(Display).text_size

    @property
    def name(self) -> QLineEdit:
        """Who writes."""
        return self.section(WhoWrites).person

    @property
    def organisation(self) -> QLineEdit:
        """For whom."""
        return self.section(WhoWrites).organisation

    @property
    def role(self) -> ChoiceCards:
        """From which place in the mentoring."""
        return self.section(WhoWrites).role

    @property
    def documents(self) -> Documents:
        """Template and logos."""
        return self.section(Documents)
