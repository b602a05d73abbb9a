"""The grid of people and sessions: arrows move, Space ticks (screen 12's way, R-134)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mentordesk.ui.focus_ring import OWN_FOCUS
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

_Index = QModelIndex | QPersistentModelIndex
_ROW, _PERSON, _HOUR, _TITLE, _WIDEST, _HEAD, _LOW_HEAD = 44, 150, 44, 76, 168, 66, 32
_LEFT, _BESIDE = 12, 6
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_CENTRED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_NO_END = 10_000


class PresenceView(QTableView):
    """``toggled`` carries row and column; what it shows is the model's."""

    toggled = Signal(int, int)
    moved_to = Signal(str)
    """What the cell says that one is at now, in words."""

    def __init__(self, model: PresenceTable, name: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.people = model
        self._look = look
        self.setModel(model)
        self.setItemDelegate(_Painted(look, icons, self))
        self.setProperty(OWN_FOCUS, True)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(f"PresenceView {{ border: 1px solid {look.colours.border.name()}; }}")
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
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
        for row in range(self.people.rowCount()):
            self.setRowHeight(row, self._height(row))
        rows = sum(self.rowHeight(row) for row in range(self.people.rowCount()))
        wide = sum(self.columnWidth(column) for column in range(self.people.columnCount()))
        bar = self.horizontalScrollBar().sizeHint().height() if wide > room else 0
        self.setFixedHeight(self.heads.height_of_heads + rows + bar + 2 * self.frameWidth() + 2)

    def _height(self, row: int) -> int:
        line = self.people.line(row)
        assert line is not None
        width = self.columnWidth(PERSON) - self._look.px(_LEFT + _BESIDE)
        needed = sum(_heights(self._look, line, width)) + 2 * self._look.px(_BESIDE)
        return max(needed, self._look.px(_ROW))


class _Heads(QHeaderView):
    """Hour over title, wrapped: no style sheet wraps the words of a head."""

    def __init__(self, look: Look, people: PresenceTable, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._people = look, people
        self.height_of_heads = look.px(_HEAD)
        self.setFixedHeight(self.height_of_heads)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
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
        painter.fillRect(rect, colours.sunken)
        painter.setPen(colours.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        strong, plain = look.font("meta", strong=True), look.font("meta")
        painter.setFont(strong)
        painter.setPen(colours.text)
        inside = rect.adjusted(px(_LEFT if section == PERSON else 4), px(_BESIDE), -px(4), -px(4))
        flags = _WRAPPED if section == PERSON else _CENTRED
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
    return _wrapped(look.font("ui"), line.name, width), _wrapped(look.font("meta"), line.groups, width)


def _wrapped(font: QFont, text: str, width: int) -> int:
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), _NO_END), _WRAPPED, text).height()


class _Painted(QStyledItemDelegate):
    """Draws a person over two lines, the rest as boxes with or without their tick."""

    def __init__(self, look: Look, icons: Icons, view: PresenceView) -> None:
        super().__init__(view)
        self._look, self._icons, self._view = look, icons, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, colours, area = self._look, self._look.colours, QRect(option.rect)
        current = self._view.currentIndex()
        here = index.row() == current.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, colours.selected if here else colours.surface)
        painter.setPen(colours.border)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if index.column() == PERSON:
            self._person(painter, area.adjusted(look.px(_LEFT), 0, -look.px(_BESIDE), 0), index.data(LINE))
        else:
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            self._tick(painter, area, ticked=bool(ticked))
        if here and index.column() == current.column() and self._view.hasFocus():
            painter.setPen(QPen(colours.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(2, 2, -3, -3))
        painter.restore()

    def _person(self, painter: QPainter, area: QRect, line: PresenceLine) -> None:
        look, colours = self._look, self._look.colours
        name, groups = _heights(look, line, area.width())
        place = QRect(area)
        place.setTop(area.top() + max(0, (area.height() - name - groups) // 2))
        place.setHeight(name)
        painter.setFont(look.font("ui"))
        painter.setPen(colours.text)
        painter.drawText(place, _WRAPPED, line.name)
        place.setTop(place.bottom() + 1)
        place.setHeight(groups)
        painter.setFont(look.font("meta"))
        painter.setPen(colours.text_secondary)
        painter.drawText(place, _WRAPPED, line.groups)

    def _tick(self, painter: QPainter, area: QRect, *, ticked: bool) -> None:
        look, colours = self._look, self._look.colours
        side = look.px(16)
        box = QRect(0, 0, side, side)
        box.moveCenter(area.center())
        painter.setPen(QPen(colours.accent if ticked else colours.border_strong, 1))
        painter.setBrush(colours.accent if ticked else colours.surface)
        painter.drawRoundedRect(box, look.px(3), look.px(3))
        if ticked:
            mark = self._icons.pixmap("check", "on_accent", 12, ratio=self._view.devicePixelRatioF())
            size, middle = self._icons.size(12), box.center()
            painter.drawPixmap(
                QPointF(middle.x() - size.width() / 2 + 0.5, middle.y() - size.height() / 2 + 0.5), mark
            )

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, self._look.px(_ROW))
