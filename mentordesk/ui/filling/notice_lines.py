"""What the rules have to say on a form, where it helps: quiet lines that lead to the field (methodology §1).

One stop for the Tab key however many there are: the arrows go from one to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from mentordesk.model.rules import Notice
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, emptied
from mentordesk.ui.widgets.wordy_button import WordyButton
from mentordesk.words import Words

_FIRST = 4
"""Lines shown before one asks for the others."""
_ROOM = 400  # what a line has before it is laid out
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoticeLines(QWidget):
    """``wanted`` carries a field's key and the eid of its notice: a row's id where it stands in a group.

    Hidden while there is nothing to say.
    """

    wanted = Signal(str, str)

    def __init__(self, words: Words, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._look, self._icons = words, look, icons
        self._notices: tuple[Notice, ...] = ()
        self._unfolded = False
        self._place = 0
        self.lines: list[QPushButton] = []
        self._listed = column(spacing=look.px(2))
        self.more = button("", "link", parent=self)
        self.more.clicked.connect(self._unfold)
        laid = column(self, spacing=look.px(2))
        laid.addLayout(self._listed)
        laid.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What there is to say, warnings before hints."""
        return self._notices

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """These; where the focus stands on one that is still there, it stays."""
        ordered = tuple(sorted(notices, key=lambda each: each.quiet))  # sorted keeps the form's order within
        if ordered != self._notices:
            at = next((place for place, line in enumerate(self.lines) if line.hasFocus()), None)
            here = self._shown()[at] if at is not None else None
            had_focus = at is not None or self.more.hasFocus()
            self._notices = ordered
            self._draw()
            shown = self._shown()
            if here in shown:
                self._come_to(shown.index(here))
            if had_focus:
                self._keep_focus()

    def _shown(self) -> tuple[Notice, ...]:
        return self._notices if self._unfolded else self._notices[:_FIRST]

    def _draw(self) -> None:
        words, shown = self._words, self._shown()
        emptied(self._listed)
        self.lines = [self._line(each) for each in shown]
        for line in self.lines:
            self._listed.addWidget(line)
            line.show()  # at once, else it could not take the focus
        hidden = len(self._notices) - len(shown)
        self.more.setText(words.plural("{count} more remark", "{count} more remarks", hidden))
        self.more.setVisible(hidden > 0)
        self._come_to(min(self._place, max(len(self.lines) - 1, 0)))
        self.setVisible(bool(self._notices))

    def _line(self, notice: Notice) -> QPushButton:
        words = self._words
        icon, role = ("info", "info") if notice.quiet else ("warning", "warning")
        mark = self._icons.pixmap(icon, role, 16, fill=True, ratio=self.devicePixelRatioF())
        made = WordyButton(words.say(notice.message), "", mark, self._look, self, quiet=True)
        # the glyph says it to the eye; a screen reader hears it
        made.setAccessibleDescription(words.text("Hint") if notice.quiet else words.text("To look at again"))
        made.resize(max(self.width(), self._look.px(_ROOM)), made.height())  # it asks for height by its width
        made.clicked.connect(partial(self.wanted.emit, notice.field, notice.eid))
        made.installEventFilter(self)
        return made

    def _come_to(self, place: int) -> None:
        """One of them is where the Tab key comes."""
        self._place = place
        for at, line in enumerate(self.lines):
            stop = at == place
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _keep_focus(self) -> None:
        """After a line went away the focus is not to fall out of the page."""
        if self.lines:
            self.lines[self._place].setFocus()
        else:
            self.focusNextChild()

    def _unfold(self) -> None:
        self._unfolded = True
        self._draw()
        self._come_to(_FIRST)
        self._keep_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.FocusIn and watched in self.lines:
            self._come_to(self.lines.index(watched))
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _STEPS:
                place = self._place + _STEPS[event.key()]
                if 0 <= place < len(self.lines):
                    self._come_to(place)
                    self.lines[place].setFocus()
                return True
            if event.key() in _ENTER and isinstance(watched, QPushButton):
                watched.click()
                return True
        return super().eventFilter(watched, event)
