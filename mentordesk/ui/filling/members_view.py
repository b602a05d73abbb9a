"""The grid of members and roles: arrows move, Space ticks a role, Enter opens a member (screen 12)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.filling.role_heads import BESIDE, LEFT, RoleHeads
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
from mentordesk.ui.widgets.tick_grid import WRAPPED, TickGrid, TickPainter, wrapped

_Index = QModelIndex | QPersistentModelIndex
_ROW, _CATEGORY, _MEMBER, _VISITS = 56, 190, 150, 72
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class MembersView(TickGrid):
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
        super().__init__(model, name, look, parent)
        self.members = model
        self.setItemDelegate(_Painted(look, icons, _ROW, self))
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
        self.stand(self.heads.minimumHeight())

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

    def height_of(self, row: int) -> int:
        look, line = self._look, self.members.line(row)
        assert line is not None
        width = self.columnWidth(MEMBER) - look.px(LEFT + BESIDE)
        needed = sum(_lines_of(look, line, width))
        if not self.isColumnHidden(CATEGORY):
            room = self.columnWidth(CATEGORY) - 2 * look.px(BESIDE)
            needed = max(needed, wrapped(look.font("meta"), line.category, room))
        return max(needed + 2 * look.px(BESIDE), look.px(_ROW))


def _lines_of(look: Look, line: MemberLine, width: int) -> tuple[int, int, int]:
    """How high the name, a note on it and the organisation are in so much room; 0 for what is not said."""
    meta = look.font("meta")
    name = wrapped(look.font("ui", strong=True), line.name, width)
    return name, wrapped(meta, line.note, width), wrapped(meta, line.organisation, width)


class _Painted(TickPainter):
    """Draws a member over two lines or more, a category wrapped."""

    def words(self, painter: QPainter, area: QRect, index: _Index) -> bool:
        px, line = self._look.px, index.data(LINE)
        if index.column() == MEMBER:
            self._member(painter, area.adjusted(px(LEFT), 0, -px(BESIDE), 0), line)
        elif index.column() in (CATEGORY, VISITS):
            said = line.category if index.column() == CATEGORY else line.visits
            self._words(painter, area.adjusted(px(BESIDE), 0, -px(BESIDE), 0), said)
        return index.column() in (MEMBER, CATEGORY, VISITS)

    def _member(self, painter: QPainter, area: QRect, line: MemberLine) -> None:
        look, colours = self._look, self._look.colours
        name, note, organisation = _lines_of(look, line, area.width())
        place = QRect(area)
        place.setTop(area.top() + max(0, (area.height() - name - note - organisation) // 2))
        place.setHeight(name)
        painter.setFont(look.font("ui", strong=True))
        painter.setPen(colours.text_secondary if line.quiet else colours.text)
        painter.drawText(place, WRAPPED, line.name)
        for height, said in ((note, line.note), (organisation, line.organisation)):
            place.setTop(place.bottom() + 1)
            place.setHeight(height)
            self._words(painter, place, said)

    def _words(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(self._look.font("meta"))
        painter.setPen(self._look.colours.text_secondary)
        painter.drawText(area, WRAPPED, text)
