"""What one searches in: this programme or all, which kinds of text, notes of which kind, restricted ones."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mentordesk.model.note_kinds import note_kinds
from mentordesk.services.finding import NOTES
from mentordesk.ui.desk import Desk
from mentordesk.ui.found_words import KIND_NAMES
from mentordesk.ui.seeking import Sought, may_show_restricted
from mentordesk.ui.widgets.fields import choice
from mentordesk.ui.widgets.flow import Flow
from mentordesk.ui.widgets.segments import Segments

HERE, EVERYWHERE = "here", "everywhere"
_MOST = 50
_TARGET = 28
_WIDEST = 16_000  # pixels: until it is laid out


class FoundFilters(Flow):
    """``changed`` when something else is to be searched in."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, spacing=desk.look.px(14), between_lines=desk.look.px(6))
        self.resize(_WIDEST, self.height())  # else it begins narrow and high, and the window grows with it
        self._desk = desk
        text = desk.words.text
        self.which = Segments(
            text("Where to search"),
            [(HERE, text("This programme")), (EVERYWHERE, text("All programmes"))],
            self,
        )
        self.which.choose(HERE)
        self.which.chosen.connect(self._tell)
        self.add(self.which)
        self.kinds: dict[str, QCheckBox] = {}
        for kind, name in KIND_NAMES.items():
            self.kinds[kind] = self._box(text(name))
        kinds = [(each.kind, each.label(desk.words.language)) for each in note_kinds().values()]
        self.note_kind = choice([("", text("Notes of every kind")), *kinds], "", self)
        self.note_kind.setAccessibleName(text("Kind of note"))
        self.note_kind.currentIndexChanged.connect(self._tell)
        self.add(self.note_kind)
        self.restricted = self._box(text("Restricted ones too"))
        self.show_place("")

    def _box(self, text: str) -> QCheckBox:
        made = QCheckBox(text, self)
        made.setChecked(True)
        made.setStyleSheet(f"QCheckBox {{ min-height: {max(self._desk.look.px(_TARGET), _TARGET)}px; }}")
        made.toggled.connect(self._tell)
        self.add(made)
        return made

    def show_place(self, programme: str) -> None:
        """Whether there is a programme to choose; and whether restricted words may be seen here now."""
        self.which.setVisible(bool(programme))
        self.restricted.setVisible(may_show_restricted(self._desk, programme))
        self.note_kind.setVisible(self.kinds[NOTES].isChecked())
        self.arrange()

    def sought(self, text: str, programme: str) -> Sought:
        """These words, as it is chosen here."""
        everywhere = not programme or self.which.value == EVERYWHERE
        return Sought(
            text, programme, frozenset(kind for kind, box in self.kinds.items() if box.isChecked()),
            note_kind=self.note_kind.currentData() if self.kinds[NOTES].isChecked() else "",
            restricted=self.restricted.isChecked() and may_show_restricted(self._desk, programme),
            most=_MOST, elsewhere=_MOST if everywhere else 0,
        )  # fmt: skip

    def widen(self) -> None:
        """In all programmes."""
        self.which.choose(EVERYWHERE)
        self.changed.emit()

    def _tell(self, *_chosen: object) -> None:
        self.note_kind.setVisible(self.kinds[NOTES].isChecked())
        self.arrange()
        self.changed.emit()
