"""One field of the panel: its label, its editor, and a line under it where there is something to say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from mentordesk.ui.editors import Editor
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, label, restyle
from mentordesk.words import Words


class PanelField(QWidget):
    """``choice_wanted``: two people gave different answers, and one wants to see both."""

    choice_wanted = Signal()

    def __init__(
        self, title: str, editor: Editor, words: Words, look: Look, parent: QWidget, help_text: str = ""
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._help = help_text
        self._words = words
        self._complaint = self._told = ""
        self.title: QLabel = label(title.replace("&", "&&"), "secondary", wrap=True, parent=self)
        self.title.setBuddy(editor.widget)
        self.title.setToolTip(help_text)
        self.line: QLabel = label("", "danger", wrap=True, parent=self)
        self.choose: QPushButton = button(words.text("Changed on both sides: choose…"), "link", parent=self)
        self.choose.setAccessibleName(words.text("{field}: changed on both sides, choose", field=title))
        self.choose.clicked.connect(self.choice_wanted)
        editor.widget.setAccessibleName(title)
        editor.widget.setAccessibleDescription(help_text)
        editor.refused.connect(self.complain)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        laid = column(self, spacing=look.px(3))
        laid.addWidget(self.title)
        laid.addWidget(editor.widget)
        laid.addWidget(self.line)
        laid.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.line.hide()
        self.choose.hide()

    def complain(self, text: str) -> None:
        """Say what is wrong with the answer; "" takes it back."""
        self._complaint = text
        self._say()

    def tell(self, text: str) -> None:
        """Say that it is not saved yet, and why; "" takes it back."""
        self._told = text
        self._say()

    def dispute(self, disputed: bool) -> None:
        """Whether two answers stand side by side."""
        self.choose.setVisible(disputed)

    def _say(self) -> None:
        said = self._complaint or self._told
        self.line.setText(said)
        self.line.setVisible(bool(said))
        restyle(self.line, "danger" if self._complaint else "meta")
        self.editor.widget.setAccessibleDescription(said or self._help)
