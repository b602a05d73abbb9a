"""The kinds to choose from: five in sight, seven others in a menu; and the chip of the kind chosen."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QVBoxLayout, QWidget

from mentordesk.model.notes import IN_SIGHT, KINDS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda.text import Face
from mentordesk.ui.widgets.flow import Flow
from mentordesk.ui.widgets.notes.key_button import KeyButton, draw_key
from mentordesk.ui.widgets.notes.kind_marks import GLYPH, KindMarks
from mentordesk.words import Words

_TARGET = 28


class KindMenu(QMenu):
    """Kinds with glyph, word and prefix; the present one is ticked."""

    picked = Signal(str)

    def __init__(self, kinds: Iterable[str], current: str, marks: KindMarks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in kinds:
            word, prefix = marks.word(kind).replace("&", "&&"), marks.prefix(kind)
            action = self.addAction(QIcon(marks.glyph(kind, 2.0)), f"{word}\t{prefix}" if prefix else word)
            action.setData(kind)
            action.setCheckable(True)
            action.setChecked(kind == current)
            action.triggered.connect(partial(self._pick, kind))

    def _pick(self, kind: str, _checked: bool = False) -> None:
        self.picked.emit(kind)


class KindChip(QAbstractButton):
    """The kind a note will have; pressed, it offers all of them."""

    picked = Signal(str)

    def __init__(self, words: Words, look: Look, marks: KindMarks, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._look, self._marks = words, look, marks
        self._face, self._kind = Face(look.font("meta", strong=True)), ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.offer)

    def put(self, kind: str) -> None:
        """Show this kind."""
        self._kind = kind
        self.setText(self._marks.word(kind))
        self.setAccessibleName(self._words.text("Kind: {kind}", kind=self.text()))
        self.setToolTip(self._words.text("Choose another kind"))
        self.updateGeometry()
        self.update()

    def offer(self) -> None:
        """All kinds, and none yet."""
        menu = KindMenu((*KINDS, ""), self._kind, self._marks, self)
        menu.picked.connect(self.picked)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        px = self._look.px
        width = px(2 * 8 + GLYPH + 5) + self._face.width(self.text()) + 2
        return QSize(width, max(_TARGET, self._face.line + px(8)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        px, painter = self._look.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = min(self.height(), max(px(22), self._face.line + px(4)))
        area = QRect(0, (self.height() - high) // 2, self.width(), high)
        self._marks.ground(painter, area, self._kind)
        glyph = self._marks.glyph(self._kind, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(px(8), (self.height() - px(GLYPH)) // 2), glyph)
        painter.setFont(self._face.font)
        painter.setPen(self._marks.ink(self._kind))
        painter.drawText(self.rect().adjusted(px(8 + GLYPH + 5), 0, 0, 0), _LEFT, self.text())
        painter.end()


class _Sighted(QAbstractButton):
    """A kind in sight: its glyph on its ground, its word, the key before a colon."""

    def __init__(self, kind: str, look: Look, marks: KindMarks, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._look, self._marks = look, marks
        self._face, self._meta = Face(look.font("ui")), Face(look.font("meta"))
        self.setText(marks.word(kind))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the chip and Ctrl+arrows do the same by key

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        px = self._look.px
        key = self._meta.width(self._marks.prefix(self.kind)) + px(10)
        width = px(24 + 6) + self._face.width(self.text()) + px(8) + key + 2
        return QSize(width, max(_TARGET, px(24)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        px, colours, painter = self._look.px, self._look.colours, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRect(0, (self.height() - px(24)) // 2, px(24), px(24))
        self._marks.ground(painter, square, self.kind)
        inner = (px(24) - px(GLYPH)) // 2
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(square.topLeft() + QPoint(inner, inner), self._marks.glyph(self.kind, ratio))
        painter.setFont(self._face.font)
        painter.setPen(colours.text if self.underMouse() else colours.text_secondary)
        painter.drawText(self.rect().adjusted(px(30), 0, 0, 0), _LEFT, self.text())
        prefix = self._marks.prefix(self.kind)
        width, high = self._meta.width(prefix) + px(10), self._meta.line + px(4)
        box = QRect(self.width() - width - 1, (self.height() - high) // 2, width, high)
        draw_key(painter, box, self._look)
        painter.setFont(self._meta.font)
        painter.setPen(colours.text_secondary)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), prefix)
        painter.end()


class KindLine(QWidget):
    """Five kinds with their words and prefixes, and seven others in a menu."""

    picked = Signal(str)
    """A kind of ``model.notes.KINDS``; "" for none yet."""

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks = KindMarks(words, look)
        self._kind = ""
        laid = QVBoxLayout(self)
        laid.setContentsMargins(0, 0, 0, 0)
        flow = Flow(self, spacing=look.px(20), between_lines=look.px(2))
        for kind in IN_SIGHT:
            sighted = _Sighted(kind, look, self._marks, flow)
            sighted.clicked.connect(partial(self._pick, kind))
            flow.add(sighted)
        caret = icons.icon("caret-down", px=14)
        others = words.text("Seven others")
        self.others = KeyButton(others, words.text("Ctrl ↓"), caret, look, flow, role="quiet")
        self.others.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.others.clicked.connect(self.offer)
        flow.add(self.others)
        laid.addWidget(flow)

    def put(self, kind: str) -> None:
        """The kind chosen now, for the tick in the menu."""
        self._kind = kind

    def offer(self) -> None:
        """The seven, and none yet."""
        kinds = [kind for kind in KINDS if kind not in IN_SIGHT]
        menu = KindMenu([*kinds, ""], self._kind, self._marks, self)
        menu.picked.connect(self.picked)
        menu.popup(self.others.mapToGlobal(QPoint(0, self.others.height())))

    def _pick(self, kind: str, _checked: bool = False) -> None:
        self.picked.emit(kind)


_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
