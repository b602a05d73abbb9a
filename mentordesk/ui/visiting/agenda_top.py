"""Above the agenda: what the visit is for, what is to be looked at again, days or list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mentordesk.model.agenda.warnings import NO_NOTE_TAKER, SERIOUS, Warning
from mentordesk.model.visits import Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.visiting.count_chip import CountChip
from mentordesk.ui.visiting.plain_field import PlainEditor
from mentordesk.ui.visiting.purpose_aims import aims_button
from mentordesk.ui.widgets.flow import Flow
from mentordesk.ui.widgets.parts import label, row
from mentordesk.ui.widgets.segments import Segments

DAYS, LIST = "days", "list"
_PURPOSE = 400


class AgendaTop(QWidget):
    """``session_wanted`` carries the session a count leads to; "" for what concerns the whole visit."""

    session_wanted = Signal(str)
    view_chosen = Signal(str)
    purpose_typed = Signal(object)
    purpose_answered = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        words, look, icons = desk.words, desk.look, desk.icons
        self.purpose = PlainEditor(look, self)
        self.purpose.widget.setAccessibleName(words.text("What the visit is for"))
        self.aims = aims_button(desk, self.purpose, self)
        self.purpose.typed.connect(self.purpose_typed)
        self.purpose.answered.connect(self.purpose_answered)
        self.conflicts = CountChip("warning-circle", "danger", look, icons, self)
        self.without_notes = CountChip("note-pencil", "warning", look, icons, self)
        self.others = CountChip("warning", "warning", look, icons, self)
        self.notices = CountChip("lightbulb", "info", look, icons, self)
        self.views = Segments(
            words.text("How the agenda is shown"),
            ((DAYS, words.text("Days")), (LIST, words.text("List"))),
            self,
        )
        self.views.choose(DAYS)
        self.views.chosen.connect(self.view_chosen)
        counts = Flow(self, spacing=look.px(6))
        for chip in self.chips:
            counts.add(chip)
            chip.hide()  # what is added is shown
            chip.wanted.connect(self.session_wanted)
        counts.add(self.views)
        self._counts = counts
        self._laid = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._laid.setSpacing(look.px(8))
        self._titled = label(words.text("Purpose"), "secondary", parent=self)
        self._titled.setBuddy(self.purpose.widget)
        self._bare = True  # nobody said yet what the visit is for
        self._laid.addWidget(self._titled)
        said = row(spacing=look.px(2))
        said.addWidget(self.purpose.widget, 1)
        said.addWidget(self.aims, 0, Qt.AlignmentFlag.AlignTop)
        self._laid.addLayout(said, 1)
        self._laid.addWidget(counts)

    @property
    def chips(self) -> tuple[CountChip, ...]:
        """What is counted, the gravest first."""
        return self.conflicts, self.without_notes, self.others, self.notices

    def show_visit(self, visit: Visit, warnings: Sequence[Warning], notices: int) -> None:
        """What it is for, and what there is to say."""
        self.purpose.show(visit.answers.get("purpose"))
        self._bare = not visit.purpose
        words = self._desk.words
        grave = [each for each in warnings if each.rule in SERIOUS]
        bare = [each for each in warnings if each.rule == NO_NOTE_TAKER]
        rest = [each for each in warnings if each not in grave and each not in bare]
        self.conflicts.show_count(
            words.plural("{count} conflict", "{count} conflicts", len(grave)), _first(grave)
        )
        self.without_notes.show_count(
            words.plural(
                "{count} session without a note-taker", "{count} sessions without a note-taker", len(bare)
            ),
            _first(bare),
        )
        self.others.show_count(
            words.plural("{count} point to look at again", "{count} points to look at again", len(rest)),
            _first(rest),
        )
        self.notices.show_count(
            words.plural("{count} remark of the method", "{count} remarks of the method", notices),
            ("",) if notices else (),
        )
        self._arrange()

    def offer(self, *, views: bool, purpose: bool) -> None:
        """Whether there is room for more than the list; the purpose stands in the preparation too."""
        self.views.setVisible(views)
        for each in (self.purpose.widget, self.aims):
            each.setVisible(purpose)
        self._titled.setVisible(purpose and self._bare)
        self._arrange()

    def _arrange(self) -> None:
        self._counts.arrange()
        self._stack()

    def flush(self) -> None:
        """Tell a purpose that is still being typed."""
        self.purpose.flush()

    def _stack(self) -> None:
        """The counts under the purpose, where it would have too little room beside them."""
        room = self.width() - self._counts.sizeHint().width()
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if room < self._desk.look.px(_PURPOSE) else ways.LeftToRight
        if way != self._laid.direction():
            self._laid.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._stack()


def _first(warnings: Sequence[Warning]) -> tuple[str, ...]:
    """The session each of them leads to."""
    return tuple(each.sessions[0] if each.sessions else "" for each in warnings)
