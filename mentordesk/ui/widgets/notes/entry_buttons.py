"""Under the words of the composer: who said it, links, degree, and the button that adds the note."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mentordesk.model.notes import ME, OPEN, TEAM, UNATTRIBUTED
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.chips import Chip
from mentordesk.ui.widgets.flow import Flow
from mentordesk.ui.widgets.notes.entry_frame import RING
from mentordesk.ui.widgets.notes.key_button import KeyButton
from mentordesk.ui.widgets.notes.shown import Chosen
from mentordesk.ui.widgets.parts import label, row
from mentordesk.words import Words


class EntryButtons(QWidget):
    """It shows what it is given and tells what is pressed. ``compact``: no keys in it, and the kinds too."""

    naming = Signal(str)
    """@ or #."""
    speaker_unwanted = Signal()
    link_unwanted = Signal(str)
    degree_wanted = Signal()
    kinds_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget, *, compact: bool) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        text = words.text
        self.flow = Flow(self, spacing=look.px(8), between_lines=look.px(6))

        def made(said: str, key: str, icon: str) -> KeyButton:
            return KeyButton(said, "" if compact else key, icons.icon(icon, "text"), look, self.flow)

        self.kind = made(text("Kind"), "", "tag")
        self.speaker = made(text("Speaker"), "@", "user-sound")
        self.link = made(text("Link"), "#", "link-simple")
        self.degree = made(text("Restrict"), text("Ctrl Shift O"), "detective")
        for each in (self.kind, self.speaker, self.link, self.degree):
            self.flow.add(each)
        self.kind.setVisible(compact)
        self._chips: list[Chip] = []
        self.add = KeyButton(
            text("Add") if compact else text("Add the note"), "" if compact else text("Enter"), None, look,
            self, role="primary",
        )  # fmt: skip
        self.add.setToolTip(text("Enter"))
        laid = row(self, spacing=look.px(8))
        laid.setContentsMargins(RING, 0, RING, 0)
        laid.addWidget(self.flow, 1, Qt.AlignmentFlag.AlignTop)
        self.hint = QWidget(self)
        said = row(self.hint, spacing=look.px(6))
        said.addWidget(label(text("Shift Enter"), "kbd", parent=self.hint))
        said.addWidget(label(text("new line"), "secondary", parent=self.hint))
        self.hint.setFixedHeight(self.add.sizeHint().height())
        self.hint.setVisible(False)
        self._hinting = not compact
        laid.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignTop)
        laid.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        self.kind.clicked.connect(self.kinds_wanted)
        self.speaker.clicked.connect(partial(self._name, "@"))
        self.speaker.unwanted.connect(self.speaker_unwanted)
        self.link.clicked.connect(partial(self._name, "#"))
        self.degree.clicked.connect(self.degree_wanted)
        self.add.clicked.connect(self.add_wanted)

    def put_speaker(self, speaker: Chosen | None) -> None:
        """Who said it."""
        text = self._words.text
        self.speaker.say(speaker.text if speaker else text("Speaker"))
        named = text("Speaker: {name}", name=speaker.text) if speaker else text("Speaker: nobody named")
        self.speaker.setAccessibleName(named)
        self.speaker.setAccessibleDescription(text("Del takes it out") if speaker else "")
        self.flow.arrange()
        self._hint()

    def put_links(self, links: Sequence[Chosen]) -> None:
        """What it is linked to, a chip each."""
        for each in self._chips:
            self.flow.remove(each)
        self._chips = []
        place = self.flow.parts.index(self.link) + 1
        for number, link in enumerate(links):
            chip = Chip(link.text, self._look, self.flow)
            chip.tell(number + 1, len(links), self._words)
            chip.unwanted.connect(partial(self.link_unwanted.emit, link.id))
            chip.stepped.connect(partial(self._step, number))
            self.flow.add(chip, place=place + number)
            self._chips.append(chip)
        self._hint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._hint()

    def _hint(self) -> None:
        """The reminder of Shift+Enter, where it pushes nothing into another line."""
        taken = self.flow.sizeHint().width() + self.hint.sizeHint().width() + self.add.sizeHint().width()
        self.hint.setVisible(self._hinting and taken + 2 * (self._look.px(8) + RING) <= self.width())

    @property
    def chips(self) -> tuple[Chip, ...]:
        """Those of the links."""
        return tuple(self._chips)

    def put_degree(self, degree: str) -> None:
        """Which degree it will have."""
        text = self._words.text
        said = {
            OPEN: text("Restrict"), UNATTRIBUTED: text("Without a name"), TEAM: text("Team only"),
            ME: text("For me only"),
        }[degree]  # fmt: skip
        self.degree.say(said)
        if degree == OPEN:
            self.degree.setAccessibleName(text("Restrict: this note is open"))
        self.flow.arrange()
        self._hint()

    def _name(self, sign: str, _checked: bool = False) -> None:
        self.naming.emit(sign)

    def _step(self, number: int, by: int) -> None:
        reached = min(max(number + by, 0), len(self._chips) - 1)
        self._chips[reached].setFocus(Qt.FocusReason.TabFocusReason)
