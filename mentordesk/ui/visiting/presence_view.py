"""The grid of people and sessions: arrows move, Space ticks (screen 12's way, R-134)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.models.presence_table import (
    FIRST_SESSION,
    LINE,
    PERSON,
    THERE,
    PresenceLine,
    PresenceTable,
)
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.tick_grid import WRAPPED, TickGrid, TickHeads, TickPainter, wrapped

_Index = QModelIndex | QPersistentModelIndex
_ROW, _PERSON, _HOUR, _TITLE, _WIDEST, _HEAD, _LOW_HEAD = 44, 150, 44, 76, 168, 66, 32
_LEFT, _BESIDE = 12, 6
_CENTRED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class PresenceView(TickGrid):
    """``toggled`` carries row and column; what it shows is the model's."""

    toggled = Signal(int, int)
    moved_to = Signal(str)
    """What the cell says that one is at now, in words."""

    def __init__(self, model: PresenceTable, name: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(model, name, look, parent)
        self.people = model
        self.setItemDelegate(_Painted(look, icons, _ROW, self))
        self.heads = _Heads(look, model, self)
        self.setHorizontalHeader(self.heads)
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self._fit)
        self._fit()

    @property
    def said(self) -> str:
        """The cell one is at, in words."""
        return str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 - Qt
        super().currentChanged(current, previous)
        self.moved_to.emit(self.said)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        at = self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_Space and at.isValid() and at.column() != PERSON:
            self.toggled.emit(at.row(), at.column())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at.isValid() and at.column() != PERSON:
            self.toggled.emit(at.row(), at.column())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As wide as there is room and as high as its rows: the page scrolls, not the table within it."""
        px, sessions = self._look.px, max(len(self.people.sessions), 1)
        room = max(self.viewport().width(), 1)
        there = max(self.heads.width_of(THERE), px(_HOUR))
        tick = min(max((room - there - px(_PERSON)) // sessions, px(_HOUR)), px(_WIDEST))
        self.heads.show_titles(shown=tick >= px(_TITLE))
        self.setColumnWidth(THERE, there)
        for column in range(FIRST_SESSION, self.people.columnCount()):
            self.setColumnWidth(column, tick)
        self.setColumnWidth(PERSON, max(room - there - tick * len(self.people.sessions), px(_PERSON)))
        self.stand(self.heads.height_of_heads + 2)

    def height_of(self, row: int) -> int:
        line = self.people.line(row)
        assert line is not None
        width = self.columnWidth(PERSON) - self._look.px(_LEFT + _BESIDE)
        needed = sum(_heights(self._look, line, width)) + 2 * self._look.px(_BESIDE)
        return max(needed, self._look.px(_ROW))


class _Heads(TickHeads):
    """Hour over title, wrapped."""

    def __init__(self, look: Look, people: PresenceTable, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._people = people
        self.height_of_heads = look.px(_HEAD)
        self.setFixedHeight(self.height_of_heads)
        self.titled = True

    def width_of(self, section: int) -> int:
        """How wide a head is at least: as its longest word."""
        title = str(self._people.headerData(section, Qt.Orientation.Horizontal))
        fonts = QFontMetrics(self._look.font("meta", strong=True))
        longest = max(map(fonts.horizontalAdvance, title.split()), default=0)
        return longest + 2 * self._look.px(_LEFT)

    def show_titles(self, *, shown: bool) -> None:
        """Whether there is room for more than the hours of the sessions."""
        if shown is not self.titled:
            self.titled = shown
            self.height_of_heads = self._look.px(_HEAD if shown else _LOW_HEAD)
            self.setFixedHeight(self.height_of_heads)
            self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's own name
        look, colours, px = self._look, self._look.colours, self._look.px
        title = str(self._people.headerData(section, Qt.Orientation.Horizontal))
        hour, _line, name = title.partition("\n")
        name = name if self.titled else ""
        painter.save()
        self.ground(painter, rect)
        strong, plain = look.font("meta", strong=True), look.font("meta")
        painter.setFont(strong)
        painter.setPen(colours.text)
        inside = rect.adjusted(px(_LEFT if section == PERSON else 4), px(_BESIDE), -px(4), -px(4))
        flags = WRAPPED if section == PERSON else _CENTRED
        painter.drawText(inside, flags, hour)
        if name:
            painter.setFont(plain)
            painter.setPen(colours.text_secondary)
            below = inside.adjusted(0, QFontMetrics(strong).lineSpacing(), 0, 0)
            painter.drawText(below, _CENTRED, _two_lines(QFontMetrics(plain), name, below.width()))
        painter.restore()


def _two_lines(fonts: QFontMetrics, text: str, width: int) -> str:
    """What of a text fits into two lines; the tooltip has all of it."""
    words, line = text.split(), ""
    lines: list[str] = []
    for at, word in enumerate(words):
        longer = f"{line} {word}".strip()
        if not line or fonts.horizontalAdvance(longer) <= width:
            line = longer
            continue
        if lines:
            rest = " ".join([line, *words[at:]])
            return "\n".join([*lines, fonts.elidedText(rest, Qt.TextElideMode.ElideRight, width)])
        lines.append(fonts.elidedText(line, Qt.TextElideMode.ElideRight, width))
        line = word
    return "\n".join([*lines, fonts.elidedText(line, Qt.TextElideMode.ElideRight, width)])


def _heights(look: Look, line: PresenceLine, width: int) -> tuple[int, int]:
    """How high the name and the groups are in so much room."""
    return wrapped(look.font("ui"), line.name, width), wrapped(look.font("meta"), line.groups, width)


class _Painted(TickPainter):
    """Draws a person over two lines."""

    def words(self, painter: QPainter, area: QRect, index: _Index) -> bool:
        if index.column() == PERSON:
            px = self._look.px
            self._person(painter, area.adjusted(px(_LEFT), 0, -px(_BESIDE), 0), index.data(LINE))
        return index.column() == PERSON

    def _person(self, painter: QPainter, area: QRect, line: PresenceLine) -> None:
        look, colours = self._look, self._look.colours
        name, groups = _heights(look, line, area.width())
        place = QRect(area)
        place.setTop(area.top() + max(0, (area.height() - name - groups) // 2))
        place.setHeight(name)
        painter.setFont(look.font("ui"))
        painter.setPen(colours.text)
        painter.drawText(place, WRAPPED, line.name)
        place.setTop(place.bottom() + 1)
        place.setHeight(groups)
        painter.setFont(look.font("meta"))
        painter.setPen(colours.text_secondary)
        painter.drawText(place, WRAPPED, line.groups)
