"""A line that says how a field stands: being typed, saved when and by whom, changed twice, left out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from mentordesk.model.filled import NOT_RELEVANT, UNKNOWN, Answer
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.widgets.parts import label, restyle, row

WRITING, SAVED, CONFLICT, FAILED, TOLD = "writing", "saved", "conflict", "failed", "told"
_NOTHING = ""
_LEAST = 120
_MARKS = {
    WRITING: ("pencil-simple", "info", True), SAVED: ("check-circle", "success", True),
    CONFLICT: ("git-merge", "danger", False), FAILED: ("warning-circle", "danger", True),
    TOLD: ("info", "text_tertiary", False), NOT_RELEVANT: ("prohibit", "text_tertiary", False),
    UNKNOWN: ("question", "text_tertiary", False),
}  # fmt: skip


def saved_words(desk: BlockDesk, answer: Answer) -> str:
    """When an answer was saved, and by whom where that was someone else."""
    when = desk.time(answer.at)
    name = "" if answer.author == desk.me else desk.names.get(answer.author, "")
    if name:
        return desk.words.text("Saved {when} by {name}", when=when, name=name)
    return desk.words.text("Saved {when}", when=when)


class StateLine(QWidget):
    """A glyph and words, and beside them what one can do; nothing at all while there is nothing to say."""

    def __init__(self, desk: BlockDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.kind = ""
        self._mark = label("", parent=self)
        self.text = label("", "meta", parent=self)
        look = desk.look
        said = row(spacing=look.px(7))
        said.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.text, 1, Qt.AlignmentFlag.AlignTop)
        self._laid = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._laid.setContentsMargins(0, 0, 0, 0)
        self._laid.setSpacing(look.px(10))
        self._laid.addLayout(said)
        self._laid.setAlignment(said, Qt.AlignmentFlag.AlignVCenter)
        self._laid.addStretch(1)
        self._links: list[QPushButton] = []
        self._mark.hide()
        self.text.hide()
        self.hide()

    def take(self, link: QPushButton) -> None:
        """Something one can do, at the end of the line; it is there while the link is not hidden."""
        self._links.append(link)
        self._laid.insertWidget(len(self._links), link, 0, Qt.AlignmentFlag.AlignLeft)

    def clear(self) -> None:
        """Nothing is to be said of the field."""
        self.say(_NOTHING, _NOTHING)

    def say(self, kind: str, text: str) -> None:
        """Say how the field stands, in one of the kinds; an empty text is nothing to say."""
        if not text:
            kind = ""
        if (kind, text) == (self.kind, self.text.text()):
            self.settle()
            return
        if kind != self.kind and kind:
            name, role, fill = _MARKS[kind]
            ratio = self.devicePixelRatioF()
            self._mark.setPixmap(self._desk.icons.pixmap(name, role, 14, fill=fill, ratio=ratio))
        self.kind = kind
        self.text.setText(text)
        restyle(self.text, "danger" if kind in (CONFLICT, FAILED) else "meta")
        self._mark.setVisible(bool(text))
        self.text.setVisible(bool(text))
        self.settle()
        if kind in (CONFLICT, FAILED) and self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def settle(self) -> None:
        """Be there when there is something to say or to do."""
        self.setVisible(bool(self.kind) or any(not each.isHidden() for each in self._links))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Words that stand in one line now can be broken: they never keep a page from being narrower."""
        whole = super().minimumSizeHint()
        links = [each.sizeHint().width() for each in self._links if not each.isHidden()]
        return QSize(min(whole.width(), max([self._desk.look.px(_LEAST), *links])), whole.height())

    def _arrange(self) -> None:
        """All in one line where it fits, else what one can do below the words."""
        between = self._desk.look.px(10)
        shown = [each for each in self._links if not each.isHidden()]
        taken = sum(each.sizeHint().width() + between for each in shown)
        if self.kind:
            taken += self.text.fontMetrics().horizontalAdvance(self.text.text()) + 3 * between
        down = taken > self.width()
        if down != self.text.wordWrap():
            self.text.setWordWrap(down)
            way = QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight
            self._laid.setDirection(way)
            self._laid.setSpacing(self._desk.look.px(3) if down else between)
