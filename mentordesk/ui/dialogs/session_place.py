"""Where a session is to stand: visit, day, hour, group (ux.md §5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mentordesk.model.agenda.ripple import Move
from mentordesk.model.agenda.times import read_time
from mentordesk.model.visits import clock_of
from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField, choice, line
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words

Choices = Sequence[tuple[str, str]]


class SessionPlaceDialog(SheetDialog):
    """``decided`` carries the visit's id and a Move. ``days`` are those of each visit, by its id."""

    decided = Signal(str, object)

    def __init__(
        self,
        words: Words,
        look: Look,
        title: str,
        here: tuple[str, Move],
        visits: Choices,
        days: Mapping[str, Choices],
        groups: Choices,
        parent: QWidget,
    ) -> None:
        super().__init__(
            words.text("Move the session"), words.text("&Move it"), words.text("Cancel"), look, parent
        )
        self._words = words
        self._days = days
        visit, self._place = here
        self.body.addWidget(label(title, "secondary", wrap=True))
        self.visit = choice(list(visits), visit, self)
        self.day = QComboBox(self)
        start = "" if self._place.start is None else clock_of(self._place.start)
        self.start = line(start, parent=self)
        self.group = choice(list(groups), self._place.track, self)
        help_text = words.text("9h30, 0930 or 9 are understood.")
        self._hour = LabelledField(words.text("&Hour"), self.start, look, help_text, self)
        fields = [
            LabelledField(words.text("&Day"), self.day, look, "", self),
            self._hour,
            LabelledField(words.text("&Group"), self.group, look, "", self),
        ]
        if len(visits) > 1:
            fields.append(LabelledField(words.text("&Visit"), self.visit, look, "", self))
        else:
            self.visit.hide()
        for each in fields:
            self.body.addWidget(each)
        self.visit.currentIndexChanged.connect(self._another_visit)
        self._offer_days(visit, str(self._place.day))
        self.day.setFocus()

    def _another_visit(self) -> None:
        self._offer_days(str(self.visit.currentData()), str(self.day.currentData()))

    def _offer_days(self, visit: str, day: str) -> None:
        self.day.clear()
        for value, text in self._days.get(visit, ()):
            self.day.addItem(text, value)
        self.day.setCurrentIndex(max(0, self.day.findData(day)))

    def decide(self) -> None:
        text = self.start.text().strip()
        start = read_time(text, self._words.language) if text else None
        if text and start is None:
            self._hour.complain(self._words.text("Write an hour such as 9h30 or 0930."))
            self.start.setFocus()
            return
        day, group = int(self.day.currentData() or 1), str(self.group.currentData() or "")
        self.decided.emit(str(self.visit.currentData()), Move(day, start, group, self._place.minutes))
        self.accept()
