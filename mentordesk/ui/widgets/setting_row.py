"""One line of the settings: a title, words under it, and at the right what one chooses (screen 28)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, frame, keep_height, label

_FIELD = 250


class SettingRow(QWidget):
    """Under a hairline. The title is the control's buddy and its name, the words are its description."""

    def __init__(
        self,
        title: str,
        words: str,
        look: Look,
        control: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._control = control
        self.title: QLabel = label(title, "strong", wrap=True)
        self.words: QLabel = label("", "secondary", wrap=True)
        self._laid = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._laid.setContentsMargins(0, look.px(12), 0, look.px(12))
        self._laid.setSpacing(look.px(16))
        said = column(spacing=look.px(2))
        said.addWidget(self.title)
        said.addWidget(self.words)
        self._laid.addLayout(said, 1)
        if control is not None:
            if isinstance(control, QLineEdit):
                control.setFixedWidth(look.px(_FIELD))
            control.setSizePolicy(control.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Fixed)
            self.title.setBuddy(control)
            if not control.accessibleName():
                control.setAccessibleName(title.replace("&", ""))
            keep_height(control)
            self._laid.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = column(self)
        whole.addWidget(frame("line", self))
        whole.addLayout(self._laid)
        self.say(words)

    def say(self, words: str) -> None:
        """Other words under the title; none takes their line away."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        if self._control is not None:
            self._control.setAccessibleDescription(words)

    def stack(self, stacked: bool) -> None:
        """The control under the words, where there is no room beside them."""
        ways = QBoxLayout.Direction
        self._laid.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        if self._control is not None:
            side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignVCenter
            self._laid.setAlignment(self._control, side)
