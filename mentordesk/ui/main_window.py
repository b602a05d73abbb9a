"""The first frame of the window: the programmes of the store. Rail and pages come with the window issue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QMainWindow,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mentordesk.model.programme import Programme
from mentordesk.ui.models.programme_list import CITIES, ProgrammeList
from mentordesk.words import Words

_MARGIN = 28
_PADDING = 12
_AFTER_PAINT_MS = 1


class MainWindow(QMainWindow):
    """A heading and the list of programmes. ``painted`` is told once the first frame is on the screen."""

    painted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._seen = False
        self._after_paint = QTimer(self)  # a child: it dies with the window
        self._after_paint.setSingleShot(True)
        self._after_paint.timeout.connect(self.painted)
        self.setWindowTitle("MentorDesk")
        self.resize(1280, 800)
        self.programmes = ProgrammeList(words, self)
        heading = QLabel(words.text("Programmes"), self)
        font = heading.font()
        font.setPixelSize(22)
        font.setBold(True)
        heading.setFont(font)
        self.list = QListView(self)
        self.list.setModel(self.programmes)
        self.list.setItemDelegate(_TwoLines(self.list))
        self.list.setAccessibleName(words.text("Programmes"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        heading.setBuddy(self.list)
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(16)
        layout.addWidget(heading)
        layout.addWidget(self.list, 1)
        self.setCentralWidget(content)
        self.list.setFocus()

    def show_programmes(self, programmes: Sequence[Programme]) -> None:
        """List these, the first one current, so that the keys have somewhere to start."""
        self.programmes.show(programmes)
        self.list.setCurrentIndex(self.programmes.index(0))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        super().paintEvent(event)
        if not self._seen:  # queued behind the paint events of the children: the frame is whole by then
            self._seen = True
            self._after_paint.start(_AFTER_PAINT_MS)


class _TwoLines(QStyledItemDelegate):
    """Title above, cities below in the secondary colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(option.rect.width(), 2 * option.fontMetrics.height() + 2 * _PADDING + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colours: QPalette = option.palette
        painter.save()
        painter.fillRect(area, colours.highlight() if chosen else colours.base())
        painter.setPen(colours.color(QPalette.ColorRole.Mid))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:  # the ring of the current row, drawn inset
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Accent), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        inner = area.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colours.color(QPalette.ColorRole.Text))
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignTop), title)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignBottom), index.data(CITIES))
        painter.restore()
