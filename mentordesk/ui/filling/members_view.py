"""The grid of members and roles: arrows move, Space ticks a role, Enter opens a member (screen 12)."""

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

from mentordesk.ui.filling.role_heads import BESIDE, LEFT, RoleHeads
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.models.member_table import (
    CATEGORY,
    FIRST_ROLE,
    LINE,
    MEMBER,
    VISITS,
    MemberLine,
    MemberTable,
)
from mentordesk.ui.theme import Look

_Index = QModelIndex | QPersistentModelIndex
_ROW, _CATEGORY, _MEMBER, _VISITS = 56, 190, 150, 72
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_NO_END = 10_000


class MembersView(QTableView):
    """It tells wishes; what it shows is the model's."""

    opened = Signal(str)
    role_toggled = Signal(str, str)
    """Member and role."""
    removed = Signal(str)
    moved = Signal(str, int)
    """Member and by how many places."""
    wanted = Signal()
    """Another member."""

    def __init__(self, model: MemberTable, name: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.members = model
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
        self.setStyleSheet(f"MembersView {{ border: 1px solid {look.colours.border.name()}; }}")
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.heads = RoleHeads(look, model, self)
        self.setHorizontalHeader(self.heads)
        model.modelReset.connect(self._arrange)
        model.dataChanged.connect(self._arrange)
        self._arrange()

    @property
    def current(self) -> str:
        """The member the focus is on, or nothing."""
        line = self.members.line(self.currentIndex().row())
        return line.id if line else ""

    def choose(self, member: str, column: int = MEMBER) -> None:
        """Put the focus on a member."""
        row = self.members.row_of(member)
        if row >= 0:
            self.setCurrentIndex(self.members.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        member, key, keys = self.current, event.key(), event.modifiers()
        plain = not keys & ~Qt.KeyboardModifier.KeypadModifier
        alt = bool(keys & Qt.KeyboardModifier.AltModifier)
        role = self.members.role_at(self.currentIndex().column())
        if member and plain and key == Qt.Key.Key_Space and role is not None:
            self.role_toggled.emit(member, role)
        elif member and plain and (key in _OPEN or key == Qt.Key.Key_Space):
            self.opened.emit(member)
        elif member and plain and key == Qt.Key.Key_Delete:
            self.removed.emit(member)
        elif member and alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(member, -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = self.members.line(index.row())
        if line is None or event.button() != Qt.MouseButton.LeftButton:
            return
        role = self.members.role_at(index.column())
        if role is not None:
            self.role_toggled.emit(line.id, role)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        index = self.indexAt(event.position().toPoint())
        line = self.members.line(index.row())
        if line is not None and self.members.role_at(index.column()) is None:
            self.opened.emit(line.id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._share(self.viewport().width())
        self._fit()

    def _share(self, room: int) -> None:
        """Roles as wide as the longest word over them, or turned; a member takes what is left."""
        look, heads, roles = self._look, self.heads, self.members.roles
        member, category = look.px(_MEMBER), look.px(_CATEGORY)
        visits = look.px(_VISITS) if self.members.has_visits else 0
        self.setColumnHidden(VISITS, not visits)
        self.setColumnWidth(VISITS, visits)
        room -= visits
        widths = [heads.width_across(title) for _id, title in roles]
        turned = room < sum(widths) + member
        if turned:
            widths = [heads.width_turned] * len(roles)
        if turned != heads.turned:
            heads.turn(turned=turned)
        wide = room >= sum(widths) + member + category
        self.setColumnHidden(CATEGORY, not wide)
        for place, width in enumerate(widths):
            self.setColumnWidth(FIRST_ROLE + place, width)
        self.setColumnWidth(CATEGORY, category)
        self.setColumnWidth(MEMBER, max(room - sum(widths) - (category if wide else 0), member))

    def _fit(self) -> None:
        """As high as its rows, each as high as its words: the page scrolls, not the table within it."""
        count = self.members.rowCount()
        for each in range(count):
            self.setRowHeight(each, self._height(each))
        rows = sum(self.rowHeight(each) for each in range(count))
        columns = range(self.members.columnCount())
        wide = sum(self.columnWidth(each) for each in columns if not self.isColumnHidden(each))
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self.viewport().width() else 0
        self.setFixedHeight(self.heads.minimumHeight() + rows + bar + 2 * self.frameWidth())

    def _height(self, row: int) -> int:
        look, line = self._look, self.members.line(row)
        assert line is not None
        width = self.columnWidth(MEMBER) - look.px(LEFT + BESIDE)
        needed = sum(_lines_of(look, line, width))
        if not self.isColumnHidden(CATEGORY):
            room = self.columnWidth(CATEGORY) - 2 * look.px(BESIDE)
            needed = max(needed, _wrapped(look.font("meta"), line.category, room))
        return max(needed + 2 * look.px(BESIDE), look.px(_ROW))


def _lines_of(look: Look, line: MemberLine, width: int) -> tuple[int, int, int]:
    """How high the name, a note on it and the organisation are in so much room; 0 for what is not said."""
    meta = look.font("meta")
    name = _wrapped(look.font("ui", strong=True), line.name, width)
    return name, _wrapped(meta, line.note, width), _wrapped(meta, line.organisation, width)


def _wrapped(font: QFont, text: str, width: int) -> int:
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), _NO_END), _WRAPPED, text).height()


class _Painted(QStyledItemDelegate):
    """Draws a member over two lines or more, a category wrapped, a role as a box with or without its tick."""

    def __init__(self, look: Look, icons: Icons, view: MembersView) -> None:
        super().__init__(view)
        self._look, self._icons, self._view = look, icons, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, colours, area = self._look, self._look.colours, QRect(option.rect)
        line: MemberLine = index.data(LINE)
        here = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, colours.selected if here else colours.surface)
        painter.setPen(colours.border)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if index.column() == MEMBER:
            self._member(painter, area.adjusted(look.px(LEFT), 0, -look.px(BESIDE), 0), line)
        elif index.column() in (CATEGORY, VISITS):
            said = line.category if index.column() == CATEGORY else line.visits
            self._words(painter, area.adjusted(look.px(BESIDE), 0, -look.px(BESIDE), 0), said)
        else:
            self._role(painter, area, ticked=self._ticked(index))
        if here and index.column() == self._view.currentIndex().column() and self._view.hasFocus():
            painter.setPen(QPen(colours.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(2, 2, -3, -3))
        painter.restore()

    def _ticked(self, index: _Index) -> bool:
        return bool(index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)

    def _member(self, painter: QPainter, area: QRect, line: MemberLine) -> None:
        look, colours = self._look, self._look.colours
        name, note, organisation = _lines_of(look, line, area.width())
        place = QRect(area)
        place.setTop(area.top() + max(0, (area.height() - name - note - organisation) // 2))
        place.setHeight(name)
        painter.setFont(look.font("ui", strong=True))
        painter.setPen(colours.text_secondary if line.quiet else colours.text)
        painter.drawText(place, _WRAPPED, line.name)
        for height, said in ((note, line.note), (organisation, line.organisation)):
            place.setTop(place.bottom() + 1)
            place.setHeight(height)
            self._words(painter, place, said)

    def _words(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(self._look.font("meta"))
        painter.setPen(self._look.colours.text_secondary)
        painter.drawText(area, _WRAPPED, text)

    def _role(self, painter: QPainter, area: QRect, *, ticked: bool) -> None:
        look, colours = self._look, self._look.colours
        side = look.px(16)
        box = QRect(0, 0, side, side)
        box.moveCenter(area.center())
        painter.setPen(QPen(colours.accent if ticked else colours.border_strong, 1))
        painter.setBrush(colours.accent if ticked else colours.surface)
        painter.drawRoundedRect(box, look.px(3), look.px(3))
        if ticked:
            mark = self._icons.pixmap("check", "on_accent", 12, ratio=self._view.devicePixelRatioF())
            size = self._icons.size(12)
            at = QPointF(
                box.center().x() - size.width() / 2 + 0.5, box.center().y() - size.height() / 2 + 0.5
            )
            painter.drawPixmap(at, mark)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, self._look.px(_ROW))
