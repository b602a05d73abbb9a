"""The timeline as text: the same rows, the same keys, nothing to see along a scale (ux.md §6, 08; §10)."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.timeline import sentences
from mentordesk.ui.widgets.timeline.keys import TimelineKeys
from mentordesk.ui.widgets.timeline.painting import Face
from mentordesk.ui.widgets.timeline.rows import DATES, LEAD, NAMES, TimelineRows
from mentordesk.ui.widgets.two_levels import Index
from mentordesk.words import Words

_PAD_X, _PAD_Y, _CHIP, _STEP = 12, 8, 34, 20
_WRAP, _ANYWHERE = int(Qt.TextFlag.TextWordWrap), int(Qt.TextFlag.TextWrapAnywhere)
_ENDLESS = 1_000_000


class TimelineList(TimelineKeys):
    """Every row has two or more lines: what it is, then when, how exactly and who leads."""

    folds = False

    def __init__(self, rows: TimelineRows, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(rows, words, look, parent)
        self.setModel(None)  # it takes the rows when it is shown: until then they cost it nothing
        self.setAccessibleName(words.text("Timeline as a list"))
        self.setProperty(OWN_FOCUS, True)
        self.setHeaderHidden(True)
        self.setAllColumnsShowFocus(False)
        self.setUniformRowHeights(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setItemDelegate(_Lines(rows, words, look, icons, self))
        line = look.colours.border.name()
        self.setStyleSheet(
            f"QTreeView {{ background: {look.colours.surface.name()}; border: 1px solid {line}; }}"
        )
        rows.modelReset.connect(self._unfold)
        rows.rowsInserted.connect(self._unfold)

    def take(self, chosen: QItemSelectionModel | None) -> None:
        """Show the rows, with the current one of the other view; None: let go of them."""
        spare = self.selectionModel()
        self.setModel(self._rows if chosen is not None else None)
        if chosen is not None:
            fresh = self.selectionModel()
            self.setSelectionModel(chosen)
            fresh.deleteLater()
            for each in (LEAD, DATES):
                self.setColumnHidden(each, True)
            self.setColumnWidth(NAMES, self.viewport().width())
            self._unfold()
        if spare is not chosen and spare.parent() is self:
            spare.deleteLater()

    def _unfold(self) -> None:
        if self.model() is not None:
            self.expandAll()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.setColumnWidth(NAMES, self.viewport().width())
        self.scheduleDelayedItemsLayout()


class _Lines(QStyledItemDelegate):
    """Wraps, and never cuts."""

    def __init__(
        self, rows: TimelineRows, words: Words, look: Look, icons: Icons, parent: TimelineList
    ) -> None:
        super().__init__(parent)
        self._rows, self._words, self._look, self._icons, self._view = rows, words, look, icons, parent
        self._strong, self._plain = Face(look.font("ui", strong=True)), Face(look.font("ui"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's own name
        width = self._view.viewport().width()
        inner = width - self._indent(index) - self._look.px(_PAD_X)
        heights = [_height(text, face, inner) for text, face in self._texts(index)]
        return QSize(width, sum(heights) + 2 * self._look.px(_PAD_Y))

    def _indent(self, index: Index) -> int:
        px = self._look.px
        return px(_PAD_X) + px(_CHIP) + (px(_STEP) if index.parent().isValid() else 0)

    def _texts(self, index: Index) -> list[tuple[str, Face]]:
        rows, words = self._rows, self._words
        bar, step = rows.bar(index), rows.step(index)
        name = rows.name(index) or words.text("Nothing written yet")
        stretch = rows.stretch(index)
        if bar is None and stretch is None:  # the head of the milestones
            return [(name, self._strong)]
        when = rows.dates(index)
        if stretch is not None and not stretch.exact:
            when = words.text(
                "{dates}, {precision}", dates=when, precision=sentences.precision(stretch, words)
            )
        if step is not None and step.outside:
            when = words.text("{dates}, outside its action", dates=when)
        lines = [(name, self._plain if index.parent().isValid() else self._strong), (when, self._plain)]
        if bar is not None and step is None and (led := sentences.lead(bar)):
            lines.append((words.text("Led by {lead}", lead=led), self._plain))
        return lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, px = self._look.colours, self._look.px
        rect: QRect = option.rect
        rect.setWidth(self._view.viewport().width())
        view = self._view
        chosen = view.selectionModel().isRowSelected(index.row(), index.parent())
        painter.save()
        painter.fillRect(rect, colours.selected if chosen else colours.surface)
        bar, stretch = self._rows.bar(index), self._rows.stretch(index)
        top = rect.top() + px(_PAD_Y)
        if bar is not None and not index.parent().isValid():
            painter.setFont(self._strong.font)
            painter.setPen(colours.text_secondary)
            box = QRect(rect.left() + px(_PAD_X), top, px(_CHIP), _ENDLESS)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, str(bar.action.number))
        left = self._indent(index)
        box = QRect(rect.left() + left, top, rect.width() - left - px(_PAD_X), _ENDLESS)
        for place, (text, face) in enumerate(self._texts(index)):
            missing = place == 1 and stretch is None
            painter.setFont(face.font)
            painter.setPen(
                colours.warning if missing else colours.text if not place else colours.text_secondary
            )
            painter.drawText(box, _wrapping(text, face, box.width()), text)
            if missing:
                mark = self._icons.pixmap("warning", "warning", 14, fill=True, ratio=view.devicePixelRatioF())
                painter.drawPixmap(box.left() - px(20), box.top() + px(1), mark)
            box.setTop(box.top() + _height(text, face, box.width()))
        painter.setPen(colours.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()


def _height(text: str, face: Face, width: int) -> int:
    if face.width(text) <= width and "\n" not in text:  # nearly all: wrapping is dear
        return face.metrics.height()
    how = _wrapping(text, face, width)
    return face.metrics.boundingRect(QRect(0, 0, max(width, 1), _ENDLESS), how, text).height()


def _wrapping(text: str, face: Face, width: int) -> int:
    """Between words, and inside them only where one has no room."""
    longest = max(text.split(), key=len, default="")
    return _ANYWHERE if face.width(longest) > width else _WRAP
