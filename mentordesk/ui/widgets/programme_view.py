"""The list of programmes, painted: two lines, a path of steps, what there is to report."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.models.programme_table import (
    CHANGED,
    LANGUAGES,
    LINE,
    REPORT,
    STAGE,
    TITLE,
    ProgrammeLine,
    ProgrammeTable,
)
from mentordesk.ui.theme import Look

_Index = QModelIndex | QPersistentModelIndex
_ROW = 68
_DATE = 70  # the least room for a date
_SHARES = {TITLE: 37, STAGE: 23, REPORT: 20, LANGUAGES: 9, CHANGED: 11}
_REPORT_ICONS = {"danger": "warning-octagon", "warning": "crosshair", "success": "check-circle",
                 "info": "info", "text_secondary": "arrow-right"}  # fmt: skip
_FROM = {STAGE: 380, REPORT: 520, LANGUAGES: 780, CHANGED: 620}
"""The room from which on a column is shown; the title always is."""

_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProgrammeView(QTableView):
    """Arrow keys move, Enter opens, Delete archives, F2 renames; each tells a wish."""

    open_requested = Signal(str)
    archive_requested = Signal(str)
    rename_requested = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(
        self, model: ProgrammeTable, name: str, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._programmes = model
        self._look = look
        self.setModel(model)
        self.setItemDelegate(_Painted(look, icons, self))
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.doubleClicked.connect(self._open)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        heads = self.horizontalHeader()
        heads.setSectionsClickable(False)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setFixedHeight(look.px(34))
        colours = look.colours
        heads.setStyleSheet(
            f"QHeaderView::section {{ background: {colours.sunken.name()}; color:"
            f" {colours.text_secondary.name()}; border: none; padding: 0 {look.px(16)}px;"
            f" border-bottom: 1px solid {colours.border.name()}; font-size: {look.font_px('meta')}px;"
            f" font-weight: 500; }}"
        )

    @property
    def wanted_height(self) -> int:
        """What the head and all rows take."""
        rows = self._programmes.rowCount()
        return self.horizontalHeader().height() + rows * self.verticalHeader().defaultSectionSize()

    @property
    def current(self) -> str:
        """The programme of the current row, or nothing."""
        line = self._programmes.line(self.currentIndex().row())
        return line.id if line else ""

    def choose(self, programme: str) -> None:
        """Make a programme current; the first one when it is not there."""
        row = max(0, self._programmes.row_of(programme))
        if self._programmes.rowCount():
            self.setCurrentIndex(self._programmes.index(row, TITLE))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        room = self.viewport().width()
        for column, least in _FROM.items():
            self.setColumnHidden(column, room < self._look.px(least))
        shown = {column: share for column, share in _SHARES.items() if not self.isColumnHidden(column)}
        for column, share in shown.items():
            self.setColumnWidth(column, room * share // sum(shown.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        programme = self.current
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and programme and event.key() in _OPEN:
            self.open_requested.emit(programme)
        elif plain and programme and event.key() == Qt.Key.Key_Delete:
            self.archive_requested.emit(programme)
        elif plain and programme and event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit(programme)
        else:
            super().keyPressEvent(event)

    def _open(self, _index: QModelIndex) -> None:
        if self.current:
            self.open_requested.emit(self.current)

    def _ask_menu(self, at: QPoint) -> None:
        if self.current:
            place = at if self.indexAt(at).isValid() else self.visualRect(self.currentIndex()).center()
            self.menu_requested.emit(self.current, self.viewport().mapToGlobal(place))


class _Painted(QStyledItemDelegate):
    """Draws one cell; the whole row is marked and carries the focus."""

    def __init__(self, look: Look, icons: Icons, view: ProgrammeView) -> None:
        super().__init__(view)
        self._look = look
        self._icons = icons
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, colours = self._look, self._look.colours
        area: QRect = option.rect
        line: ProgrammeLine = index.data(LINE)
        current = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, colours.selected if current else colours.surface)
        painter.setPen(colours.border)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if current:
            self._mark_current(painter, area, index.column())
        inner = area.adjusted(look.px(16), look.px(13), -look.px(16), -look.px(13))
        draw = (self._title, self._stage, self._report, self._languages, self._changed)[index.column()]
        draw(painter, inner, line)
        painter.restore()

    def _mark_current(self, painter: QPainter, area: QRect, column: int) -> None:
        colours = self._look.colours
        if column == TITLE:
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colours.accent)
        if not self._view.hasFocus():
            return
        painter.setPen(QPen(colours.focus, 2))
        last = max(each for each in range(CHANGED + 1) if not self._view.isColumnHidden(each))
        painter.drawLine(area.left(), area.top() + 1, area.right(), area.top() + 1)
        painter.drawLine(area.left(), area.bottom() - 1, area.right(), area.bottom() - 1)
        if column == TITLE:
            painter.drawLine(area.left() + 1, area.top(), area.left() + 1, area.bottom())
        if column == last:
            painter.drawLine(area.right() - 1, area.top(), area.right() - 1, area.bottom())

    def _text(self, painter: QPainter, area: QRect, text: str, kind: str, role: str, flags: Qt.AlignmentFlag,
              *, strong: bool = False) -> None:  # fmt: skip
        painter.setFont(self._look.font(kind, strong=strong))
        painter.setPen(self._look.colours.role(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(flags), shown)

    def _title(self, painter: QPainter, area: QRect, line: ProgrammeLine) -> None:
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        self._text(painter, area, line.title, "heading3", "text", top, strong=True)
        self._text(painter, area, line.cities, "ui", "text_secondary", bottom)

    def _stage(self, painter: QPainter, area: QRect, line: ProgrammeLine) -> None:
        look, colours = self._look, self._look.colours
        dot, gap = look.px(10), look.px(30)
        middle = area.top() + look.px(8)
        for step in range(line.steps):
            left = area.left() + step * gap
            if step + 1 < line.steps and left + gap + dot < area.right():
                reached = step < line.step
                drawn = colours.accent if reached else colours.border_strong
                painter.setPen(QPen(drawn, 2 if reached else 1))
                painter.drawLine(left + dot, middle, left + gap, middle)
            if left + dot > area.right():
                break
            done, here = step < line.step, step == line.step
            drawn = colours.accent if done or here else colours.border_strong
            painter.setPen(QPen(drawn, 3 if here else 1.5))
            painter.setBrush(colours.accent if done else colours.surface)
            inset = 1.5 if here else 0.75
            circle = QRectF(left, middle - dot / 2, dot, dot).adjusted(inset, inset, -inset, -inset)
            painter.drawEllipse(circle)
        beside = area.adjusted(line.steps * gap, 0, 0, 0)  # the next date, where there is room for it
        if beside.width() >= look.px(_DATE):
            self._text(painter, beside, line.visit, "meta", "text_secondary", Qt.AlignmentFlag.AlignTop)
        self._text(painter, area, line.stage, "meta", "text", Qt.AlignmentFlag.AlignBottom, strong=True)

    def _report(self, painter: QPainter, area: QRect, line: ProgrammeLine) -> None:
        if not line.report:
            return
        side = self._icons.size(16).width()
        fill = line.report_kind in ("success", "danger")
        drawn = self._icons.pixmap(
            _REPORT_ICONS[line.report_kind], line.report_kind, 16, fill=fill,
            ratio=painter.device().devicePixelRatioF(),
        )  # fmt: skip
        painter.drawPixmap(area.left(), area.center().y() - side // 2, drawn)
        words = area.adjusted(side + self._look.px(8), 0, 0, 0)
        self._text(painter, words, line.report, "ui", line.report_kind, Qt.AlignmentFlag.AlignVCenter)

    def _languages(self, painter: QPainter, area: QRect, line: ProgrammeLine) -> None:
        self._text(painter, area, line.languages, "meta", "text_secondary", Qt.AlignmentFlag.AlignVCenter)

    def _changed(self, painter: QPainter, area: QRect, line: ProgrammeLine) -> None:
        sides = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        self._text(painter, area, line.changed, "meta", "text_secondary", sides)
