"""A choice among a few, each with a line that says what it means: cards one walks with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, label, row


@dataclass(frozen=True)
class Choice:
    """One card."""

    value: str
    title: str
    text: str
    icon: str = ""


class ChoiceCards(QWidget):
    """Emits ``chosen`` with the value when a person picks one."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[Choice], look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._cards: dict[str, _Card] = {}
        laid = column(self, spacing=look.px(6))
        for choice in choices:
            card = _Card(choice, look, icons, self)
            self._cards[choice.value] = card
            self._group.addButton(card.radio)
            laid.addWidget(card)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def value(self) -> str | None:
        """What is chosen, or None."""
        for value, card in self._cards.items():
            if card.radio.isChecked():
                return value
        return None

    def choose(self, value: str | None) -> None:
        """Show a choice without telling anyone."""
        if value in self._cards:
            self._cards[value].radio.setChecked(True)

    def radio(self, value: str) -> QRadioButton:
        """The button of one card, for the order of the focus."""
        return self._cards[value].radio

    def _clicked(self) -> None:
        if self.value is not None:
            self.chosen.emit(self.value)


class _Card(QFrame):
    """The whole card is the target of a click; the radio button has the focus and the name."""

    def __init__(self, choice: Choice, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = look.colours
        self._icons = icons
        self._icon = choice.icon
        self.radio = QRadioButton(choice.title, self)
        self.radio.setAccessibleDescription(choice.text)
        self.radio.setStyleSheet("QRadioButton { font-weight: 600; min-height: 0; }")
        self.radio.toggled.connect(self._show)
        self.text = label(choice.text, "secondary", wrap=True, parent=self)
        self.text.setContentsMargins(look.px(16) + 8, 0, 0, 0)
        self.mark = label("", parent=self)
        words = column(spacing=look.px(2))
        words.addWidget(self.radio)
        words.addWidget(self.text)
        laid = row(self, spacing=look.px(8))
        laid.setContentsMargins(look.px(12), look.px(8), look.px(14), look.px(9))
        laid.addLayout(words, 1)
        laid.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        for each in (self.text, self.mark):
            each.installEventFilter(self)
        self._show(False)

    def _show(self, on: bool) -> None:
        ground, line = ("selected", "accent") if on else ("surface", "border")
        colours = self._colours
        self.setStyleSheet(
            f"_Card {{ background: {colours.role(ground).name()}; border: 1px solid"
            f" {colours.role(line).name()}; border-radius: 8px; }}"
        )
        if self._icon:
            role = "accent" if on else "text_secondary"
            self.mark.setPixmap(self._icons.pixmap(self._icon, role, 20, ratio=self.devicePixelRatioF()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        self.radio.click()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self.mousePressEvent(event)
            return True
        return super().eventFilter(watched, event)
