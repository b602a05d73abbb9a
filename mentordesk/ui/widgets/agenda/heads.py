"""The frozen edges of the board: the days with their groups above, the hours at the left."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda import sentences
from mentordesk.ui.widgets.agenda.arrange import span
from mentordesk.ui.widgets.agenda.geometry import Geometry
from mentordesk.ui.widgets.agenda.shown import DayShown, GroupShown
from mentordesk.ui.widgets.agenda.text import Face
from mentordesk.words import Words

_HEIGHT, _LOW, _APART = 34, 24, 14
_VCENTRE = Qt.AlignmentFlag.AlignVCenter


class DayHeads(QWidget):
    """``geometry_of_days`` and ``offset`` are the board's; it only draws them."""

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        self._strong, self._small = Face(look.font("ui", strong=True)), Face(look.font("meta"))
        self._letter = Face(look.font("meta", strong=True))
        self.days: Geometry | None = None
        self.offset = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def tell(self, days: Geometry) -> None:
        """Other days, or another width."""
        self.days = days
        self.setAccessibleName(self._words.listed([sentences.head(self._words, each) for each in days.days]))
        self.update()

    @property
    def wanted_height(self) -> int:
        """Two lines where a day's name and its groups have no room beside one another."""
        px = self._look.px
        return px(_HEIGHT) + (px(_LOW) if self._two_lines else 0)

    @property
    def _two_lines(self) -> bool:
        if self.days is None:
            return False
        wide = self.days.day_width - self._look.px(_APART)
        return any(
            self._strong.width(each.title) + self._groups_width(each) > wide for each in self.days.days
        )

    def _groups_width(self, day: DayShown) -> int:
        return sum(self._group_width(each) + self._look.px(_APART) for each in day.groups)

    def _group_width(self, group: GroupShown) -> int:
        px = self._look.px
        return self._letter.width(group.letter) + px(10) + px(5) + self._small.width(group.count_text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.days is None:
            return
        for place, day in enumerate(self.days.days):
            left = self.days.left(place) - self.offset
            box = QRect(left, 0, self.days.day_width, self.height())
            if box.right() >= 0 and box.left() <= self.width():
                self._day(painter, day, box.adjusted(self._look.px(2), 0, -self._look.px(2), 0))

    def _day(self, painter: QPainter, day: DayShown, box: QRect) -> None:
        px, two = self._look.px, self._two_lines
        upper = QRect(box.left(), box.top(), box.width(), px(_HEIGHT))
        painter.setFont(self._strong.font)
        painter.setPen(self._look.colours.text)
        painter.drawText(upper, _VCENTRE, self._strong.elided(day.title, box.width()))
        if two:
            low = QRect(box.left(), upper.bottom(), box.width(), px(_LOW))
            for group in day.groups:
                left, right = span(day.letters, group.letter)
                start = low.left() + round(left * low.width()) + (px(3) if left else 0)
                self._group(
                    painter, group, QRect(start, low.top(), round((right - left) * low.width()), low.height())
                )
            return
        right = box.right()
        for group in reversed(day.groups):
            wide = self._group_width(group)
            self._group(painter, group, QRect(right - wide, upper.top(), wide, upper.height()))
            right -= wide + px(_APART)

    def _group(self, painter: QPainter, group: GroupShown, box: QRect) -> None:
        """Its letter in a frame, then how many there are."""
        px, colours = self._look.px, self._look.colours
        wide, high = self._letter.width(group.letter) + px(10), self._letter.line
        frame = QRectF(box.left() + 0.5, box.center().y() - high / 2 + 0.5, wide, high)
        painter.setPen(colours.border_strong)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, px(3), px(3))
        painter.setFont(self._letter.font)
        painter.setPen(colours.text_secondary)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, group.letter)
        painter.setFont(self._small.font)
        rest = box.adjusted(wide + px(5), 0, px(1), 0)
        painter.drawText(rest, _VCENTRE, self._small.elided(group.count_text, rest.width()))


class HourColumn(QWidget):
    """The hours beside the days; the present time on its ground."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._small, self._strong = Face(look.font("meta")), Face(look.font("meta", strong=True))
        self.days: Geometry | None = None
        self.offset = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def wanted_width(self) -> int:
        """An hour, with room around it."""
        return self._strong.width("00:00") + self._look.px(20)

    def tell(self, days: Geometry) -> None:
        """Other hours."""
        self.days = days
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        days, px, colours = self.days, self._look.px, self._look.colours
        if days is None:
            return
        right = self.width() - px(14)
        now = next((each.now for each in days.days if each.now is not None), None)
        taken = self._now(painter, days, now) if now is not None and days.first <= now <= days.last else None
        painter.setFont(self._small.font)
        painter.setPen(colours.text_tertiary)
        for minute in range(days.first, days.last + 1, 60):
            middle = days.y(minute) - self.offset
            box = QRectF(0, middle - self._small.line / 2, right, self._small.line)
            if taken is None or not box.intersects(taken):
                label = "24:00" if minute == sentences.DAY_MINUTES else sentences.clock(minute)
                painter.drawText(box, _VCENTRE | Qt.AlignmentFlag.AlignRight, label)

    def _now(self, painter: QPainter, days: Geometry, now: int) -> QRectF:
        px, colours = self._look.px, self._look.colours
        label, high = sentences.clock(now), self._strong.line + px(2)
        wide = self._strong.width(label) + px(8)
        chip = QRectF(self.width() - px(10) - wide, days.y(now) - self.offset - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.danger)
        painter.drawRoundedRect(chip, px(4), px(4))
        painter.setPen(colours.surface)
        painter.setFont(self._strong.font)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, label)
        return chip
