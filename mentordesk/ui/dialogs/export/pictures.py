"""The pages of the preview: one large, all of them small, decoded only when they are looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.theme import Look

_Index = QModelIndex | QPersistentModelIndex
_PAPER, _EDGE = QColor("#FFFFFF"), QColor("#B9C2BE")  # paper stays white in dark mode (tokens, theme)
_LANDSCAPE = 210 / 297
_SMALL = 78


def _decoded(picture: bytes) -> QImage:
    return QImage.fromData(QByteArray(picture))


class PageView(QWidget):
    """One page, as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._drawn = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, picture: bytes) -> None:
        """Show another page."""
        self._image = _decoded(picture)
        self._drawn = QPixmap()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(520, self.heightForWidth(520))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(200, self.heightForWidth(200))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's own name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's own name
        ratio = _LANDSCAPE if self._image.isNull() else self._image.height() / self._image.width()
        return round(width * ratio)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        paper = QRect(0, 0, self.width(), min(self.height(), self.heightForWidth(self.width())))
        painter.fillRect(paper, _PAPER)
        if not self._image.isNull():
            painter.drawPixmap(paper.topLeft(), self._fitted(paper.size()))
        painter.setPen(QPen(_EDGE, 1))
        painter.drawRect(QRectF(paper).adjusted(0.5, 0.5, -0.5, -0.5))

    def _fitted(self, room: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(room.width() * ratio), round(room.height() * ratio))
        if self._drawn.size() != wanted:
            scaled = self._image.scaled(
                wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._drawn = QPixmap.fromImage(scaled)
            self._drawn.setDevicePixelRatio(ratio)
        return self._drawn


class PageStrip(QListView):
    """All pages, small, side by side; emits ``page_chosen`` with the number of one, from 0."""

    page_chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = _Pages(self)
        self.setModel(self._pages)
        self._delegate = _Small(look, self)
        self.setItemDelegate(self._delegate)
        self.setProperty(OWN_FOCUS, True)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { background: transparent; }")
        self.selectionModel().currentChanged.connect(self._moved)

    def show_pages(self, pages: Sequence[bytes], names: Sequence[str], current: int) -> None:
        """Show these, each with the name a screen reader says."""
        self._delegate.forget()
        self._pages.take(pages, names)
        self.choose(current)
        self._fit()

    def choose(self, number: int) -> None:
        """Go to a page."""
        self.setCurrentIndex(self._pages.index(number))

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        """As high as the pages, and the bar under them where it is needed."""
        item = self._delegate.item_size()
        bar = self.horizontalScrollBar().sizeHint().height()
        scrolls = item.width() * self._pages.rowCount() > self.viewport().width()
        self.setFixedHeight(item.height() + (bar if scrolls else 0) + 2 * self.frameWidth())

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.page_chosen.emit(now.row())


class _Pages(QAbstractListModel):
    """The pictures by number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pictures: Sequence[bytes] = ()
        self._names: Sequence[str] = ()

    def take(self, pictures: Sequence[bytes], names: Sequence[str]) -> None:
        self.beginResetModel()
        self.pictures, self._names = pictures, names
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's own name
        return 0 if parent is not None and parent.isValid() else len(self.pictures)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and index.isValid():
            return self._names[index.row()]
        return None


class _Small(QStyledItemDelegate):
    """A small page; the current one has a frame, and the focus ring when the keys lead there."""

    def __init__(self, look: Look, parent: PageStrip) -> None:
        super().__init__(parent)
        self._look = look
        self._kept: dict[int, QPixmap] = {}

    def forget(self) -> None:
        """Other pages come."""
        self._kept.clear()

    def item_size(self) -> QSize:
        """The room of one page, its frame and the gap after it included."""
        width = self._look.px(_SMALL)
        return QSize(width + 14, round(width * _LANDSCAPE) + 12)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        return self.item_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area: QRect = option.rect
        width = self._look.px(_SMALL)
        paper = QRect(area.topLeft() + QPoint(6, 6), QSize(width, round(width * _LANDSCAPE)))
        painter.save()
        painter.fillRect(paper, _PAPER)
        painter.drawPixmap(paper, self._picture(index, paper.size(), painter.device().devicePixelRatioF()))
        painter.setPen(QPen(_EDGE, 1))
        painter.drawRect(QRectF(paper).adjusted(0.5, 0.5, -0.5, -0.5))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = option.state & QStyle.StateFlag.State_HasFocus
            colours = self._look.colours
            painter.setPen(QPen(colours.focus if focused else colours.accent, 2))
            painter.drawRoundedRect(QRectF(paper).adjusted(-3, -3, 3, 3), 4, 4)
        painter.restore()

    def _picture(self, index: _Index, room: QSize, ratio: float) -> QPixmap:
        if index.row() not in self._kept:
            pages: _Pages = index.model()  # type: ignore[assignment]
            image = _decoded(pages.pictures[index.row()]).scaled(
                QSize(round(room.width() * ratio), round(room.height() * ratio)),
                Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation,
            )  # fmt: skip
            self._kept[index.row()] = QPixmap.fromImage(image)
        return self._kept[index.row()]
