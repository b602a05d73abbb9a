"""A row while it is closed: a card with its first words, or a line of a list; painted, as 500 are many."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.row_words import RowWords

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
_MOST_LINES = 2  # of each of its texts; whole when it is open
_LEAST = 28  # pixels: what is pressed (ux.md §10)


class RowLook:
    """Fonts and lengths that all rows of a group share."""

    def __init__(self, desk: BlockDesk, *, small: bool) -> None:
        look = desk.look
        self.desk, self.small = desk, small
        self.px = look.px
        self.title = look.font("content", strong=not small)
        self.text = look.font("content")
        self.quiet = look.font("meta")
        self.pad = look.px(12)
        self.number = max(look.px(22), QFontMetrics(self.quiet).horizontalAdvance("000"))
        self.mark = desk.icons.size(14).width()


@dataclass(frozen=True)
class _Part:
    """A text of a card: how it is drawn."""

    text: str
    font: QFont
    role: str


class RowLine(QAbstractButton):
    """Opened by a click, Enter, F2 or Space; its other keys go on to the group."""

    menu_wanted = Signal(str)

    def __init__(self, row: str, look: RowLook, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self._look = look
        self.words = RowWords("", "", "")
        self.number = 0
        self._now: tuple[RowWords, int, int, str] | None = None
        self._heights: dict[int, int] = {}
        self._hovered = False
        self._complaint = ""
        tall = QSizePolicy.Policy.Fixed if look.small else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, tall)
        policy.setHeightForWidth(not look.small)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def present(self, words: RowWords, number: int, count: int, group: str, complaint: str = "") -> None:
        """Show a row, the ``number``-th of ``count`` in a group called so."""
        now = (words, number, count, complaint)
        if now == self._now:
            return
        self._now = now
        self.words, self.number, self._complaint = words, number, complaint
        say = self._look.desk.words.text
        title = words.title or words.text or words.quiet or say("Nothing written yet")
        place = {"place": str(number), "count": str(count)}
        self.setAccessibleName(say("{group}, {place} of {count}, {title}", group=group, title=title, **place))
        rest = (words.text, words.quiet) if words.title else (words.quiet,)
        self.setAccessibleDescription(". ".join(filter(None, (self._warning(), *rest))))
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        width = self._look.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(
            self._look.px(120), self.heightForWidth(self._look.px(320)) if self._look.small else _LEAST
        )

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's own name
        look = self._look
        if look.small:
            return max(_LEAST, QFontMetrics(look.text).height() + look.px(12))
        if width not in self._heights:
            inside = self._inside(width)
            heights = [self._height_of(part, inside) for part in self._parts()]
            whole = sum(heights) + look.px(2) * (len(heights) - 1) + 2 * look.px(9)
            self._heights[width] = max(whole, _LEAST)
        return self._heights[width]

    # --- keys and the mouse ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() in _OPENING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
        else:
            event.ignore()  # Qt's own buttons take the arrows for themselves

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's own name
        self.menu_wanted.emit(self.row)
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's own name
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    # --- painting ----------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look.small:
            self._paint_line(painter)
        else:
            self._paint_card(painter)

    def _paint_card(self, painter: QPainter) -> None:
        look, colours = self._look, self._look.desk.look.colours
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.hover if self._hovered else colours.surface)
        radius = look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        top = float(look.px(9))
        first = QFontMetrics(self._parts()[0].font).height()
        self._paint_number(painter, QRectF(look.pad, top, look.number, first))
        self._paint_caret(painter, top + first / 2)
        width = self._inside(self.width())
        for part in self._parts():
            top += self._paint_part(painter, part, QPointF(look.pad + look.number, top), width) + look.px(2)

    def _paint_line(self, painter: QPainter) -> None:
        look, colours = self._look, self._look.desk.look.colours
        if self._hovered:
            painter.fillRect(self.rect(), colours.hover)
        painter.setPen(QPen(colours.border, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        self._paint_number(painter, QRectF(look.pad, 0, look.number, self.height()))
        self._paint_caret(painter, self.height() / 2)
        room = QRectF(look.pad + look.number, 0, self._inside(self.width()), self.height())
        quiet = self._warning() or self.words.quiet
        metrics = QFontMetrics(look.text)
        taken = min(metrics.horizontalAdvance(quiet), room.width() / 2) if self.words.title else room.width()
        if not self.words.title:
            self._paint_words(painter, quiet or self._nothing(), "text", room)
            return
        self._paint_words(painter, self.words.title, "text", room.adjusted(0, 0, -taken - look.pad, 0))
        role = "danger" if self._warning() else "text_secondary"
        self._paint_words(painter, quiet, role, room.adjusted(room.width() - taken, 0, 0, 0), right=True)

    def _paint_words(
        self, painter: QPainter, text: str, role: str, room: QRectF, *, right: bool = False
    ) -> None:
        painter.setFont(self._look.text)
        painter.setPen(self._look.desk.look.colours.role(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_number(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(self._look.quiet)
        painter.setPen(self._look.desk.look.colours.text_tertiary)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(side), str(self.number))

    def _paint_caret(self, painter: QPainter, middle: float) -> None:
        look = self._look
        ratio = self.devicePixelRatioF()
        drawn = look.desk.icons.pixmap("caret-down", "text_tertiary", 14, ratio=ratio)
        left = self.width() - look.pad - look.mark
        painter.drawPixmap(QPointF(left, middle - look.mark / 2), drawn)

    def _paint_part(self, painter: QPainter, part: _Part, at: QPointF, width: int) -> float:
        painter.setPen(self._look.desk.look.colours.role(part.role))
        painter.setFont(part.font)
        metrics, top = QFontMetrics(part.font), at.y()
        for shown in self._lines_of(part, width):
            painter.drawText(QPointF(at.x(), top + metrics.ascent()), shown)
            top += metrics.lineSpacing()
        return top - at.y()

    # --- its words ---------------------------------------------------------------------------------

    def _parts(self) -> list[_Part]:
        look, words = self._look, self.words
        found = []
        if words.title:
            found.append(_Part(words.title, look.title, "text"))
        if words.text:
            found.append(_Part(words.text, look.text, "text_secondary" if words.title else "text"))
        if self._warning():
            found.append(_Part(self._warning(), look.quiet, "danger"))
        if words.quiet:
            found.append(_Part(words.quiet, look.quiet, "text_tertiary"))
        return found or [_Part(self._nothing(), look.text, "text_tertiary")]

    def _nothing(self) -> str:
        return self._look.desk.words.text("Nothing written yet")

    def _warning(self) -> str:
        if self._complaint:
            return self._complaint
        return self._look.desk.words.text("Changed on both sides") if self.words.conflict else ""

    def _inside(self, width: int) -> int:
        """The room for words, between the number and the mark that it opens."""
        look = self._look
        return max(width - look.number - 3 * look.pad - look.mark, 1)

    def _height_of(self, part: _Part, width: int) -> int:
        metrics = QFontMetrics(part.font)
        if metrics.horizontalAdvance(part.text) <= width:
            return metrics.lineSpacing()
        return metrics.lineSpacing() * _MOST_LINES

    def _lines_of(self, part: _Part, width: int) -> list[str]:
        """Its lines at a width, the last one cut where there is more."""
        metrics = QFontMetrics(part.font)
        if metrics.horizontalAdvance(part.text) <= width:
            return [part.text]
        laid = QTextLayout(part.text, part.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        laid.setTextOption(option)
        laid.beginLayout()
        line = laid.createLine()
        line.setLineWidth(width)
        first = _first_units(part.text, line.textLength())
        laid.endLayout()
        rest = metrics.elidedText(part.text[len(first) :], Qt.TextElideMode.ElideRight, width)
        return [first.rstrip(), rest]


def _first_units(text: str, units: int) -> str:
    """The beginning of a text, by what Qt counts: some signs are two of its units."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")
