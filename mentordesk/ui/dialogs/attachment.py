"""A photo or a file of a note: looked at, or saved as a copy that leaves the safe place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words

_WIDTH = 720
_LEAST = 120
_ROUND = 260  # what stands over and under the picture


class AttachmentDialog(SheetDialog):
    """``copy_wanted`` is for the page: where to is asked there."""

    copy_wanted = Signal()

    def __init__(self, words: Words, look: Look, name: str, picture: QImage, parent: QWidget) -> None:
        text = words.text
        super().__init__(name, text("Save a copy…"), text("Close"), look, parent, _WIDTH)
        shown = label("", parent=self)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if picture.isNull():
            shown.setText(text("This file is opened in its own program: save a copy first."))
            shown.setWordWrap(True)
        else:
            shown.setAccessibleName(text("Picture {name}", name=name))
            shown.setPixmap(_fitted(picture, look, parent))
        self.body.addWidget(shown)
        self.body.addWidget(
            label(
                text("A copy leaves the safe place of your work: whoever has it can open it."),
                "secondary",
                wrap=True,
            )
        )

    def decide(self) -> None:
        self.copy_wanted.emit()
        self.accept()


def _fitted(picture: QImage, look: Look, parent: QWidget) -> QPixmap:
    room = QSize(
        max(min(look.px(_WIDTH), parent.width() - 40) - look.px(60), _LEAST),
        max(parent.height() - look.px(_ROUND), _LEAST),
    )
    if picture.width() > room.width() or picture.height() > room.height():
        picture = picture.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return QPixmap.fromImage(picture)
