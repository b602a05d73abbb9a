"""Segments of which one may be on, or none; apart from one another where they do not fit in a line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.composed import Composed
from mentordesk.ui.widgets.marks import Marks
from mentordesk.ui.widgets.parts import button
from mentordesk.words import Words

_CHECK, _TARGET = 14, 28


class SegmentRow(Composed):
    """``chosen`` tells the value, None once it was cleared. A check stands before the one that is on."""

    chosen = Signal(object)

    def __init__(self, choices: Mapping[Any, str], words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(words, parent, spacing=0, between_lines=look.px(6))
        self._look = look
        self.setStyleSheet(  # where each stands alone it has its own edges
            f'QPushButton[place="alone"] {{ border-right-width: 1px; border-radius: {look.px(6)}px; }}'
        )
        self._check = Icons(look.colours, look.text_size).icon("check", "text", _CHECK)
        self.buttons: dict[Any, QPushButton] = {}
        for value, text in choices.items():
            made = self.buttons[value] = button(text.replace("&", "&&"), "segment", parent=self)
            made.setIconSize(QSize(look.px(_CHECK), look.px(_CHECK)))
            made.setMinimumSize(self._room_when_on(made), max(look.px(_TARGET), _TARGET))
            made.toggled.connect(partial(self._toggled, made))
            self.add(made)
            self.name_part(made, text)
        self.marks = Marks([self.buttons], words.text("Clear the answer"), self)
        self.marks.chosen.connect(self._chosen)
        self._stand()

    def put(self, value: Any) -> None:
        """Show one, or none, telling nobody."""
        self.marks.put(value)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        self._stand()
        super().resizeEvent(event)

    def _stand(self) -> None:
        """Joined where a line holds them all."""
        needed = sum(each.minimumWidth() for each in self.buttons.values())
        joined = self.width() >= needed
        last = len(self.buttons) - 1
        for place, each in enumerate(self.buttons.values()):
            ends = {0: "first", last: "last"}
            wanted = ends.get(place, "middle") if joined else "alone"
            if each.property("place") != wanted:
                each.setProperty("place", wanted)
                each.style().unpolish(each)
                each.style().polish(each)
        self.spread(0 if joined else self._look.px(6))

    def _room_when_on(self, segment: QPushButton) -> int:
        """How wide it is with its check and in heavier letters, so that nothing moves when one is chosen."""
        segment.ensurePolished()
        segment.setIcon(self._check)
        with_check = segment.sizeHint().width()
        segment.setIcon(QIcon())
        light, heavy = (QFontMetrics(self._look.font(strong=strong)) for strong in (False, True))
        text = segment.text()
        return with_check + heavy.horizontalAdvance(text) - light.horizontalAdvance(text)

    def _toggled(self, segment: QPushButton, on: bool) -> None:
        segment.setIcon(self._check if on else QIcon())

    def _chosen(self, _line: int, value: Any) -> None:
        self.chosen.emit(value)
