"""How the rows of the list are drawn: a table where there is room, else lines; nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda import sentences
from mentordesk.ui.widgets.agenda.block_lines import Faces, state_icon
from mentordesk.ui.widgets.agenda.list_rows import (
    LENGTH,
    PLACE,
    REMARK,
    TIME,
    TITLE,
    WHO,
    AgendaRows,
)
from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown
from mentordesk.ui.widgets.agenda.text import Face
from mentordesk.ui.widgets.two_levels import Index
from mentordesk.words import Words

_PAD_X, _PAD_Y, _HEAD_Y, _ICON = 10, 7, 9, 14
_ENDLESS = 1_000
_VCENTRE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Piece:
    """One text of a cell: how it is written, and which icon stands before it."""

    text: str
    face: Face
    role: str
    icon: str = ""
    fill: bool = False


class ListLines(QStyledItemDelegate):
    """``stacked`` puts everything of a session into its first column."""

    def __init__(self, rows: AgendaRows, words: Words, look: Look, icons: Icons, parent: QTreeView) -> None:
        super().__init__(parent)
        self._rows, self._words, self._look, self._icons, self._view = rows, words, look, icons, parent
        self.faces = Faces.of(look)
        self.stacked = False

    def natural_width(self, column: int) -> int:
        """What a column of short words needs, in pixels: its longest cell or its head."""
        plain, pad = self.faces.plain, 2 * self._look.px(_PAD_X)
        found = [plain.width(str(self._rows.headerData(column, Qt.Orientation.Horizontal)))]
        for day in self._rows.days:
            found += [plain.width(self._rows.cells(day, each)[column]) for each in day.blocks]
        return max(found) + pad

    # --- what a cell says ------------------------------------------------------------------------

    def _pieces(self, index: Index) -> list[Piece]:
        day, block = self._rows.day(index), self._rows.block(index)
        if day is None:
            return []
        if block is None:
            head = str(self._rows.data(index.sibling(index.row(), TIME)))
            return [Piece(head, self.faces.title, "text")] if index.column() == TIME else []
        if not self.stacked:
            return list(self._cell(day, block, index.column()))
        if index.column() != TIME:
            return []
        return [self._first_line(day, block), *(
            each for column in (TITLE, PLACE, WHO, REMARK) for each in self._cell(day, block, column)
        )]  # fmt: skip

    def _first_line(self, day: DayShown, block: BlockShown) -> Piece:
        """Hour, length and group beside one another."""
        cells, text = self._rows.cells(day, block), self._words.text
        said, length = cells[TIME], cells[LENGTH]
        if length:
            said = text("{times} ({length})", times=said, length=length)
        if group := sentences.group(self._words, block.track, day.letters):
            said = text("{times}, {place}", times=said, place=group)
        return Piece(said, self.faces.plain, "text_secondary")

    def _cell(self, day: DayShown, block: BlockShown, column: int) -> Iterator[Piece]:
        text, plain = self._rows.cells(day, block)[column], self.faces.plain
        if column == REMARK:
            yield from self._remarks(block)
        elif column == TITLE:
            title = text or self._words.text("Nothing written yet")
            yield Piece(title, self.faces.title if text else plain, "text" if text else "text_secondary")
        elif text:
            yield Piece(text, plain, "text" if column == TIME else "text_secondary")

    def _remarks(self, block: BlockShown) -> Iterator[Piece]:
        if block.remark:
            icon, role = state_icon(block), block.state or "text_secondary"
            yield Piece(block.remark, self.faces.title, role, icon, fill=not block.remark_icon)
        if block.travel is not None:
            yield Piece(block.travel.text, self.faces.plain, "text_secondary", block.travel.icon)
        if block.pinned:
            said = block.slack_text or self._words.text("Its start stays")
            yield Piece(said, self.faces.plain, "text_secondary", "push-pin")

    # --- measures --------------------------------------------------------------------------------

    def _lines(self, piece: Piece, width: int) -> tuple[str, ...]:
        left = self._look.px(_ICON + 5) if piece.icon else 0
        return piece.face.lines(piece.text, width - left, _ENDLESS)

    def _width(self, index: Index) -> int:
        spanned = self.stacked or self._rows.block(index) is None
        whole = self._view.viewport().width() if spanned else self._view.columnWidth(index.column())
        return whole - 2 * self._look.px(_PAD_X)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's own name
        width = self._width(index)
        high = sum(len(self._lines(each, width)) * each.face.line for each in self._pieces(index))
        above = _HEAD_Y if self._rows.block(index) is None else _PAD_Y
        return QSize(width, max(high, self.faces.line) + 2 * self._look.px(above) + 1)

    # --- painting --------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        block, colours, px = self._rows.block(index), self._look.colours, self._look.px
        if self.stacked or block is None:
            rect.setLeft(0)
            rect.setWidth(self._view.viewport().width())
        view = self._view
        here = view.currentIndex()
        chosen = here.row() == index.row() and here.internalId() == index.internalId()
        ground = colours.selected if chosen else colours.surface
        if block is None or block.is_break:
            ground = colours.selected if chosen else colours.sunken
        painter.save()
        painter.fillRect(rect, ground)
        top = rect.top() + px(_HEAD_Y if block is None else _PAD_Y)
        for each in self._pieces(index):
            top = self._piece(painter, each, rect.left() + px(_PAD_X), top, self._width(index))
        painter.setPen(colours.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and view.hasFocus():
            self._ring(painter, rect)
        painter.restore()

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        """Around the whole row, each cell its part of it."""
        painter.setClipRect(rect)
        whole = QRect(0, rect.top(), self._view.viewport().width(), rect.height())
        painter.setPen(QPen(self._look.colours.focus, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole.adjusted(1, 1, -1, -2))

    def _piece(self, painter: QPainter, piece: Piece, left: int, top: int, width: int) -> int:
        """One text at its place; where the next one begins."""
        if piece.icon:
            ratio = self._view.devicePixelRatioF()
            mark = self._icons.pixmap(piece.icon, piece.role, _ICON, fill=piece.fill, ratio=ratio)
            side = self._icons.size(_ICON).height()
            painter.drawPixmap(QPointF(left, top + (piece.face.line - side) / 2), mark)
        inner = self._look.px(_ICON + 5) if piece.icon else 0
        painter.setFont(piece.face.font)
        painter.setPen(self._look.colours.role(piece.role))
        for line in self._lines(piece, width):
            painter.drawText(QRectF(left + inner, top, width - inner + 1, piece.face.line), _VCENTRE, line)
            top += piece.face.line
        return top
