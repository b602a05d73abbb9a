"""What a page shows while it is empty: one glyph, what will be here, one or two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, label, row

_ROUND = 56
_TEXT_WIDTH = 380


class Roundel(QWidget):
    """An icon on a soft disc."""

    def __init__(
        self, look: Look, icons: Icons, icon: str, role: str = "accent", parent: QWidget | None = None,
        *, px: int = _ROUND,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._ground = look.colours.role(f"{role}_soft")
        self._drawn = icons.pixmap(icon, role, px * 3 // 7, ratio=self.devicePixelRatioF())
        self.setFixedSize(look.px(px), look.px(px))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawEllipse(self.rect())
        side = self._drawn.deviceIndependentSize()
        painter.drawPixmap(
            round((self.width() - side.width()) / 2), round((self.height() - side.height()) / 2), self._drawn
        )


class EmptyState(QWidget):
    """``primary`` and ``secondary`` are its buttons; the second one is optional."""

    def __init__(
        self, look: Look, icons: Icons, icon: str, title: str, text: str, ways: tuple[str, ...],
        parent: QWidget | None = None, *, role: str = "accent",
    ) -> None:  # fmt: skip
        super().__init__(parent)
        laid = column(self, spacing=look.px(8))
        centre = Qt.AlignmentFlag.AlignHCenter
        laid.addStretch(2)
        laid.addWidget(Roundel(look, icons, icon, role), 0, centre)
        laid.addSpacing(look.px(8))
        self.title = label(title, "heading2", wrap=True)
        self.text = label(text, "secondary", wrap=True)
        for words in (self.title, self.text):
            words.setAlignment(centre)
            words.setFixedWidth(look.px(_TEXT_WIDTH))
            words.ensurePolished()
            words.setMinimumHeight(max(0, words.heightForWidth(look.px(_TEXT_WIDTH))))
            laid.addWidget(words, 0, centre)
            if not words.text():
                words.hide()
        laid.addSpacing(look.px(6))
        buttons = row(spacing=look.px(8))
        buttons.addStretch(1)
        made = [button(way, "primary" if not place else "") for place, way in enumerate(ways)]
        for each in made:
            buttons.addWidget(each)
        buttons.addStretch(1)
        laid.addLayout(buttons)
        laid.addStretch(3)
        self.primary: QPushButton | None = made[0] if made else None
        self.secondary: QPushButton | None = made[1] if len(made) > 1 else None
