"""How one pasted cell is shown: what stands struck through above what comes, what is new with a plus."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mentordesk.model.pasting import Fate, Filled, PastedCell
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.grid.layouts import Layouts
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
NEW_ACTION = Qt.ItemDataRole.UserRole + 1
_PLUS = 12


@dataclass(frozen=True)
class Piece:
    """Some words of a cell. ``kind``: plain, struck, added, faint or note."""

    words: str
    kind: str = "plain"


def pieces(cell: PastedCell, filled: Filled, words: Words, *, new_action: bool) -> list[Piece]:
    """What a cell will look like, from top to bottom."""
    if cell.name is None:
        return [Piece(cell.new, "faint")]
    if cell.fate is Fate.IDENTICAL:
        return [Piece(cell.new), Piece(words.text("identical"), "note")] if cell.new else []
    if cell.fate is Fate.ADDED:
        return [Piece(cell.new, "plain" if new_action else "added")]
    if cell.fate is Fate.LEFT:
        return _left(cell, words)
    if filled is Filled.REPLACE:
        return [Piece(cell.old, "struck"), Piece(cell.new)]
    if filled is Filled.APPEND:
        return [Piece(cell.old), Piece(cell.new, "added")]
    return [Piece(cell.old), Piece(words.text("stays as it is"), "note")]


def _left(cell: PastedCell, words: Words) -> list[Piece]:
    if cell.new.strip():
        return [Piece(cell.new, "faint"), Piece(words.text("not a choice of this column"), "note")]
    return [Piece(cell.old), Piece(words.text("stays as it is"), "note")] if cell.old else []


class PastedCells(QStyledItemDelegate):
    """Draws the pieces; tells how high a cell must be."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._look = look
        self._icons = icons
        self.filled = Filled.REPLACE
        struck = QFont(look.font("meta"))
        struck.setStrikeOut(True)
        plain, meta = Layouts(look.font()), Layouts(look.font("meta"))
        self._layouts = {
            "plain": plain, "added": plain, "faint": plain, "note": meta, "struck": Layouts(struck),
        }  # fmt: skip
        self._inks = {
            "plain": look.colours.text, "added": look.colours.success, "faint": look.colours.text_tertiary,
            "note": look.colours.text_tertiary, "struck": look.colours.text_secondary,
        }  # fmt: skip

    def height(self, index: _Index, width: int) -> int:
        """How high a cell is in so many pixels of width."""
        room = width - 2 * self._look.px(10)
        heights = (self._layouts[each.kind].laid(each.words, self._room(each, room)).height
                   for each in self._pieces(index))  # fmt: skip
        return round(sum(heights)) + 2 * self._look.px(6)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        width = option.rect.width()
        return QSize(width, self.height(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = self._look
        area: QRect = option.rect
        cell: PastedCell = index.data(CELL)
        painter.save()
        painter.setClipRect(area)
        ground = look.colours.warning_soft if cell.fate is Fate.REPLACED else look.colours.surface
        painter.fillRect(area, ground)
        across, top = area.left() + look.px(10), float(area.top() + look.px(6))
        for each in self._pieces(index):
            laid = self._layouts[each.kind].laid(each.words, self._room(each, area.width() - 2 * look.px(10)))
            left = across
            if each.kind == "added":
                mark = self._icons.pixmap(
                    "plus", "success", _PLUS, ratio=painter.device().devicePixelRatioF()
                )
                painter.drawPixmap(QPointF(left, top + look.px(2)), mark)
                left += look.px(_PLUS + 4)
            painter.setPen(self._inks[each.kind])
            laid.layout.draw(painter, QPointF(left, top))
            top += laid.height
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.colours.focus)
            painter.drawRect(area.adjusted(0, 0, -1, -1))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def _room(self, piece: Piece, width: int) -> int:
        return width - self._look.px(_PLUS + 4) if piece.kind == "added" else width

    def _pieces(self, index: _Index) -> list[Piece]:
        return pieces(index.data(CELL), self.filled, self._words, new_action=index.data(NEW_ACTION))
