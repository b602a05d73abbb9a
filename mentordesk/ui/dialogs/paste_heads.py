"""The heads of the preview: the copied column above, the plan's column it goes to below, to choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QStyle, QStyleOptionComboBox, QStylePainter, QTableView

from mentordesk.model.pasting import Proposal
from mentordesk.ui.theme import Look
from mentordesk.words import Words

_LETTERS = 26


def letter(place: int) -> str:
    """The name a spreadsheet gives a column: A, B … Z, AA."""
    before, last = divmod(place, _LETTERS)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)


class _Menu(QComboBox):
    """A menu that the wheel scrolls past; a title too long for it ends in dots."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's own name
        event.ignore()


class PastedHeads(QHeaderView):
    """One menu a column; they move with the table."""

    chosen = Signal(int, object)
    """A column's place, and the stored name it is to go to (None: nowhere)."""
    reached = Signal(int)
    """The menu of this column has the focus now."""

    def __init__(
        self, columns: Sequence[tuple[str, str]], words: Words, look: Look, parent: QTableView
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._words = words
        self._look = look
        self._names: list[str | None] = [None, *(name for name, _title in columns)]
        self.menus: list[QComboBox] = []
        self._sources: list[str] = []
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        tertiary = look.colours.text_tertiary.name()
        self.setStyleSheet(
            f"QComboBox {{ font-size: {look.font_px('ui')}px; font-weight: 600; padding: {look.px(3)}px"
            f" {look.px(2)}px {look.px(3)}px {look.px(8)}px; }}"
            f"QComboBox::drop-down {{ width: {look.px(22)}px; }}"
            f'QComboBox[role="left"] {{ color: {tertiary}; font-weight: 400; }}'
            f"QComboBox QAbstractItemView {{ font-weight: 400; color: {look.colours.text.name()}; }}"
        )
        self.sectionResized.connect(self.place_menus)

    def show_proposal(self, proposal: Proposal) -> None:
        """Menus and copied heads as they stand now."""
        while len(self.menus) < len(proposal.mapping):
            self.menus.append(self._menu(len(self.menus)))
        words = self._words
        self._sources = []
        for place, (menu, name) in enumerate(zip(self.menus, proposal.mapping, strict=True)):
            head = " ".join(proposal.heads[place].split())
            at = letter(place)
            self._sources.append(words.text("{letter} · {head}", letter=at, head=head) if head else at)
            menu.setCurrentIndex(self._names.index(name))
            menu.setProperty("role", "left" if name is None else "")
            menu.style().unpolish(menu)
            menu.style().polish(menu)
            spoken = words.text("Column {letter}, {head}, goes to", letter=at, head=head) if head else (
                words.text("Column {letter} goes to", letter=at)
            )  # fmt: skip
            menu.setAccessibleName(spoken)
            menu.setToolTip(menu.currentText())
        self.place_menus()
        self.viewport().update()

    def _menu(self, place: int) -> QComboBox:
        made = _Menu(self.viewport())
        made.addItem(self._words.text("do not paste"), None)
        for name, title in self._columns:
            made.addItem(title, name)
        made.setProperty("place", place)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setMinimumContentsLength(4)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.view().setMinimumWidth(self._look.px(220))
        made.activated.connect(self._taken)
        made.installEventFilter(self)
        made.show()
        return made

    def _taken(self, _choice: int) -> None:
        menu = self.sender()
        assert isinstance(menu, QComboBox)
        self.chosen.emit(menu.property("place"), menu.currentData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        # a menu gets the focus back when its own list closes: nobody came then
        if (
            isinstance(event, QFocusEvent)
            and event.gotFocus()
            and event.reason() != Qt.FocusReason.PopupFocusReason
            and isinstance(watched, QComboBox)
        ):
            self.reached.emit(watched.property("place"))
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(super().sizeHint().width(), self._look.px(62))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.place_menus()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's own name
        super().updateGeometries()
        self.place_menus()

    def place_menus(self, *_: int) -> None:
        """Lay each menu over its column."""
        px = self._look.px
        for place, menu in enumerate(self.menus[: self.count()]):
            left = self.sectionViewportPosition(place)
            menu.setGeometry(left + px(9), px(26), self.sectionSize(place) - px(18), px(28))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's own name
        look = self._look
        painter.save()
        painter.fillRect(rect, look.colours.sunken)
        painter.setPen(look.colours.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(look.font("meta"))
        painter.setPen(look.colours.text_tertiary)
        room = QRect(
            rect.left() + look.px(10), rect.top() + look.px(5), rect.width() - look.px(20), look.px(18)
        )
        source = self._sources[section] if section < len(self._sources) else ""
        shown = painter.fontMetrics().elidedText(source, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()


class PastedRowHeads(QHeaderView):
    """Where each row goes: an action of the plan, or a new one."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(look.px(30))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's own name
        look, model = self._look, self.model()
        new = model.headerData(section, Qt.Orientation.Vertical, Qt.ItemDataRole.UserRole)
        painter.save()
        painter.fillRect(rect, look.colours.surface)
        painter.setPen(look.colours.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(look.font("meta", strong=True))
        painter.setPen(look.colours.accent if new else look.colours.text_secondary)
        room = rect.adjusted(look.px(6), look.px(8), -look.px(12), 0)
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignRight), model.headerData(section, Qt.Orientation.Vertical)
        )
        painter.restore()
