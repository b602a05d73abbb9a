"""What the marks of the timeline mean, in the very marks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.model.timetable import Stretch
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import label, row
from mentordesk.ui.widgets.timeline.bars import BarPainter, Shape
from mentordesk.words import Words

_WIDE, _HIGH, _GAP = 32, 18, 18
_DAYS = date(2027, 1, 1), date(2027, 3, 31)


class Legend(QWidget):
    """Marks with their words, in as many lines as they need, and what moving a bar does."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        text = words.text
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        exact, vague = Stretch(*_DAYS), Stretch(*_DAYS, vague_last=True)
        meeting = icons.pixmap("handshake", "info", 16, fill=True, ratio=self.devicePixelRatioF())
        samples = (
            (self._sample(exact, step=False), text("action")),
            (self._sample(exact, step=True), text("step")),
            (self._sample(vague, step=False), text("approximate")),
            (self._sample(vague, step=True), text("approximate step")),
            (meeting, text("milestone of the programme")),
            (self._sample(None, step=False), text("exact day")),
        )
        self._items = [self._item(mark, meaning) for mark, meaning in samples]
        self.told = label(text("Moving a bar rewrites column 3. Ctrl+Z takes it back."), "meta", parent=self)
        self._items.append(self.told)

    def _item(self, mark: QPixmap, meaning: str) -> QWidget:
        made = QWidget(self)
        picture = label("", parent=made)
        picture.setPixmap(mark)
        laid = row(made, spacing=self._look.px(7))
        laid.addWidget(picture)
        laid.addWidget(label(meaning, "secondary", parent=made))
        return made

    def _sample(self, stretch: Stretch | None, *, step: bool) -> QPixmap:
        px, ratio = self._look.px, self.devicePixelRatioF()
        wide, high = px(_WIDE if stretch else 16), px(_HIGH)
        drawn = QPixmap(round(wide * ratio), round(high * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bars = BarPainter(self._look)
        if stretch is None:
            bars.diamond(painter, QPointF(wide / 2, high / 2))
        else:
            bars.draw(painter, stretch, Shape(1, wide - 1), high / 2, (0, wide), step=step)
        painter.end()
        return drawn

    # --- in lines --------------------------------------------------------------------------------

    def _places(self, width: int) -> tuple[list[tuple[int, int]], int]:
        """Where each item stands in such a width, and the height of all; the last keeps to the right."""
        gap, line = self._look.px(_GAP), max(each.sizeHint().height() for each in self._items)
        places, x, y = [], 0, 0
        for each in self._items:
            wide = each.sizeHint().width()
            if x and x + wide > width:
                x, y = 0, y + line
            places.append((max(x, width - wide) if each is self.told else x, y))
            x += wide + gap
        return places, y + line

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's own name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's own name
        return self._places(width)[1]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        places, _height = self._places(self.width())
        for each, (x, y) in zip(self._items, places, strict=True):
            size = each.sizeHint()
            each.setGeometry(x, y, min(size.width(), max(self.width() - x, 1)), size.height())
