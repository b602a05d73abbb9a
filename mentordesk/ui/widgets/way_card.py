"""A card that is a button: an icon, a title, one line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, label, row


class WayCard(QPushButton):
    """The whole card is pressed; its name is the title, its description the line."""

    def __init__(
        self, title: str, text: str, icon: str, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setProperty("role", "way")
        taking = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        taking.setHeightForWidth(True)
        self.setSizePolicy(taking)
        mark = label("")
        mark.setPixmap(icons.pixmap(icon, "accent", 20, ratio=self.devicePixelRatioF()))
        said = column(spacing=look.px(2))
        shown = [label(title, "strong", wrap=True), label(text, "secondary", wrap=True)]
        for each in (mark, *shown):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for each in shown:
            said.addWidget(each)
        laid = row(self, spacing=look.px(12))
        laid.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10))
        laid.addWidget(mark)
        laid.addLayout(said, 1)
        self.setMinimumHeight(look.px(60))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's own name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's own name
        layout = self.layout()
        return max(self.minimumHeight(), layout.totalHeightForWidth(width) if layout else 0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self.minimumWidth(), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return self.sizeHint()
