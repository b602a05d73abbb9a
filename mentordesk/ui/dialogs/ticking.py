"""A few things to tick, each with a line about it: by keyboard as well as by mouse."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, label, row
from mentordesk.words import Words

_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TARGET = 28  # pixels, also with small letters


@dataclass(frozen=True)
class ToTick:
    """One thing; ``text`` may be empty."""

    id: str
    title: str
    text: str = ""


class TickDialog(SheetDialog):
    """``decided`` carries the ids that are ticked, in their order, when they are others than before.

    The arrows go from one to the next, Space ticks, Enter does it, Esc leaves all as it was.
    """

    decided = Signal(object)

    def __init__(
        self,
        words: Words,
        look: Look,
        asked: tuple[str, str, str],
        things: Sequence[ToTick],
        chosen: Collection[str],
        parent: QWidget,
    ) -> None:
        """``asked`` is the title, the verb of the button, and what it is about."""
        title, verb, about = asked
        super().__init__(title, verb, words.text("Cancel"), look, parent)
        self.body.addWidget(label(about, "secondary", wrap=True))
        self._before = [each.id for each in things if each.id in chosen]
        self.lines = [_Line(each, look, self) for each in things]
        for line in self.lines:
            line.box.setChecked(line.thing.id in self._before)
            line.box.installEventFilter(self)
            self.body.addWidget(line)
        self.lines[0].box.setFocus()

    @property
    def ticked(self) -> list[str]:
        """What is ticked, in its order."""
        return [line.thing.id for line in self.lines if line.box.isChecked()]

    def decide(self) -> None:
        if self.ticked != self._before:
            self.decided.emit(self.ticked)
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
            boxes = [line.box for line in self.lines]
            place = next(at for at, box in enumerate(boxes) if box is watched) + _STEPS[event.key()]
            if 0 <= place < len(boxes):
                boxes[place].setFocus(Qt.FocusReason.TabFocusReason)
                self._area.ensureWidgetVisible(self.lines[place])
            return True
        return super().eventFilter(watched, event)


class _Line(QWidget):
    """A box with its words; Qt's own box neither wraps them nor gives way."""

    def __init__(self, thing: ToTick, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.thing = thing
        self.box = QCheckBox(self)
        target = max(_TARGET, look.px(_TARGET))
        self.box.setMinimumSize(target, target)
        self.box.setAccessibleName(thing.title)
        self.box.setAccessibleDescription(thing.text)
        told = column(spacing=look.px(2))
        told.addWidget(label(thing.title, wrap=True))
        if thing.text:
            told.addWidget(label(thing.text, "meta", wrap=True))
        laid = row(self, spacing=look.px(8))
        level = Qt.AlignmentFlag.AlignTop if thing.text else Qt.AlignmentFlag.AlignVCenter
        laid.addWidget(self.box, 0, level)
        laid.addLayout(told, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Its words tick it too."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box.toggle()
