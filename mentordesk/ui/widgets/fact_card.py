"""A card that tells a few facts of a subject and opens its page: a region with its title as its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, emptied, label, row


@dataclass(frozen=True)
class Fact:
    """One line: an icon in a colour's role, and words that say it without the colour."""

    icon: str
    text: str
    role: str = "text_tertiary"
    fill: bool = False


class FactCard(QFrame):
    """``open`` is its button; ``open_requested`` the wish."""

    open_requested = Signal()

    def __init__(
        self, title: str, verb: str, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self._shown: tuple[str, tuple[Fact, ...]] | None = None
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.beside = label("", "meta")
        self.open = button(verb, parent=self)
        self.open.clicked.connect(self.open_requested)
        head = row(spacing=look.px(12))
        head.addWidget(label(title, "heading2"), 1)
        head.addWidget(self.beside)
        self._facts = column()
        laid = column(self)
        laid.setContentsMargins(look.px(18), look.px(14), look.px(18), look.px(14))
        laid.addLayout(head)
        laid.addSpacing(look.px(8))
        laid.addLayout(self._facts)
        laid.addStretch(1)
        laid.addSpacing(look.px(14))
        laid.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def said(self) -> Sequence[str]:
        """The words of its facts, as they stand."""
        return [fact.text for fact in self._shown[1]] if self._shown else []

    def show_facts(self, beside: str, facts: Sequence[Fact]) -> None:
        """``beside`` stands small beside the title."""
        if (beside, tuple(facts)) == self._shown:
            return
        self._shown = (beside, tuple(facts))
        self.beside.setText(beside)
        self.setAccessibleDescription("\n".join([beside, *self.said] if beside else self.said))
        emptied(self._facts)
        for fact in facts:
            self._add(fact)

    def _add(self, fact: Fact) -> None:
        look = self._look
        mark = label("")
        ratio = self.devicePixelRatioF()
        mark.setPixmap(self._icons.pixmap(fact.icon, fact.role, fill=fact.fill, ratio=ratio))
        line = row(spacing=look.px(9))
        line.setContentsMargins(0, look.px(5), 0, look.px(5))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(fact.text, wrap=True), 1)
        self._facts.addLayout(line)
