"""A button of as many words as it takes: a mark, a title that wraps, and a sentence under it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, label, row


class WordyButton(QPushButton):
    """Its name is the title, its description the sentence; Qt's own buttons neither wrap nor give way.

    ``quiet`` shows the title as a plain sentence; without ``said`` nothing stands under it.
    """

    def __init__(
        self, title: str, said: str, mark: QPixmap, look: Look, parent: QWidget, *, quiet: bool = False
    ) -> None:
        super().__init__(title, parent)
        self.setMinimumHeight(look.px(28))  # one short line would be less than a target at 90 per cent
        self.setAutoDefault(False)
        self.setAccessibleDescription(said)
        self.setProperty("role", "link")
        taking = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        taking.setHeightForWidth(True)
        self.setSizePolicy(taking)
        shown, named = label(""), label(title, "" if quiet else "strong", wrap=True)
        told = label(said, "secondary", wrap=True)
        shown.setPixmap(mark)
        if not quiet:
            named.setStyleSheet(f"color: {look.colours.role('link').name()};")
        for each in (shown, named, told):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = column(spacing=look.px(2))
        words.addWidget(named)
        words.addWidget(told)
        laid = row(self, margins=look.px(5), spacing=look.px(8))
        laid.addWidget(shown, 0, Qt.AlignmentFlag.AlignTop)
        laid.addLayout(words, 1)
        told.setVisible(bool(said))  # in its place by now: a label of nobody's would be a window

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """The ground alone: the words are labels, which wrap."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's own name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's own name
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self.minimumWidth(), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return self.sizeHint()
