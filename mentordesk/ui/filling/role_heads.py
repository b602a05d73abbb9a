"""The heads over the grid of members: roles across, or turned on their side where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from mentordesk.ui.models.member_table import FIRST_ROLE, MEMBER, MemberTable
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.tick_grid import WRAPPED, TickHeads

LEFT, BESIDE = 12, 8
"""Before a member's name, and around other words."""
_HEIGHT, _ROLE, _TURNED, _ROOM_OF_A_WORD = 48, 52, 44, 12
_NO_END = 10_000
_CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class RoleHeads(TickHeads):
    """Across or turned, as there is room."""

    def __init__(self, look: Look, members: MemberTable, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._members = members
        self.turned = False
        self.turn(turned=False)

    @property
    def _font(self) -> QFont:
        return self._look.font("meta", strong=True)

    def turn(self, *, turned: bool) -> None:
        """Put the roles on their side, or across again."""
        self.turned = turned
        fonts, px = QFontMetrics(self._font), self._look.px
        lengths = [_length(fonts, title) for _id, title in self._members.roles]
        height = max([px(_HEIGHT), *(each + px(2 * BESIDE) for each in lengths)]) if turned else px(_HEIGHT)
        self.setFixedHeight(height)
        self.viewport().update()

    def width_across(self, title: str) -> int:
        """How wide a role is across: its longest word decides."""
        fonts = QFontMetrics(self._font)
        return max(_longest_word(fonts, title) + self._look.px(_ROOM_OF_A_WORD), self._look.px(_ROLE))

    @property
    def width_turned(self) -> int:
        """How wide a role is on its side: two lines."""
        return self._look.px(_TURNED)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's own name
        look, colours = self._look, self._look.colours
        title = str(self._members.headerData(section, Qt.Orientation.Horizontal))
        painter.save()
        self.ground(painter, rect)
        painter.setFont(self._font)
        painter.setPen(colours.text)
        if section < FIRST_ROLE:
            before = look.px(LEFT if section == MEMBER else BESIDE)
            painter.drawText(rect.adjusted(before, 0, -look.px(BESIDE), 0), WRAPPED, title)
        elif self.turned:
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            place = QRect(look.px(BESIDE), 0, rect.height() - look.px(BESIDE), rect.width())
            painter.drawText(place, WRAPPED, title)
        else:
            painter.drawText(rect, _CENTRED, title)
        painter.restore()


def _longest_word(fonts: QFontMetrics, title: str) -> int:
    return max(fonts.horizontalAdvance(each) for each in title.split() or [""])


def _length(fonts: QFontMetrics, title: str) -> int:
    """The least room in which it takes two lines at most."""
    whole = fonts.horizontalAdvance(title) + 1
    for width in (_longest_word(fonts, title) + 1, whole * 2 // 3):
        found = fonts.boundingRect(QRect(0, 0, width, _NO_END), WRAPPED, title)
        if found.width() <= width and found.height() <= 2 * fonts.lineSpacing():
            return width
    return whole
