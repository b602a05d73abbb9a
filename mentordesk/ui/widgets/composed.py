"""Several controls that are one field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.widgets.flow import Flow
from mentordesk.words import Words


class Composed(Flow):
    """Whoever names the field names its parts: the first plainly where ``said`` is empty."""

    left = Signal()
    """The focus went from one of its parts to something else in the window."""

    def __init__(self, words: Words, parent: QWidget | None = None, **spacing: int) -> None:
        super().__init__(parent, **spacing)
        self._words = words
        self._said: dict[QWidget, str] = {}

    def name_part(self, part: QWidget, said: str = "") -> None:
        """What a part is called beside the name of the field."""
        self._said[part] = said
        part.installEventFilter(self)
        part.setAccessibleName(self._name_of(said))

    def forget_part(self, part: QWidget) -> None:
        """A part that goes."""
        self._said.pop(part, None)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's own name
        super().setAccessibleName(name)
        for part, said in self._said.items():
            part.setAccessibleName(self._name_of(said))

    def setAccessibleDescription(self, description: str) -> None:  # noqa: N802 - Qt's own name
        super().setAccessibleDescription(description)
        if self._said:
            next(iter(self._said)).setAccessibleDescription(description)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            now: QWidget | None = self.window().focusWidget()
            inside = now is not None and self.isAncestorOf(now)
            if not inside and event.reason() != Qt.FocusReason.PopupFocusReason:
                self.left.emit()
        return False

    def _name_of(self, said: str) -> str:
        name = self.accessibleName()
        return self._words.text("{field}, {part}", field=name, part=said) if name and said else name or said
