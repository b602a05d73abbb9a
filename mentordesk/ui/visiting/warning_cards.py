"""What cannot go well with a session, by name, with a way out (screen 05)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from mentordesk.model.agenda.warnings import PLACE, SERIOUS, Repair, Warning
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import column, emptied, label, row
from mentordesk.ui.widgets.wordy_button import WordyButton

_REPAIRS = 2


class WarningCards(QWidget):
    """``repair_wanted`` carries the warning and one of its repairs, ``keep_wanted`` the warning."""

    repair_wanted = Signal(object, object)
    keep_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._warnings: tuple[Warning, ...] = ()
        self._laid = column(self, spacing=desk.look.px(8))
        self.cards: list[QFrame] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def show_warnings(self, warnings: Sequence[Warning]) -> None:
        """These; what cannot be done as it stands comes first."""
        ordered = tuple(sorted(warnings, key=lambda each: each.rule not in SERIOUS))
        if ordered == self._warnings:
            return
        self._warnings = ordered
        emptied(self._laid)
        self.cards = [self._card(each) for each in ordered]
        for card in self.cards:
            self._laid.addWidget(card)
        self.setVisible(bool(ordered))

    def _card(self, warning: Warning) -> QFrame:
        words, look, icons = self._desk.words, self._desk.look, self._desk.icons
        role = "danger" if warning.rule in SERIOUS else "warning"
        icon = "warning-circle" if role == "danger" else "warning"
        made = QFrame(self)
        made.setObjectName("warning")
        ground, ink = look.colours.role(f"{role}_soft").name(), look.colours.role(role).name()
        made.setStyleSheet(
            f"#warning {{ background: {ground}; border: 1px solid {ink}; border-radius: {look.px(8)}px; }}"
        )
        said = label(words.say(warning.message), "strong", wrap=True, parent=made)
        said.setStyleSheet(f"color: {ink};")
        mark = label("", parent=made)
        mark.setPixmap(icons.pixmap(icon, role, 16, fill=True, ratio=self.devicePixelRatioF()))
        top = row(spacing=look.px(8))
        top.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(said, 1)
        laid = column(made, spacing=look.px(6))
        laid.setContentsMargins(look.px(10), look.px(10), look.px(10), look.px(8))
        laid.addLayout(top)
        for repair in warning.repairs[:_REPAIRS]:
            laid.addWidget(self._way(warning, repair, made))
        keep = self._button(words.text("Keep as it is…"), "check", made)
        keep.setAccessibleDescription(words.say(warning.message))
        keep.clicked.connect(partial(self.keep_wanted.emit, warning))
        laid.addWidget(keep)
        made.setAccessibleName(words.say(warning.message))
        return made

    def _way(self, warning: Warning, repair: Repair, card: QWidget) -> QPushButton:
        words = self._desk.words
        icon = "arrow-elbow-down-right" if repair.kind == PLACE else "user-switch"
        made = self._button(words.say(repair.message), icon, card)
        made.setAccessibleDescription(words.say(warning.message))
        made.clicked.connect(partial(self.repair_wanted.emit, warning, repair))
        return made

    def _button(self, text: str, icon: str, card: QWidget) -> WordyButton:
        look = self._desk.look
        mark = self._desk.icons.pixmap(icon, "text", 16, ratio=self.devicePixelRatioF())
        made = WordyButton(text, "", mark, look, card, quiet=True)
        made.setStyleSheet(
            f"WordyButton {{ background: {look.colours.surface.name()}; border:"
            f" 1px solid {look.colours.border_strong.name()}; border-radius: {look.px(6)}px; }}"
            f"WordyButton:hover {{ background: {look.colours.hover.name()}; }}"
        )
        made.resize(look.px(240), made.height())  # it asks for height by its width
        made.setMinimumHeight(max(look.px(30), 28))
        return made
