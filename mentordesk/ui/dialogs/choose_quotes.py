"""Quotes of a visit, chosen one by one for a page of their own (R-132)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words

_ID = Qt.ItemDataRole.UserRole


class ChooseQuotesDialog(SheetDialog):
    """Emits ``chosen`` with the ids of those that were ticked. Space ticks one."""

    chosen = Signal(object)

    def __init__(
        self, words: Words, look: Look, quotes: Sequence[tuple[str, str, str]], parent: QWidget
    ) -> None:
        """``quotes`` are ids, words, and speakers: empty where nobody may be named."""
        super().__init__(
            words.text("Page of quotes"), words.text("&Make the page"), words.text("Cancel"), look, parent
        )
        self._words = words
        why = words.text("Nothing is ticked beforehand. A quote that is not to be attributed names nobody.")
        self.body.addWidget(label(why, "secondary", wrap=True))
        self.list = QListWidget(self)
        self.list.setAccessibleName(words.text("Quotes"))
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(look.px(150))
        for eid, text, speaker in quotes:
            said = words.text("{quote} ({speaker})", quote=text, speaker=speaker) if speaker else text
            item = QListWidgetItem(said, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(_ID, eid)
        self.body.addWidget(self.list)
        self.asked = label("", "danger", wrap=True)
        self.asked.hide()
        self.body.addWidget(self.asked)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def decide(self) -> None:
        rows = (self.list.item(at) for at in range(self.list.count()))
        ticked = tuple(each.data(_ID) for each in rows if each.checkState() == Qt.CheckState.Checked)
        if not ticked:
            self.asked.setText(
                self._words.text("No quote is ticked yet. Tick those for the page with Space.")
            )
            self.asked.show()
            self.list.setFocus()
            return
        self.chosen.emit(ticked)
        self.accept()
