"""The frame of the composer: chip of the kind, words, and what the degree means; dashed where restricted."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.model.notes import ME, OPEN, TEAM
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda.text import Face
from mentordesk.ui.widgets.notes.kind_line import KindChip
from mentordesk.ui.widgets.notes.kind_marks import KindMarks
from mentordesk.ui.widgets.notes.note_text import NoteText
from mentordesk.ui.widgets.notes.painting import dashed
from mentordesk.ui.widgets.notes.said import degree_words
from mentordesk.ui.widgets.parts import column, label, row
from mentordesk.words import Words

RING = 4
"""Pixels around it that the ring of the focus takes."""


class EntryFrame(QWidget):
    """Draws the ring of the focus around chip and words, as around one field."""

    def __init__(self, words: Words, look: Look, icons: Icons, marks: KindMarks, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._look, self._degree = words, look, OPEN
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chip = KindChip(words, look, marks, self)
        self.text = NoteText(self)
        self.text.setAccessibleName(words.text("New note"))
        laid = column(self, spacing=look.px(4))
        laid.setContentsMargins(RING + look.px(10), RING + look.px(6), RING + look.px(10), RING + look.px(6))
        line = row(spacing=look.px(8))
        line.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        beside = column()
        top = max(self.chip.sizeHint().height() - self.text.fontMetrics().lineSpacing() - 4, 0) // 2
        beside.setContentsMargins(0, top, 0, 0)
        beside.addWidget(self.text)
        line.addLayout(beside, 1)
        laid.addLayout(line)
        meaning = row(spacing=look.px(6))
        self._sign, self._meaning = label("", parent=self), label("", "secondary", parent=self)
        self._sign.setPixmap(icons.pixmap("detective", px=14, ratio=self.devicePixelRatioF()))
        self._meaning.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        meaning.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        meaning.addWidget(self._meaning, 1)
        laid.addLayout(meaning)
        self.text.focus_changed.connect(self.update)
        self.put_degree(OPEN)

    def put_degree(self, degree: str) -> None:
        """Show what this degree means."""
        self._degree = degree
        said = degree_words(self._words, degree, named=False)
        self._break(said)
        for each in (self._sign, self._meaning):
            each.setVisible(bool(said))
        self.text.setAccessibleDescription(said)
        self.update()

    def _break(self, said: str) -> None:
        """In lines: a label that wraps itself would tie the height of all that is around it to its width."""
        room = self.width() - 2 * (RING + self._look.px(10)) - self._look.px(14 + 6)
        lines = Face(self._look.font("ui")).lines(said, max(room, self._look.px(120)), 6)
        self._meaning.setText("\n".join(lines))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._break(degree_words(self._words, self._degree, named=False))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        self.text.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        colours, radius = self._look.colours, self._look.px(6)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = RING + 0.5
        area = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        restricted = self._degree in (TEAM, ME)
        painter.setBrush(colours.window if restricted else colours.surface)
        painter.setPen(dashed(colours.text_secondary) if restricted else colours.border_strong)
        painter.drawRoundedRect(area, radius, radius)
        if self.text.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius + 2, radius + 2)
        painter.end()
