"""The bar above the content, for what lasts: a full disk, work found again, a store for reading only."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, emptied, label, row

_KINDS = {"danger": "warning-octagon", "warning": "warning", "success": "lifebuoy", "info": "info"}


class Banner(QFrame):
    """One sentence and what can be done about it. Hidden until it has something to say."""

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self.mark = label("")
        self.text = label("", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = row(spacing=look.px(8))
        laid = row(self, spacing=look.px(10))
        laid.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        laid.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        laid.addWidget(self.text, 1)
        laid.addLayout(self._buttons)
        self.hide()

    def tell(self, kind: str, text: str, ways: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Show a sentence of a kind (danger, warning, success, info) with its buttons."""
        colours = self._look.colours
        ground, ink = colours.role(f"{kind}_soft"), colours.role(kind)
        rule = f"background: {ground.name()}; border-bottom: 1px solid {ink.name()};"
        self.setStyleSheet(f"Banner {{ {rule} }}")
        ratio = self.devicePixelRatioF()
        self.mark.setPixmap(self._icons.pixmap(_KINDS[kind], kind, 18, fill=True, ratio=ratio))
        self.text.setText(text)
        emptied(self._buttons)
        for place, (name, run) in enumerate(ways):
            made = button(name, parent=self)
            made.setObjectName(f"way-{place}")
            made.clicked.connect(run)
            self._buttons.addWidget(made)
        self.show()
