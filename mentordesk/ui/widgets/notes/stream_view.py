"""The stream's ground: rows measured only where someone looks, and the bottom, or what is read, stays put."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent
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
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.notes.kind_marks import KindMarks
from mentordesk.ui.widgets.notes.laying import Asked, Laid, Layer, Part
from mentordesk.ui.widgets.notes.painting import NotePainter
from mentordesk.ui.widgets.notes.rows import NoteRows
from mentordesk.ui.widgets.notes.shown import KeyShown, SessionHead
from mentordesk.ui.widgets.notes.thumbs import Thumbnails, Thumbs
from mentordesk.words import Words

_Index = QModelIndex | QPersistentModelIndex
_GUESS = 46  # pixels of the design: a note of one line
_KEPT = 400  # measured notes
_ROUNDS = 4
_BEYOND = 80
_ANCHORS = 30  # rows of which one at least will still be there


class StreamView(QTableView):
    """A table of one column, so that Qt keeps the heights and makes each row known to screen readers."""

    from_top = False
    """Whether it is a list read from its top, where new rows move nothing; a class says so."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.marks = KindMarks(words, look)
        self.layer = Layer(words, look, self.marks)
        self.rows = NoteRows(words, self.marks, self)
        self._laid: dict[str, tuple[object, Asked, Laid]] = {}
        self.thumbs = Thumbs()
        self._slack = 0
        self._stuck, self._fitting = not self.from_top, False
        self.at = ""
        """The chip or picture of the current note that the arrow keys stand on."""
        self._set_up(words)
        self.setItemDelegate(_Lines(self, NotePainter(look, icons, self.marks, self.layer)))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def _set_up(self, words: Words) -> None:
        self.setModel(self.rows)
        self.setAccessibleName(words.text("Notes"))
        self.setProperty(OWN_FOCUS, True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(self.look.px(20))
        self.viewport().setMouseTracking(True)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setMinimumSectionSize(1)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.hide()
        down.setMinimumSectionSize(1)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.look.px(_GUESS))

    # --- measured --------------------------------------------------------------------------------------

    def keys_at(self, place: int) -> Sequence[KeyShown]:
        """The keys shown under a row."""
        return ()

    def editor_height(self, place: int) -> int:
        """What an editor over a row needs, in pixels; 0 where there is none."""
        return 0

    def laid(self, place: int) -> Laid | None:
        """Where the parts of a note stand in its row; None for a head."""
        note = self.rows.note(place)
        if note is None:
            return None
        width = self.viewport().width()
        asked = Asked(width, tuple(self.keys_at(place)), self.rows.discreet, self.editor_height(place))
        known = self._laid.get(note.id)
        if known is not None and known[0] is note and known[1] == asked:
            return known[2]
        if len(self._laid) >= _KEPT:
            self._laid.clear()
        made = self.layer.lay(note, asked)
        self._laid[note.id] = (note, asked, made)
        return made

    def _height(self, place: int) -> int:
        laid = self.laid(place)
        return laid.height if laid is not None else self.layer.head_height()

    def blank(self, place: int) -> int:
        """The empty pixels over a row: few notes stand at the bottom."""
        return self._slack if place == 0 else 0

    def fit(self) -> None:
        """Give the rows in sight their heights; what is read stays where it is."""
        if self._fitting or not self.isVisible() or not self.rows.rows:
            return
        self._fitting = True
        try:
            for _round in range(_ROUNDS):
                width = self.viewport().width()
                changed = self._fit_up() if self._stuck else self._fit_down()
                if not changed and self.viewport().width() == width:  # a scroll bar may have come or gone
                    break
        finally:
            self._fitting = False
        self.viewport().update()

    def _fit_up(self) -> bool:
        """From the last row upwards, which stays at the bottom; whether a height was another one."""
        need, place, changed = self.viewport().height(), len(self.rows.rows) - 1, False
        while place >= 0 and need > -_BEYOND:
            height = self._height(place)
            need -= height
            slack = max(need, 0) if place == 0 else 0
            changed = self._resize(place, height + slack) or changed
            if place == 0:
                self._slack = slack
            place -= 1
        if place >= 0 and self._slack:
            self._slack = 0
            self._resize(0, self._height(0))
        self.updateGeometries()
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
        return changed

    def _fit_down(self) -> bool:
        """From the first row in sight downwards; the first one that is seen whole stays."""
        down, bar = self.verticalHeader(), self.verticalScrollBar()
        top = max(down.visualIndexAt(0), 0)
        y, high = down.sectionViewportPosition(top), down.sectionSize(top)
        if self._slack:
            self._slack = 0
            self._resize(0, self._height(0))
        changed = self._resize(top, self._height(top))
        fixed = min(top + 1, len(self.rows.rows) - 1)
        keep = y + high if y < 0 and fixed > top else y
        anchor = fixed if y < 0 and fixed > top else top
        place, low = fixed, y + high
        while place < len(self.rows.rows) and low < self.viewport().height() + _BEYOND:
            changed = self._resize(place, self._height(place)) or changed
            low += down.sectionSize(place)
            place += 1
        self.updateGeometries()
        bar.setValue(down.sectionPosition(anchor) - keep)
        self._stuck = not self.from_top and bar.value() >= bar.maximum()
        return changed

    def _resize(self, place: int, height: int) -> bool:
        down = self.verticalHeader()
        if down.sectionSize(place) == height:
            return False
        down.resizeSection(place, height)
        return True

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Rows come and go within; what is read, or the bottom, stays where it is."""
        down = self.verticalHeader()
        top = down.visualIndexAt(0)
        whole = (
            top + 1 if 0 <= top < len(self.rows.rows) - 1 and down.sectionViewportPosition(top) < 0 else top
        )
        anchors = [] if self._stuck or whole < 0 else self.rows.rows[whole : whole + _ANCHORS]
        places = {each.id: down.sectionViewportPosition(whole + by) for by, each in enumerate(anchors)}
        self._fitting = True
        try:
            yield
            anchor = next((rid for rid in places if self.rows.place(rid) >= 0), None)
            if anchor is not None:
                self.updateGeometries()
                at = down.sectionPosition(self.rows.place(anchor))
                self.verticalScrollBar().setValue(at - places[anchor])
        finally:
            self._fitting = False
        self.fit()

    def bring(self, place: int) -> None:
        """Into sight; of one that is higher than the stream, its beginning."""
        index = self.rows.index(place)
        for _round in range(_ROUNDS):
            self._resize(place, self._height(place) + self.blank(place))
            self.updateGeometries()
            self._fitting = True
            super().scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
            self._fitting = False
            bar = self.verticalScrollBar()
            self._stuck = not self.from_top and bar.value() >= bar.maximum()
            self.fit()
            area, room = self.visualRect(index), self.viewport().height()
            if area.height() >= room or (area.top() >= 0 and area.bottom() < room):
                break

    def _scrolled(self, value: int) -> None:
        if not self._fitting:
            self._stuck = not self.from_top and value >= self.verticalScrollBar().maximum()
            self.fit()

    def scrollTo(  # noqa: N802 - Qt's own name
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if index.isValid() and not self._fitting:
            self.bring(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        stuck = self._stuck
        super().resizeEvent(event)
        self._stuck = stuck
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        self.fit()

    # --- places ----------------------------------------------------------------------------------------

    def row_area(self, place: int) -> QRect:
        """Where a row is in the viewport, without what is blank over it."""
        return self.visualRect(self.rows.index(place)).adjusted(0, self.blank(place), 0, 0)

    def part_at(self, place: QPoint) -> tuple[int, Part | None]:
        """The note and the part of it at a place of the viewport; -1 for no note."""
        row = self.rowAt(place.y())
        laid = self.laid(row)
        if laid is None or not self.row_area(row).contains(place):
            return -1, None
        return row, laid.part_at(place - self.row_area(row).topLeft())

    def set_thumbnails(self, ask: Thumbnails | None) -> None:
        """Who gives thumbnails; asked only for pictures in sight."""
        self.thumbs = Thumbs(ask)
        self.viewport().update()

    def thumbnail_came(self, rid: str) -> None:
        """Ask again for the thumbnails of a note."""
        self.thumbs.forget(rid)
        self.viewport().update()


class _Lines(QStyledItemDelegate):
    """Draws what the view measured."""

    def __init__(self, view: StreamView, painter: NotePainter) -> None:
        super().__init__(view)
        self._view, self._drawing = view, painter

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view, place = self._view, index.row()
        area: QRect = option.rect
        area = area.adjusted(0, view.blank(place), 0, 0)
        painter.save()
        painter.fillRect(option.rect, view.look.colours.surface)  # Qt fills the whole row of the current one
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        laid, note, row = view.laid(place), view.rows.note(place), view.rows.rows[place]
        if isinstance(row, SessionHead):
            self._drawing.head(painter, area, row.text)
        if laid is not None and note is not None:
            painter.translate(area.topLeft())
            current = index == view.currentIndex()
            focused = current and view.hasFocus()
            self._drawing.ground(painter, laid, note, current=current, focused=focused and not view.at)
            self._drawing.note(
                painter, laid, note, partial(view.thumbs.of, note.id), current=current,
                editing=bool(view.editor_height(place)), at=view.at if focused else "",
            )  # fmt: skip
        painter.restore()
