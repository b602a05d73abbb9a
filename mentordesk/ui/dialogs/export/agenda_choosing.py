"""The left column for an agenda: how it is laid out, for whom, which day."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from mentordesk.ui.dialogs.export.agenda_offer import (
    CALENDAR,
    CARD,
    DAY,
    LIST,
    PEOPLE,
    ROUTE,
    AgendaExportWishes,
)
from mentordesk.ui.dialogs.export.visit_choosing import VisitChoosing
from mentordesk.ui.widgets.choice_cards import Choice, ChoiceCards
from mentordesk.ui.widgets.fields import choice
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words

_FOR_EVERYBODY = (DAY, LIST)


class AgendaChoosing(VisitChoosing):
    """What of the agenda."""

    @property
    def wishes(self) -> AgendaExportWishes:
        """The document as it is wished for here."""
        layout = self.layouts.value or DAY
        return replace(
            super().wishes,
            layout=layout,
            public=self.public.isChecked() and layout in _FOR_EVERYBODY,
            person=(self.person.currentData() or "") if layout == PEOPLE else "",
        )

    def _make_own(self) -> None:
        text, offer, look = self._words.text, self._offer, self._look
        self.layouts = ChoiceCards(text("Layout"), _layouts(self._words), look, self._icons, self)
        self.layouts.choose(DAY)
        self.layouts.chosen.connect(self._layout_chosen)
        self.public = QCheckBox(text("For e&verybody"), self)
        said = text("Without questions and note-takers; people by their function.")
        self.public.setAccessibleDescription(said)
        self.public.toggled.connect(self.changed)
        self._said_of_public = label(said, "meta", wrap=True, parent=self)
        self.person = choice([("", text("Everybody")), *offer.people], "", self)
        self.person.currentIndexChanged.connect(self._picked)

    def _lay_own(self) -> None:
        text, laid = self._words.text, self._laid
        laid.addWidget(self.layouts)
        laid.addWidget(self.public)
        laid.addWidget(self._said_of_public)
        self._of_person = (self._add_under(text("&Sheet of"), self.person), self.person)
        self._of_day = (self._add_under(text("&Day"), self.day), self.day)
        self._fit()

    def _format_chosen(self) -> None:
        self._fit()
        super()._format_chosen()

    def _layout_chosen(self, _layout: str) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """A calendar is laid out by its program; who has a sheet is asked where there are sheets."""
        calendar, layout = self.format == CALENDAR, self.layouts.value
        self.layouts.setVisible(not calendar)
        for each in (self.public, self._said_of_public):
            each.setVisible(not calendar and layout in _FOR_EVERYBODY)
        for part in self._of_person:
            part.setVisible(not calendar and layout == PEOPLE and bool(self._offer.people))
        for part in self._of_day:
            part.setVisible(not calendar and len(self._offer.days) > 1)


def _layouts(words: Words) -> list[Choice]:
    text = words.text
    return [
        Choice(DAY, text("Day by day"), text("A page to each day, hours in proportion")),
        Choice(LIST, text("List"), text("Two days to a page, with questions and places")),
        Choice(PEOPLE, text("Sheet for each person"), text("What each attends, leads, notes and brings")),
        Choice(CARD, text("For the pocket"), text("A5, a day to a card")),
        Choice(ROUTE, text("Route sheet"), text("Large letters, places, room to write by hand")),
    ]
