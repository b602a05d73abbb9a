"""What is read before a visit: each thing opens its page, and says who has read it (R-140, R-143, R-146)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mentordesk.services.preparing_reading import Prepared
from mentordesk.services.reading_list import ToRead
from mentordesk.ui.desk import Desk
from mentordesk.ui.visiting.prepared_words import readers_said, to_read_said
from mentordesk.ui.widgets.parts import button, column, emptied, frame, icon_button, label, row
from mentordesk.ui.widgets.typed_line import TypedLine
from mentordesk.ui.widgets.wordy_button import WordyButton

_ICONS = {
    "a6.version": "table", "a6.action.open_questions": "question", "a4.name": "star",
    "a5.member": "users-three", "a2.need": "clipboard", "a2.local": "buildings",
    "a3.local": "buildings", "a3.practices": "medal",
    "between.consultation": "users-four", "scope.objectives": "crosshair", "pol.commitments": "signature",
}  # fmt: skip


_TARGET = 28


class ReadingRows(QWidget):
    """It tells wishes: what to open, whose reading to tick, which document to add or take out."""

    open_wanted = Signal(object)
    ticks_wanted = Signal(object)
    added = Signal(str)
    typed = Signal(str)
    removed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        text, look = desk.words.text, desk.look
        self.links: list[QPushButton] = []
        self.readers: list[QPushButton] = []
        self._shown: object = None
        head = row(spacing=look.px(8))
        head.addWidget(label(text("To read before"), "heading3", wrap=True), 3)
        by = label(text("read by"), "meta", wrap=True)
        by.setIndent(look.px(13))  # over the names, which have a margin of their own
        head.addWidget(by, 2, Qt.AlignmentFlag.AlignBottom)
        self._listed = column()
        self.field = TypedLine(self)
        self.field.setAccessibleName(text("Another document to read"))
        self.field.textEdited.connect(self.typed)
        self.field.returnPressed.connect(self.flush)
        self.field.editingFinished.connect(self.flush)
        self.field.given_up.connect(self._give_up)
        self.field.hide()
        self.add = button(
            text("Add a document"),
            "link",
            desk.icons.icon("plus", "link"),
            size=desk.icons.size(14),
            parent=self,
        )
        self.add.clicked.connect(self._begin)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        laid = column(self, spacing=look.px(4))
        laid.addLayout(head)
        laid.addLayout(self._listed)
        laid.addWidget(self.field)
        laid.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addStretch(1)

    def show_list(self, prepared: Prepared) -> None:
        """What there is to read now; the focus stays where it was."""
        shown = [
            (each, to_read_said(each, self._desk.words), readers_said(each, prepared, self._desk.words))
            for each in prepared.reading
        ]
        if shown == self._shown:
            return
        self._shown = shown
        kinds = (self.links, self.readers)
        had = [(at, kind) for kind in kinds for at, each in enumerate(kind) if each.hasFocus()]
        emptied(self._listed)
        self.links.clear()
        self.readers.clear()
        for item, said, by in shown:
            self._listed.addWidget(frame("line", self))
            self._listed.addWidget(self._row(item, said, by))
        for at, kind in had:
            if kind:
                kind[min(at, len(kind) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, item: ToRead, said: str, by: str) -> QWidget:
        text, look, icons = self._desk.words.text, self._desk.look, self._desk.icons
        made = QWidget(self)
        laid = row(made, spacing=look.px(8))
        ratio = self.devicePixelRatioF()
        icon = _ICONS.get(item.what, "files")
        if item.own:
            mark = label("", parent=made)
            mark.setPixmap(icons.pixmap(icon, "text_secondary", 16, ratio=ratio))
            laid.addWidget(mark)
            laid.addWidget(label(item.text, wrap=True, parent=made), 3)
        else:
            drawn = icons.pixmap(icon, "text_secondary", 16, ratio=ratio)
            opens = WordyButton(said.replace("&", "&&"), "", drawn, look, made)
            opens.setAccessibleName(text("Open: {what}", what=said))
            opens.clicked.connect(partial(self.open_wanted.emit, item))
            self.links.append(opens)
            laid.addWidget(opens, 3)
        ticks = WordyButton(by.replace("&", "&&"), "", QPixmap(), look, made, quiet=True)
        ticks.setAccessibleName(text("{what}, read by: {names}", what=said, names=by))
        ticks.clicked.connect(partial(self.ticks_wanted.emit, item))
        self.readers.append(ticks)
        for way in (*self.links[-1:], ticks):
            way.setMinimumHeight(max(look.px(_TARGET), _TARGET))
        laid.addWidget(ticks, 2)
        if item.own:
            away = icon_button(
                text("Take out: {what}", what=item.text), icons.icon("x"), icons.size(14), made
            )
            away.clicked.connect(partial(self.removed.emit, item))
            laid.addWidget(away)
        return made

    # --- a document of one's own -------------------------------------------------------------------

    def _begin(self) -> None:
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_up(self) -> None:
        self.field.show_text("")
        self._end()

    def flush(self) -> None:
        """Hand over what is being typed."""
        text = " ".join(self.field.text().split())
        self.field.clear()
        if text:
            self.added.emit(text)
        self._end()

    def _end(self) -> None:
        if self.field.isVisible():
            had = self.field.hasFocus()
            self.field.hide()
            if had:
                self.add.setFocus(Qt.FocusReason.OtherFocusReason)
