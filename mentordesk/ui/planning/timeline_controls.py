"""How the timeline is shown: bars or list, how wide the days are; the page puts it where it has room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.timetable import Unit
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import row
from mentordesk.ui.widgets.segments import Segments

_BARS, _LIST = "bars", "list"


class TimelineControls(QWidget):
    """Wishes only."""

    list_wanted = Signal(bool)
    unit_wanted = Signal(object)
    """A Unit."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        text = desk.words.text
        kinds = ((_BARS, text("Bars")), (_LIST, text("List")))
        units = ((Unit.QUARTER, text("Quarter")), (Unit.MONTH, text("Month")), (Unit.WEEK, text("Week")))
        self.kinds = Segments(text("How the timeline is shown"), kinds, self)
        self.units = Segments(text("How wide the days are"), [(u.value, t) for u, t in units], self)
        self.kinds.chosen.connect(self._kind_chosen)
        self.units.chosen.connect(self._unit_chosen)
        laid = row(self, spacing=desk.look.px(10))
        laid.addStretch(1)
        laid.addWidget(self.kinds)
        laid.addWidget(self.units)

    def show_state(self, unit: Unit, *, as_list: bool, may_choose: bool) -> None:
        """What is on; ``may_choose`` tells whether there is room for bars at all."""
        self.units.choose(unit.value)
        self.kinds.choose(_LIST if as_list else _BARS)
        self.kinds.setVisible(may_choose)

    def _kind_chosen(self, kind: str) -> None:
        self.list_wanted.emit(kind == _LIST)

    def _unit_chosen(self, value: str) -> None:
        self.unit_wanted.emit(Unit(value))
