"""The foot of the dialog: what will happen, what is happening, what has happened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStackedWidget, QWidget

from mentordesk.ui.dialogs.paste_rows import Turning
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, label, row
from mentordesk.words import Words


class Footer(QWidget):
    """Three states: choosing, working, done. Each wish is a signal."""

    save_requested = Signal(bool)
    """With the e-mail or without."""
    proposal_requested = Signal()
    cancel_requested = Signal()
    open_requested = Signal()
    folder_requested = Signal()
    leave_requested = Signal()

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._look = look
        self._icons = icons
        self._proposal = ""
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        colours = look.colours
        self.setStyleSheet(
            f"QWidget#foot {{ background: {colours.surface.name()};"
            f" border-top: 1px solid {colours.border.name()}; }}"
        )
        self.mark = QLabel(self)
        self.sentence = label("", "secondary", wrap=True, parent=self)
        self._states = QStackedWidget(self)
        self._choosing, self._done, self._working = QWidget(), QWidget(), QWidget()
        for each in (self._choosing, self._working, self._done):
            self._states.addWidget(each)
        self._make_choosing()
        self._make_working()
        self._make_done()
        said = row(spacing=look.px(8))
        said.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self.sentence, 1)
        self.laid = row(self, spacing=look.px(16))
        self.laid.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        self.laid.addLayout(said, 1)
        self.laid.addWidget(self._states)

    def say(self, sentence: str, icon: str = "info", role: str = "text_secondary") -> None:
        """Say one thing, aloud too."""
        fill = role in ("success", "danger", "warning")
        self.mark.setPixmap(self._icons.pixmap(icon, role, 16, fill=fill, ratio=self.devicePixelRatioF()))
        self.sentence.setText(sentence)
        self.sentence.setStyleSheet(f"color: {self._look.colours.role(role).name()};")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.sentence, sentence))

    def offer_choices(self, sentence: str) -> None:
        """What will happen, and the ways to have it."""
        self._propose("")
        self.say(sentence, "clock-counter-clockwise")
        self._enter(self._choosing)

    def refuse(self, sentence: str, proposal: str) -> None:
        """Why it was not done; with a name that would do, where there is one."""
        self._enter(self._choosing)
        self._propose(proposal)
        self.say(sentence, "x-circle", "danger")
        (self.other_name if proposal else self.save).setFocus()

    def work(self, sentence: str, done: int, total: int) -> None:
        """How far it is; the bar runs to and fro where nobody can tell."""
        begins = self._states.currentWidget() is not self._working
        self.step.setText(sentence)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if begins:
            self._propose("")
            self._enter(self._working)
            self.cancel.setFocus()

    def finish(self, sentence: str) -> None:
        """What has happened, and what one can do with it."""
        self._propose("")
        self.say(sentence, "check-circle", "success")
        self._enter(self._done)
        self.open.setFocus()

    @property
    def is_working(self) -> bool:
        """Whether there is something to cancel."""
        return self._states.currentWidget() is self._working

    def stack(self, *, narrow: bool) -> None:
        """The sentence above the buttons where there is no room beside them."""
        way = self.laid.Direction.TopToBottom if narrow else self.laid.Direction.LeftToRight
        self.laid.setDirection(way)

    def _make_choosing(self) -> None:
        text = self._words.text
        self.leave = self._button(text("Cancel"), self.leave_requested)
        self.other_name = self._button("", self.proposal_requested)
        self.save_file = button(text("Save the file &only"))
        self.save_file.clicked.connect(self._save_file)
        plane = self._icons.icon("paper-plane-tilt", "on_accent")
        self.save = button(text("Save and open the e-&mail"), "primary", plane, size=self._icons.size(16))
        self.save.clicked.connect(self._save)
        self._in_a_row(self._choosing, self.leave, self.save_file, self.other_name, self.save)
        self.other_name.hide()

    def _make_working(self) -> None:
        self.step = label("", "secondary", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self._words.text("Progress"))
        self.bar.setMinimumWidth(self._look.px(200))
        self.cancel = self._button(self._words.text("Cancel"), self.cancel_requested)
        told = column(spacing=self._look.px(4))
        told.addWidget(self.step)
        told.addWidget(self.bar)
        laid = row(self._working, spacing=self._look.px(12))
        laid.addStretch(1)
        laid.addLayout(told)
        laid.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)

    def _make_done(self) -> None:
        text = self._words.text
        self.open = self._button(text("&Open"), self.open_requested)
        self.folder = self._button(text("Show in &folder"), self.folder_requested)
        self.close_it = self._button(text("Close"), self.leave_requested)
        self._in_a_row(self._done, self.open, self.folder, self.close_it)

    def _button(self, text: str, wish: object) -> QPushButton:
        made = button(text)
        made.clicked.connect(wish)
        return made

    def _in_a_row(self, state: QWidget, *buttons: QPushButton) -> None:
        turning = Turning(self._look.px(10), self._look.px(8))
        turning.put(*buttons)
        laid = row(state)
        laid.addStretch(1)
        laid.addWidget(turning)

    def _enter(self, state: QWidget) -> None:
        self._states.setCurrentWidget(state)

    def _propose(self, name: str) -> None:
        self._proposal = name
        self.other_name.setText(self._words.text("Save &under that name"))
        self.other_name.setToolTip(name)
        self.other_name.setVisible(bool(name))
        self.save_file.setVisible(not name)

    def _save(self) -> None:
        self.save_requested.emit(True)

    def _save_file(self) -> None:
        self.save_requested.emit(False)
