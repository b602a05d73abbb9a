"""The only message boxes: one sentence, in the person's language."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.words import Words


def refuse(parent: QWidget | None, words: Words, problem: MentorDeskError) -> None:
    """Say why something cannot be done, and what to do."""
    box = QMessageBox(parent)
    box.setWindowTitle("MentorDesk")
    box.setIcon(QMessageBox.Icon.Information)
    box.setText(words.text(problem.message, **problem.parameters))
    box.addButton(words.text("Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
