"""Warnings that somebody keeps as they are, with the reason, and the way to have them shown again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.model.agenda.warnings import KeptWarning
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import button, column, emptied, label


class KeptLines(QWidget):
    """``heed_wanted`` carries the one that is to be shown again; hidden while there is none."""

    heed_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: tuple[KeptWarning, ...] = ()
        self._laid = column(self, spacing=desk.look.px(4))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def show_kept(self, kept: Sequence[KeptWarning]) -> None:
        """These."""
        if tuple(kept) == self._kept:
            return
        self._kept = tuple(kept)
        emptied(self._laid)
        if kept:
            self._laid.addWidget(label(self._desk.words.text("Kept as it is"), "heading3"))
        for each in kept:
            self._show(each)
        self.setVisible(bool(kept))

    def _show(self, kept: KeptWarning) -> None:
        words = self._desk.words
        said = words.say(kept.warning.message)
        self._laid.addWidget(label(said, "secondary", wrap=True))
        if kept.reason:
            reason = words.text("Reason: {reason}", reason=kept.reason)
            self._laid.addWidget(label(reason, "meta", wrap=True))
        again = button(words.text("Warn of it again"), "link", parent=self)
        again.setAccessibleDescription(said)
        again.clicked.connect(partial(self.heed_wanted.emit, kept))
        self._laid.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
