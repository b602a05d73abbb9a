"""Paints the cells and opens their editors."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.models.overlong import too_long
from mentordesk.ui.models.plan_table import GridColumn, PlanTable
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.grid.editor import PAD_X, PAD_Y, RING, CellEditor, ChoiceEditor
from mentordesk.ui.widgets.grid.finding import occurrences
from mentordesk.ui.widgets.grid.layouts import Laid, Layouts

_Index = QModelIndex | QPersistentModelIndex
_SELECTED = QStyle.StateFlag.State_Selected
_MARK = 10
_FEWEST = 2  # lines a row is high at least, so that an empty one invites


class CellDelegate(QStyledItemDelegate):
    """Told by the grid which cells are chosen; tells what is typed in an editor."""

    opened = Signal(int, int)
    typed = Signal(int, int, str)
    edited = Signal(int, int, str)
    given_up = Signal(int, int)
    finished = Signal(object, int, int)
    """The editor, and by how many rows and columns one goes on."""
    grown = Signal(int)
    """The row whose editor holds more or fewer lines now."""

    def __init__(self, table: PlanTable, look: Look, icons: Icons, more: str, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._look = look
        self._more = more
        self._strong, self._plain = Layouts(look.font("ui", strong=True)), Layouts(look.font("ui"))
        self._disputed = icons.pixmap("git-merge", "danger", 14)
        self._small = look.font("meta", strong=True)
        self.ringed = True
        """Whether the grid has the focus, so that the current cell has its ring."""
        self.current = (-1, -1)
        self.block = False
        """Whether more than one cell is chosen."""
        self._sought = ""
        self._shaded: dict[str, list[QTextLayout.FormatRange]] = {}
        self.replacing = False
        """Whether the editor opened next begins by replacing the words."""

    @property
    def sought(self) -> str:
        """Words to show where they are."""
        return self._sought

    @sought.setter
    def sought(self, words: str) -> None:
        self._sought, self._shaded = words, {}

    # --- sizes -----------------------------------------------------------------------------------

    def layouts(self, column: int) -> Layouts:
        """The first column is set in stronger letters."""
        return self._plain if column else self._strong

    def laid(self, row: int, column: int, width: int) -> Laid:
        """The words of a cell in a column so wide."""
        inner = max(1, width - 2 * self._look.px(PAD_X))
        return self.layouts(column).laid(self._table.text(row, column), inner)

    def height(self, row: int, widths: list[int]) -> int:
        """What a row needs, in pixels."""
        lines = _FEWEST * self._plain.line_height
        tallest = max(
            (self._whole(self.laid(row, place, width)) for place, width in enumerate(widths)), default=0
        )
        return round(max(lines, tallest)) + 2 * self._look.px(PAD_Y)

    def _whole(self, laid: Laid) -> float:
        """With the line that says there is more."""
        return laid.height + (self._plain.line_height if laid.cut else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        laid = self.laid(index.row(), index.column(), option.rect.width())
        return QSize(option.rect.width(), round(laid.height) + 2 * self._look.px(PAD_Y))

    # --- painting --------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, column = index.row(), index.column()
        rect: QRect = option.rect
        colours = self._look.colours
        here = (row, column) == self.current
        chosen = self.block and bool(option.state & _SELECTED)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colours.selected if chosen else colours.surface)
        laid = self.laid(row, column, rect.width())
        corner = QPointF(rect.x() + self._look.px(PAD_X), rect.y() + self._look.px(PAD_Y))
        painter.setPen(colours.text)
        laid.layout.draw(painter, corner, self._found(laid.layout.text()))
        if laid.cut:
            painter.setFont(self._small)
            painter.setPen(colours.link)
            under = QPointF(corner.x(), corner.y() + laid.height + painter.fontMetrics().ascent())
            painter.drawText(under, self._more)
        self._mark(painter, rect, row, column)
        if here:
            self._ring(painter, rect)
        painter.restore()

    def _found(self, text: str) -> list[QTextLayout.FormatRange]:
        """The words looked for, on a ground of their own; kept by text: finding them is dear."""
        if not self._sought:
            return []
        found = self._shaded.get(text)
        if found is None:
            found = self._shaded[text] = [self._shade(*each) for each in occurrences(text, self._sought)]
        return found

    def _shade(self, start: int, length: int) -> QTextLayout.FormatRange:
        shade, piece = QTextCharFormat(), QTextLayout.FormatRange()
        shade.setBackground(self._look.colours.warning_soft)
        shade.setFontUnderline(True)
        piece.start, piece.length, piece.format = start, length, shade
        return piece

    def _mark(self, painter: QPainter, rect: QRect, row: int, column: int) -> None:
        if self._table.disputed(row, column):
            side = round(self._disputed.width() / self._disputed.devicePixelRatioF())
            painter.drawPixmap(rect.right() - side - 3, rect.top() + 3, self._disputed)
        elif self._table.remark(row, column):
            right, top, side = rect.right() + 1.0, float(rect.top()), self._look.px(_MARK)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colours.warning)
            painter.drawPolygon(
                QPolygonF([QPointF(right - side, top), QPointF(right, top), QPointF(right, top + side)])
            )

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        """Two pixels inside the cell; one, quieter, while the focus is elsewhere."""
        colours, width = self._look.colours, RING if self.ringed else 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        pen = QPen(colours.focus if self.ringed else colours.border_strong, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(width // 2, width // 2, -width + width // 2, -width + width // 2))

    # --- editing ---------------------------------------------------------------------------------

    def createEditor(  # noqa: N802 - Qt's own name
        self, parent: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        column: GridColumn = self._table.columns[index.column()]
        name = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        editor: CellEditor | ChoiceEditor
        if column.kind == "choice":
            text = self._table.text(index.row(), index.column())
            editor = ChoiceEditor(column.choices, text, parent)
            editor.chosen.connect(self._chosen)
        else:
            editor = CellEditor(self._look, self.layouts(index.column()).font, parent)
            text = self._table.text(index.row(), index.column())
            editor.begin("" if too_long(text) else text)  # a long one can be replaced, not changed
            editor.overlong.connect(self._overlong)
            editor.typed.connect(self._typed)
            editor.left.connect(self._left)
            editor.given_up.connect(self._gave_up)
            if self.replacing:
                editor.selectAll()
            else:
                editor.moveCursor(QTextCursor.MoveOperation.End)
        self.replacing = False
        editor.setAccessibleName(name)
        editor.index = QPersistentModelIndex(index)
        editor.finished.connect(self._finished)
        self.opened.emit(index.row(), index.column())
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802 - Qt's own name
        """Words from elsewhere reach an editor in which nobody typed."""
        if isinstance(editor, CellEditor):
            text = self._table.text(index.row(), index.column())
            if text != editor.shown and not too_long(text):
                editor.show_text(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:  # noqa: N802
        """Editors tell what was written; the table hears it from the page."""

    def updateEditorGeometry(  # noqa: N802 - Qt's own name
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(RING, RING, -RING, -RING))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        return False  # the editors know their keys; Qt's own would take Tab and Esc from them

    def _editor(self) -> CellEditor:
        found = self.sender()
        assert isinstance(found, CellEditor)
        return found

    def _typed(self, text: str) -> None:
        editor = self._editor()
        if editor.index.isValid():
            editor.written = True
            self.typed.emit(editor.index.row(), editor.index.column(), text)
            self.grown.emit(editor.index.row())

    def _left(self, text: str) -> None:
        editor = self._editor()
        if not editor.written or not editor.index.isValid():
            return
        editor.written = False
        row, column = editor.index.row(), editor.index.column()
        if text != self._table.text(row, column):
            self.edited.emit(row, column, text)
        else:
            self.given_up.emit(row, column)

    def _overlong(self, text: str) -> None:
        editor = self._editor()
        if editor.index.isValid():
            editor.written = False
            self.edited.emit(editor.index.row(), editor.index.column(), text)
            self.finished.emit(editor, 0, 0)

    def _chosen(self, label: str) -> None:
        editor = self.sender()
        if isinstance(editor, ChoiceEditor) and editor.index.isValid():
            self.edited.emit(editor.index.row(), editor.index.column(), label)

    def _gave_up(self) -> None:
        editor = self._editor()
        if editor.written and editor.index.isValid():
            editor.written = False
            self.given_up.emit(editor.index.row(), editor.index.column())

    def _finished(self, rows: int, columns: int) -> None:
        self.finished.emit(self.sender(), rows, columns)
